using System.Linq.Expressions;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Media;

/// <summary>Takes pictures in and puts them in drafts. What was published never changes by it: another picture, other words or another focal point is another portrait.</summary>
public sealed class Portraits(Store store, TimeProvider clock)
{
    private static readonly Expression<Func<Portrait, PortraitShown>> Shown = portrait => new PortraitShown(
        portrait.Hash, portrait.AlternativeText, portrait.CreditLine, portrait.FocalX, portrait.FocalY, portrait.Picture.Width, portrait.Picture.Height);

    /// <summary>Null: there is no such official.</summary>
    public async Task<PortraitPage?> PageAsync(string slug, PortraitForm form, CancellationToken cancellation)
    {
        var held = ProfileVersion.HeldAt(clock.UtcNow());
        var ofOfficial = store.Versions.Where(version => version.Official.Slug == slug);
        var published = await ofOfficial.Where(held).Select(version => new { version.Content!.Name, version.Content.PortraitHash }).SingleOrDefaultAsync(cancellation);
        var draft = await ofOfficial.Where(version => version.Stage == VersionStage.Draft || version.Stage == VersionStage.Submitted)
            .Select(version => new { version.Content!.Name, version.Content.PortraitHash, version.Stage }).SingleOrDefaultAsync(cancellation);
        var name = draft?.Name ?? published?.Name ?? await NameAsync(slug, cancellation);
        return name is null ? null : new(
            form, slug, name, await FindAsync(published?.PortraitHash, cancellation), draft?.Stage, await FindAsync(draft?.PortraitHash, cancellation));
    }

    /// <summary>Null: there is no such official or no such portrait.</summary>
    public async Task<FocusPage?> FocusPageAsync(string slug, string hash, FocusForm? form, CancellationToken cancellation)
    {
        if (await NameAsync(slug, cancellation) is not { } name || await FindAsync(hash, cancellation) is not { } portrait)
            return null;
        return new(form ?? FocusForm.Of(portrait), slug, name, portrait);
    }

    /// <summary>The whole picture; null: there is no such portrait.</summary>
    public Task<PortraitPicture?> PictureAsync(string hash, CancellationToken cancellation) =>
        store.Portraits.AsNoTracking().Where(portrait => portrait.Hash == hash).Select(portrait => portrait.Picture).SingleOrDefaultAsync(cancellation);

    /// <summary>Takes a picture in. No page shows it yet.</summary>
    /// <returns>Its hash.</returns>
    public async Task<string> AddAsync(HttpContext context, string slug, PortraitPicture picture, PortraitWords words, CancellationToken cancellation)
    {
        var portrait = await MadeAsync(picture, words, FocalPoint.Usual, cancellation);
        return await store.WriteAsync(async now =>
        {
            await KeepAsync(portrait, cancellation);
            store.Record(context, now, AuditAction.AddPortrait, Subject(slug), portrait.Hash);
            return portrait.Hash;
        }, cancellation);
    }

    /// <summary>Puts a picture that was taken in in the official's draft, with these words and this focal point; where there is no draft, one is opened.</summary>
    /// <exception cref="DomainException">The draft waits for approval, or there is nothing to make one from.</exception>
    public async Task SetAsync(HttpContext context, string slug, PortraitPicture picture, PortraitWords words, FocalPoint focus, CancellationToken cancellation)
    {
        var portrait = await MadeAsync(picture, words, focus, cancellation);
        await store.WriteAsync(async now =>
        {
            await KeepAsync(portrait, cancellation);
            await ChangeDraftAsync(slug, portrait.Hash, StaffMember.Of(context.User)!.Sign(now), cancellation);
            store.Record(context, now, AuditAction.SetPortrait, Subject(slug), portrait.Hash);
            return true;
        }, cancellation);
    }

    /// <summary>Takes the portrait out of the official's draft, or opens one without it.</summary>
    /// <exception cref="DomainException">The draft waits for approval, or there is nothing to make one from.</exception>
    public Task RemoveAsync(HttpContext context, string slug, CancellationToken cancellation) => store.WriteAsync(async now =>
    {
        await ChangeDraftAsync(slug, null, StaffMember.Of(context.User)!.Sign(now), cancellation);
        store.Record(context, now, AuditAction.RemovePortrait, Subject(slug));
        return true;
    }, cancellation);

    private static string Subject(string slug) => $"bestuurder/{slug}";

    private static async Task<Portrait> MadeAsync(PortraitPicture picture, PortraitWords words, FocalPoint focus, CancellationToken cancellation) =>
        new(picture, words, focus, await PictureWork.CropAsync(picture, focus, cancellation));

    /// <summary>The same picture with the same words and focal point is the same portrait.</summary>
    private async Task KeepAsync(Portrait portrait, CancellationToken cancellation)
    {
        if (!await store.Portraits.AnyAsync(kept => kept.Hash == portrait.Hash, cancellation))
            store.Add(portrait);
        await store.SaveChangesAsync(cancellation);
    }

    private async Task ChangeDraftAsync(string slug, string? hash, Signature by, CancellationToken cancellation)
    {
        var official = await store.Officials.WithTimeline().SingleOrDefaultAsync(official => official.Slug == slug, cancellation)
            ?? throw new DomainException("Deze bestuurder bestaat niet (meer).");
        var timeline = official.Timeline;
        if (timeline.OpenDraft is { } draft)
        {
            if (draft.Stage == VersionStage.Submitted)
                throw new DomainException("Het concept is ter beoordeling en verandert nu niet. Laat het eerst terugsturen.");
            timeline.Revise(draft, draft.Content! with { PortraitHash = hash }, by);
            return;
        }
        var content = timeline.StartingContent(by.At) ?? throw new DomainException("Er is nog geen profiel. Maak eerst een concept.");
        timeline.Draft(VersionKind.Update, content with { PortraitHash = hash }, by);
    }

    /// <summary>As the newest version says; null: there is no such official.</summary>
    private Task<string?> NameAsync(string slug, CancellationToken cancellation) => store.Officials.Where(official => official.Slug == slug)
        .Select(official => official.Versions.Where(version => version.Content != null).OrderByDescending(version => version.Id).Select(version => version.Content!.Name).FirstOrDefault()
            ?? official.Slug)
        .SingleOrDefaultAsync(cancellation);

    private Task<PortraitShown?> FindAsync(string? hash, CancellationToken cancellation) =>
        store.Portraits.Where(portrait => portrait.Hash == hash).Select(Shown).SingleOrDefaultAsync(cancellation);
}
