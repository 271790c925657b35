using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeidenBestuur.Web.Data.Search;

internal sealed class SearchDocumentConfiguration : IEntityTypeConfiguration<SearchDocument>
{
    public void Configure(EntityTypeBuilder<SearchDocument> builder)
    {
        builder.ToTable("SearchDocuments");
        builder.HasOne(document => document.Version).WithMany().HasForeignKey(document => document.VersionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(document => document.Portfolio).WithMany().HasForeignKey(document => document.PortfolioId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(document => document.PageSlug);
    }
}
