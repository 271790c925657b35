using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeidenBestuur.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class AbsencesAndOrganisations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "AbsentFrom",
                table: "TermsOfOffice",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "AbsentUntil",
                table: "TermsOfOffice",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReplacedBy",
                table: "TermsOfOffice",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OrganisationSlug",
                table: "SidePositions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_SidePositions_OrganisationSlug",
                table: "SidePositions",
                column: "OrganisationSlug");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_SidePositions_OrganisationSlug",
                table: "SidePositions");

            migrationBuilder.DropColumn(
                name: "AbsentFrom",
                table: "TermsOfOffice");

            migrationBuilder.DropColumn(
                name: "AbsentUntil",
                table: "TermsOfOffice");

            migrationBuilder.DropColumn(
                name: "ReplacedBy",
                table: "TermsOfOffice");

            migrationBuilder.DropColumn(
                name: "OrganisationSlug",
                table: "SidePositions");
        }
    }
}
