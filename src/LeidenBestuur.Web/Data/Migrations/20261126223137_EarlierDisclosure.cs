using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeidenBestuur.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class EarlierDisclosure : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "DisclosedIn",
                table: "YearlyIncomes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DisclosedOn",
                table: "YearlyIncomes",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "DisclosedIn",
                table: "YearlyIncomes");

            migrationBuilder.DropColumn(
                name: "DisclosedOn",
                table: "YearlyIncomes");
        }
    }
}
