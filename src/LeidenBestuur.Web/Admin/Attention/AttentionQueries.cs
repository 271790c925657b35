using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Attention;

public static class AttentionQueries
{
    /// <summary>Everybody whom the site shows at a moment, by name.</summary>
    public static async Task<IReadOnlyList<ShownProfile>> ShownProfilesAsync(this Store store, Moment moment, CancellationToken cancellation)
    {
        var versions = await store.Versions.AsNoTracking().ShownAt(moment)
            .Include(version => version.Official)
            .Include(version => version.Content!.Terms)
            .Include(version => version.Content!.Assignments)
            .Include(version => version.Content!.SidePositions)
            .AsSplitQuery().ToListAsync(cancellation);
        var leftOut = await store.LeftOutAsync(moment, cancellation);
        return [.. versions.Select(version => new ShownProfile(
                version.Official.Slug, AmsterdamTime.DayOf(version.PublishAt!.Value), version.Official.LastCheck is { } check ? AmsterdamTime.DayOf(check.At) : null,
                version.Source?.File, version.Content!)
            {
                LeftOut = [.. leftOut[version.OfficialId]],
            })
            .OrderBy(profile => profile.Name, Formatting.Dutch.Order)];
    }

    /// <summary>What texts that hold no longer were the last to state, by official.</summary>
    private static async Task<ILookup<int, LeftOutPosition>> LeftOutAsync(this Store store, Moment moment, CancellationToken cancellation)
    {
        var rows = await store.NoLongerStatedAt(moment)
            .Select(row => new { row.Version.OfficialId, row.Version.PublishAt, row.Version.SupersededAt, row.Version.LastMentions, row.Position }).AsSingleQuery().ToListAsync(cancellation);
        return rows.Where(row => Mentions.Of(row.Position.EntryId, holds: false, row.LastMentions) == Mention.LeftOut).ToLookup(row => row.OfficialId, row => new LeftOutPosition(
            row.Position.Name, row.Position.Disclosed(AmsterdamTime.DayOf(row.PublishAt!.Value)) with { StatedUntil = AmsterdamTime.DayOf(row.SupersededAt!.Value) }));
    }

    /// <summary>Drafts, what is submitted, what is scheduled, and what one person published alone and nobody else has looked at.</summary>
    public static async Task<IReadOnlyList<VersionOnItsWay>> OnTheirWayAsync(this Store store, DateTime now, CancellationToken cancellation) => await store.Versions.AsNoTracking()
        .Where(version => version.Stage == VersionStage.Draft || version.Stage == VersionStage.Submitted
            || (version.Stage == VersionStage.Approved && (version.PublishAt > now || (version.UrgentReason != null && version.ReviewedAt == null))))
        .Select(version => new VersionOnItsWay
        {
            Id = version.Id,
            Slug = version.Official.Slug,
            Name = version.Content != null
                ? version.Content.Name
                : version.Official.Versions.Where(other => other.Content != null && other.Id < version.Id)
                    .OrderByDescending(other => other.Id)
                    .Select(other => other.Content!.Name)
                    .FirstOrDefault()
                ?? version.Official.Slug,
            Stage = version.Stage,
            Kind = version.Kind,
            IsFirst = version.BasedOn == null,
            Authors = version.Authors,
            SavedBy = version.RevisedBy ?? version.MadeBy,
            SavedAt = version.RevisedAt ?? version.MadeAt,
            SubmittedBy = version.SubmittedBy,
            SubmittedAt = version.SubmittedAt,
            ReturnedBy = version.ReturnedBy,
            ReturnedAt = version.ReturnedAt,
            ReturnReason = version.ReturnReason,
            PublishAt = version.PublishAt,
            ApprovedBy = version.ApprovedBy,
            ApprovedAt = version.ApprovedAt,
            UrgentReason = version.UrgentReason,
            ReviewedAt = version.ReviewedAt,
        }).ToListAsync(cancellation);

    /// <summary>Requests to take private data away that nobody has decided.</summary>
    public static async Task<IReadOnlyList<OpenErasure>> OpenErasuresAsync(this Store store, CancellationToken cancellation) => await store.Officials.AsNoTracking()
        .SelectMany(official => official.ErasureRequests.Where(request => request.Outcome == null), (official, request) => new OpenErasure(
            official.Versions.Where(version => version.Content != null).OrderByDescending(version => version.Id).Select(version => version.Content!.Name).FirstOrDefault() ?? official.Slug,
            $"/beheer/profielen/{official.Slug}/weghalen/{request.Id}", request.AskedBy, request.AskedByKey, request.AskedAt)).ToListAsync(cancellation);

    /// <summary>What somebody typed and what is in no draft yet.</summary>
    public static async Task<IReadOnlyList<OwnWorksheet>> WorksheetsOfAsync(this Store store, int accountId, CancellationToken cancellation) => await store.WorkingForms.AsNoTracking()
        .Where(form => form.AccountId == accountId)
        .Join(store.Officials, form => form.OfficialId, official => official.Id, (form, official) => new OwnWorksheet(
            official.Versions.Where(version => version.Content != null).OrderByDescending(version => version.Id).Select(version => version.Content!.Name).FirstOrDefault() ?? official.Slug,
            official.Slug, form.SavedAt)).ToListAsync(cancellation);
}
