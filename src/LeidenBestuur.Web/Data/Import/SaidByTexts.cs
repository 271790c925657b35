using System.Text;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.SourceText;

namespace LeidenBestuur.Web.Data.Import;

/// <summary>
/// What of an office stands because a text said so, and what people filled in here: of the first a newer text may be silent only with a warning; of
/// the second no text ever speaks.
/// </summary>
/// <param name="Party">Whether a text said the party.</param>
/// <param name="DeputyRank">Whether a text said the rank.</param>
internal sealed record SaidByTexts(bool Party, bool DeputyRank)
{
    /// <summary>Of an official who is new.</summary>
    public static SaidByTexts Nothing { get; } = new(false, false);

    /// <summary>The term that a text about this office is about; null: there is none.</summary>
    public static TermOfOffice? TermOf(ProfileContent? content, Office office) => content?.Terms.LastOrDefault(term => term.Office == office && term.Period.End is null);

    /// <summary>Looks back from the version that a new one will be based on.</summary>
    /// <param name="stands">That version, with all that it was made from; null: the official is new.</param>
    /// <param name="office">The office.</param>
    public static SaidByTexts Of(ProfileVersion? stands, Office office) => new(
        Said(stands, office, term => term.Party, text => text.Party is not null),
        Said(stands, office, term => term.DeputyRank, text => text.DeputyRank is not null));

    /// <summary>A text said it where its first sentence does (that stands in the version), or where the fact came with a text that nobody had revised.</summary>
    private static bool Said(ProfileVersion? version, Office office, Func<TermOfOffice, object?> fact, Func<SourceProfile, bool> saysSo)
    {
        if (version is null || TermOf(version.Content, office) is not { } term || fact(term) is not { } value)
            return false;
        if (version.Source is not null && Lead(version.Content!) is { } text && saysSo(text))
            return true;
        // What a text did not say and stands in it all the same, was put back by people where they revised it, and else was there before.
        if (version is { Source: not null, RevisedAt: not null })
            return false;
        var before = version.BasedOn?.WithContent();
        return TermOf(before?.Content, office) is { } earlier && value.Equals(fact(earlier)) ? Said(before, office, fact, saysSo) : version.Source is not null;
    }

    private static SourceProfile? Lead(ProfileContent content)
    {
        try
        {
            return content.LeadSentence is null ? null : SourceTextReader.Read(Encoding.UTF8.GetBytes($"{content.Name}\n\n{content.LeadSentence}\n"));
        }
        catch (SourceTextRefusedException)
        {
            return null;
        }
    }
}
