using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeidenBestuur.Web.Data.Migrations
{
    /// <summary>Versions by the hour from which they hold, and not by the stage that nearly all of them have.</summary>
    public partial class LookUpByHour : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Versions_Stage_SupersededAt_PublishAt",
                table: "Versions");

            migrationBuilder.CreateIndex(
                name: "IX_Versions_PublishAt_SupersededAt_Stage",
                table: "Versions",
                columns: new[] { "PublishAt", "SupersededAt", "Stage" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Versions_PublishAt_SupersededAt_Stage",
                table: "Versions");

            migrationBuilder.CreateIndex(
                name: "IX_Versions_Stage_SupersededAt_PublishAt",
                table: "Versions",
                columns: new[] { "Stage", "SupersededAt", "PublishAt" });
        }
    }
}
