using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Addresses;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Web.Site.Officials;

/// <summary>Everyone, by whether they were in office on the day.</summary>
/// <param name="Moment">Its moment.</param>
/// <param name="Paging">Which part of them it shows.</param>
/// <param name="People">Those of this part, in its order.</param>
/// <param name="ChangedAt">When what it says of anybody last changed, UTC: that moves others from part to part. Null: nobody is there.</param>
public sealed record OfficialsPage(PageMoment Moment, Paging Paging, IReadOnlyList<Person> People, DateTime? ChangedAt)
{
    public const string Path = "/bestuurders";

    /// <summary>How many people stand on one page.</summary>
    public const int Size = 50;

    private static readonly Holding[] Order = [Holding.Yes, Holding.Unknown, Holding.NotYet, Holding.Over];

    public Banner? Banner => Shared.Banner.AsOnDate(Moment, Path) ?? Shared.Banner.NotChecked(With(Holding.Yes));

    public PageFrame Frame =>
        new(Paging.Number == 1 ? Texts.Officials_Title : Texts.Paging_OnPage.FillPlain(("titel", Texts.Officials_Title), ("n", Paging.Number)), Texts.Officials_Description)
        {
            Current = MenuItem.College,
            Breadcrumb = [new(Texts.Nav_College, Moment.Link("/"))],
            IsIndexed = Moment.IsToday && Paging.Number == 1,
            StatePath = Link(Paging.Number),
        };

    /// <summary>The groups that are not empty.</summary>
    public IEnumerable<Holding> Groups => Order.Where(inOffice => inOffice == Holding.Over ? Former.Any() : With(inOffice).Count > 0);

    public IReadOnlyList<Person> With(Holding inOffice) => [.. People.Where(person => person.InOffice(Moment.On) == inOffice)];

    /// <summary>Who was in office before and was not that day; who comes back later stands there, too.</summary>
    public IEnumerable<FormerOfficial> Former => People.Where(person => person.InOffice(Moment.On) is Holding.Over or Holding.NotYet)
        .Select(person => new FormerOfficial(person, Moment.On)).Where(former => former.Terms.Any());

    /// <summary>The address of a part.</summary>
    public static string Link(int part) => Path.WithQuery(Paging.Parameters(part));

    /// <summary>Everyone as the page shows them: in office by office and name; who was in office before by who left last.</summary>
    public static IReadOnlyList<Person> InOrder(IEnumerable<Person> people, DateOnly day) =>
        [.. people.Select(person => (Person: person, InOffice: person.InOffice(day), Office: person.TermOn(day)?.Fact.Office))
            .OrderBy(row => Array.IndexOf(Order, row.InOffice))
            .ThenByDescending(row => row.InOffice == Holding.Over ? new FormerOfficial(row.Person, day).LastDay : DateOnly.MinValue)
            .ThenBy(row => row.Office is null)
            .ThenBy(row => row.InOffice == Holding.Over ? null : row.Office)
            .ThenBy(row => row.Person.Name, Dutch.Order).ThenBy(row => row.Person.Slug, StringComparer.Ordinal)
            .Select(row => row.Person)];
}

/// <summary>Somebody who was in office before, with every term that was over by a day.</summary>
public sealed record FormerOfficial(Person Person, DateOnly Day)
{
    /// <summary>Until when the last term can have lasted.</summary>
    public DateOnly LastDay => Over.Max(term => term.Period.LastDay) ?? DateOnly.MaxValue;

    /// <summary>"Wethouder, van 2018 tot en met 2022", the last first; what is not known of a start is said.</summary>
    public IEnumerable<string> Terms => Over.OrderByDescending(term => term.Period.LastDay)
        .Select(term => $"{Dutch.Capitalised(OfficeWords.Of(term))}, {Dutch.Uncapitalised(PeriodWords.WithStart(term.Period))}");

    private IEnumerable<TermOfOffice> Over => Person.Terms.Where(term => term.On(Day, Person.PublishedOn) == Holding.Over);
}
