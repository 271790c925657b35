using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Profiles;

/// <summary>Tweede burgemeester: a municipality has one at a time.</summary>
public static class SecondMayor
{
    /// <summary>
    /// Asks about each time as mayor in which somebody else is it too for certain, as the last text says that was approved of them: what is planned counts already.
    /// Whoever acts for a mayor who is away may hold the office beside another.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="officialId">Of whom the content is.</param>
    /// <param name="content">The content.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<IReadOnlyList<FieldRemark>> SecondMayorRemarksAsync(this Store store, int officialId, ProfileContent content, CancellationToken cancellation)
    {
        var own = content.Terms.Select((term, i) => (Term: term, Field: $"Terms[{i}].Start")).Where(row => row.Term is { Office: Office.Mayor, IsActing: false }).ToList();
        if (own.Count == 0)
            return [];
        var others = await store.Versions.AsNoTracking()
            .Where(version => version.OfficialId != officialId && version.Stage == VersionStage.Approved && version.SupersededAt == null && version.Content != null)
            .SelectMany(version => version.Content!.Terms.Where(term => term.Office == Office.Mayor && !term.IsActing), (version, term) => new { version.Content!.Name, term.Period })
            .ToListAsync(cancellation);
        return
        [
            .. from row in own
               from other in others
               where other.Period.CertainlyOverlaps(row.Term.Period)
               select new FieldRemark(
                   row.Field,
                   $"In deze tijd is {other.Name} ook burgemeester. Kloppen de dagen? Vul anders bij {other.Name} de laatste dag in, of kies ‘Waarnemend’ bij wie tijdelijk burgemeester is."),
        ];
    }
}
