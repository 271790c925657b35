using LeidenBestuur.Web.Data.Organisations;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeidenBestuur.Web.Data.Configurations;

internal sealed class ProfileContentConfiguration : IEntityTypeConfiguration<ProfileContent>
{
    public void Configure(EntityTypeBuilder<ProfileContent> builder)
    {
        builder.ToTable("ProfileContents");
        builder.Property<int>("Id");
        builder.Property(content => content.GoalNumbers).HasJsonList();
        builder.Property(content => content.Links).HasJsonList();
        builder.Property(content => content.Careers).HasJsonList();
        builder.HasOne<Portrait>().WithMany().HasForeignKey(content => content.PortraitHash).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(content => content.Terms).WithOne().HasForeignKey("ContentId").IsRequired();
        builder.HasMany(content => content.Assignments).WithOne().HasForeignKey("ContentId").IsRequired();
        builder.HasMany(content => content.SidePositions).WithOne().HasForeignKey("ContentId").IsRequired();
    }
}

internal sealed class TermOfOfficeConfiguration : IEntityTypeConfiguration<TermOfOffice>
{
    public void Configure(EntityTypeBuilder<TermOfOffice> builder)
    {
        builder.ToTable("TermsOfOffice");
        builder.Property<int>("Id");
        builder.ComplexProperty(term => term.Period);
    }
}

internal sealed class PortfolioAssignmentConfiguration : IEntityTypeConfiguration<PortfolioAssignment>
{
    public void Configure(EntityTypeBuilder<PortfolioAssignment> builder)
    {
        builder.ToTable("PortfolioAssignments");
        builder.Property<int>("Id");
        builder.ComplexProperty(assignment => assignment.Period);
        builder.HasOne<Portfolio>().WithMany().HasForeignKey(assignment => assignment.PortfolioId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SidePositionConfiguration : IEntityTypeConfiguration<SidePosition>
{
    public void Configure(EntityTypeBuilder<SidePosition> builder)
    {
        builder.ToTable("SidePositions");
        builder.Property<int>("Id");
        builder.HasIndex(position => position.EntryId);
        // No fact of the position: it follows from the organisation as written.
        builder.Property<string?>(OrganisationSlugs.Column);
        builder.HasIndex(OrganisationSlugs.Column);
        builder.ComplexProperty(position => position.Period);
        builder.ComplexProperty(position => position.Remuneration);
        builder.OwnsMany(position => position.YearlyIncomes, income =>
        {
            income.ToTable("YearlyIncomes");
            income.HasKey("SidePositionId", nameof(YearlyIncome.Year));
            income.Property(year => year.Year).ValueGeneratedNever();
        });
    }
}
