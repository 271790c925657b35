using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeidenBestuur.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Subjects : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "ConcurrencyToken",
                table: "Portfolios",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<DateTime>(
                name: "RevisedAt",
                table: "Portfolios",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RevisedBy",
                table: "Portfolios",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ConcurrencyToken",
                table: "ContentPages",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<DateTime>(
                name: "RevisedAt",
                table: "ContentPages",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RevisedBy",
                table: "ContentPages",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "FormerPortfolioSlugs",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    PortfolioId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerPortfolioSlugs", x => x.Slug);
                    table.ForeignKey(
                        name: "FK_FormerPortfolioSlugs_Portfolios_PortfolioId",
                        column: x => x.PortfolioId,
                        principalTable: "Portfolios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FormerPortfolioSlugs_PortfolioId",
                table: "FormerPortfolioSlugs",
                column: "PortfolioId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FormerPortfolioSlugs");

            migrationBuilder.DropColumn(
                name: "ConcurrencyToken",
                table: "Portfolios");

            migrationBuilder.DropColumn(
                name: "RevisedAt",
                table: "Portfolios");

            migrationBuilder.DropColumn(
                name: "RevisedBy",
                table: "Portfolios");

            migrationBuilder.DropColumn(
                name: "ConcurrencyToken",
                table: "ContentPages");

            migrationBuilder.DropColumn(
                name: "RevisedAt",
                table: "ContentPages");

            migrationBuilder.DropColumn(
                name: "RevisedBy",
                table: "ContentPages");
        }
    }
}
