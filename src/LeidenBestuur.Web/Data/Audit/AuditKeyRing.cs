using System.Security.Cryptography;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Data.Audit;

/// <summary>
/// The keys that seal the audit trail, in a file outside the store (<c>Audit:KeyFile</c>, by default beside it): one to a line, the last one in use.
/// Beside that file stands the head: the number and the seal of the last entry, so that entries cut off at the end are missed.
/// </summary>
public sealed class AuditKeyRing(IConfiguration configuration)
{
    private const int KeySize = 32;

    private readonly Lock _lock = new();
    private readonly string _file = Path.GetFullPath(
        configuration["Audit:KeyFile"] is { Length: > 0 } chosen ? chosen : StoreSetup.FileOf(configuration) + "-audit-key", AppContext.BaseDirectory);

    private IReadOnlyList<AuditKey> _keys = [];

    /// <summary>Whether there is a file with keys; without one no entry can be checked.</summary>
    public bool Exists => File.Exists(_file);

    /// <summary>Where the end of the trail is kept.</summary>
    public string HeadFile => _file + ".head";

    /// <summary>A key that is lost, or lies elsewhere, is not replaced in silence: nobody could check any more what it sealed.</summary>
    /// <exception cref="UnusableStoreException">The trail is sealed, and there is no file with keys.</exception>
    public async Task RequireAsync(Store store, CancellationToken cancellation)
    {
        if (!Exists && await store.AuditTrail.AnyAsync(entry => entry.Hash != null, cancellation))
            throw new UnusableStoreException(
                $"Het bestand van Audit:KeyFile is er niet: {_file}. Het logboek in de opslag is verzegeld met de sleutel die daarin stond. Zet de kopie van de sleutel terug, of verbeter Audit:KeyFile. "
                + "Is de sleutel kwijt, maak het bestand dan zelf, met een nieuwe sleutel (openssl rand -base64 32): wat al in het logboek staat is dan niet meer te controleren.");
    }

    /// <summary>The key for new entries; made when there is none.</summary>
    public AuditKey Current
    {
        get
        {
            lock (_lock)
                return (_keys = _keys.Count > 0 ? _keys : ReadOrMake())[^1];
        }
    }

    /// <summary>The key with this name; null: it is not in the file.</summary>
    public AuditKey? Find(string? id)
    {
        lock (_lock)
            return (_keys = _keys.Count > 0 ? _keys : Read()).Where(key => key.Id == id).Select(key => (AuditKey?)key).FirstOrDefault();
    }

    /// <summary>Writes down where the trail ends. A process that comes late may write an older head, which the trail still holds.</summary>
    public void KeepHead(AuditEntry last)
    {
        lock (_lock)
        {
            var made = $"{HeadFile}.{Guid.NewGuid():N}";
            try
            {
                File.WriteAllText(made, $"{last.Number} {last.Hash}\n");
                File.Move(made, HeadFile, overwrite: true);
            }
            catch
            {
                File.Delete(made);
                throw;
            }
        }
    }

    /// <summary>The head that was last written down, "number seal"; null: none was.</summary>
    public string? Head() => File.Exists(HeadFile) ? File.ReadAllText(HeadFile).Trim() : null;

    private List<AuditKey> ReadOrMake()
    {
        if (!File.Exists(_file))
            Make();
        return Read() is { Count: > 0 } keys
            ? keys
            : throw new UnusableStoreException($"Audit:KeyFile is leeg: {_file}. Zet de sleutel terug. Bij een opslag zonder logboek kunt u het bestand ook verwijderen: dan komt er een nieuwe.");
    }

    /// <summary>Processes may find none at the same time: the first one's stays.</summary>
    private void Make()
    {
        try
        {
            using var turn = WaitForTurn();
            if (File.Exists(_file))
                return;
            // The file appears whole or not at all.
            var made = $"{_file}.{Guid.NewGuid():N}";
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var writer = new StreamWriter(made, options))
                writer.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeySize)));
            File.Move(made, _file, overwrite: false);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UnusableStoreException($"Het bestand van Audit:KeyFile kan niet worden gemaakt: {refused.Message}");
        }
    }

    /// <summary>
    /// Under this lock a key is made, in a moment. <see cref="File.Move(string, string, bool)"/> alone does not do: outside Windows it looks
    /// whether there is a file and then replaces what came meanwhile.
    /// </summary>
    private IDisposable WaitForTurn()
    {
        IDisposable? turn = null;
        for (var tries = 0; turn is null && tries < 1000; tries++)
        {
            if (tries > 0)
                Thread.Sleep(10);
            turn = FileLock.Try(_file + "-lock");
        }
        return turn ?? throw new IOException("een ander programma maakt het en komt niet klaar.");
    }

    private List<AuditKey> Read()
    {
        try
        {
            if (!File.Exists(_file))
                return [];
            var keys = File.ReadLines(_file).Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => new AuditKey(Convert.FromBase64String(line.Trim()))).ToList();
            return keys.TrueForAll(key => key.Secret.Length == KeySize) ? keys : throw new FormatException();
        }
        catch (FormatException)
        {
            throw new UnusableStoreException($"Het bestand van Audit:KeyFile deugt niet: {_file}. Op elke regel hoort een sleutel van {KeySize} bytes in base64.");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UnusableStoreException($"Het bestand van Audit:KeyFile kan niet worden gelezen: {refused.Message}");
        }
    }
}
