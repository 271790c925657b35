using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Web.Site.Officials;

/// <summary>Everyone, by whether they were in office on the day.</summary>
public sealed record OfficialsPage(PageMoment Moment, IReadOnlyList<Person> People)
{
    public IReadOnlyList<Person> With(Holding inOffice) =>
        [.. People.Where(person => person.InOffice(Moment.On) == inOffice).OrderBy(person => person.TermOn(Moment.On) is null).ThenBy(person => person.TermOn(Moment.On)?.Fact.Office)];

    public Banner? Banner => Shared.Banner.AsOnDate(Moment, "/bestuurders") ?? Shared.Banner.NotChecked(With(Holding.Yes));
}
