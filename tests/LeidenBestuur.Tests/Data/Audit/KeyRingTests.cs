using System.Security.Cryptography;
using System.Text;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Audit;
using Microsoft.Extensions.Configuration;

namespace LeidenBestuur.Tests.Data.Audit;

/// <summary>The file with the keys of the trail.</summary>
public sealed class KeyRingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("leidenbestuur-");

    private IEnumerable<string> Files => _folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal);

    private string KeyFile => Path.Combine(_folder.FullName, "sleutel");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Current_NoFile_MakesOneKeyThatOnlyItsOwnerReads()
    {
        var key = Ring().Current;

        Assert.Equal(key.Secret.ToArray(), Convert.FromBase64String(Assert.Single(File.ReadAllLines(KeyFile))));
        Assert.Equal(key, Ring().Find(key.Id)!.Value, (one, other) => one.Secret.Span.SequenceEqual(other.Secret.Span));
        Assert.Equal(["sleutel", "sleutel-lock"], Files);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
    }

    [Fact]
    public void Current_ManyProgramsAtOnce_MakeOneKey()
    {
        for (var round = 0; round < 100; round++)
        {
            using var start = new Barrier(8);
            var ids = new string[8];
            var threads = ids.Select((_, number) => new Thread(() =>
            {
                start.SignalAndWait();
                ids[number] = Ring().Current.Id;
            })).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());

            Assert.Single(ids.Distinct(StringComparer.Ordinal));
            Assert.Equal(["sleutel", "sleutel-lock"], Files);
            File.Delete(KeyFile);
        }
    }

    [Fact]
    public void Current_LooksForAKeyBeforeThereIsOne_IsMadeAllTheSame()
    {
        var ring = Ring();

        Assert.Null(ring.Find("0123456789abcdef"));
        Assert.Equal(ring.Current.Id, Ring().Current.Id);
    }

    [Theory]
    [InlineData("", "Audit:KeyFile is leeg: {0}. Zet de sleutel terug. Bij een opslag zonder logboek kunt u het bestand ook verwijderen: dan komt er een nieuwe.")]
    [InlineData("\n  \n", "Audit:KeyFile is leeg: {0}. Zet de sleutel terug. Bij een opslag zonder logboek kunt u het bestand ook verwijderen: dan komt er een nieuwe.")]
    [InlineData("geen sleutel\n", "Het bestand van Audit:KeyFile deugt niet: {0}. Op elke regel hoort een sleutel van 32 bytes in base64.")]
    [InlineData("c2xldXRlbA==\n", "Het bestand van Audit:KeyFile deugt niet: {0}. Op elke regel hoort een sleutel van 32 bytes in base64.")]
    public void Current_FileWithoutAKey_SaysSo(string content, string message)
    {
        File.WriteAllText(KeyFile, content);

        var refused = Assert.Throws<UnusableStoreException>(() => Ring().Current);

        Assert.Equal(string.Format(System.Globalization.CultureInfo.InvariantCulture, message, KeyFile), refused.Message);
        Assert.Equal(content, File.ReadAllText(KeyFile));
    }

    [Fact]
    public void Current_FolderThatIsNotThere_SaysSo()
    {
        var refused = Assert.Throws<UnusableStoreException>(() => Ring(Path.Combine(_folder.FullName, "weg", "sleutel")).Current);

        Assert.StartsWith("Het bestand van Audit:KeyFile kan niet worden gemaakt: ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seal_KeyOfTheTrail_IsNowhereInTheStore()
    {
        await using var made = await AuditedStore.MakeAsync(3);
        var line = File.ReadAllText(made.KeyFile).Trim();
        var secret = Convert.FromBase64String(line);
        await using var copy = await made.CopyAsync();

        var bytes = await File.ReadAllBytesAsync(copy.File, TestContext.Current.CancellationToken);

        Assert.Equal(-1, bytes.AsSpan().IndexOf(secret));
        foreach (var spelling in new[] { line, Convert.ToHexString(secret), Convert.ToHexStringLower(secret) })
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(spelling)));
    }

    [Fact]
    public async Task Rotate_SecondLineInTheFile_SealsNewEntriesAndVerifiesAll()
    {
        await using var made = await AuditedStore.MakeAsync(2);
        await File.AppendAllTextAsync(made.KeyFile, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) + "\n", TestContext.Current.CancellationToken);
        await made.RestartAsync();

        await made.ActAsync("zaak/3");

        var trail = await made.TrailAsync();
        Assert.Equal(trail[0].KeyId, trail[1].KeyId);
        Assert.NotEqual(trail[1].KeyId, trail[2].KeyId);
        await made.AssertSoundAsync(3);
    }

    private AuditKeyRing Ring(string? file = null) =>
        new(new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Store", $"Data Source={_folder.FullName}/store.db"), new("Audit:KeyFile", file ?? KeyFile)]).Build());
}
