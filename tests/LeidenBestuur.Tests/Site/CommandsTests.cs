using System.Net;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Tests.Site;

/// <summary>A page asks the store a few things, and as many of a full store as of a small one: never one for each row.</summary>
public sealed class CommandsTests : IAsyncDisposable
{
    private const int Most = 6;
    private const string Slug = "peter-heijkoop";
    private const string Twin = "twee";

    /// <summary>Of the seeds.</summary>
    private const int Entry = 4;

    private readonly HeardCommands _commands = new();
    private readonly SiteHost _host;

    public CommandsTests() => _host = new SiteHost { Replace = _commands.HearIn };

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Get_AnyAddress_AsksTheStoreSixTimesAtMost()
    {
        var counts = await CountAsync();

        Assert.All(counts, pair => Assert.True(pair.Value <= Most, $"{pair.Key} asks {pair.Value} times."));
        Assert.True(counts["/bestuurders/" + Slug] > 0, "Nothing was counted.");
    }

    [Fact]
    public async Task Get_AnyAddressOfACorrectedProfile_AsksTheStoreSixTimesAtMost()
    {
        await _host.GetAsync("/");
        await EnrichAsync();

        var counts = await CountAsync();

        Assert.All(counts, pair => Assert.True(pair.Value <= Most, $"{pair.Key} asks {pair.Value} times."));
        Assert.Contains("€ 120.000", (await _host.PageAsync("/bestuurders/" + Slug)).QuerySelector("[data-testid=banner]")?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AnyAddressWithThreeTimesThePeople_AsksTheStoreAsOften()
    {
        await _host.GetAsync("/");
        await EnrichAsync();
        var few = await CountAsync();
        await MultiplyAsync();

        var many = await CountAsync();

        Assert.Equal(few, many);
        Assert.NotNull((await _host.PageAsync("/bestuurders")).QuerySelector($"a[href='/bestuurders/{Slug}-{Twin}']"));
    }

    /// <summary>How often each address asks, once the site knows its queries.</summary>
    private async Task<SortedDictionary<string, int>> CountAsync()
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var address in Addresses().ToList())
        {
            await _host.GetAsync(address);
            _commands.Take();
            var response = await _host.GetAsync(address);
            counts.Add(address, _commands.Take());
            Assert.True(response.StatusCode < HttpStatusCode.InternalServerError, $"{address} answers {(int)response.StatusCode}.");
        }

        return counts;
    }

    private IEnumerable<string> Addresses() => new RoutesTests(_host).Routes()
        .Where(address => !address.StartsWith("/proef", StringComparison.Ordinal))
        .Concat(Enumerable.Range(2, 3).Select(number => $"/bestuurders/{Slug}/versies/{number}"))
        .SelectMany(address => new[] { address, address + "?peildatum=2026-11-01", address + "?peildatum=1990-01-01", address + "?bekend=2026-11-23T12:00" })
        .Concat(["/zoeken?q=sport", "/zoeken?q=lid", "/zoeken?q=heijkoop", "/zoeken?q=heikoop", "/zoeken?q=qqxqqz", "/zoeken?q=heikoop+sport+lid", "/zoeken?q=wethouder+sport", "/nevenfuncties?betaling=betaald&stand=nu", "/nevenfuncties?vorm=tabel", $"/nevenfuncties?bestuurder={Slug}"])
        // Today's register is kept; of another day it is read.
        .Concat(["/nevenfuncties?betaling=betaald&stand=nu&peildatum=2026-11-01", "/nevenfuncties?vorm=tabel&peildatum=2026-11-01", $"/nevenfuncties?bestuurder={Slug}&peildatum=2026-11-01", $"/wijzigingen.atom?bestuurder={Slug}"])
        .Concat(["/bestuurders/niemand", "/bestuurders/niemand/wijzigingen", "/bestuurders/peter", "/bestuurders/weg", "/bestuurders/weg/wijzigingen", "/bestuurders/weg/versies/1", "/portefeuilles/niets", "/nevenfuncties/999"]);

