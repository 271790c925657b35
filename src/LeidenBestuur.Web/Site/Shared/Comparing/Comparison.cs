using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Site.Shared.Comparing;

/// <summary>A field that two contents state differently.</summary>
/// <param name="Key">The field, as <see cref="ProfileFields"/> names it.</param>
/// <param name="Label">What it is called, in Dutch.</param>
/// <param name="Before">What it stated, line by line; null: it was not there.</param>
/// <param name="After">What it states, line by line; null: it is no longer there.</param>
public sealed record FieldChange(string Key, string Label, IReadOnlyList<string>? Before, IReadOnlyList<string>? After);

/// <summary>What differs between two contents, field by field, in the words of the public page.</summary>
public static class Comparison
{
    /// <param name="before">The content before; null: there was none.</param>
    /// <param name="after">The content after; null: there is none.</param>
    public static IReadOnlyList<FieldChange> Of(ProfileContent? before, ProfileContent? after)
    {
        var (was, now) = (ProfileFields.ByKey(before), ProfileFields.ByKey(after));
        return [.. ProfileFields.Changed(before, after).Select(key => Change(was.GetValueOrDefault(key), now.GetValueOrDefault(key), before, after))];
    }

    /// <summary>What a published version changed, as readers see it: a term of office that got another start is one change.</summary>
    /// <param name="before">The version before.</param>
    /// <param name="after">The version.</param>
    /// <param name="on">The day on which it was published.</param>
    public static IReadOnlyList<FieldChange> OfVersions(ProfileContent before, ProfileContent after, DateOnly on) =>
        [.. ChangedField.Of(before, after).Select(change => Change(change.Was, change.Now, before, after, on))];

    private static FieldChange Change(ProfileField? was, ProfileField? now, ProfileContent? before, ProfileContent? after, DateOnly? on = null)
    {
        var field = (now ?? was)!;
        return new(field.Key, FieldWords.Label(field), was is null ? null : FieldWords.Of(was, before!, on), now is null ? null : FieldWords.Of(now, after!, on));
    }
}
