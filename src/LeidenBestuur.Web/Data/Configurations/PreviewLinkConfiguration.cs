using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeidenBestuur.Web.Data.Configurations;

internal sealed class PreviewLinkConfiguration : IEntityTypeConfiguration<PreviewLink>
{
    public void Configure(EntityTypeBuilder<PreviewLink> builder)
    {
        builder.ToTable("PreviewLinks");
        builder.HasIndex(link => link.CodeHash).IsUnique();
        builder.HasOne<ProfileVersion>().WithMany().HasForeignKey(link => link.VersionId).OnDelete(DeleteBehavior.Cascade);
    }
}
