using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Site.Shared.Comparing;

/// <summary>What changed, as one short sentence.</summary>
/// <param name="Text">"Nevenfunctie toegevoegd: Voorzitter – Stichting X."</param>
/// <param name="Fields">The fields that it is about, as <see cref="ProfileFields"/> names them.</param>
public sealed record ChangeSentence(string Text, IReadOnlyList<string> Fields);

/// <summary>The difference of two contents in sentences, in the order of the page. Of every field that changed something is said.</summary>
public static class ChangeSentences
{
    /// <param name="before">The content before; null: there was none, and so nothing changed.</param>
    /// <param name="after">The content after; null: there is none.</param>
    /// <param name="handovers">What went over between people at the instant of the content after, by the number of the subject.</param>
    public static IReadOnlyList<ChangeSentence> Of(ProfileContent? before, ProfileContent? after, IReadOnlyDictionary<int, Handover> handovers) =>
        before is null || after is null
            ? []
            : [.. Changed(before, after).SelectMany(change => Words(change, before, after, handovers).Select(text => new ChangeSentence(text, change.Keys)))];

    /// <summary>A term is told from another by its start: one whose start changed would look like one that went and one that came, were they not put together.</summary>
    private static List<ChangedField> Changed(ProfileContent before, ProfileContent after)
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

    private static IEnumerable<string> Words(ChangedField change, ProfileContent before, ProfileContent after, IReadOnlyDictionary<int, Handover> handovers)
    {
        var field = (change.Now ?? change.Was)!;
        string[] words = [.. field.Entry switch
        {
            TermOfOffice => EntrySentences.Term(change.Was?.Entry as TermOfOffice, change.Now?.Entry as TermOfOffice),
            PortfolioAssignment assignment => EntrySentences.Assignment(change.Was?.Entry as PortfolioAssignment, change.Now?.Entry as PortfolioAssignment, handovers.GetValueOrDefault(assignment.PortfolioId)),
            SidePosition => PositionSentences.Of(change.Was?.Entry as SidePosition, change.Now?.Entry as SidePosition),
            _ => Single(change, before, after),
        }];
        // Should a fact be added that no sentence knows yet, at least its field is named.
        return words.Length > 0 ? words : [Sentence.Changed(FieldWords.Label(field))];
    }

    /// <summary>Of a text only that it changed: it stands whole in the comparison.</summary>
    private static IEnumerable<string> Single(ChangedField change, ProfileContent before, ProfileContent after)
    {
        var key = change.Keys[0];
        return ProfileFields.KindOf(key) switch
        {
            ProfileFields.Name => Sentence.Value(FieldWords.Label(key), before.Name, after.Name),
            ProfileFields.Declaration => Sentence.Value(FieldWords.Label(key), Stated(change.Was, before), Stated(change.Now, after)),
            _ => Sentence.Text(FieldWords.Label(key), change.Was?.Facts, change.Now?.Facts),
        };
    }

    private static string? Stated(ProfileField? field, ProfileContent content) => field is null ? null : Sentence.Quoted(string.Join(' ', FieldWords.Of(field, content)));

    private sealed record ChangedField(IReadOnlyList<string> Keys, ProfileField? Was, ProfileField? Now);
}
