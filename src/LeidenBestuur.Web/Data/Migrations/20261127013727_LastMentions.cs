using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeidenBestuur.Web.Data.Migrations
{
    /// <summary>What each version was the last to state, before a text that is no correction left it out; worked out here for what was published before.</summary>
    public partial class LastMentions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "LastMentions",
                table: "Versions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.Sql("""
                WITH "Pairs" AS (
                    SELECT v."Id" AS "VersionId", (
                        SELECT n."Id" FROM "Versions" AS n
                        WHERE n."OfficialId" = v."OfficialId" AND n."Stage" = 'Approved' AND n."Kind" <> 'Withdrawal' AND n."PublishAt" > v."PublishAt"
                        ORDER BY n."PublishAt" LIMIT 1) AS "NextId"
                    FROM "Versions" AS v WHERE v."Stage" = 'Approved' AND v."Kind" <> 'Withdrawal'),
                "Stated" AS (SELECT c."VersionId", p."EntryId", p."Order" FROM "SidePositions" AS p JOIN "ProfileContents" AS c ON c."Id" = p."ContentId"),
                "Gone" AS (
                    SELECT pair."VersionId", s."EntryId", s."Order" FROM "Pairs" AS pair
                    JOIN "Versions" AS n ON n."Id" = pair."NextId" AND n."Kind" <> 'Correction'
                    JOIN "Stated" AS s ON s."VersionId" = pair."VersionId"
                    WHERE NOT EXISTS (SELECT 1 FROM "Stated" AS later WHERE later."VersionId" = pair."NextId" AND later."EntryId" = s."EntryId"))
                UPDATE "Versions" SET "LastMentions" = (SELECT json_group_array(g."EntryId") FROM (SELECT "EntryId" FROM "Gone" WHERE "Gone"."VersionId" = "Versions"."Id" ORDER BY "Order") AS g)
                WHERE "Id" IN (SELECT "VersionId" FROM "Gone");
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "LastMentions",
                table: "Versions");
        }
    }
}
