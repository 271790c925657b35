using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Data.Audit;

/// <summary>Reads the whole audit trail and says what is wrong with it.</summary>
public sealed class AuditVerification(Store store, AuditKeyRing keys)
{
    /// <summary>How many faults are told; where one entry is missing, that is enough.</summary>
    private const int Most = 20;

    private readonly List<string> _faults = [];

    /// <param name="heads">Heads from the log, "number seal", that the trail must hold; beside the one that is kept with the key.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>How many entries there are, and what is wrong, in Dutch; empty: nothing.</returns>
    public async Task<(long Entries, IReadOnlyList<string> Faults)> RunAsync(IEnumerable<string> heads, CancellationToken cancellation)
    {
        var open = heads.Append(keys.Head()).OfType<string>().Select(Head).ToHashSet();
        if (!keys.Exists && await store.AuditTrail.AnyAsync(cancellation))
            return (0, ["Het bestand van Audit:KeyFile is er niet. Zet het terug: zonder de sleutel kan het logboek niet worden gecontroleerd."]);
        AuditEntry? last = null;
        var count = 0L;
        await foreach (var entry in store.AuditTrail.AsNoTracking().OrderBy(entry => entry.Number).ThenBy(entry => entry.Id).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            count++;
            Check(entry, last);
            open.Remove((entry.Number, entry.Hash));
            last = entry.Number is null ? last : entry;
        }
        foreach (var (number, _) in open)
            Complain($"Regel {number} stond eerder als laatste in het logboek, maar staat er niet meer zo in: er is aan het eind iets weggehaald of veranderd, of een oudere kopie teruggezet.");
        return (count, _faults);
    }

    private void Check(AuditEntry entry, AuditEntry? last)
    {
        if (entry is not { Number: { } number, PreviousHash: not null, Hash: not null })
        {
            Complain($"Een regel van {entry.At:O} heeft geen zegel: die is buiten het programma om toegevoegd.");
            return;
        }
        var expected = (last?.Number ?? 0) + 1;
        if (number > expected)
            Complain(number == expected + 1 ? $"Regel {expected} ontbreekt." : $"Regels {expected} tot en met {number - 1} ontbreken.");
        else if (number < expected)
            Complain($"Regel {number} staat er meer dan eens in.");
        else if (last is not null && entry.Id < last.Id)
            Complain($"Regel {number} staat niet op haar plaats.");
        else if (entry.PreviousHash != (last?.Hash ?? AuditEntry.Origins))
            Complain($"Regel {number} sluit niet aan op de regel ervoor: een van beide is vervangen.");
        if (keys.Find(entry.KeyId) is not { } key)
            Complain($"Regel {number} is verzegeld met een sleutel die niet in Audit:KeyFile staat ({entry.KeyId}).");
        else if (!entry.IsSealedWith(key))
            Complain($"Regel {number} is na het schrijven veranderd.");
    }

    private void Complain(string fault)
    {
        if (_faults.Count < Most)
            _faults.Add(fault);
    }

    private static (long? Number, string? Hash) Head(string head) =>
        head.Split(' ') is [var number, var hash] && long.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var parsed)
            ? (parsed, hash)
            : throw new UnusableStoreException($"‘{head}’ is geen einde van een logboek: dat is een nummer, een spatie en een zegel.");
}
