using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Site.College;

public static class Aldermen
{
    /// <summary>
    /// Whether fewer than half of the aldermen are in office on a day, for certain: of whom that is unknown counts as in office. While there are
    /// fewer aldermen with a page than the council has set, the others may be in office without one, and nothing is certain.
    /// </summary>
    /// <param name="set">How many the council has set; null: not known.</param>
    /// <param name="people">Everyone whom the moment shows.</param>
    /// <param name="day">The day.</param>
    public static bool AreFewerThanHalf(int? set, IReadOnlyCollection<Person> people, DateOnly day) => set is { } number
        && 2 * people.Count(person => MayBeInOffice(person, day)) < number
        && people.Count(person => person.Terms.Exists(term => term.Office == Office.Alderman)) >= number;

    private static bool MayBeInOffice(Person person, DateOnly day) =>
        person.Terms.Count == 0 || person.Terms.Exists(term => term.Office == Office.Alderman && term.On(day, person.PublishedOn) is Holding.Yes or Holding.Unknown);
}
