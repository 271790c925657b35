using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Portfolios;
using LeidenBestuur.Web.Site.Shared;
using LeidenBestuur.Web.Site.Shared.Publications;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Site.College;

/// <summary>What the home page shows.</summary>
/// <param name="Moment">Its moment.</param>
/// <param name="Members">Those who were in office, and those of whom that is unknown.</param>
/// <param name="Changes">The latest publications; empty on a day other than that of what was known.</param>
/// <param name="BeginOn">Where nothing is known of the day: the first day of which something is; null: nothing is known at all.</param>
public sealed record CollegePage(PageMoment Moment, CollegeMembers Members, IReadOnlyList<Publication> Changes, DateOnly? BeginOn)
{
    /// <summary>For how many days a college is called new.</summary>
    private const int DaysNew = 60;

    public IReadOnlyList<Person> College => Members.People;

    public IReadOnlyList<Person> InOffice { get; } = [.. Members.People.Where(person => person.InOffice(Moment.On) == Holding.Yes)];

    public IReadOnlyList<Person> Uncertain { get; } = [.. Members.People.Where(person => person.InOffice(Moment.On) == Holding.Unknown)];

    /// <summary>The subjects for which somebody was responsible, or may have been. Empty where not all members are here: others may hold them too.</summary>
    public IReadOnlyList<Subject> Held { get; } = Members.IsWhole ? [.. Subject.Of(Members.People, Moment.On).Where(subject => !subject.IsVacant)] : [];

    /// <summary>The subjects of which no page says who was responsible.</summary>
    public IReadOnlyList<Subject> Unheld { get; init; } = [];

    public IReadOnlyList<Subject> Subjects => [.. Held.Concat(Unheld).OrderBy(subject => subject.Name, Dutch.Order)];

    /// <summary>That somebody was mayor too, of whom no page says it; null: one is listed, or may have been, or nobody is.</summary>
    public string? MayorUnknown => College.Count == 0 || !Members.IsWhole || College.Any(person => person.TermOn(Moment.On) is ({ Office: Office.Mayor }, _))
        ? null
        : Moment.IsToday ? Texts.College_MayorUnknown : Moment.On == Moment.UntilKnown ? Texts.College_MayorUnknownThen : Texts.College_MayorUnknownToCome;

    /// <summary>T42 holds.</summary>
    public bool IsFewerThanHalf { get; init; }

    /// <summary>T43: since when most aldermen are in office, where that was planned for one hour of the day on which their terms began; null: nothing of the kind, or too long ago.</summary>
    public DateTime? NewSince => !Moment.IsToday || !Members.IsWhole ? null : InOffice
        .Where(person => person.WasScheduled
            && person.TermOn(Moment.On) is ({ Office: Office.Alderman, Period.Start: { IsComplete: true } start }, _)
            && start.FirstDay == person.PublishedOn)
        .GroupBy(person => person.PublishedAt)
        .Where(group => 2 * group.Count() > InOffice.Count(person => person.TermOn(Moment.On)?.Fact.Office == Office.Alderman) && Moment.On < AmsterdamTime.DayOf(group.Key).AddDays(DaysNew))
        .Select(group => (DateTime?)group.Key)
        .FirstOrDefault();

    /// <summary>When what is said of the college last changed, UTC; null: there is none.</summary>
    public DateTime? ChangedAt => College.Select(person => person.ChangedAt(Moment.On)).Concat(Changes.Select(change => change.PublishedAt)).Max(at => (DateTime?)at);

    public Banner? Banner => Shared.Banner.AsOnDate(Moment, "/") ?? Shared.Banner.NotChecked(College);
}

public static class ChangeQueries
{
    private const int Shown = 3;

    /// <summary>For how many days a correction goes before what is newer.</summary>
    private const int DaysFirst = 30;

    /// <summary>The latest publications that still stand, corrections of late first.</summary>
    public static async Task<IReadOnlyList<Publication>> LatestChangesAsync(this Store store, Moment moment, CancellationToken cancellation)
    {
        var since = AmsterdamTime.StartOf(AmsterdamTime.DayOf(moment.KnownAt).AddDays(-DaysFirst));
        var latest = await store.Versions.ShownAt(moment)
            .OrderByDescending(version => version.Kind == VersionKind.Correction && version.PublishAt >= since)
            .ThenByDescending(version => version.PublishAt)
            .ThenBy(version => version.Official.Slug)
            .Take(Shown).Select(version => version.Id).ToListAsync(cancellation);
        return [.. (await store.PublicationsAsync(latest, moment, cancellation)).OrderByDescending(publication => publication.Kind == VersionKind.Correction
            && publication.PublishedAt >= since)];
    }
}
