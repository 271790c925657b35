using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Shared;
using LeidenBestuur.Web.Site.SidePositions;

namespace LeidenBestuur.Web.Site.Officials;

/// <summary>Work experience with a bar for each job; below it the offices, and the side positions of which a day or year is known.</summary>
/// <param name="Careers">The jobs, in the source's order.</param>
/// <param name="Others">Offices, then side positions.</param>
/// <param name="Scale">The years that the bars are drawn against; null: no year is known.</param>
public sealed record CareerTimeline(IReadOnlyList<TimelineRow> Careers, IReadOnlyList<TimelineRow> Others, TimelineScale? Scale)
{
    /// <summary>Whether some start is unknown, so that dots need a word.</summary>
    public bool HasDots => Careers.Concat(Others).Any(row => row.Bar?.DotsUntil is not null);

    public IReadOnlyList<TimelineTick> Ticks { get; } = Scale?.Ticks() ?? [];

    /// <param name="careers">The jobs.</param>
    /// <param name="terms">The offices held here, each with whether it was held on the page's day.</param>
    /// <param name="positions">The side positions.</param>
    /// <param name="day">The page's day: what goes on is drawn until then.</param>
    /// <param name="place">The municipality's name.</param>
    public static CareerTimeline Of(
        IReadOnlyList<CareerEntry> careers, IReadOnlyList<(TermOfOffice Term, Holding Holding)> terms, IEnumerable<PositionView> positions, DateOnly day, string place)
    {
        var jobs = careers.Select(career => (Words: career.Description, Period: PeriodWords.Of(career), Span: TimelineSpan.Of(career))).ToList();
        var others = terms
            .Select(held => (Words: Texts.Timeline_Office.FillPlain(("ambt", OfficeWords.Of(held.Term)), ("gemeente", place)),
                Period: (string?)PeriodWords.WithStart(held.Term.Period, day), Span: TimelineSpan.Of(held.Term.Period, held.Holding, day)))
            .Concat(positions.Where(position => position.Dates.Start is not null || position.Dates.End is not null)
                .Select(position => (Words: Texts.Timeline_SidePosition.FillPlain(("functie", position.Name)),
                    Period: (string?)PeriodWords.WithStart(position.Dates, day), Span: TimelineSpan.Of(position.Dates, position.Holding, day))))
            .ToList();
        var scale = TimelineScale.Of([.. jobs.Concat(others).Select(row => row.Span)]);
        TimelineRow Row((string Words, string? Period, TimelineSpan Span) row) => new(row.Words, row.Period, scale?.Bar(row.Span));
        return new([.. jobs.Select(Row)], [.. others.Select(Row)], scale);
    }
}

/// <summary>One line of the picture: the facts in words, and the bar that repeats them.</summary>
/// <param name="Words">What it was.</param>
/// <param name="Period">From when to when; null: that is not known.</param>
/// <param name="Bar">The bar; null: nothing is known of the period.</param>
public sealed record TimelineRow(string Words, string? Period, TimelineBar? Bar);

/// <summary>A period as a stretch of years, 2018.5 being the middle of 2018.</summary>
/// <param name="From">Where it begins; null: not known.</param>
/// <param name="Until">Where it ends, or how far it is known to go on; null: not known.</param>
/// <param name="EndsOnADay">Whether <paramref name="Until"/> is an end of which the day is known.</param>
/// <param name="IsDoubtful">Whether it is unknown if any of it had begun by the page's day.</param>
public sealed record TimelineSpan(double? From, double? Until, bool EndsOnADay = false, bool IsDoubtful = false)
{
    /// <summary>A year covers its whole width.</summary>
    public static TimelineSpan Of(CareerEntry career) => new(career.StartYear, career.EndYear + 1);

    public static TimelineSpan Of(Period period, Holding holding, DateOnly day) => period.LastDay is { } last
        ? new(At(period.FirstDay), After(last), period.End is { IsComplete: true }, holding == Holding.Unknown)
        : new(At(period.FirstDay), Math.Max(After(day), At(period.FirstDay) ?? 0), IsDoubtful: holding == Holding.Unknown);

    private static double? At(DateOnly? day) => day is { } known ? known.Year + ((known.DayOfYear - 1) / DaysIn(known.Year)) : null;

    private static double After(DateOnly day) => day.Year + (day.DayOfYear / DaysIn(day.Year));

    private static double DaysIn(int year) => DateTime.IsLeapYear(year) ? 366 : 365;
}
