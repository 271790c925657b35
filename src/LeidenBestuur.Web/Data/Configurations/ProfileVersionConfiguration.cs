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
        // Beginning with the hour, so that SQLite does not take the stage, which nearly all versions share, for a way to find a few.
        builder.HasIndex(version => new { version.PublishAt, version.SupersededAt, version.Stage });
        builder.HasOne(version => version.BasedOn).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.ComplexProperty(version => version.Source);
        builder.ComplexProperty(version => version.Correction);
        builder.Property(version => version.Authors).HasJsonList();
        builder.Property(version => version.Erasures).HasJsonList();
        builder.Property(version => version.LastMentions).HasOptionalJsonList();
        builder.Property(version => version.ConcurrencyToken).IsConcurrencyToken();
        builder.HasOne(version => version.Content).WithOne().HasForeignKey<ProfileContent>("VersionId").IsRequired();
    }
}
