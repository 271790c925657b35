using System.Globalization;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Data.Audit;

/// <summary>Reads the whole audit trail and says what is wrong with it.</summary>
public sealed class AuditVerification(Store store, AuditKeyRing keys)
{
    /// <summary>How many faults are told; where one entry is missing, that is enough.</summary>
    private const int Most = 20;

    private const string Otherwise = "Daardoor is niet te zien of aan het eind van het logboek iets is weggehaald; geef met --head een einde op dat een log noemt.";

    private readonly List<string> _faults = [];

    /// <param name="heads">Heads from the log, "number seal", that the trail must hold; beside the one that is kept with the key.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>How many entries there are, and what is wrong, in Dutch; empty: nothing.</returns>
    public async Task<(long Entries, IReadOnlyList<string> Faults)> RunAsync(IEnumerable<string> heads, CancellationToken cancellation)
    {
        var open = heads.Select(head => Head(head) ?? throw new UnusableStoreException($"‘{head}’ is geen einde van een logboek: dat is een nummer, een spatie en een zegel.")).ToHashSet();
        if (KeptHead() is { } kept)
            open.Add(kept);
        var hasKeys = keys.Exists || !await store.AuditTrail.AnyAsync(cancellation);
        if (!hasKeys)
            Complain("Het bestand van Audit:KeyFile is er niet. Zet het terug: zonder de sleutel kan het logboek niet worden gecontroleerd.");
        var (count, unreadable) = await CheckPlacesAsync(open, cancellation);
        if (hasKeys)
            await CheckSealsAsync(unreadable, cancellation);
        foreach (var (number, _) in open)
            Complain($"Regel {number} stond eerder als laatste in het logboek, maar staat er niet meer zo in: er is aan het eind iets weggehaald of veranderd, of een oudere kopie teruggezet.");
        return (count, _faults);
    }

    /// <summary>Whether each entry stands where it belongs. The time is read as it is written: one that is none must not end the reading.</summary>
    /// <returns>How many there are, and the ids of those whose time is none.</returns>
    private async Task<(long Count, IReadOnlyList<long> Unreadable)> CheckPlacesAsync(HashSet<(long? Number, string? Hash)> open, CancellationToken cancellation)
    {
        var (count, unreadable) = (0L, new List<long>());
        Place? last = null;
#pragma warning disable CA1305, MA0011 // The database writes it out, and knows no culture.
        var places = store.AuditTrail.OrderBy(entry => entry.Number)
            .ThenBy(entry => entry.Id)
            .Select(entry => new Place(entry.Id, entry.Number, entry.At.ToString(), entry.PreviousHash, entry.Hash));
#pragma warning restore CA1305, MA0011
        await foreach (var place in places.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            count++;
            DateTime? at = DateTime.TryParse(place.At, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? DateTime.SpecifyKind(read, DateTimeKind.Utc) : null;
            Check(place, at, last);
            if (at is null)
                unreadable.Add(place.Id);
            open.Remove((place.Number, place.Hash));
            last = place.Number is null ? last : place;
        }
        return (count, unreadable);
    }

    private void Check(Place place, DateTime? at, Place? last)
    {
        if (place is not { Number: { } number, PreviousHash: not null, Hash: not null })
        {
            Complain($"Een regel {(at is { } day ? $"van {day:O}" : "zonder leesbare tijd")} heeft geen zegel: die is buiten het programma om toegevoegd.");
            return;
        }
        var expected = (last?.Number ?? 0) + 1;
        if (number > expected)
            Complain(number == expected + 1 ? $"Regel {expected} ontbreekt." : $"Regels {expected} tot en met {number - 1} ontbreken.");
        else if (number < expected)
            Complain($"Regel {number} staat er meer dan eens in.");
        else if (last is not null && place.Id < last.Id)
            Complain($"Regel {number} staat niet op haar plaats.");
        else if (place.PreviousHash != (last?.Hash ?? AuditEntry.Origins))
            Complain($"Regel {number} sluit niet aan op de regel ervoor: een van beide is vervangen.");
        if (at is null)
            Complain($"Regel {number} is na het schrijven veranderd: de tijd ervan is niet te lezen.");
    }

    private async Task CheckSealsAsync(IReadOnlyList<long> unreadable, CancellationToken cancellation)
    {
        var sealedOnes = store.AuditTrail.AsNoTracking().Where(entry => entry.Number != null && entry.PreviousHash != null && entry.Hash != null);
        if (unreadable.Count > 0)
            sealedOnes = sealedOnes.Where(entry => !unreadable.Contains(entry.Id));
        await foreach (var entry in sealedOnes.OrderBy(entry => entry.Number).ThenBy(entry => entry.Id).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (keys.Find(entry.KeyId) is not { } key)
                Complain($"Regel {entry.Number} is verzegeld met een sleutel die niet in Audit:KeyFile staat ({entry.KeyId}).");
            else if (!entry.IsSealedWith(key))
                Complain($"Regel {entry.Number} is na het schrijven veranderd.");
        }
    }

    /// <summary>The head beside the key; null: there is none, or it is spoiled, which is a fault of its own.</summary>
    private (long? Number, string? Hash)? KeptHead()
    {
        try
        {
            if (keys.Head() is not { } text)
                return null;
            if (Head(text) is { } head)
                return head;
            Complain($"Het bestand {keys.HeadFile} is veranderd: er hoort een nummer, een spatie en een zegel in. {Otherwise}");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Complain($"Het bestand {keys.HeadFile} kan niet worden gelezen ({refused.Message}). {Otherwise}");
        }
        return null;
    }

    private void Complain(string fault)
    {
        if (_faults.Count < Most)
            _faults.Add(fault);
    }

    private static (long? Number, string? Hash)? Head(string head) =>
        head.Split(' ') is [var number, var hash] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? (parsed, hash) : null;

    /// <summary>What of an entry says where it stands.</summary>
    private sealed record Place(long Id, long? Number, string At, string? PreviousHash, string? Hash);
}
