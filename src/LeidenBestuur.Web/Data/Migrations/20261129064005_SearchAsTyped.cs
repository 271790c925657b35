using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeidenBestuur.Web.Data.Migrations
{
    /// <summary>
    /// Names are found as people type them, and deputies of the mayor by that word. The texts that did not hold these are taken out, and made anew at start
    /// (SearchIndexing.CompleteAsync), for SQL cannot read what they are made from.
    /// </summary>
    public partial class SearchAsTyped : Migration
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
