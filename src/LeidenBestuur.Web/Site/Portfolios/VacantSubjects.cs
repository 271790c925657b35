using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.College;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Site.Portfolios;

public static class VacantSubjects
{
    /// <summary>
    /// The subjects for which nobody was responsible on the day of a moment, for certain, and whose last holder lost them while this college was in
    /// office. What an earlier college left and this one did not take up again is no subject of this one: it has its page and is not listed.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="held">The subjects that somebody held, or may have held.</param>
    /// <param name="people">Everyone whom the moment shows.</param>
    /// <param name="moment">The moment.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<IReadOnlyList<Subject>> VacantSubjectsAsync(
        this Store store, IReadOnlyCollection<Subject> held, IReadOnlyCollection<Person> people, Moment moment, CancellationToken cancellation)
    {
        var slugs = held.Select(subject => subject.Slug).ToHashSet(StringComparer.Ordinal);
        var subjects = await store.Portfolios.Where(portfolio => !slugs.Contains(portfolio.Slug)).Select(portfolio => new { portfolio.Id, portfolio.Slug, portfolio.Name }).ToListAsync(cancellation);
        if (subjects.Count == 0)
            return [];
        var versions = await store.StatedVersionsAsync([.. subjects.Select(subject => subject.Id)], moment, cancellation);
        if (versions.Count == 0)
            return [];
        var begin = BeginOf(people, moment.On);
        return [.. subjects.Where(subject => IsLost(Holder.Of(versions, people, subject.Id, subject.Name, moment.On), begin))
            .Select(subject => new Subject(subject.Slug, Dutch.Capitalised(subject.Name), [], [], IsVacant: true))
            .OrderBy(subject => subject.Name, Dutch.Order)];
    }

    private static bool IsLost(IReadOnlyList<Holder> holders, DateOnly begin) =>
        holders.All(holder => holder.Holding is Holding.Over or Holding.NotYet) && holders.Any(holder => holder.Holding == Holding.Over && holder.LastDay >= begin);

    /// <summary>The first day on which an alderman of the college can have been in office; where that is not known of one, no day is too early.</summary>
    private static DateOnly BeginOf(IEnumerable<Person> people, DateOnly day) => people.Select(person => person.TermOn(day)).OfType<(TermOfOffice Fact, Holding Holding)>()
        .Where(term => term is { Fact.Office: Office.Alderman, Holding: Holding.Yes }).Select(term => term.Fact.Period.FirstDay ?? DateOnly.MinValue).DefaultIfEmpty(DateOnly.MinValue).Min();
}
