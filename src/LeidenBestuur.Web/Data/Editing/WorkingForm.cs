using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeidenBestuur.Web.Data.Editing;

/// <summary>
/// Werkblad: what somebody typed for a profile and what could not become a draft yet, because something was missing, a colleague was first or the session had ended.
/// Nobody else sees it. One for each account and official.
/// </summary>
public sealed class WorkingForm
{
    public int Id { get; init; }

    public required int AccountId { get; init; }

    public required int OfficialId { get; init; }

    /// <summary>The fields as they were sent: names and values, as JSON.</summary>
    public required string Fields { get; set; }

    /// <summary>When they were sent, UTC.</summary>
    public required DateTime SavedAt { get; set; }
}

internal sealed class WorkingFormConfiguration : IEntityTypeConfiguration<WorkingForm>
{
    public void Configure(EntityTypeBuilder<WorkingForm> builder)
    {
        builder.ToTable("WorkingForms");
        builder.HasIndex(form => new { form.AccountId, form.OfficialId }).IsUnique();
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(form => form.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Official>().WithMany().HasForeignKey(form => form.OfficialId).OnDelete(DeleteBehavior.Cascade);
    }
}
