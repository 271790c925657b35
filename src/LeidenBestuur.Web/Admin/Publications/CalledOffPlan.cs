using System.Globalization;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Publications;

/// <summary>Vervallen planning: the planned version that a draft was made from was called off meanwhile, and the draft took its place.</summary>
public static class CalledOffPlan
{
    /// <summary>Who called it off, as the trail has it; null: nobody did. Beside an open draft nothing can be called off but what it was made from.</summary>
    /// <param name="store">The store.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="official">Whose it is, with every version.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<AuditEntry?> CalledOffPlanAsync(this Store store, ProfileVersion draft, Official official, CancellationToken cancellation) =>
        draft.IsOpen ? await store.CalledOffAsync(official.Versions.Where(version => version.Stage == VersionStage.Discarded), draft.MadeAt, cancellation) : null;

    /// <summary>Who called one of some versions off last, as the trail has it; null: nobody did.</summary>
    /// <param name="store">The store.</param>
    /// <param name="versions">The versions.</param>
    /// <param name="since">From when on, UTC; null: ever.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<AuditEntry?> CalledOffAsync(this Store store, IEnumerable<ProfileVersion> versions, DateTime? since, CancellationToken cancellation)
    {
        var subjects = versions.Select(version => $" versie {version.Id.ToString(CultureInfo.InvariantCulture)}").ToList();
        if (subjects.Count == 0)
            return null;
        var acts = await store.AuditTrail.AsNoTracking().Where(entry => entry.Action == AuditAction.Unschedule && (since == null || entry.At >= since))
            .OrderByDescending(entry => entry.Id).ToListAsync(cancellation);
        return acts.Find(act => subjects.Exists(subject => act.Subject.EndsWith(subject, StringComparison.Ordinal)));
    }

    /// <summary>What happened, and what it means for the draft.</summary>
    public static string Sentence(AuditEntry act) =>
        $"{act.Actor} heeft op {DutchDates.WriteInstant(act.At)} de versie die klaarstond uit de planning gehaald. Dit concept is uit die versie gemaakt en bevat alles wat daarin zou veranderen."
        + " Er verschijnt niets meer vanzelf. Kies zelf wanneer dit op de site komt.";
}
