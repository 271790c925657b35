using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.College;

namespace LeidenBestuur.Web.Site.Portfolios;

public static class UnheldSubjects
{
    /// <summary>
    /// The subjects of which no page says who was responsible on the day of a moment, as far as they are subjects of this college: those whose last holder
    /// lost them while it was in office, and those of which only an earlier text speaks, or also a page that was withdrawn, so that it is not known. What an
    /// earlier college left and this one did not take up again has its page and is not listed; what only withdrawn pages spoke of has none. Of a day before
    /// all that is known no subject is listed.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="held">The subjects that somebody held, or may have held.</param>
    /// <param name="college">Those in office.</param>
    /// <param name="moment">The moment.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<IReadOnlyList<Subject>> UnheldSubjectsAsync(
        this Store store, IReadOnlyCollection<Subject> held, IReadOnlyCollection<Person> college, Moment moment, CancellationToken cancellation)
    {
        var slugs = held.Select(subject => subject.Slug).ToList();
        var versions = await store.StatedVersionsAsync(portfolio => !slugs.Contains(portfolio.Slug), moment, cancellation);
        if (versions.TrueForAll(version => version.IsWithdrawn) || (college.Count == 0 && moment.On < await store.FirstPublicationAsync(moment, cancellation)))
            return [];
        var people = (await store.PeopleAsync(versions, moment, cancellation)).ToDictionary(person => person.Slug, StringComparer.Ordinal);
        // Of each subject only those who were ever responsible for it, and not everybody again.
        var own = versions.ToLookup(version => version.Slug, StringComparer.Ordinal);
        var ever = versions.SelectMany(version => version.Portfolios, (version, portfolio) => (Subject: portfolio.Slug, Person: version.Slug))
            .Distinct()
            .ToLookup(pair => pair.Subject, pair => pair.Person, StringComparer.Ordinal);
        IReadOnlyList<Holder> Holders(HeldPortfolio subject) =>
            Holder.Of(ever[subject.Slug].SelectMany(person => own[person]), ever[subject.Slug].Select(person => people[person]), subject.Slug, subject.SubjectName, moment.On);
        var begin = BeginOf(college, moment.On);
        return [.. versions.Where(version => !version.IsWithdrawn).SelectMany(version => version.Portfolios).DistinctBy(portfolio => portfolio.Slug, StringComparer.Ordinal)
            .Select(portfolio => (Portfolio: portfolio, IsVacant: IsVacant(Holders(portfolio), begin)))
            .Where(pair => pair.IsVacant is not null)
            .Select(pair => new Subject(pair.Portfolio.Slug, Dutch.Capitalised(pair.Portfolio.SubjectName), [], [], pair.IsVacant!.Value))
            .OrderBy(subject => subject.Name, Dutch.Order)];
    }

    /// <summary>Whether nobody holds a subject for certain; null: it is no subject of this college.</summary>
    private static bool? IsVacant(IReadOnlyList<Holder> holders, DateOnly begin) =>
        holders.Any(holder => holder.Holding == Holding.Unknown) ? false
        : holders.Any(holder => holder.Holding == Holding.Over && holder.LastDay >= begin) ? true : null;

    /// <summary>The first day on which an alderman of the college can have been in office; where that is not known of one, no day is too early.</summary>
    private static DateOnly BeginOf(IEnumerable<Person> college, DateOnly day) => college.Select(person => person.TermOn(day)).OfType<(TermOfOffice Fact, Holding Holding)>()
        .Where(term => term is { Fact.Office: Office.Alderman, Holding: Holding.Yes }).Select(term => term.Fact.Period.FirstDay ?? DateOnly.MinValue).DefaultIfEmpty(DateOnly.MinValue).Min();
}
