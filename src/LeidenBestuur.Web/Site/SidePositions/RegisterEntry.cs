using System.Linq.Expressions;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Officials;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Site.SidePositions;

/// <summary>One side position as the version of a moment states it, with whose it is.</summary>
public sealed record RegisterEntry : DatedFact
{
    public required int OfficialId { get; init; }

    public required int VersionId { get; init; }

    public required string Slug { get; init; }

    public required DateTime PublishedAt { get; init; }

    /// <summary>When the next version took over; null: none has.</summary>
    public DateTime? SupersededAt { get; init; }

    /// <summary>What the version was the last to state; null: nothing.</summary>
    public IReadOnlyList<int>? LastMentions { get; init; }

    /// <summary>Since when the profile no longer states it; null: it does, or that was not asked.</summary>
    public DateTime? GoneAt { get; init; }

    public required int EntryId { get; init; }

    public required int Order { get; init; }

    public required string Description { get; init; }

    public required string Title { get; init; }

    public string? Organisation { get; init; }

    public bool? IsExOfficio { get; init; }

    public Pay Pay { get; init; }

    public Remuneration? Remuneration { get; init; }

    public string? RemunerationWords { get; init; }

    public DateOnly? AcceptedOn { get; init; }

    public DateOnly? ReportedOn { get; init; }

    public string? Note { get; init; }

    public string? GroupHeading { get; init; }

    public required List<YearlyIncome> Incomes { get; init; }

    /// <summary>"function – organisation", or the function alone.</summary>
    public string Name => SidePosition.NameOf(Title, Organisation);

    /// <summary>The source's words, where they say more than function and organisation do; null: they do not.</summary>
    public string? OwnDescription => SidePosition.HasOwnDescription(Description, Title, Organisation) ? Description : null;

    /// <summary>The address of the organisation; null: none is named, or its name was taken away.</summary>
    public string? OrganisationPath => OrganisationSlug.Of(Organisation) is { } slug ? $"/organisaties/{slug}" : null;

    /// <summary>Whether the version that states it is the one that a moment shows.</summary>
    public bool IsHeldAt(Moment moment) => SupersededAt is not { } until || until > moment.KnownAt;

    /// <summary>What had become of it by a moment; for the last version that states it.</summary>
    public Mention MentionAt(Moment moment) => Mentions.Of(EntryId, IsHeldAt(moment), LastMentions);

    /// <summary>Whether another version states the same facts.</summary>
    public bool SaysTheSameAs(RegisterEntry other) =>
        (Description, Title, Organisation, IsExOfficio, Pay, Period, Remuneration, RemunerationWords, AcceptedOn, ReportedOn, Note, GroupHeading)
        == (other.Description, other.Title, other.Organisation, other.IsExOfficio, other.Pay, other.Period, other.Remuneration,
            other.RemunerationWords, other.AcceptedOn, other.ReportedOn, other.Note, other.GroupHeading)
        && Incomes.OrderBy(income => income.Year).SequenceEqual(other.Incomes.OrderBy(income => income.Year));

    /// <summary>When the first version was published since which an entry says, without a break, what it says now.</summary>
    /// <param name="versions">The entry in every version that states it, the first first.</param>
    public static DateTime SaidSince(IEnumerable<RegisterEntry> versions) => EntryDescription.Of(versions, DateTime.MaxValue)[^1].From;

    /// <summary>What its income follows from.</summary>
    public DisclosedPosition Disclosed =>
        new(Pay, IsExOfficio, Period, StatedSince ?? AmsterdamTime.DayOf(PublishedAt), Incomes) { StatedUntil = GoneAt is { } gone ? AmsterdamTime.DayOf(gone) : null };

    public Holding HoldingOn(DateOnly day) => On(day, AmsterdamTime.DayOf(PublishedAt));
}

/// <summary>What stands behind one entry.</summary>
/// <param name="WithdrawnAt">When the page of whose it is was withdrawn; null: it stands.</param>
/// <param name="WithdrawalReason">Why.</param>
/// <param name="Erasures">What was taken away for good of the version that last stated it.</param>
/// <param name="WasCorrected">Whether any version of the profile corrects one before it.</param>
/// <param name="FirstPublishedAt">When anything was first published, of anybody.</param>
public sealed record EntryBackground(DateTime? WithdrawnAt, string? WithdrawalReason, IReadOnlyList<Erasure> Erasures, bool WasCorrected, DateTime FirstPublishedAt)
{
    /// <summary>Null: the page stands.</summary>
    public Withdrawal? Withdrawal => WithdrawnAt is { } at ? new(at, WithdrawalReason ?? "") : null;
}

