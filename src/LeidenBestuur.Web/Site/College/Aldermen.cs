using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Site.College;

public static class Aldermen
{
    /// <summary>
    /// Whether fewer than half of the aldermen are in office on the day of a moment, for certain: of whom that is unknown counts as in office. While there are
    /// fewer aldermen with a page than the council has set, the others may be in office without one, and nothing is certain.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="set">How many the council has set; null: not known.</param>
    /// <param name="college">The college of the day.</param>
    /// <param name="moment">The moment.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<bool> FewerThanHalfAsync(this Store store, int? set, IEnumerable<Person> college, Moment moment, CancellationToken cancellation)
    {
        if (set is not { } number || !IsFewerThanHalf(college))
            return false;
        // Hardly ever: only now is everybody asked for, also who left and of whom no office is known.
        var everyone = await store.PeopleAsync(moment, cancellation);
        return IsFewerThanHalf(everyone) && everyone.Count(person => person.Terms.Exists(term => term.Office == Office.Alderman)) >= number;

        bool IsFewerThanHalf(IEnumerable<Person> people) => 2 * people.Count(person => MayBeInOffice(person, moment.On)) < number;
    }

    private static bool MayBeInOffice(Person person, DateOnly day) =>
        person.Terms.Count == 0 || person.Terms.Exists(term => term.Office == Office.Alderman && term.On(day, person.PublishedOn) is Holding.Yes or Holding.Unknown);
}
