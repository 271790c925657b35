using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace LeidenBestuur.Web.Data;

/// <summary>What changes or plans a public page, and so must raise the generation.</summary>
internal static class PublicChange
{
    public static bool Concerns(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && entry.Entity switch
    {
        ProfileVersion => IsOrWasApproved(entry),
        // A new official has no page until a version of theirs is approved.
        Official => entry.State != EntityState.Added,
        Portfolio or ContentPage or Portrait or FormerSlug or PageCheck or Confirmation => true,
        _ => false,
    };

    private static bool IsOrWasApproved(EntityEntry entry)
    {
        var stage = entry.Property(nameof(ProfileVersion.Stage));
        return stage.CurrentValue is VersionStage.Approved || (entry.State != EntityState.Added && stage.OriginalValue is VersionStage.Approved);
    }
}
