using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Publications;

/// <summary>Writes what is asked and decided about erasing, each with its entry in the audit trail, which never holds the words themselves.</summary>
public sealed class Erasing(Store store, ILogger<Erasing> log)
{
    /// <returns>The number of the request; null: there is no such official.</returns>
    /// <exception cref="DomainException">The rules refuse it.</exception>
    public async Task<int?> AskAsync(HttpContext context, string slug, ErasingForm form, CancellationToken cancellation)
    {
        var request = await store.WriteAsync(
            async now =>
            {
                if (await store.ForErasingAsync(slug, cancellation) is not { } official)
                    return null;
                var asked = official.AskErasure(form.Field!, form.Ground!.Value, form.Explanation, StaffMember.Of(context.User)!.Sign(now));
                store.Record(context, now, AuditAction.AskErasure, Subject(slug, asked));
                return asked;
            },
            cancellation);
        return request?.Id;
    }

    /// <returns>Whether the journal of the store has forgotten it too; null: there is no such request.</returns>
    /// <exception cref="DomainException">The rules refuse it.</exception>
    public async Task<bool?> ConfirmAsync(HttpContext context, string slug, int id, CancellationToken cancellation)
    {
        var found = await store.WriteAsync(
            async now =>
            {
                if (await FindAsync(slug, id, cancellation) is not var (official, request))
                    return false;
                var portraits = official.Versions.Select(version => version.Content?.PortraitHash).OfType<string>().ToHashSet(StringComparer.Ordinal);
                official.Erase(request, StaffMember.Of(context.User)!.Sign(now));
                store.Record(context, now, AuditAction.Erase, Subject(slug, request));
                await store.SaveChangesAsync(cancellation);
                // What colleagues typed and did not save yet may hold it too, and would bring it back.
                await store.WorkingForms.Where(form => form.OfficialId == official.Id).ExecuteDeleteAsync(cancellation);
                if (request.Field == ProfileFields.Portrait)
                    await ErasePicturesAsync(portraits, cancellation);
                return true;
            },
            cancellation);
        if (!found)
            return null;
        // The data are gone by now: whoever asked need not wait for the journal to be told so.
        var isForgotten = await StoreFile.ForgetAsync(store, CancellationToken.None);
        if (!isForgotten)
            log.LogWarning("The journal of the store still holds what was erased of {Slug}: readers were busy", slug);
        return isForgotten;
    }

    /// <returns>False: there is no such request.</returns>
    /// <exception cref="DomainException">It has been decided.</exception>
    public Task<bool> RefuseAsync(HttpContext context, string slug, int id, CancellationToken cancellation) => store.WriteAsync(
        async now =>
        {
            if (await FindAsync(slug, id, cancellation) is not var (official, request))
                return false;
            official.RefuseErasure(request, StaffMember.Of(context.User)!.Sign(now));
            store.Record(context, now, AuditAction.RefuseErasure, Subject(slug, request));
            return true;
        },
        cancellation);

    /// <summary>The pictures themselves, with every other crop of them, unless a version of somebody shows it.</summary>
    private async Task ErasePicturesAsync(HashSet<string> shown, CancellationToken cancellation)
    {
        var pictures = store.Portraits.Where(portrait => shown.Contains(portrait.Hash)).Select(portrait => portrait.Picture.Bytes);
        var crops = await store.Portraits
            .Where(portrait => pictures.Contains(portrait.Picture.Bytes) && !store.Versions.Any(version => version.Content!.PortraitHash == portrait.Hash))
            .Select(portrait => portrait.Hash).ToListAsync(cancellation);
        await store.Portraits.Where(portrait => crops.Contains(portrait.Hash)).ExecuteDeleteAsync(cancellation);
    }

    private async Task<(Official Official, ErasureRequest Request)?> FindAsync(string slug, int id, CancellationToken cancellation) =>
        await store.ForErasingAsync(slug, cancellation) is { } official && official.ErasureRequests.FirstOrDefault(request => request.Id == id) is { } request ? (official, request) : null;

    private static string Subject(string slug, ErasureRequest request) => $"official/{slug}/{request.Field}";
}
