using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeidenBestuur.Web.Data.Migrations
{
    /// <summary>Each check of a page is kept with its hour; of the last one before only the day was kept, and it stands at the end of that day.</summary>
    public partial class Checks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Checks",
                columns: table => new
                {
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OfficialId = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Checks", x => new { x.OfficialId, x.At });
                    table.ForeignKey(
                        name: "FK_Checks_Officials_OfficialId",
                        column: x => x.OfficialId,
                        principalTable: "Officials",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            // 21:59:59 UTC is the end of the day in Amsterdam in summer, and in winter an hour before it: what was published earlier that day had been checked.
            migrationBuilder.Sql("""
                INSERT INTO "Checks" ("OfficialId", "At", "By")
                SELECT "Id", min("CheckedOn" || ' 21:59:59', strftime('%Y-%m-%d %H:%M:%S', 'now')), "CheckedBy" FROM "Officials" WHERE "CheckedOn" IS NOT NULL;
                """);
            // Not as the framework drops a column, which makes the whole table anew.
            migrationBuilder.Sql("""ALTER TABLE "Officials" DROP COLUMN "CheckedBy";""");
            migrationBuilder.Sql("""ALTER TABLE "Officials" DROP COLUMN "CheckedOn";""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Checks");

            migrationBuilder.AddColumn<string>(
                name: "CheckedBy",
                table: "Officials",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "CheckedOn",
                table: "Officials",
                type: "TEXT",
                nullable: true);
        }
    }
}
