using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Portfolios;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Site.College;

/// <summary>What the home page shows.</summary>
/// <param name="Moment">Its moment.</param>
/// <param name="College">Those who were in office, and those of whom that is unknown.</param>
/// <param name="Changes">The latest publications; empty on a reference date.</param>
/// <param name="BeginOn">Where nothing is known of the day: the first day of which something is; null: nothing is known at all.</param>
public sealed record CollegePage(PageMoment Moment, IReadOnlyList<Person> College, IReadOnlyList<Change> Changes, DateOnly? BeginOn)
{
    /// <summary>For how many days a college is called new.</summary>
    private const int DaysNew = 60;

    public IReadOnlyList<Person> InOffice { get; } = [.. College.Where(person => person.InOffice(Moment.On) == Holding.Yes)];

    public IReadOnlyList<Person> Uncertain { get; } = [.. College.Where(person => person.InOffice(Moment.On) == Holding.Unknown)];

    public IReadOnlyList<Subject> Subjects { get; } = [.. Subject.Of(College, Moment.On).Where(subject => !subject.IsVacant)];

    /// <summary>T43: since when most aldermen are in office, where that was planned for one hour of the day on which their terms began; null: nothing of the kind, or too long ago.</summary>
    public DateTime? NewSince => !Moment.IsToday ? null : InOffice
        .Where(person => person.WasScheduled && person.TermOn(Moment.On) is ({ Office: Office.Alderman, Period.Start: { IsComplete: true } start }, _) && start.FirstDay == person.PublishedOn)
        .GroupBy(person => person.PublishedAt)
        .Where(group => 2 * group.Count() > InOffice.Count(person => person.TermOn(Moment.On)?.Fact.Office == Office.Alderman) && Moment.On < AmsterdamTime.DayOf(group.Key).AddDays(DaysNew))
        .Select(group => (DateTime?)group.Key)
        .FirstOrDefault();

    /// <summary>When the latest profile of the college was published, UTC; null: there is none.</summary>
    public DateTime? ChangedAt => College.Max(person => (DateTime?)person.PublishedAt);

    public Banner? Banner => Shared.Banner.AsOnDate(Moment, "/") ?? Shared.Banner.NotChecked(College);
}

/// <summary>One publication, for the list of the latest.</summary>
public sealed record Change(string Slug, string Name, DateTime PublishedAt, VersionKind Kind, string Reason);

public static class ChangeQueries
{
    private const int Shown = 3;

    /// <summary>The latest publications that still stand, corrections first.</summary>
    public static Task<List<Change>> LatestChangesAsync(this Store store, Moment moment, CancellationToken cancellation) =>
        store.Versions.ShownAt(moment)
            .OrderByDescending(version => version.PublishAt).ThenByDescending(version => version.Kind == VersionKind.Correction).ThenBy(version => version.Content!.Name)
            .Take(Shown)
            .OrderByDescending(version => version.Kind == VersionKind.Correction).ThenByDescending(version => version.PublishAt).ThenBy(version => version.Content!.Name)
            .Select(version => new Change(version.Official.Slug, version.Content!.Name, version.PublishAt!.Value, version.Kind, version.PublicReason ?? ""))
            .ToListAsync(cancellation);

    /// <summary>The day of the very first publication; null: there is none.</summary>
    public static async Task<DateOnly?> FirstPublicationAsync(this Store store, Moment moment, CancellationToken cancellation) =>
        await store.Versions.PublishedBy(moment).MinAsync(version => version.PublishAt, cancellation)
            is { } first ? AmsterdamTime.DayOf(first) : null;
}
