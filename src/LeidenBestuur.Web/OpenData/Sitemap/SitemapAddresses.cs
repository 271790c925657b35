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
        var people = Latest(officials.Select(official => official.Changed).Concat(site.Withdrawals()));
        var all = Latest(portfolios.Select(portfolio => portfolio.Changed).Append(people));
        return
        [
            new("/", all), new("/bestuurders", people), new("/portefeuilles", all), new("/nevenfuncties", people), new("/doelen", people), new("/wijzigingen", site.Published()), new("/vergelijken", null), new("/zoeken", null),
            .. officials,
            .. portfolios,
            .. entries,
            .. site.Organisations(entries.ToDictionary(entry => entry.Path, entry => entry.Changed, StringComparer.Ordinal)),
            .. site.Years(people),
            .. facts.Pages.Select(page => new SitemapAddress($"/{page.Slug}", page.RevisedAt)),
        ];
    }

    /// <summary>The version of each official that is shown.</summary>
    private IEnumerable<VersionRow> Shown => Last.Where(version => !version.IsWithdrawal);

    /// <summary>The version of each official that holds, by address.</summary>
    private IEnumerable<VersionRow> Last => _officials.Values.Select(versions => versions[^1]).OrderBy(version => version.Slug, StringComparer.Ordinal);

    private IEnumerable<DateTime?> Withdrawals() =>
        Last.Where(version => version.IsWithdrawal).Select(version => (DateTime?)version.PublishedAt);

    private IEnumerable<SitemapAddress> Officials() => Shown.Select(version => new SitemapAddress($"/bestuurders/{version.Slug}", Latest(
    [
        version.PublishedAt,
        Turn(version, _facts.Terms[version.Id]), Turn(version, _assignmentsOf[version.Id].Select(row => row.Assignment)), Turn(version, _facts.Positions[version.Id]), IncomeTurn(version, _facts.Positions[version.Id]),
        version.CheckedAt, version.ConfirmedAt,
        Erased(version, field => true),
    ])));

    /// <summary>The subjects that those who are shown hold or held. A version that a subject is no longer in changed its page too.</summary>
    private IEnumerable<SitemapAddress> Portfolios()
    {
        var standing = Shown.Select(version => version.OfficialId).ToHashSet();
        var versions = _facts.Versions.Where(version => standing.Contains(version.OfficialId)).ToDictionary(version => version.Id);
        return _facts.Assignments.Where(row => versions.ContainsKey(row.VersionId)).GroupBy(row => row.Slug, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new SitemapAddress($"/portefeuilles/{group.Key}", Latest(
                group.SelectMany(row => Changes(versions[row.VersionId], row.Assignment)).Append(group.First().RevisedAt))));
    }

    private IEnumerable<DateTime?> Changes(VersionRow version, PortfolioAssignment assignment) => version.HoldsAt(_facts.Moment)
        ? [version.PublishedAt, Turn(version, [assignment]), Turn(version, _facts.Terms[version.Id])]
        : [version.SupersededAt];

    /// <summary>Also those that a text left out.</summary>
    private IEnumerable<SitemapAddress> Entries() => Shown.SelectMany(Registered, (version, entry) => (version, entry.Position, entry.GoneAt))
        .OrderBy(entry => entry.Position.EntryId)
        .Select(entry => new SitemapAddress($"/nevenfuncties/{entry.Position.EntryId}", Latest(
        [
            .. entry.GoneAt is { } gone ? new DateTime?[] { gone }
                : [SaidSince(entry.version, entry.Position), Turn(entry.version, [entry.Position]), IncomeTurn(entry.version, [entry.Position])],
            Erased(entry.version, field => field == $"{ProfileFields.SidePosition}/{entry.Position.EntryId}"),
        ])));

    /// <summary>Every publication stands in the log, also of who has no page now.</summary>
    private DateTime? Published() => _facts.Versions.Max(version => (DateTime?)version.PublishedAt);

    /// <summary>An organisation's page says what the pages of the positions there say.</summary>
    private IEnumerable<SitemapAddress> Organisations(Dictionary<string, DateTime?> entries) => Shown.SelectMany(Registered)
        .Select(entry => (Slug: OrganisationSlug.Of(entry.Position.Organisation), entry.Position.EntryId)).Where(pair => pair.Slug is not null)
        .GroupBy(pair => pair.Slug!, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => new SitemapAddress($"/organisaties/{group.Key}", Latest(group.Select(pair => entries[$"/nevenfuncties/{pair.EntryId}"]))));

    /// <summary>The years that the register offers; each also reads otherwise from the day after its incomes were due.</summary>
    private IEnumerable<SitemapAddress> Years(DateTime? people)
    {
        var today = _facts.Moment.On;
        return RegisterYears.Of(Shown.Select(version => new StatedPositions(version.PublishedAt, _facts.Terms[version.Id], Registered(version))), today, _facts.RegisterSince)
            .Select(year => new SitemapAddress($"/nevenfuncties/jaar/{year}", people is null ? null : Latest(
                [people, IncomeDisclosure.DueOn(year).AddDays(1) is var late && late <= today ? AmsterdamTime.StartOf(late) : AmsterdamTime.StartOf(new DateOnly(year, 1, 1))])));
    }

    /// <summary>The positions that the register shows of somebody: those of the version that is shown, and those that a text left out, as they last stood there.</summary>
    private IEnumerable<(SidePosition Position, DateOnly StatedOn, DateTime? GoneAt)> Registered(VersionRow shown) => Enumerable.Reverse(_officials[shown.OfficialId])
        .SelectMany(version => _facts.Positions[version.Id], (version, position) => (Version: version, Position: position)).DistinctBy(last => last.Position.EntryId)
        .Where(last => Mentions.Of(last.Position.EntryId, last.Version.Id == shown.Id, last.Version.LastMentions) != Mention.TakenBack)
        .Select(last => (last.Position, last.Version.PublishedOn, last.Version.Id == shown.Id ? null : last.Version.SupersededAt));

    /// <summary>The hour of the first version since which an entry says what it says.</summary>
    private DateTime SaidSince(VersionRow shown, SidePosition position)
    {
        var facts = ProfileFields.FactsOf(position);
        return Enumerable.Reverse(_officials[shown.OfficialId])
            .TakeWhile(version => _facts.Positions[version.Id].Any(earlier => earlier.EntryId == position.EntryId && ProfileFields.FactsOf(earlier) == facts))
            .Last().PublishedAt;
    }

    /// <summary>The last day on which some facts began to hold otherwise by themselves; null: none did.</summary>
    private DateTime? Turn(VersionRow version, IEnumerable<DatedFact> facts) =>
        facts.Max(fact => fact.LastTurn(_facts.Moment.On, version.PublishedOn)) is { } day ? AmsterdamTime.StartOf(day) : null;

    /// <summary>The last day on which a year began or was over time for some positions; null: none did.</summary>
    private DateTime? IncomeTurn(VersionRow version, IEnumerable<SidePosition> positions)
    {
        var stated = new StatedPositions(version.PublishedAt, _facts.Terms[version.Id], positions.Select(position => (position, version.PublishedOn, (DateTime?)null)));
        return RegisterYears.LastTurn(stated, _facts.Moment.On, _facts.RegisterSince) is { } day ? AmsterdamTime.StartOf(day) : null;
    }

    /// <summary>The latest of those that are known; null: none is.</summary>
    private static DateTime? Latest(params IEnumerable<DateTime?> instants) => instants.Max();

    private static DateTime? Erased(VersionRow version, Func<string, bool> which) =>
        version.Erasures.Where(erasure => which(erasure.Field)).Max(erasure => (DateTime?)erasure.At);
}
