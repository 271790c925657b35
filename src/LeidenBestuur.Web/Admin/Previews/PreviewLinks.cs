using System.Security.Cryptography;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Previews;

/// <summary>Links with which somebody without an account sees one version before it is published.</summary>
public sealed class PreviewLinks(Store store, TimeProvider clock)
{
    /// <summary>In bytes; addresses of this site are in lower case, so it is written in hexadecimal.</summary>
    private const int CodeLength = 20;

    /// <summary>What a link shows; null: there is no such link, it no longer works, or its version is published or gone.</summary>
    public async Task<LinkedPreview?> FindAsync(string code, CancellationToken cancellation)
    {
        var (hash, now) = (Secrets.Hash(code), clock.UtcNow());
        var link = await store.Set<PreviewLink>().AsNoTracking().SingleOrDefaultAsync(link => link.CodeHash == hash, cancellation);
        return link?.Works(now) == true && await VersionAsync(link.VersionId, cancellation) is { } version ? new(version.Preview, version.Slug) : null;
    }

    /// <summary>What stands on the page of one version; null: it is no open draft and not scheduled.</summary>
    public async Task<PreviewPage?> PageAsync(int version, CancellationToken cancellation) => await VersionAsync(version, cancellation) is not { } found ? null : new(
        found, await store.Set<PreviewLink>().AsNoTracking().Where(link => link.VersionId == version).OrderByDescending(link => link.Id).ToListAsync(cancellation), clock.UtcNow());

    /// <summary>All drafts and all that is scheduled, by name.</summary>
    public async Task<IReadOnlyList<PreviewedVersion>> AllAsync(CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        var versions = await Previewed(store.Versions.Where(version =>
            version.Stage == VersionStage.Draft || version.Stage == VersionStage.Submitted || (version.Stage == VersionStage.Approved && version.PublishAt > now))).ToListAsync(cancellation);
        return [.. versions.OrderBy(version => version.PublishAt).ThenBy(version => version.Name, Formatting.Dutch.Order)];
    }

    /// <summary>Makes a link.</summary>
    /// <returns>Its path, which is not kept.</returns>
    public async Task<string> MakeAsync(HttpContext context, PreviewedVersion version, CancellationToken cancellation)
    {
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(CodeLength));
        await store.WriteAsync(now =>
        {
            store.Add(new PreviewLink(Secrets.Hash(code), version.Id, StaffMember.Of(context.User)!.Sign(now)));
            store.Record(context, now, AuditAction.MakePreviewLink, version.Subject);
            return Task.FromResult(true);
        }, cancellation);
        return $"{PublicPath.ByLink}/{code}";
    }

    /// <returns>False: there is no such link.</returns>
    public Task<bool> RevokeAsync(HttpContext context, PreviewedVersion version, int id, CancellationToken cancellation) => store.WriteAsync(async now =>
    {
        if (await store.Set<PreviewLink>().SingleOrDefaultAsync(link => link.Id == id && link.VersionId == version.Id, cancellation) is not { } link)
            return false;
        link.Revoke(StaffMember.Of(context.User)!.Sign(now));
        store.Record(context, now, AuditAction.RevokePreviewLink, version.Subject);
        return true;
    }, cancellation);

    private async Task<PreviewedVersion?> VersionAsync(int id, CancellationToken cancellation) =>
        await Previewed(store.Versions.Where(version => version.Id == id)).SingleOrDefaultAsync(cancellation) is { } found && found.IsToCome(clock.UtcNow()) ? found : null;

    private static IQueryable<PreviewedVersion> Previewed(IQueryable<ProfileVersion> versions) => versions.Where(version => version.Content != null)
        .Select(version => new PreviewedVersion(version.Id, version.Official.Slug, version.Content!.Name, version.Stage, version.PublishAt, version.RevisedBy ?? version.MadeBy));
}

/// <summary>What a link shows.</summary>
public sealed record LinkedPreview(PreviewAddress Preview, string Slug);

/// <summary>A version that is not published yet.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Slug">Whose.</param>
/// <param name="Name">Their name in it.</param>
/// <param name="Stage">How far it is.</param>
/// <param name="PublishAt">From when, UTC; null: it is a draft.</param>
/// <param name="By">Who worked on it last.</param>
public sealed record PreviewedVersion(int Id, string Slug, string Name, VersionStage Stage, DateTime? PublishAt, string By)
{
    public string Path => $"{PreviewLinksController.List}/{Id}";

    public string Subject => $"bestuurder/{Slug} versie {Id}";

    /// <summary>A draft is shown as it would be now, what is scheduled at its own hour.</summary>
    public PreviewAddress Preview => PublishAt is null ? new([Id], null) : new([], PublishAt);

    public string PageAddress => $"{Preview.Prefix}/bestuurders/{Slug}";

    public string StageWords => Stage switch
    {
        VersionStage.Submitted => "Ter beoordeling",
        VersionStage.Approved => $"Ingepland voor {Formatting.DutchDates.WriteInstant(PublishAt!.Value)}",
        _ => "Concept",
    };

    public bool IsToCome(DateTime now) => Stage is VersionStage.Draft or VersionStage.Submitted || (Stage == VersionStage.Approved && PublishAt > now);
}

/// <summary>One version that can be looked at, and the links to it.</summary>
public sealed record PreviewPage(PreviewedVersion Version, IReadOnlyList<PreviewLink> Links, DateTime Now);

/// <summary>A link that is shown once.</summary>
public sealed record NewLinkPage(PreviewedVersion Version, string Link);
