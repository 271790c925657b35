using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Web.Site.Officials;

/// <summary>Everyone, by whether they were in office on the day.</summary>
public sealed record OfficialsPage(PageMoment Moment, IReadOnlyList<Person> People)
{
    public IReadOnlyList<Person> With(Holding inOffice) =>
        [.. People.Where(person => person.InOffice(Moment.On) == inOffice).OrderBy(person => person.TermOn(Moment.On) is null).ThenBy(person => person.TermOn(Moment.On)?.Fact.Office)];

    /// <summary>Those who were in office before, who left last first.</summary>
    public IReadOnlyList<FormerOfficial> Former => [.. With(Holding.Over).Select(person => new FormerOfficial(person))
        .OrderByDescending(former => former.LastDay).ThenBy(former => former.Person.Name, Dutch.Order)];

    public Banner? Banner => Shared.Banner.AsOnDate(Moment, "/bestuurders") ?? Shared.Banner.NotChecked(With(Holding.Yes));
}

/// <summary>Somebody who was in office before, with every term.</summary>
public sealed record FormerOfficial(Person Person)
{
    /// <summary>Until when the last term can have lasted.</summary>
    public DateOnly LastDay => Person.Terms.Max(term => term.Period.LastDay) ?? DateOnly.MaxValue;

    /// <summary>"Wethouder, van 2018 tot en met 2022", the last first; what is not known of a start is said.</summary>
    public IEnumerable<string> Terms => Person.Terms.OrderByDescending(term => term.Period.LastDay)
        .Select(term => $"{Dutch.Capitalised(OfficeWords.Of(term))}, {Uncapitalised(PeriodWords.WithStart(term.Period))}");

    private static string Uncapitalised(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
