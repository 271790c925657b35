using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Web.Site.College;

/// <summary>People in a list, each with office and portfolios.</summary>
/// <param name="People">Who.</param>
/// <param name="Holding">Which of their portfolios: those held for certain, or those of which that is unknown.</param>
/// <param name="Moment">The page's moment.</param>
public sealed record MemberList(IReadOnlyList<Person> People, Holding Holding, PageMoment Moment)
{
    /// <summary>The mayor, whose name stands larger than the others; null: not in this list.</summary>
    public Person? Foremost => Holding == Holding.Yes ? People.FirstOrDefault(person => person.TermOn(Moment.On) is ({ Office: Office.Mayor }, Holding.Yes)) : null;

    /// <summary>"Bestuur, veiligheid en handhaving (tijdelijk)": what a person is responsible for, in one line.</summary>
    public string Portfolios(Person person) => Formatting.Dutch.Capitalised(Formatting.Dutch.Join(
        [.. person.PortfoliosOn(Moment.On, Holding).Select(OfficeWords.Of)]));
}
