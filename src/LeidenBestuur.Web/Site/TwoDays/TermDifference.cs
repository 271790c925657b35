using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Web.Site.TwoDays;

/// <summary>What differs of one member between two days on both of which they were in office, in sentences.</summary>
public static class TermDifference
{
    /// <summary>Of the office, and of what belongs to it.</summary>
    /// <param name="before">The term of the earlier day.</param>
    /// <param name="after">The term of the later day; it may be the same.</param>
    public static IEnumerable<string> Of(TermOfOffice before, TermOfOffice after) =>
    [
        .. Told(Texts.TwoDays_Office, OfficeWords.Of(before), OfficeWords.Of(after)),
        .. Told(Texts.TwoDays_Party, before.Party, after.Party),
        .. Told(Texts.TwoDays_Office, Deputy(before), Deputy(after)),
        .. Told(Texts.TwoDays_PartTime, Share(before), Share(after)),
    ];

    /// <summary>Of being away for a time while staying in office, on one of the days alone.</summary>
    /// <param name="before">The term of the earlier day.</param>
    /// <param name="after">The term of the later day; it may be the same.</param>
    /// <param name="days">The days.</param>
    public static IEnumerable<string> OfPresence(TermOfOffice before, TermOfOffice after, DayPair days) => (before.IsAbsentOn(days.From), after.IsAbsentOn(days.Until)) switch
    {
        (false, true) => [Texts.TwoDays_BecameAbsent],
        (true, false) => [Texts.TwoDays_NoLongerAbsent],
        _ => [],
    };

    /// <summary>Of the times between the days at which somebody had left and was to come back.</summary>
    public static IEnumerable<string> Absences(Person person, DayPair days) => person.Terms
        .Where(term => term.Period.End is { } end && days.From <= end.LastDay && end.LastDay < days.Until)
        .OrderBy(term => term.Period.LastDay).Select(term => (End: term.Period.End!.Value, Next: person.TermOn(term.Period.End!.Value.LastDay.AddDays(1))))
        .Where(away => away.Next is (_, Holding.NotYet))
        .Select(away => (away.End.IsComplete ? Texts.TwoDays_Away : Texts.TwoDays_AwayAfter).FillPlain(
            ("van", away.End.IsComplete ? DutchDates.Write(away.End.LastDay.AddDays(1)) : DutchDates.Write(away.End)), ("tot", DutchDates.Write(away.Next!.Value.Fact.Period.Start!.Value))));

    /// <summary>Of the subjects that were held on both days: whether for the time being.</summary>
    public static IEnumerable<string> OfKept(Person person, DayPair days)
    {
        var before = person.PortfoliosOn(days.From, Holding.Yes).ToLookup(held => held.Slug, held => held.IsActing, StringComparer.Ordinal);
        return person.PortfoliosOn(days.Until, Holding.Yes).Where(held => before.Contains(held.Slug) && !before[held.Slug].Contains(held.IsActing)).OrderBy(held => held.Name, Dutch.Order)
            .Select(held => (held.IsActing ? Texts.TwoDays_BecameTemporary : Texts.TwoDays_NoLongerTemporary).FillPlain(("portefeuille", held.Name)));
    }

    private static IEnumerable<string> Told(string text, string? was, string? now) =>
        was == now ? [] : [text.FillPlain(("oud", was ?? Unknown), ("nieuw", now ?? Unknown))];

    private static string Unknown => Texts.Unknown.ToLower(Dutch.Culture);

    /// <summary>A rank that is not stated may still have been held.</summary>
    private static string Deputy(TermOfOffice term) =>
        term.DeputyRank is { } rank ? Texts.TwoDays_Deputy.FillPlain(("rang", OfficeWords.Rank(rank))) : Texts.TwoDays_NoDeputy;

    private static string? Share(TermOfOffice term) => term.PartTimePercent is { } percent ? Texts.Field_Percent.FillPlain(("n", percent)) : null;
}