public static class RegisterQueries
{
    /// <summary>The side positions of the versions of a moment, in the order of their profiles.</summary>
    public static IQueryable<RegisterEntry> EntriesAt(this Store store, Moment moment) => Entries(store.Versions.ShownAt(moment));

    /// <summary>The side positions of some versions.</summary>
    public static IQueryable<RegisterEntry> EntriesOf(this Store store, Expression<Func<ProfileVersion, bool>> which) => Entries(store.Versions.Where(which));

    /// <summary>One entry as every version that was published by a moment states it, the first first.</summary>
    public static Task<List<RegisterEntry>> EntryVersionsAsync(this Store store, int entryId, Moment moment, CancellationToken cancellation) =>
        Entries(store.Versions.PublishedBy(moment)).Where(entry => entry.EntryId == entryId).OrderBy(entry => entry.PublishedAt).ToListAsync(cancellation);

    /// <summary>Some entries as every version that was published by a moment states them, the first first.</summary>
    public static async Task<ILookup<int, RegisterEntry>> EntryVersionsAsync(this Store store, IReadOnlyList<int> entryIds, Moment moment, CancellationToken cancellation)
    {
        // In one parameter: there may be more of them than a command takes.
        var versions = await Entries(store.Versions.PublishedBy(moment)).Where(entry => EF.Parameter(entryIds).Contains(entry.EntryId)).ToListAsync(cancellation);
        return versions.OrderBy(entry => entry.PublishedAt).ToLookup(entry => entry.EntryId);
    }

    /// <summary>The entries that the texts of a moment state no longer, as they last stood there; <see cref="Told"/> tells which of them texts left out.</summary>
    public static IQueryable<RegisterEntry> EntriesNoLongerStatedAt(this Store store, Moment moment) => store.LastStated(store.NoLongerStatedAt(moment), moment);

    /// <summary>The same with those that the texts of a moment state: of all that its register speaks of, or a correction took away.</summary>
    public static IQueryable<RegisterEntry> EntriesMentionedBy(this Store store, Moment moment) =>
        store.LastStated(store.Versions.AsNoTracking().RegisteredAt(moment).LastMentioned(store, moment), moment);

    /// <summary>Of entries as they were last stated those of which a moment's register tells, what a text left out with since when; what a correction took away is none of them.</summary>
    public static IEnumerable<RegisterEntry> Told(this IEnumerable<RegisterEntry> lastStated, Moment moment) => lastStated
        .Where(entry => entry.MentionAt(moment) != Mention.TakenBack).Select(entry => entry.IsHeldAt(moment) ? entry : entry with { GoneAt = entry.SupersededAt });

    /// <summary>
    /// The entries that were ever published by a moment at one organisation, as every version states them, the first first: also where a later one
    /// names another organisation.
    /// </summary>
    public static Task<List<RegisterEntry>> EntriesAtOrganisationAsync(this Store store, string slug, Moment moment, CancellationToken cancellation)
    {
        var there = store.Versions.PublishedBy(moment).SelectMany(version => version.Content!.SidePositions).AtOrganisation(slug).Select(position => position.EntryId);
        return Entries(store.Versions.PublishedBy(moment)).Where(entry => there.Contains(entry.EntryId)).OrderBy(entry => entry.PublishedAt).ToListAsync(cancellation);
    }

