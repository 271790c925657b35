using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Site.Shared.Comparing;

/// <summary>A field that two contents state differently, as each of them does.</summary>
/// <param name="Keys">Its names in <see cref="ProfileFields"/>: two where a term of office got another start.</param>
/// <param name="Was">What it was; null: it was not there.</param>
/// <param name="Now">What it is; null: it is no longer there.</param>
internal sealed record ChangedField(IReadOnlyList<string> Keys, ProfileField? Was, ProfileField? Now)
{
    /// <summary>
    /// What changed, in the order of the page. A term is told from another by its start: one whose start changed would look like one that went and
    /// one that came, were they not put together.
    /// </summary>
    public static IReadOnlyList<ChangedField> Of(ProfileContent before, ProfileContent after)
    {
        var (was, now) = (ProfileFields.ByKey(before), ProfileFields.ByKey(after));
        var changed = ProfileFields.Changed(before, after).Select(key => new ChangedField([key], was.GetValueOrDefault(key), now.GetValueOrDefault(key))).ToList();
        foreach (var gone in changed.Where(change => change is { Was.Entry: TermOfOffice, Now: null }).ToList())
        {
            var office = ((TermOfOffice)gone.Was!.Entry!).Office;
            var come = changed.FindIndex(change => change is { Was: null, Now.Entry: TermOfOffice term } && term.Office == office);
            if (come < 0)
                continue;
            changed[come] = new([.. gone.Keys, .. changed[come].Keys], gone.Was, changed[come].Now);
            changed.Remove(gone);
        }
        return changed;
    }
}
