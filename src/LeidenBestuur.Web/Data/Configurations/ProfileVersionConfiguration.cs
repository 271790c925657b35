using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeidenBestuur.Web.Data.Configurations;

internal sealed class ProfileVersionConfiguration : IEntityTypeConfiguration<ProfileVersion>
{
    public void Configure(EntityTypeBuilder<ProfileVersion> builder)
    {
        builder.Ignore(version => version.IsOpen);
        builder.HasIndex(version => new { version.OfficialId, version.PublishAt }).IsUnique();
        builder.HasIndex(version => new { version.OfficialId, version.Number }).IsUnique();
        builder.HasIndex(version => new { version.Stage, version.SupersededAt, version.PublishAt });
        builder.HasIndex(version => new { version.Stage, version.PublishAt });
        builder.HasOne(version => version.BasedOn).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.ComplexProperty(version => version.Source);
        builder.ComplexProperty(version => version.Correction);
        builder.Property(version => version.Authors).HasJsonList();
        builder.Property(version => version.Erasures).HasJsonList();
        builder.Property(version => version.ConcurrencyToken).IsConcurrencyToken();
        builder.HasOne(version => version.Content).WithOne().HasForeignKey<ProfileContent>("VersionId").IsRequired();
    }
}
