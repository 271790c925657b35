using LeidenBestuur.Tests.Data.Import;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Seeding;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeidenBestuur.Tests.Data.Seeding;

/// <summary>What a new store starts from.</summary>
public sealed class SeedingTests : IDisposable
{
    private static readonly string Seeded = Path.Combine(AppContext.BaseDirectory, "seeds");

    private readonly string _folder = Directory.CreateTempSubdirectory("leidenbestuur-").FullName;

    [Fact]
    public async Task Fill_EmptyStore_PublishesTheRealTextAsVersionOneWithItsSource()
    {
        await using var made = await TestStore.CreateAsync();

        await FillAsync(made, Seeded);

        var peter = await made.HeldAsync("peter-heijkoop");
        Assert.Equal((1, (DateTime?)made.Now, Seeds.Actor), (peter.Number, peter.PublishAt, peter.ApprovedBy));
        Assert.Equal(new VersionSource("peter-heijkoop.txt", "4ca9322a6c664ce09aa4f35a64f4c1b5f35e82987845faae5b5cfd2f09979de1", null), peter.Source);
        await using var store = made.Open();
        Assert.Equal(6, await store.Versions.CountAsync(ProfileVersion.HeldAt(made.Now)));
        Assert.Equal(19, await store.Portfolios.CountAsync());
        Assert.All(await store.Portfolios.ToListAsync(), portfolio => Assert.NotEmpty(portfolio.Keywords));
        Assert.Equal(["over", "privacy", "toegankelijkheid"], await store.ContentPages.Select(page => page.Slug).Order().ToListAsync());
    }

    [Fact]
    public async Task Fill_Again_ChangesNothing()
    {
        await using var made = await TestStore.CreateAsync();
        await FillAsync(made, Seeded);
        var before = made.Dump();
        made.Clock.Advance(TimeSpan.FromDays(1));

        await FillAsync(made, Seeded);

        Assert.Equal(before, made.Dump());
    }

    [Fact]
    public async Task Fill_SeveralTexts_ImportsEachAndPublishesAlsoWithWarnings()
    {
        await using var made = await TestStore.CreateAsync();
        await WriteAsync("a.txt", new SomeText { HasWarning = true, Colleagues = [("Anna Bakker", "Wethouder Wonen")] });
        await WriteAsync("b.txt", new SomeText("Anna Bakker") { Lead = "is wethouder van Leiden en verantwoordelijk voor Wonen." });

        await FillAsync(made, _folder);

        made.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(("a.txt", 1), ((await made.HeldAsync("marie-de-vries")).Source!.File, (await made.HeldAsync("marie-de-vries")).Number));
        Assert.Equal(("b.txt", 2), ((await made.HeldAsync("anna-bakker")).Source!.File, (await made.HeldAsync("anna-bakker")).Number));
    }

    [Fact]
    public async Task Fill_BrokenOffBeforeTheKeywords_IsMadeGoodByTheNextStart()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ImportAsync(await File.ReadAllBytesAsync(Path.Combine(Seeded, "peter-heijkoop.txt")));

        await FillAsync(made, Seeded);

        await using var store = made.Open();
        Assert.All(await store.Portfolios.ToListAsync(), portfolio => Assert.NotEmpty(portfolio.Keywords));
    }

    [Fact]
    public async Task Fill_RefusedText_StopsWithItsNameAndTheReason()
    {
        await using var made = await TestStore.CreateAsync();
        await File.WriteAllTextAsync(Path.Combine(_folder, "leeg.txt"), "");
        var before = made.Dump();

        var refused = await Assert.ThrowsAsync<UnusableStoreException>(() => FillAsync(made, _folder));

        Assert.StartsWith($"{Path.Combine(_folder, "leeg.txt")} is geweigerd: Het bestand is leeg.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, made.Dump());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task FillAsync(TestStore made, string folder)
    {
        await using var store = made.Open();
        await new Seeds(store, NullLogger<Seeds>.Instance) { Folder = folder }.FillAsync();
    }

    /// <summary>A text beside keywords and no pages.</summary>
    private async Task WriteAsync(string file, SomeText text)
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder, file), text.Bytes);
        await File.WriteAllTextAsync(Path.Combine(_folder, "trefwoorden.csv"), "trefwoord,portefeuille,herkomst\nhuur,Wonen,redactie\n");
    }
}
