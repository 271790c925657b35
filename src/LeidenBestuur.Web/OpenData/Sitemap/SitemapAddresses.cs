using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Web.OpenData.Sitemap;

/// <summary>Every public address of a moment, with when what it shows last changed: by a publication, or by itself on a day.</summary>
public sealed class SitemapAddresses
{
    private readonly SitemapFacts _facts;
    private readonly Dictionary<int, List<VersionRow>> _officials;
    private readonly ILookup<int, AssignmentRow> _assignmentsOf;

    private SitemapAddresses(SitemapFacts facts)
    {
        _facts = facts;
        _officials = facts.Versions.GroupBy(version => version.OfficialId).ToDictionary(group => group.Key, group => group.ToList());
        _assignmentsOf = facts.Assignments.ToLookup(row => row.VersionId);
    }

    /// <summary>All addresses. A new kind of page gets its line here.</summary>
    public static IReadOnlyList<SitemapAddress> Of(SitemapFacts facts)
    {
        var site = new SitemapAddresses(facts);
        var (officials, portfolios, entries) = (site.Officials().ToList(), site.Portfolios().ToList(), site.Entries().ToList());
        // A page that is gone is in no list any more: that changed them too.
        var people = Latest(site.Shown.Select(version => (DateTime?)site.Listed(version)).Concat(site.Withdrawals()));
        var all = Latest(portfolios.Select(portfolio => portfolio.Changed).Append(people));
        // The register names offices, and no portfolios.
        var register = Latest(site.Shown.Select(version => (DateTime?)LastChange.OfPerson(version.PublishedAt, facts.Terms[version.Id], facts.Moment.On))
            .Concat(entries.Select(entry => (DateTime?)entry.InRegister)).Concat(site.Withdrawals()));
        return
        [
            new("/", all), new("/bestuurders", people), new("/portefeuilles", all), new("/nevenfuncties", register), new("/doelen", people), new("/wijzigingen", site.Published()),
            new("/vergelijken", null), new("/zoeken", null),
            .. officials,
            .. portfolios,
            .. entries.Select(entry => new SitemapAddress($"/nevenfuncties/{entry.Position.EntryId}", entry.OnItsPage)),
            .. Organisations(entries),
            .. site.Years(register),
            .. facts.Pages.Select(page => new SitemapAddress($"/{page.Slug}", page.RevisedAt)),
        ];
    }

    /// <summary>The version of each official that is shown.</summary>
    private IEnumerable<VersionRow> Shown => Last.Where(version => !version.IsWithdrawal);

    /// <summary>The version of each official that holds, by address.</summary>
    private IEnumerable<VersionRow> Last => _officials.Values.Select(versions => versions[^1]).OrderBy(version => version.Slug, StringComparer.Ordinal);

    private IEnumerable<DateTime?> Withdrawals() =>
        Last.Where(version => version.IsWithdrawal).Select(version => (DateTime?)version.PublishedAt);

    private IEnumerable<SitemapAddress> Officials() => Shown.Select(version => new SitemapAddress($"/bestuurders/{version.Slug}", LastChange.OfProfile(
        Listed(version),
        [
            DatedFact.LastTurn(_facts.Positions[version.Id], _facts.Moment.On, version.PublishedOn),
            IncomeTurn(version, _facts.Positions[version.Id].Select(position => (position, version.PublishedOn, (DateTime?)null))),
        ],
        version.Erasures, version.CheckedAt, version.ConfirmedAt)));

    private DateTime Listed(VersionRow version) =>
        LastChange.OfPerson(version.PublishedAt, [.. _facts.Terms[version.Id], .. _assignmentsOf[version.Id].Select(row => row.Assignment)], _facts.Moment.On);

    /// <summary>The subjects that those who are shown hold or held. A version that a subject is no longer in changed its page too.</summary>
    private IEnumerable<SitemapAddress> Portfolios()
    {
        var standing = Shown.Select(version => version.OfficialId).ToHashSet();
        var versions = _facts.Versions.Where(version => standing.Contains(version.OfficialId)).ToDictionary(version => version.Id);
        return _facts.Assignments.Where(row => versions.ContainsKey(row.VersionId)).GroupBy(row => row.Slug, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new SitemapAddress($"/portefeuilles/{group.Key}", Latest(
                group.Select(row => Change(versions[row.VersionId], row.Assignment)).Append(group.First().RevisedAt))));
    }

    private DateTime? Change(VersionRow version, PortfolioAssignment assignment) => version.HoldsAt(_facts.Moment)
        ? LastChange.OfPerson(version.PublishedAt, [.. _facts.Terms[version.Id], assignment], _facts.Moment.On)
        : version.SupersededAt;

