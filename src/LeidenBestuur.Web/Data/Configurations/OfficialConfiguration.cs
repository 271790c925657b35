using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeidenBestuur.Web.Data.Configurations;

internal sealed class OfficialConfiguration : IEntityTypeConfiguration<Official>
{
    public void Configure(EntityTypeBuilder<Official> builder)
    {
        builder.HasIndex(official => official.Slug).IsUnique();
        builder.Ignore(official => official.Timeline);
        builder.HasMany(official => official.Versions).WithOne(version => version.Official).HasForeignKey(version => version.OfficialId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(official => official.ErasureRequests).WithOne().HasForeignKey(request => request.OfficialId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(official => official.FormerSlugs, former =>
        {
            former.ToTable("FormerSlugs");
            former.HasKey(slug => slug.Slug);
        });
        builder.Ignore(official => official.LastCheck);
        builder.OwnsMany(official => official.Checks, check =>
        {
            check.ToTable("Checks");
            check.HasKey("OfficialId", nameof(PageCheck.At));
        });
        builder.OwnsMany(official => official.Confirmations, confirmation =>
        {
            confirmation.ToTable("Confirmations");
            confirmation.HasKey("OfficialId", nameof(Confirmation.At));
        });
    }
}

internal sealed class ErasureRequestConfiguration : IEntityTypeConfiguration<ErasureRequest>
{
    public void Configure(EntityTypeBuilder<ErasureRequest> builder)
    {
        builder.ToTable("ErasureRequests");
        builder.Ignore(request => request.IsOpen);
    }
}
