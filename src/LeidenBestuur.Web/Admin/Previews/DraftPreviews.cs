using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Previews;

/// <summary>Publishes drafts for as long as a page is being made, in a transaction that is never committed: so a preview follows every rule of a real publication.</summary>
public sealed class DraftPreviews(Store store, TimeProvider clock)
{
    private const string Name = "voorbeeld";

    /// <summary>Shows what would be seen; whatever happens, the store is afterwards as it was.</summary>
    /// <param name="preview">What to publish, and when.</param>
    /// <param name="show">Makes the page, given the instant that stands for now.</param>
    /// <param name="cancellation">When the reader has gone.</param>
    /// <returns>Why it cannot be shown; null: it was.</returns>
    public async Task<PreviewRefusal?> ShowAsync(PreviewAddress preview, Func<DateTime, Task> show, CancellationToken cancellation)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancellation);
        try
        {
            if (await PublishAsync(preview, cancellation) is not { } instant)
                return new(StatusCodes.Status404NotFound, "Dit concept is er niet meer. Misschien is het gepubliceerd of weggegooid.");
            await show(instant);
            return null;
        }
        catch (PreviewRefusedException refused)
        {
            return new(StatusCodes.Status409Conflict, refused.Message);
        }
        finally
        {
            await transaction.RollbackAsync(CancellationToken.None);
            store.ChangeTracker.Clear();
        }
    }

    /// <returns>The instant at which all of them hold; null: one of them is no open draft.</returns>
    private async Task<DateTime?> PublishAsync(PreviewAddress preview, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        var instant = preview.At ?? now;
        var officials = await store.Officials.WithTimeline().Where(official => official.Versions.Any(version => preview.Versions.Contains(version.Id))).ToListAsync(cancellation);
        var drafts = officials.Select(official => official.Timeline.OpenDraft).OfType<ProfileVersion>().Where(draft => preview.Versions.Contains(draft.Id)).ToList();
        if (drafts.Count < preview.Versions.Count)
            return null;
        foreach (var official in officials)
        {
            var draft = official.Timeline.OpenDraft!;
            Publish(official, draft, preview.At, now);
            if (draft.PublishAt > instant)
                instant = draft.PublishAt.Value;
        }
        await store.SaveChangesAsync(cancellation);
        // What pages read they read from the store, as always.
        store.ChangeTracker.Clear();
        return instant;
    }

    /// <summary>The one place where a preview approves. Nobody is asked to agree: nothing comes of it.</summary>
    private static void Publish(Official official, ProfileVersion draft, DateTime? at, DateTime now)
    {
        try
        {
            official.Timeline.Approve(draft, at, new(Name, now));
        }
        catch (CarryOverConflictException)
        {
            throw new PreviewRefusedException(
                $"Van {draft.Content!.Name} staat al een versie klaar voor later, en die verandert dezelfde onderdelen. Kies eerst per onderdeel welke tekst blijft; daarna is er een voorbeeld.");
        }
        catch (DomainException refused)
        {
            throw new PreviewRefusedException($"Van {draft.Content!.Name} is nu geen voorbeeld te maken. {refused.Message}");
        }
    }

    /// <summary>Told apart from what a page itself may throw.</summary>
    private sealed class PreviewRefusedException(string message) : Exception(message);
}

/// <summary>Why there is no preview.</summary>
/// <param name="Status">The status of the answer.</param>
/// <param name="Explanation">For staff, in Dutch.</param>
public sealed record PreviewRefusal(int Status, string Explanation);
