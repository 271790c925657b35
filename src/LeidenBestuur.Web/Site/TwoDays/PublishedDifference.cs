using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Addresses;
using LeidenBestuur.Web.Site.Shared.Comparing;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Site.TwoDays;

/// <summary>What stood on a page at the end of the later day, other than at the end of the earlier.</summary>
/// <param name="Slug">Whose page.</param>
/// <param name="Name">As it stood there last.</param>
/// <param name="IsNew">Whether there was no page on the earlier day.</param>
/// <param name="Sentences">What differs.</param>
public sealed record PublishedDifference(string Slug, string Name, bool IsNew, IReadOnlyList<string> Sentences)
{
    /// <summary>Where each step between the two days stands.</summary>
    public string LogPath(DayPair days) => "/wijzigingen".WithQuery([("bestuurder", Slug), ("van", KnownParameters.Write(days.From)), ("tot", KnownParameters.Write(days.Until))]);
}

public static class PublishedBetween
{
    private static readonly Dictionary<int, Handover> NoHandovers = [];

    /// <summary>What differs between what stood here at the end of two days. Of who has no page by the moment nothing is told.</summary>
    public static async Task<IReadOnlyList<PublishedDifference>> ChangesBetweenAsync(this Store store, DayPair days, Moment moment, CancellationToken cancellation)
    {
        var (from, until) = (EndOf(days.From, moment), EndOf(days.Until, moment));
        var shown = store.Versions.ShownAt(moment).Select(version => version.OfficialId);
        var versions = await store.Versions.Include(version => version.Official)
            .Where(version => version.Stage == VersionStage.Approved && version.Kind != VersionKind.Withdrawal && shown.Contains(version.OfficialId)
            && ((version.PublishAt <= from && version.SupersededAt > from && version.SupersededAt <= until)
                || (version.PublishAt > from && version.PublishAt <= until && (version.SupersededAt == null || version.SupersededAt > until)))).WithContentsAsync(cancellation);
        return [.. versions.GroupBy(version => version.OfficialId).Select(pair => Told(pair.SingleOrDefault(version => version.PublishAt <= from), pair.SingleOrDefault(version => version.PublishAt > from), days.Until))
            .OfType<PublishedDifference>().Where(difference => difference.IsNew || difference.Sentences.Count > 0).OrderBy(difference => difference.Name, Dutch.Order)];
    }

    /// <summary>Null: the page was gone on the later day.</summary>
    private static PublishedDifference? Told(ProfileVersion? before, ProfileVersion? after, DateOnly on) => after is null ? null : new(
        after.Official.Slug, after.Content!.Name, before is null,
        [.. ChangeSentences.Of(before?.Content, after.Content, NoHandovers, on, isCorrection: false).Select(sentence => sentence.Text)]);

    private static DateTime EndOf(DateOnly day, Moment moment) => AmsterdamTime.StartOf(day.AddDays(1)).AddMilliseconds(-1) is var end && end < moment.KnownAt ? end : moment.KnownAt;
}
