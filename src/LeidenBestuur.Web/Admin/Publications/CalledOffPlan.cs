using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Web.Admin.Publications;

/// <summary>Vervallen planning: the planned version that a draft was made from was called off meanwhile, and the draft took its place.</summary>
public static class CalledOffPlan
{
    /// <summary>Who called it off, as the trail has it; null: nobody did. Beside an open draft nothing can be called off but what it was made from.</summary>
    /// <param name="store">The store.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="official">Whose it is, with every version.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<AuditEntry?> CalledOffPlanAsync(this Store store, ProfileVersion draft, Official official, CancellationToken cancellation) => draft.IsOpen
        ? await store.LastActAsync(AuditAction.Unschedule, official.Versions.Where(version => version.Stage == VersionStage.Discarded), draft.MadeAt, cancellation)
        : null;

    /// <summary>What happened, and what it means for the draft.</summary>
    public static string Sentence(AuditEntry act) =>
        $"{act.Actor} heeft op {DutchDates.WriteInstant(act.At)} de versie die klaarstond uit de planning gehaald. Dit concept is uit die versie gemaakt en bevat alles wat daarin zou veranderen."
        + " Er verschijnt niets meer vanzelf. Kies zelf wanneer dit op de site komt.";
}
