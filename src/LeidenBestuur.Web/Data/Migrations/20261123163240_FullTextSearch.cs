using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeidenBestuur.Web.Data.Migrations
{
    /// <summary>The full-text index over SearchDocuments: it keeps no text of its own and follows the table by triggers.</summary>
    public partial class FullTextSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE VIRTUAL TABLE "SearchTexts" USING fts5 ("Text", content='SearchDocuments', content_rowid='Id', tokenize='unicode61 remove_diacritics 2', prefix='2 3 4');
                """);
            // Words that are taken out of the index leave its pages too.
            migrationBuilder.Sql("""
                INSERT INTO "SearchTexts" ("SearchTexts", rank) VALUES ('secure-delete', 1);
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "SearchDocuments_Insert" AFTER INSERT ON "SearchDocuments" BEGIN
                    INSERT INTO "SearchTexts" (rowid, "Text") VALUES (new."Id", new."Text");
                END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "SearchDocuments_Delete" AFTER DELETE ON "SearchDocuments" BEGIN
                    INSERT INTO "SearchTexts" ("SearchTexts", rowid, "Text") VALUES ('delete', old."Id", old."Text");
                END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP TRIGGER "SearchDocuments_Delete";""");
            migrationBuilder.Sql("""DROP TRIGGER "SearchDocuments_Insert";""");
            migrationBuilder.Sql("""DROP TABLE "SearchTexts";""");
        }
    }
}
