using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Web.Site.Shared.Comparing;

/// <summary>The forms of a sentence about a change.</summary>
internal static class Sentence
{
    /// <summary>"Nevenfunctie toegevoegd: Voorzitter."</summary>
    public static string Added(string part, string what) => Closed(Texts.Change_Added.FillPlain(("onderdeel", part), ("nieuw", what)));

    /// <summary>"Nevenfunctie verwijderd: Voorzitter."</summary>
    public static string Removed(string part, string what) => Closed(Texts.Change_Removed.FillPlain(("onderdeel", part), ("oud", what)));

    /// <summary>"Nevenfunctie niet meer vermeld: Voorzitter."</summary>
    public static string LeftOut(string part, string what) => Closed(Texts.Change_LeftOut.FillPlain(("onderdeel", part), ("oud", what)));

    /// <summary>"Werkervaring gewijzigd."</summary>
    public static string Changed(string part) => Texts.Change_TextChanged.FillPlain(("onderdeel", part));

    /// <summary>A fact with its old and its new value; nothing where they are the same.</summary>
    /// <param name="part">What the fact is.</param>
    /// <param name="was">Its value in words; null: it had none.</param>
    /// <param name="now">Its value in words; null: it has none.</param>
    public static IEnumerable<string> Value(string part, string? was, string? now) => (was, now) switch
    {
        _ when was == now => [],
        (null, { } value) => [Added(part, value)],
        ({ } value, null) => [Removed(part, value)],
        ({ } old, { } value) => [Closed(Texts.Change_Changed.FillPlain(("onderdeel", part), ("oud", old), ("nieuw", value)))],
        _ => [],
    };

    /// <summary>A text that came, went or changed, without the text itself; nothing where it is the same.</summary>
    public static IEnumerable<string> Text(string part, string? was, string? now) => (was, now) switch
    {
        _ when was == now => [],
        (null, _) => [Texts.Change_TextAdded.FillPlain(("onderdeel", part))],
        (_, null) => [Texts.Change_TextRemoved.FillPlain(("onderdeel", part))],
        _ => [Changed(part)],
    };

    /// <summary>
    /// An end that was not there, with whether it has come, or, of one that may have come, only that it is stated; or else the days, or else the
    /// source's words for them; nothing where all are the same.
    /// </summary>
    /// <param name="kind">What ended ("Nevenfunctie").</param>
    /// <param name="name">Which one.</param>
    /// <param name="part">What the period is called.</param>
    /// <param name="was">The period before.</param>
    /// <param name="now">The period after.</param>
    /// <param name="on">The day that the reader looks from.</param>
    public static IEnumerable<string> Period(string kind, string name, string part, Period was, Period now, DateOnly on)
    {
        if (was == now)
            return [];
        if (was.End is null && now.End is { } end && was.Start == now.Start)
            return [(on > end.LastDay ? Texts.Change_Ended : now.IsEndOpenOn(on) ? Texts.Change_EndStated : Texts.Change_Ends).FillPlain(("onderdeel", kind), ("wat", name), ("einde", DutchDates.WriteEnd(end)))];
        var (before, after) = (Days(was, on), Days(now, on));
        return before != after
            ? Value(part, Quoted(before), Quoted(after))
            : Value(Texts.Change_Words.FillPlain(("onderdeel", part)), Quote(was.Words), Quote(now.Words));
    }

    /// <summary>"Sport (tijdelijk, sinds 1 juni 2026)", or the name alone.</summary>
    public static string WithDetails(string name, params IEnumerable<string> details)
    {
        var given = string.Join(", ", details.Where(detail => detail.Length > 0));
        return given.Length == 0 ? name : Texts.Change_Details.FillPlain(("wat", name), ("bijzonderheden", given));
    }

    /// <summary>The text between quotation marks.</summary>
    public static string Quoted(string text) => Texts.Change_Quoted.FillPlain(("tekst", text));

    /// <summary>The same; null: there is none.</summary>
    public static string? Quote(string? text) => text is null ? null : Quoted(text);

    private static string Days(Period period, DateOnly on) => PeriodWords.WithStart(Domain.Period.Of(period.Start, period.End), on);

    /// <summary>One point at the end, also where the last word has its own.</summary>
    private static string Closed(string sentence) => sentence.EndsWith("..", StringComparison.Ordinal) ? sentence[..^1] : sentence;
}