    /// <summary>The positions of the register, each with when its page, its line in the register and what organisations say of it last changed.</summary>
    private IEnumerable<EntryChanges> Entries() => Shown.SelectMany(Registered, (shown, entry) =>
    {
        var (position, version, goneAt) = entry;
        var stated = LastChange.OfPosition(goneAt is null ? SaidSince(shown, position) : version.PublishedAt, goneAt, position.LastTurn(_facts.Moment.On, version.PublishedOn));
        var incomeTurn = IncomeTurn(shown, [(position, version.PublishedOn, goneAt)]);
        return new EntryChanges(
            position, stated, AmsterdamTime.Latest(stated, incomeTurn),
            LastChange.OfEntry(stated, incomeTurn, version.Erasures.Where(erasure => erasure.Field == $"{ProfileFields.SidePosition}/{position.EntryId}")));
    }).OrderBy(entry => entry.Position.EntryId);

    /// <summary>A position of the register.</summary>
    /// <param name="Position">As it was last stated.</param>
    /// <param name="Stated">When what is stated of it last changed, its incomes aside, UTC.</param>
    /// <param name="InRegister">The same with its incomes, UTC.</param>
    /// <param name="OnItsPage">The same with what was taken away of it for good, UTC.</param>
    private sealed record EntryChanges(SidePosition Position, DateTime Stated, DateTime InRegister, DateTime OnItsPage);

    /// <summary>Every publication stands in the log, also of who has no page now.</summary>
    private DateTime? Published() => _facts.Versions.Max(version => (DateTime?)version.PublishedAt);

    /// <summary>An organisation's page says what the pages of the positions there say, but for their incomes.</summary>
    private static IEnumerable<SitemapAddress> Organisations(IEnumerable<EntryChanges> entries) => entries
        .Select(entry => (Slug: OrganisationSlug.Of(entry.Position.Organisation), entry.Stated)).Where(pair => pair.Slug is not null)
        .GroupBy(pair => pair.Slug!, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => new SitemapAddress($"/organisaties/{group.Key}", group.Max(pair => pair.Stated)));

    /// <summary>The years that the register offers; each also reads otherwise from the day after its incomes were due.</summary>
    private IEnumerable<SitemapAddress> Years(DateTime? register)
    {
        var today = _facts.Moment.On;
        var stated = Shown.Select(version => new StatedPositions(
            version.PublishedAt, _facts.Terms[version.Id], Registered(version).Select(entry => (entry.Position, entry.Version.PublishedOn, entry.GoneAt))));
        return RegisterYears.Of(stated, today, _facts.RegisterSince)
            .Select(year => new SitemapAddress($"/nevenfuncties/jaar/{year}", register is null ? null : Latest(
                [register, IncomeDisclosure.DueOn(year).AddDays(1) is var late && late <= today ? AmsterdamTime.StartOf(late) : AmsterdamTime.StartOf(new DateOnly(year, 1, 1))])));
    }

    /// <summary>The positions that the register shows of somebody: those of the version that is shown, and those that a text left out, as they last stood there.</summary>
    private IEnumerable<(SidePosition Position, VersionRow Version, DateTime? GoneAt)> Registered(VersionRow shown) => Enumerable.Reverse(_officials[shown.OfficialId])
        .SelectMany(version => _facts.Positions[version.Id], (version, position) => (Version: version, Position: position)).DistinctBy(last => last.Position.EntryId)
        .Where(last => Mentions.Of(last.Position.EntryId, last.Version.Id == shown.Id, last.Version.LastMentions) != Mention.TakenBack)
        .Select(last => (last.Position, last.Version, last.Version.Id == shown.Id ? null : last.Version.SupersededAt));

    /// <summary>The hour of the first version since which an entry says what it says.</summary>
    private DateTime SaidSince(VersionRow shown, SidePosition position)
    {
        var facts = ProfileFields.FactsOf(position);
        return Enumerable.Reverse(_officials[shown.OfficialId])
            .TakeWhile(version => _facts.Positions[version.Id].Any(earlier => earlier.EntryId == position.EntryId && ProfileFields.FactsOf(earlier) == facts))
            .Last().PublishedAt;
    }

    /// <summary>The last day on which what is said of the incomes of some positions became another by itself; null: none did.</summary>
    private DateOnly? IncomeTurn(VersionRow shown, IEnumerable<(SidePosition Position, DateOnly StatedOn, DateTime? GoneAt)> positions) =>
        RegisterYears.LastTurn(new StatedPositions(shown.PublishedAt, _facts.Terms[shown.Id], positions), _facts.Moment.On, _facts.RegisterSince);

    /// <summary>The latest of those that are known; null: none is.</summary>
    private static DateTime? Latest(params IEnumerable<DateTime?> instants) => instants.Max();
}