    /// <summary>The versions of entries of which another organisation is named now, or none, whose next text is a correction; nothing is asked where there are no such entries.</summary>
    /// <param name="store">The store.</param>
    /// <param name="entries">Entries that ever were there, in every version, the first first.</param>
    /// <param name="slug">The organisation.</param>
    /// <param name="moment">What was known.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<IReadOnlySet<int>> CorrectedAsync(this Store store, IEnumerable<RegisterEntry> entries, string slug, Moment moment, CancellationToken cancellation)
    {
        var versionIds = entries.GroupBy(entry => entry.EntryId).Where(own => OrganisationSlug.Of(own.Last().Organisation) != slug)
            .SelectMany(own => own.Select(entry => entry.VersionId)).Distinct().ToList();
        if (versionIds.Count == 0)
            return new HashSet<int>();
        var published = store.Versions.PublishedBy(moment);
        return (await store.Versions.Where(version => EF.Parameter(versionIds).Contains(version.Id))
            .Where(version => published.Where(later => later.OfficialId == version.OfficialId && later.Kind != VersionKind.Withdrawal && later.PublishAt > version.PublishAt)
                .OrderBy(later => later.PublishAt).Select(later => later.Kind).FirstOrDefault() == VersionKind.Correction)
            .Select(version => version.Id).ToListAsync(cancellation)).ToHashSet();
    }

    /// <summary>What stands behind an entry, in one command.</summary>
    public static Task<EntryBackground> EntryBackgroundAsync(this Store store, RegisterEntry entry, Moment moment, CancellationToken cancellation)
    {
        var published = store.Versions.PublishedBy(moment);
        var withdrawals = store.Versions.HeldAt(moment).Where(held => held.Kind == VersionKind.Withdrawal);
        return store.Versions.Where(version => version.Id == entry.VersionId).Select(version => new EntryBackground(
            // Column by column: to join the whole withdrawal, SQLite would read through all that hold.
            withdrawals.Where(held => held.OfficialId == version.OfficialId).Select(held => held.PublishAt).FirstOrDefault(),
            withdrawals.Where(held => held.OfficialId == version.OfficialId).Select(held => held.PublicReason).FirstOrDefault(),
            version.Erasures,
            published.Any(earlier => earlier.OfficialId == version.OfficialId && earlier.Kind == VersionKind.Correction),
            published.Min(first => first.PublishAt)!.Value)).SingleAsync(cancellation);
    }

    private static IQueryable<RegisterEntry> LastStated(this Store store, IQueryable<MentionedPosition> mentioned, Moment moment)
    {
        var last = mentioned.Select(row => new { VersionId = row.Version.Id, row.Position.EntryId });
        return Entries(store.Versions.RegisteredAt(moment)).Where(entry => last.Any(row => row.VersionId == entry.VersionId && row.EntryId == entry.EntryId));
    }

    private static IQueryable<RegisterEntry> Entries(IQueryable<ProfileVersion> versions) => versions.AsNoTracking()
        .SelectMany(version => version.Content!.SidePositions, (version, position) => new RegisterEntry
        {
            OfficialId = version.OfficialId,
            VersionId = version.Id,
            Slug = version.Official.Slug,
            PublishedAt = version.PublishAt!.Value,
            SupersededAt = version.SupersededAt,
            LastMentions = version.LastMentions,
            EntryId = position.EntryId,
            Order = position.Order,
            Description = position.Description,
            Title = position.Title,
            Organisation = position.Organisation,
            IsExOfficio = position.IsExOfficio,
            Pay = position.Pay,
            Period = position.Period,
            StatedSince = position.StatedSince,
            Remuneration = position.Remuneration,
            RemunerationWords = position.RemunerationWords,
            AcceptedOn = position.AcceptedOn,
            ReportedOn = position.ReportedOn,
            Note = position.Note,
            GroupHeading = position.GroupHeading,
            Incomes = position.YearlyIncomes,
        });

    /// <summary>When the amounts of some entries were published; nothing is asked where there are no amounts.</summary>
    public static async Task<IncomePublications> IncomePublicationsAsync(
        this Store store, IReadOnlyCollection<RegisterEntry> entries, Moment moment, CancellationToken cancellation)
    {
        var ids = entries.Where(entry => entry.Incomes.Count > 0).Select(entry => entry.EntryId).ToList();
        if (ids.Count == 0)
            return new([]);
        var held = await store.Versions.PublishedBy(moment)
            .SelectMany(version => version.Content!.SidePositions.Where(position => ids.Contains(position.EntryId)), (version, position) => new { version.PublishAt, position })
            .SelectMany(row => row.position.YearlyIncomes, (row, income) => new { row.position.EntryId, income.Year, income.Cents, row.PublishAt })
            .ToListAsync(cancellation);
        return new(held.Select(row => new IncomePublication(row.EntryId, row.Year, row.Cents, row.PublishAt!.Value)));
    }
}
