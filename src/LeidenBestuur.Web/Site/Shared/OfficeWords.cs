using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.College;
using Microsoft.AspNetCore.Html;

namespace LeidenBestuur.Web.Site.Shared;

/// <summary>The office of a term in words.</summary>
public static class OfficeWords
{
    /// <summary>"burgemeester", "waarnemend burgemeester", "wethouder".</summary>
    public static string Of(TermOfOffice term)
    {
        var office = term.Office == Office.Mayor ? Texts.Office_Mayor : Texts.Office_Alderman;
        return term.IsActing ? Texts.Office_Acting.FillPlain(("ambt", office)) : office;
    }

    /// <summary>"Wethouder", and what a reader must know of it on a day on which it was not held for certain.</summary>
    /// <param name="term">The term.</param>
    /// <param name="holding">Whether it was held.</param>
    /// <param name="day">The day.</param>
    /// <param name="publishedOn">The day on which the version that states it began to hold.</param>
    public static string On(TermOfOffice term, Holding holding, DateOnly day, DateOnly publishedOn)
    {
        var office = Dutch.Capitalised(Of(term));
        return holding switch
        {
            Holding.Unknown => $"{office} – {Doubt.Of(day, term.Stated(publishedOn)).Words}",
            Holding.NotYet => $"{office} – {Texts.T21b_StartsLater.FillPlain(("wanneer", DutchDates.WriteOn(term.Period.Start!.Value)))}",
            Holding.Over => $"{office}, {term.Period.Words ?? DutchDates.WritePeriod(term.Period.Start, term.Period.End)}",
            _ => office,
        };
    }

    /// <summary>"Wethouder, PvdA, van 1 juni 2016 tot 1 januari 2021".</summary>
    public static string Whole(TermOfOffice term) =>
        string.Join(", ", new[] { Dutch.Capitalised(Of(term)), term.Party, Dutch.Uncapitalised(PeriodWords.WithStart(term.Period)) }.OfType<string>());

    /// <summary>T40; null: not known to be absent that day.</summary>
    public static IHtmlContent? Absence(Person person, DateOnly day) => person.TermOn(day) switch
    {
        ({ ReplacedBy: { } other } term, Holding.Yes) when term.IsAbsentOn(day) => Texts.T40_Replaced.Fill(("naam", person.Name), ("vervanger", other)),
        (var term, Holding.Yes) when term.IsAbsentOn(day) => Texts.T40_Absent.Fill(("naam", person.Name)),
        _ => null,
    };

    /// <summary>"Jeugd (tijdelijk)", or the name of the portfolio alone.</summary>
    public static string Of(HeldPortfolio portfolio) => portfolio.IsActing ? $"{portfolio.Name} ({Texts.Temporary})" : portfolio.Name;

    /// <summary>T37; null: an alderman who had not resigned by that day, or who stayed on after it and has left.</summary>
    public static IHtmlContent? Resignation(Person person, DateOnly day)
    {
        if (person.TermOn(day) is not ({ Office: Office.Alderman, ResignedOn: { } resigned, Period.End: var end }, var holding) || day < resigned)
            return null;
        (string, object)[] facts = [("naam", person.Name), ("datum", DutchDates.Write(resigned))];
        return (holding, end) switch
        {
            (Holding.Over, { } last) when last.LastDay <= resigned => Texts.T37b_ResignedAtOnce.Fill(facts),
            (Holding.Over, _) => null,
            (_, null) => Texts.T37c_ResignedUntilSuccessor.Fill(facts),
            // Of a month or a year no day is made.
            (_, { IsComplete: false } until) => Texts.T37d_ResignedEndsSomeDay.Fill([.. facts, ("wanneer", DutchDates.WriteOn(until))]),
            (_, { } until) => Texts.T37_ResignedEndsLater.Fill([.. facts, ("tot", DutchDates.Write(until.LastDay.AddDays(1)))]),
        };
    }

    /// <summary>T38; null: the portfolio is not held for the time being only.</summary>
    /// <param name="portfolio">The portfolio.</param>
    /// <param name="name">Who holds it.</param>
    /// <param name="link">The subject as a link; null: the name of the portfolio as published.</param>
    public static IHtmlContent? Acting(HeldPortfolio portfolio, IHtmlContent name, IHtmlContent? link = null) => portfolio switch
    {
        { IsActing: true, Period.Start: { } since } => Texts.T38_Acting.Fill(("naam", name), ("portefeuille", (object?)link ?? portfolio.Name), ("datum", DutchDates.Write(since))),
        { IsActing: true } => Texts.T38_ActingSinceUnknown.Fill(("naam", name), ("portefeuille", (object?)link ?? portfolio.Name)),
        _ => null,
    };

    /// <summary>"eerste", "tweede", …: the rank of a deputy mayor.</summary>
    public static string Rank(int rank) => rank switch
    {
        1 => "eerste",
        2 => "tweede",
        3 => "derde",
        4 => "vierde",
        5 => "vijfde",
        6 => "zesde",
        7 => "zevende",
        _ => $"{rank}e",
    };
}
