using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Html;

namespace LeidenBestuur.Web.Site.Portfolios;

/// <summary>Somebody who is or was responsible for a subject.</summary>
public sealed record Holder(Person Person, Tenure Tenure, DateOnly Day)
{
    /// <summary>Everyone in the chain of a subject, those of the day first, then who ended last.</summary>
    /// <param name="versions">What was published of them.</param>
    /// <param name="people">Who they are.</param>
    /// <param name="slug">The subject.</param>
    /// <param name="name">Its own name.</param>
    /// <param name="day">The page's day.</param>
    public static IReadOnlyList<Holder> Of(IEnumerable<StatedVersion> versions, IEnumerable<Person> people, string slug, string name, DateOnly day)
    {
        var bySlug = versions.ToLookup(version => version.Slug, StringComparer.Ordinal);
        return [.. people.SelectMany(person => TenureReading.Of(bySlug[person.Slug], slug, name).Select(tenure => new Holder(person, tenure, day)))
            .OrderByDescending(holder => holder is { Holding: Holding.Yes, Tenure.IsLeftOut: false })
            .ThenByDescending(holder => holder.LastDay ?? DateOnly.MaxValue)
            .ThenBy(holder => holder.Person.Name, Dutch.Order)];
    }

    /// <summary>Whether it was held that day: nobody is responsible outside an office.</summary>
    public Holding Holding => PortfolioAssignment.Within(Person.InOffice(Day), Tenure.On(Day));

    /// <summary>When what is said of it last changed, UTC; of what a text left out that is when.</summary>
    public DateTime ChangedAt => Tenure.StoodUntil ?? LastChange.OfPerson(Person.PublishedAt, [.. Person.Terms, Tenure.Portfolio], Day);

    /// <summary>As published.</summary>
    public string Subject => Tenure.Portfolio.Name;

    /// <summary>The office in which it is or was held, as "wethouder"; empty: no office is known.</summary>
    public string Office => Person.TermOn(Holding == Holding.Over ? LastDay ?? Day : Day) is var (term, _) ? OfficeWords.Of(term) : "";

    /// <summary>The last day on which it can have been held, as far as that is known; null: it goes on.</summary>
    public DateOnly? LastDay => Tenure switch
    {
        { Period.LastDay: { } last } => last,
        { StoodUntil: { } until } => AmsterdamTime.DayOf(until).AddDays(-1),
        _ => Person.Terms.Count == 0 || Person.Terms.Exists(term => term.Period.LastDay is null) ? null : Person.Terms.Max(term => term.Period.LastDay),
    };

    /// <summary>T33, where it is unknown whether it was held that day.</summary>
    public string Doubt =>
        Shared.Doubt.Of(Day, Person.DoubtfulOffice(Day), Tenure.On(Day) == Holding.Unknown ? Tenure.Portfolio.Stated(AmsterdamTime.DayOf(Tenure.StatedAt)) : null).Sentence;

    /// <summary>T38; null: not for the time being.</summary>
    public IHtmlContent? Acting(IHtmlContent name) => OfficeWords.Acting(Tenure.Portfolio, name);

    /// <summary>Held, with neither a start nor an end that the words would tell.</summary>
    public bool IsCurrent => Holding == Holding.Yes && Tenure.Period is { Start: null, End: null };

    /// <summary>Since when and until when, as far as that is known.</summary>
    public string Period => (IsEndUnknown, Tenure.Period) switch
    {
        (true, { Words: null, Start: null }) => Texts.Holder_NothingKnown,
        (true, { Words: null, Start: { } start }) => Texts.Holder_EndUnknown.FillPlain(("begin", DutchDates.Write(start))),
        (true, var period) => $"{Dutch.Capitalised(PeriodWords.WithStart(period, Day))}, {Texts.EndUnknown}",
        (_, var period) => Dutch.Capitalised(PeriodWords.WithStart(period, Day)),
    };

    /// <summary>Since when, or from when until when, it stood on the page, where that is all there is to know of a start or an end; null: the days say more.</summary>
    public string? Stood => Tenure.Period.Start is null || (Tenure.IsLeftOut && IsEndUnknown)
        ? string.Join(' ', Tenure.Stood.Select(time => time.Until is { } until
            ? Texts.Holder_Stood.FillPlain(("van", DutchDates.WriteDayBeside(time.From, until)), ("tot", DutchDates.WriteDayBeside(until, time.From)))
            : Texts.Holder_Stands.FillPlain(("van", DutchDates.WriteDay(time.From)))))
        : null;

    /// <summary>It is over, or no version states it any more, and no day says until when.</summary>
    private bool IsEndUnknown => Tenure.Period.End is null && (Tenure.IsLeftOut || Holding == Holding.Over);
}
