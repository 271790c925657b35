using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Site.College;

public static class Aldermen
{
    /// <summary>Whether fewer than half of the aldermen are in office on a day, for certain: of whom that is unknown counts as in office.</summary>
    /// <param name="number">How many the council has set.</param>
    /// <param name="people">Of whom it is asked.</param>
    /// <param name="day">The day.</param>
    public static bool AreFewerThanHalf(int number, IEnumerable<Person> people, DateOnly day) => 2 * people.Count(person => MayBeInOffice(person, day)) < number;

    /// <summary>Whether as many aldermen have a page as the council has set: while there are fewer, the others may be in office without one, and nothing is certain.</summary>
    public static bool AreAllKnown(int number, IEnumerable<Person> everyone) => everyone.Count(person => person.Terms.Exists(term => term.Office == Office.Alderman)) >= number;

    private static bool MayBeInOffice(Person person, DateOnly day) =>
        person.Terms.Count == 0 || person.Terms.Exists(term => term.Office == Office.Alderman && term.On(day, person.PublishedOn) is Holding.Yes or Holding.Unknown);
}
