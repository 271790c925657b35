using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Site.Officials;

/// <summary>What only a profile shows of a person.</summary>
public sealed record Profile
{
    public required Person Person { get; init; }

    public required ProfileText Text { get; init; }

    /// <summary>When anything was first published, of anybody; that is as early as the register can have begun.</summary>
    public DateTime? FirstPublishedAt { get; init; }
}

/// <summary>The texts of a profile, and where they come from.</summary>
public sealed record ProfileText
{
    public string? LeadSentence { get; init; }

    public string? StatementTitle { get; init; }

    public string? StatementMarkdown { get; init; }

    public string? GoalsIntroductionMarkdown { get; init; }

    public string? GoalsLeadIn { get; init; }

    public required IReadOnlyList<int> GoalNumbers { get; init; }

    public required IReadOnlyList<ProfileLink> Links { get; init; }

    public string? OfficeContact { get; init; }

    public required IReadOnlyList<CareerEntry> Careers { get; init; }

    public bool IsCorrection { get; init; }

    public string? Reason { get; init; }

    public required IReadOnlyList<Erasure> Erasures { get; init; }

    /// <summary>When the official last said that the page is right; null: never.</summary>
    public DateTime? ConfirmedAt { get; init; }

    public string? SourceFile { get; init; }
}

/// <summary>That a page was withdrawn.</summary>
public sealed record Withdrawal(DateTime PublishedAt, string Reason);

public static class ProfileQueries
{
    /// <summary>Whether somebody's page, which stood at an instant that was asked for, stands no more now.</summary>
    public static async Task<bool> IsGoneTodayAsync(this Store store, string slug, PageMoment asked, Moment now, CancellationToken cancellation) =>
        asked.IsAsKnownThen && !await store.Versions.ShownAt(now).AnyAsync(version => version.Official.Slug == slug, cancellation);

    /// <summary>The profile that a moment shows; null: it shows none.</summary>
    public static Task<Profile?> ProfileAsync(this Store store, string slug, Moment moment, CancellationToken cancellation)
    {
        // Outside the query: what is called inside it is compiled anew for every page.
        var published = store.Versions.PublishedBy(moment);
        return store.People(store.Versions.ShownAt(moment).Where(version => version.Official.Slug == slug), moment)
            .Join(store.Versions, person => person.VersionId, version => version.Id, (person, version) => new Profile
            {
                Person = person,
                Text = new ProfileText
                {
                    LeadSentence = version.Content!.LeadSentence,
                    StatementTitle = version.Content.StatementTitle,
                    StatementMarkdown = version.Content.StatementMarkdown,
                    GoalsIntroductionMarkdown = version.Content.GoalsIntroductionMarkdown,
                    GoalsLeadIn = version.Content.GoalsLeadIn,
                    GoalNumbers = version.Content.GoalNumbers,
                    Links = version.Content.Links,
                    OfficeContact = version.Content.OfficeContact,
                    Careers = version.Content.Careers,
                    IsCorrection = version.Kind == VersionKind.Correction,
                    Reason = version.PublicReason,
                    Erasures = version.Erasures,
                    ConfirmedAt = version.Official.Confirmations.Where(confirmation => confirmation.IsRight
                        && confirmation.At >= version.PublishAt
                        && confirmation.At <= moment.KnownAt
                        && (version.SupersededAt == null || confirmation.At < version.SupersededAt))
                        .Max(confirmation => (DateTime?)confirmation.At),
                    SourceFile = version.Source!.File,
                },
                FirstPublishedAt = published.Min(first => first.PublishAt),
            }).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>The withdrawal that holds at a moment; null: none does.</summary>
    public static Task<Withdrawal?> WithdrawalAsync(this Store store, string slug, Moment moment, CancellationToken cancellation) =>
        store.Versions.HeldAt(moment).Where(version => version.Official.Slug == slug && version.Kind == VersionKind.Withdrawal)
            .Select(version => new Withdrawal(version.PublishAt!.Value, version.PublicReason ?? "")).SingleOrDefaultAsync(cancellation);

    /// <summary>The address that took the place of an old one, of an official who was published; null: there is none.</summary>
    public static Task<string?> CurrentSlugAsync(this Store store, string formerSlug, Moment moment, CancellationToken cancellation)
    {
        var held = store.Versions.HeldAt(moment);
        return store.Officials.SelectMany(official => official.FormerSlugs, (official, former) => new { official.Id, official.Slug, Former = former.Slug })
            .Where(row => row.Former == formerSlug && held.Any(version => version.OfficialId == row.Id))
            .Select(row => row.Slug).SingleOrDefaultAsync(cancellation);
    }
}
