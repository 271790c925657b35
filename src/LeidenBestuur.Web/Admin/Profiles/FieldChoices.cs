using LeidenBestuur.Web.Site.Shared.Comparing;

namespace LeidenBestuur.Web.Admin.Profiles;

/// <summary>Two texts, and for each field that differs the question which one stays.</summary>
/// <param name="Changes">The fields; before is theirs, after is mine.</param>
/// <param name="Theirs">What the one is called.</param>
/// <param name="Mine">What the other is called.</param>
/// <param name="Chosen">What is chosen beforehand ("hun", "mijn"); null: nothing, because both changed it.</param>
public sealed record FieldChoices(IReadOnlyList<FieldChange> Changes, string Theirs, string Mine, Func<string, string?> Chosen)
{
    /// <summary>What the choice for a field is called in a form.</summary>
    public static string NameOf(string field) => $"keuze[{field}]";

    /// <summary>What a field is called: an entry by its name, where it is one of those to choose.</summary>
    public string LabelOf(string field) => Changes.FirstOrDefault(change => change.Key == field)?.Label ?? FieldWords.Label(field);

    /// <summary>Of a page that two people edited: what only one of them changed is chosen beforehand.</summary>
    /// <param name="conflict">The two texts.</param>
    /// <param name="cause">What happened meanwhile.</param>
    public static FieldChoices Of(Conflict conflict, ConflictCause cause)
    {
        var (theirs, mine) = (FormBasis.Changed(conflict.Form.Basis, conflict.State.Content), FormBasis.Changed(conflict.Form.Basis, conflict.Mine));
        return new(
            [.. Comparison.Of(conflict.State.Content, conflict.Mine), .. conflict.Words], cause.Theirs, cause.Mine,
            field => conflict.Chosen?.GetValueOrDefault(field) ?? ((theirs.Contains(field), mine.Contains(field)) switch { (true, false) => "hun", (false, true) => "mijn", _ => null }));
    }
}
