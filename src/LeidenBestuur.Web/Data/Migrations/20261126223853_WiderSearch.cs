using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeidenBestuur.Web.Data.Migrations
{
    /// <summary>
    /// The full-text index with a range of rows for each kind of text, one of parts of words beside it, and the words in which typing errors are forgiven. What is already there is
    /// indexed here; the content pages and the words are added at start (SearchIndexing.CompleteAsync), for SQL cannot read them.
    /// </summary>
    public partial class WiderSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "PageSlug",
                table: "SearchDocuments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_SearchDocuments_PageSlug",
                table: "SearchDocuments",
                column: "PageSlug");

            Drop(migrationBuilder);
            migrationBuilder.Sql($"""
                CREATE VIEW "SearchRows" AS SELECT {Row("SearchDocuments")} AS "Row", "Text" FROM "SearchDocuments";
                """);
            migrationBuilder.Sql("""
                CREATE VIRTUAL TABLE "SearchTexts" USING fts5 ("Text", content='SearchRows', content_rowid='Row', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3 4 5 6 7 8 9 10');
                """);
            migrationBuilder.Sql("""
                CREATE VIRTUAL TABLE "SearchParts" USING fts5 ("Text", content='SearchRows', content_rowid='Row', tokenize='trigram remove_diacritics 1');
                """);
            foreach (var table in new[] { "SearchTexts", "SearchParts" })
            {
                // Words that are taken out of the index leave its pages too.
                migrationBuilder.Sql($"""INSERT INTO "{table}" ("{table}", rank) VALUES ('secure-delete', 1);""");
                migrationBuilder.Sql($"""INSERT INTO "{table}" ("{table}") VALUES ('rebuild');""");
            }
            migrationBuilder.Sql($"""
                CREATE TRIGGER "SearchDocuments_Insert" AFTER INSERT ON "SearchDocuments" BEGIN
                    INSERT INTO "SearchTexts" (rowid, "Text") VALUES ({Row("new")}, new."Text");
                    INSERT INTO "SearchParts" (rowid, "Text") VALUES ({Row("new")}, new."Text");
                END;
                """);
            migrationBuilder.Sql($"""
                CREATE TRIGGER "SearchDocuments_Delete" AFTER DELETE ON "SearchDocuments" BEGIN
                    INSERT INTO "SearchTexts" ("SearchTexts", rowid, "Text") VALUES ('delete', {Row("old")}, old."Text");
                    INSERT INTO "SearchParts" ("SearchParts", rowid, "Text") VALUES ('delete', {Row("old")}, old."Text");
                END;
                """);
            migrationBuilder.Sql("""
                CREATE TABLE "SearchSpellings" ("Variant" TEXT NOT NULL, "Word" TEXT NOT NULL, PRIMARY KEY ("Variant", "Word")) WITHOUT ROWID;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DELETE FROM "SearchDocuments" WHERE "Subject" = 'ContentPage';""");
            Drop(migrationBuilder);
            migrationBuilder.Sql("""DROP TABLE "SearchParts";""");
            migrationBuilder.Sql("""DROP VIEW "SearchRows";""");
            migrationBuilder.Sql("""DROP TABLE "SearchSpellings";""");
            migrationBuilder.Sql("""DROP INDEX "IX_SearchDocuments_PageSlug";""");
            migrationBuilder.Sql("""ALTER TABLE "SearchDocuments" DROP COLUMN "PageSlug";""");
            migrationBuilder.Sql("""
                CREATE VIRTUAL TABLE "SearchTexts" USING fts5 ("Text", content='SearchDocuments', content_rowid='Id', tokenize='unicode61 remove_diacritics 2', prefix='2 3 4');
                """);
            migrationBuilder.Sql("""INSERT INTO "SearchTexts" ("SearchTexts", rank) VALUES ('secure-delete', 1);""");
            migrationBuilder.Sql("""INSERT INTO "SearchTexts" ("SearchTexts") VALUES ('rebuild');""");
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

        /// <summary>Each kind has a range of 2^40 rows: officials, side positions, subjects with their keywords, pages.</summary>
        private static string Row(string document) => $"""
            {document}."Id" + CASE {document}."Subject" WHEN 'Official' THEN 1 WHEN 'SidePosition' THEN 2 WHEN 'ContentPage' THEN 4 ELSE 3 END * 1099511627776
            """;

        private static void Drop(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP TRIGGER "SearchDocuments_Delete";""");
            migrationBuilder.Sql("""DROP TRIGGER "SearchDocuments_Insert";""");
            migrationBuilder.Sql("""DROP TABLE "SearchTexts";""");
        }
    }
}
