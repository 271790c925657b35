using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeidenBestuur.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Editing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Authors",
                table: "Versions",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Correction_Is",
                table: "Versions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Correction_Was",
                table: "Versions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReturnReason",
                table: "Versions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ReturnedAt",
                table: "Versions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReturnedBy",
                table: "Versions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ReviewedAt",
                table: "Versions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReviewedBy",
                table: "Versions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "UrgentReason",
                table: "Versions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "FourEyes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FourEyes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WorkingForms",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    OfficialId = table.Column<int>(type: "INTEGER", nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkingForms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WorkingForms_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_WorkingForms_Officials_OfficialId",
                        column: x => x.OfficialId,
                        principalTable: "Officials",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "FourEyes",
                columns: new[] { "Id", "Since" },
                values: new object[] { 1, null });

            // Who wrote a version before was known by name only.
            migrationBuilder.Sql("UPDATE Versions SET Authors = json_array(MadeBy)");
            migrationBuilder.Sql(
                """
                UPDATE FourEyes SET Since = strftime('%Y-%m-%d %H:%M:%f', 'now')
                WHERE (SELECT COUNT(*) FROM Accounts WHERE DisabledAt IS NULL AND Role <> 'Editor' AND (IsExternal OR PasswordHash IS NOT NULL)) >= 2
                """);

            migrationBuilder.CreateIndex(
                name: "IX_WorkingForms_AccountId_OfficialId",
                table: "WorkingForms",
                columns: new[] { "AccountId", "OfficialId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WorkingForms_OfficialId",
                table: "WorkingForms",
                column: "OfficialId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FourEyes");

            migrationBuilder.DropTable(
                name: "WorkingForms");

            migrationBuilder.DropColumn(
                name: "Authors",
                table: "Versions");

            migrationBuilder.DropColumn(
                name: "Correction_Is",
                table: "Versions");

            migrationBuilder.DropColumn(
                name: "Correction_Was",
                table: "Versions");

            migrationBuilder.DropColumn(
                name: "ReturnReason",
                table: "Versions");

            migrationBuilder.DropColumn(
                name: "ReturnedAt",
                table: "Versions");

            migrationBuilder.DropColumn(
                name: "ReturnedBy",
                table: "Versions");

            migrationBuilder.DropColumn(
                name: "ReviewedAt",
                table: "Versions");

            migrationBuilder.DropColumn(
                name: "ReviewedBy",
                table: "Versions");

            migrationBuilder.DropColumn(
                name: "UrgentReason",
                table: "Versions");
        }
    }
}
