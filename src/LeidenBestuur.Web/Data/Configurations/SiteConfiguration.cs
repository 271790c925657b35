using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeidenBestuur.Web.Data.Configurations;

internal sealed class PortfolioConfiguration : IEntityTypeConfiguration<Portfolio>
{
    public void Configure(EntityTypeBuilder<Portfolio> builder)
    {
        builder.HasIndex(portfolio => portfolio.Slug).IsUnique();
        builder.Property(portfolio => portfolio.Keywords).HasJsonList();
        builder.Property(portfolio => portfolio.ContactRoutes).HasJsonList();
        builder.Property(portfolio => portfolio.ConcurrencyToken).IsConcurrencyToken();
        builder.Ignore(portfolio => portfolio.Facts);
        builder.OwnsMany(portfolio => portfolio.FormerSlugs, former =>
        {
            former.ToTable("FormerPortfolioSlugs");
            former.HasKey(slug => slug.Slug);
        });
    }
}

internal sealed class ContentPageConfiguration : IEntityTypeConfiguration<ContentPage>
{
    public void Configure(EntityTypeBuilder<ContentPage> builder)
    {
        builder.HasKey(page => page.Slug);
        builder.Property(page => page.ConcurrencyToken).IsConcurrencyToken();
    }
}

internal sealed class PortraitConfiguration : IEntityTypeConfiguration<Portrait>
{
    public void Configure(EntityTypeBuilder<Portrait> builder)
    {
        builder.HasKey(portrait => portrait.Hash);
        // Large things in tables of their own, so that a page that asks for the words does not read past them.
        builder.OwnsOne(portrait => portrait.Picture, picture => picture.ToTable("PortraitPictures"));
        builder.Navigation(portrait => portrait.Picture).IsRequired();
        builder.OwnsMany(portrait => portrait.Renditions, rendition =>
        {
            rendition.ToTable("PortraitRenditions");
            rendition.HasKey("PortraitHash", nameof(PortraitRendition.MediaType), nameof(PortraitRendition.Width));
        });
    }
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditTrail");
        builder.HasIndex(entry => entry.Number).IsUnique();
        // A trail that forks would have two entries after the same one.
        builder.HasIndex(entry => entry.PreviousHash).IsUnique();
        builder.HasIndex(entry => entry.At);
    }
}

internal sealed class GenerationConfiguration : IEntityTypeConfiguration<Generation>
{
    public void Configure(EntityTypeBuilder<Generation> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasData(new Generation());
    }
}

internal sealed class EntrySequenceConfiguration : IEntityTypeConfiguration<EntrySequence>
{
    public void Configure(EntityTypeBuilder<EntrySequence> builder)
    {
        builder.ToTable("EntrySequence");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasData(new EntrySequence());
    }
}
