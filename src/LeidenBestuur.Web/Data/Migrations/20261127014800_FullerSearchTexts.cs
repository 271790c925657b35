using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeidenBestuur.Web.Data.Migrations
{
    /// <summary>
    /// Officials are found by their party too, and side positions by whose they are. The texts that did not hold these are taken out, and made anew at start
    /// (SearchIndexing.CompleteAsync), for SQL cannot read what they are made from.
    /// </summary>
    public partial class FullerSearchTexts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("""DELETE FROM "SearchDocuments" WHERE "Subject" IN ('Official', 'SidePosition');""");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // The shorter texts need not come back: what holds more words holds the old ones too.
        }
    }
}
