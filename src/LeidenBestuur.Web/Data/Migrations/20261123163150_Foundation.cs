using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeidenBestuur.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Foundation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AuditTrail",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Actor = table.Column<string>(type: "TEXT", nullable: false),
                    Action = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Result = table.Column<string>(type: "TEXT", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditTrail", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ContentPages",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Markdown = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContentPages", x => x.Slug);
                });

            migrationBuilder.CreateTable(
                name: "EntrySequence",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Last = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EntrySequence", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Generations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Value = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Generations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Officials",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    CheckedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CheckedBy = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Officials", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Portfolios",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    DescriptionMarkdown = table.Column<string>(type: "TEXT", nullable: true),
                    Keywords = table.Column<string>(type: "TEXT", nullable: false),
                    ContactRoutes = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Portfolios", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Portraits",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    AlternativeText = table.Column<string>(type: "TEXT", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Portraits", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "Confirmations",
                columns: table => new
                {
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OfficialId = table.Column<int>(type: "INTEGER", nullable: false),
                    IsRight = table.Column<bool>(type: "INTEGER", nullable: false),
                    Remark = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Confirmations", x => new { x.OfficialId, x.At });
                    table.ForeignKey(
                        name: "FK_Confirmations_Officials_OfficialId",
                        column: x => x.OfficialId,
                        principalTable: "Officials",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FormerSlugs",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    OfficialId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerSlugs", x => x.Slug);
                    table.ForeignKey(
                        name: "FK_FormerSlugs_Officials_OfficialId",
                        column: x => x.OfficialId,
                        principalTable: "Officials",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Versions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OfficialId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: true),
                    PublishAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SupersededAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BasedOnId = table.Column<int>(type: "INTEGER", nullable: true),
                    MadeBy = table.Column<string>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevisedBy = table.Column<string>(type: "TEXT", nullable: true),
                    RevisedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SubmittedBy = table.Column<string>(type: "TEXT", nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ApprovedBy = table.Column<string>(type: "TEXT", nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PublicReason = table.Column<string>(type: "TEXT", nullable: true),
                    PrivateNote = table.Column<string>(type: "TEXT", nullable: true),
                    Erasures = table.Column<string>(type: "TEXT", nullable: false),
                    ConcurrencyToken = table.Column<Guid>(type: "TEXT", nullable: false),
                    Source_Date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source_File = table.Column<string>(type: "TEXT", nullable: true),
                    Source_Hash = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Versions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Versions_Officials_OfficialId",
                        column: x => x.OfficialId,
                        principalTable: "Officials",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Versions_Versions_BasedOnId",
                        column: x => x.BasedOnId,
                        principalTable: "Versions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PortraitRenditions",
                columns: table => new
                {
                    MediaType = table.Column<string>(type: "TEXT", nullable: false),
                    Width = table.Column<int>(type: "INTEGER", nullable: false),
                    PortraitHash = table.Column<string>(type: "TEXT", nullable: false),
                    Height = table.Column<int>(type: "INTEGER", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PortraitRenditions", x => new { x.PortraitHash, x.MediaType, x.Width });
                    table.ForeignKey(
                        name: "FK_PortraitRenditions_Portraits_PortraitHash",
                        column: x => x.PortraitHash,
                        principalTable: "Portraits",
                        principalColumn: "Hash",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ProfileContents",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    LeadSentence = table.Column<string>(type: "TEXT", nullable: true),
                    StatementTitle = table.Column<string>(type: "TEXT", nullable: true),
                    StatementMarkdown = table.Column<string>(type: "TEXT", nullable: true),
                    GoalsIntroductionMarkdown = table.Column<string>(type: "TEXT", nullable: true),
                    GoalsLeadIn = table.Column<string>(type: "TEXT", nullable: true),
                    GoalNumbers = table.Column<string>(type: "TEXT", nullable: false),
                    Links = table.Column<string>(type: "TEXT", nullable: false),
                    OfficeContact = table.Column<string>(type: "TEXT", nullable: true),
                    PortraitHash = table.Column<string>(type: "TEXT", nullable: true),
                    Declaration = table.Column<string>(type: "TEXT", nullable: false),
                    DeclaredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Careers = table.Column<string>(type: "TEXT", nullable: false),
                    VersionId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProfileContents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProfileContents_Portraits_PortraitHash",
                        column: x => x.PortraitHash,
                        principalTable: "Portraits",
                        principalColumn: "Hash",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProfileContents_Versions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "Versions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SearchDocuments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    VersionId = table.Column<int>(type: "INTEGER", nullable: true),
                    EntryId = table.Column<int>(type: "INTEGER", nullable: true),
                    PortfolioId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchDocuments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SearchDocuments_Portfolios_PortfolioId",
                        column: x => x.PortfolioId,
                        principalTable: "Portfolios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SearchDocuments_Versions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "Versions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PortfolioAssignments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortfolioId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    IsActing = table.Column<bool>(type: "INTEGER", nullable: false),
                    ContentId = table.Column<int>(type: "INTEGER", nullable: false),
                    Period_End = table.Column<string>(type: "TEXT", nullable: true),
                    Period_FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Period_LastDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Period_Start = table.Column<string>(type: "TEXT", nullable: true),
                    Period_Words = table.Column<string>(type: "TEXT", nullable: true),
                    StatedSince = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PortfolioAssignments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PortfolioAssignments_Portfolios_PortfolioId",
                        column: x => x.PortfolioId,
                        principalTable: "Portfolios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PortfolioAssignments_ProfileContents_ContentId",
                        column: x => x.ContentId,
                        principalTable: "ProfileContents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SidePositions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EntryId = table.Column<int>(type: "INTEGER", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", nullable: true),
                    IsExOfficio = table.Column<bool>(type: "INTEGER", nullable: true),
                    Pay = table.Column<string>(type: "TEXT", nullable: false),
                    RemunerationWords = table.Column<string>(type: "TEXT", nullable: true),
                    AcceptedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReportedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    GroupHeading = table.Column<string>(type: "TEXT", nullable: true),
                    ContentId = table.Column<int>(type: "INTEGER", nullable: false),
                    Period_End = table.Column<string>(type: "TEXT", nullable: true),
                    Period_FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Period_LastDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Period_Start = table.Column<string>(type: "TEXT", nullable: true),
                    Period_Words = table.Column<string>(type: "TEXT", nullable: true),
                    Remuneration_Cents = table.Column<long>(type: "INTEGER", nullable: true),
                    Remuneration_Per = table.Column<string>(type: "TEXT", nullable: true),
                    StatedSince = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SidePositions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SidePositions_ProfileContents_ContentId",
                        column: x => x.ContentId,
                        principalTable: "ProfileContents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TermsOfOffice",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Office = table.Column<string>(type: "TEXT", nullable: false),
                    PartTimePercent = table.Column<int>(type: "INTEGER", nullable: true),
                    Party = table.Column<string>(type: "TEXT", nullable: true),
                    DeputyRank = table.Column<int>(type: "INTEGER", nullable: true),
                    IsActing = table.Column<bool>(type: "INTEGER", nullable: false),
                    ResignedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ContentId = table.Column<int>(type: "INTEGER", nullable: false),
                    Period_End = table.Column<string>(type: "TEXT", nullable: true),
                    Period_FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Period_LastDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Period_Start = table.Column<string>(type: "TEXT", nullable: true),
                    Period_Words = table.Column<string>(type: "TEXT", nullable: true),
                    StatedSince = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TermsOfOffice", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TermsOfOffice_ProfileContents_ContentId",
                        column: x => x.ContentId,
                        principalTable: "ProfileContents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "YearlyIncomes",
                columns: table => new
                {
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    SidePositionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_YearlyIncomes", x => new { x.SidePositionId, x.Year });
                    table.ForeignKey(
                        name: "FK_YearlyIncomes_SidePositions_SidePositionId",
                        column: x => x.SidePositionId,
                        principalTable: "SidePositions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "EntrySequence",
                columns: new[] { "Id", "Last" },
                values: new object[] { 1, 0 });

            migrationBuilder.InsertData(
                table: "Generations",
                columns: new[] { "Id", "Value" },
                values: new object[] { 1, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_FormerSlugs_OfficialId",
                table: "FormerSlugs",
                column: "OfficialId");

            migrationBuilder.CreateIndex(
                name: "IX_Officials_Slug",
                table: "Officials",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PortfolioAssignments_ContentId",
                table: "PortfolioAssignments",
                column: "ContentId");

            migrationBuilder.CreateIndex(
                name: "IX_PortfolioAssignments_PortfolioId",
                table: "PortfolioAssignments",
                column: "PortfolioId");

            migrationBuilder.CreateIndex(
                name: "IX_Portfolios_Slug",
                table: "Portfolios",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProfileContents_PortraitHash",
                table: "ProfileContents",
                column: "PortraitHash");

            migrationBuilder.CreateIndex(
                name: "IX_ProfileContents_VersionId",
                table: "ProfileContents",
                column: "VersionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SearchDocuments_PortfolioId",
                table: "SearchDocuments",
                column: "PortfolioId");

            migrationBuilder.CreateIndex(
                name: "IX_SearchDocuments_VersionId",
                table: "SearchDocuments",
                column: "VersionId");

            migrationBuilder.CreateIndex(
                name: "IX_SidePositions_ContentId",
                table: "SidePositions",
                column: "ContentId");

            migrationBuilder.CreateIndex(
                name: "IX_SidePositions_EntryId",
                table: "SidePositions",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_TermsOfOffice_ContentId",
                table: "TermsOfOffice",
                column: "ContentId");

            migrationBuilder.CreateIndex(
                name: "IX_Versions_BasedOnId",
                table: "Versions",
                column: "BasedOnId");

            migrationBuilder.CreateIndex(
                name: "IX_Versions_OfficialId_Number",
                table: "Versions",
                columns: new[] { "OfficialId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Versions_OfficialId_PublishAt",
                table: "Versions",
                columns: new[] { "OfficialId", "PublishAt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Versions_Stage_SupersededAt_PublishAt",
                table: "Versions",
                columns: new[] { "Stage", "SupersededAt", "PublishAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AuditTrail");

            migrationBuilder.DropTable(
                name: "Confirmations");

            migrationBuilder.DropTable(
                name: "ContentPages");

            migrationBuilder.DropTable(
                name: "EntrySequence");

            migrationBuilder.DropTable(
                name: "FormerSlugs");

            migrationBuilder.DropTable(
                name: "Generations");

            migrationBuilder.DropTable(
                name: "PortfolioAssignments");

            migrationBuilder.DropTable(
                name: "PortraitRenditions");

            migrationBuilder.DropTable(
                name: "SearchDocuments");

            migrationBuilder.DropTable(
                name: "TermsOfOffice");

            migrationBuilder.DropTable(
                name: "YearlyIncomes");

            migrationBuilder.DropTable(
                name: "Portfolios");

            migrationBuilder.DropTable(
                name: "SidePositions");

            migrationBuilder.DropTable(
                name: "ProfileContents");

            migrationBuilder.DropTable(
                name: "Portraits");

            migrationBuilder.DropTable(
                name: "Versions");

            migrationBuilder.DropTable(
                name: "Officials");
        }
    }
}