    /// <summary>Makes of the profile of the examples one with everything: versions, incomes, a portrait, a correction, fields that were taken away, an old address; and a page that was withdrawn.</summary>
    private async Task EnrichAsync()
    {
        var portrait = await PortraitAsync();
        var store = _host.Store;
        await store.OnOfficialAsync(Slug, (official, at) =>
        {
            official.Rename(Slug);
            official.Check(Some.Signature(at));
            official.Confirm(true, null, at);
        });
        await NextAsync(content => content with { PortraitHash = portrait, SidePositions = [.. content.SidePositions.Select(position => WithIncomes(position, 10_000_00))] });
        await NextAsync(content => content with { OfficeContact = "Bel het secretariaat.", Links = [new("Website", "https://leiden.nl/")] });
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        await store.OnOfficialAsync(Slug, (official, at) =>
        {
            official.EraseField(official.Timeline.StartingContent(at)!.SidePositions.Select(position => $"{ProfileFields.SidePosition}/{position.EntryId}").First(Official.CanErase), Some.Signature(at));
            var content = official.Timeline.StartingContent(at)!;
            var right = content with { SidePositions = [.. content.SidePositions.Select(position => position.EntryId == Entry ? WithIncomes(position, 120_000_00) : position)] };
            var draft = official.Timeline.Draft(VersionKind.Correction, right, Some.Signature(at));
            official.Timeline.Explain(draft, "Een lezer zag het.", null, new("€ 10.000", "€ 120.000"), Some.Signature(at));
            official.Timeline.Approve(draft, null, Some.Signature(at));
        });
        await store.PublishAsync("weg", Some.Content("Wim Weg"));
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        await store.WithdrawAsync("weg");
    }

    /// <summary>Publishes a next version of the profile.</summary>
    private Task NextAsync(Func<ProfileContent, ProfileContent> change)
    {
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        return _host.Store.ChangeAsync(Slug, (timeline, at) =>
            timeline.Approve(timeline.Draft(VersionKind.Update, change(timeline.StartingContent(at)!), Some.Signature(at)), null, Some.Signature(at)));
    }

    private static SidePosition WithIncomes(SidePosition position, long cents) => position with
    {
        Pay = Pay.Paid,
        YearlyIncomes = [.. Enumerable.Range(2022, 3).Select(year => new YearlyIncome { Year = year, Cents = cents })],
    };

    private async Task<string> PortraitAsync()
    {
        await using var store = _host.Store.Open();
        var portrait = Some.Portrait();
        store.Add(portrait);
        await store.SaveChangesAsync(TestContext.Current.CancellationToken);
        return portrait.Hash;
    }

    /// <summary>Publishes everyone twice more, under other names and with numbers of their own.</summary>
    private async Task MultiplyAsync()
    {
        foreach (var slug in await SlugsAsync())
        {
            var content = (await _host.Store.OfficialAsync(slug)).Timeline.StartingContent(_host.Clock.UtcNow());
            foreach (var twin in new[] { Twin, "drie" })
            {
                var ids = await EntryIdsAsync(content!.SidePositions.Count);
                await _host.Store.PublishAsync($"{slug}-{twin}", content with
                {
                    Name = $"{content.Name} {twin}",
                    SidePositions = [.. content.SidePositions.Select(position => position with { EntryId = ids.Dequeue() })],
                });
            }
        }
    }

    private async Task<List<string>> SlugsAsync()
    {
        await using var store = _host.Store.Open();
        return await store.Officials.Select(official => official.Slug).ToListAsync(TestContext.Current.CancellationToken);
    }

    private async Task<Queue<int>> EntryIdsAsync(int count)
    {
        await using var store = _host.Store.Open();
        return await store.WriteAsync(_ => store.TakeEntryIdsAsync(count, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
    }
}
