using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LeidenBestuur.Tests.Site.Search;

/// <summary>What a search asks of the database: few commands, however much is found, and none that reads through all versions or all texts.</summary>
public sealed class SearchCostTests : IAsyncLifetime
{
    private const int MostCommands = 6;

    private static readonly string[] Queries =
        ["stichting", "Naam", "portefeuille", "zoekwoord", "wethouder", "raad toezicht", "ting", "stichtign", "portefeulile naam", "d", "en", "nooitgeweest", "lid 12", "*",
            "wethouder portefeuille", "naam nooitgeweest stichting", "portefeulile wethouder qqxqqz", "wie gaat er over zoekwoord", "stichtingraad"];

    private readonly HeardCommands _heard = new();
    private readonly SiteHost _host;

    public SearchCostTests() => _host = new SiteHost { Replace = _heard.HearIn };

    public async ValueTask InitializeAsync()
    {
        for (var i = 0; i < 15; i++)
        {
            var portfolio = await _host.Store.PortfolioAsync($"portefeuille-{i}", $"Portefeuille {i}", $"zoekwoord {i}");
            await _host.Store.PublishAsync($"official-{i}", Some.Content($"Naam Achternaam{i}") with
            {
                Assignments = [Some.Assignment(portfolio)],
                Declaration = DeclarationState.Declared,
                SidePositions = [.. Enumerable.Range(1, 5).Select(entry => Some.SidePosition((i * 10) + entry, $"Stichting {i} {entry}"))],
            });
        }
        await _host.PageAsync("/zoeken");
    }

    [Fact]
    public async Task Get_AnyWords_AsksFewCommands()
    {
        foreach (var query in Queries)
        {
            var commands = await CommandsAsync(query);
            var ofPeople = commands.Count(ReadsPeople);
            // What reads people is one question, in however many parts.
            Assert.InRange(commands.Count - ofPeople + Math.Min(ofPeople, 1), 0, MostCommands);
        }
    }

    [Fact]
    public async Task Get_AnyWords_LooksUpAndReadsThroughNothing()
    {
        await using var scope = _host.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        await store.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var plans = 0;
        foreach (var query in Queries)
        {
            foreach (var command in (await CommandsAsync(query)).Where(command => !ReadsPeople(command)))
            {
                var plan = await command.PlanAsync(store.Database.GetDbConnection());
                var bad = plan.Where(step => ReadsThrough(step, plan) || step.Contains("TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal)).ToList();
                Assert.True(bad.Count == 0, $"{query}: {string.Join("; ", bad)}\n{string.Join('\n', plan)}\n{command.Text}");
                plans++;
            }
        }
        Assert.True(plans > Queries.Length, $"Only {plans} plans were looked at.");
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    /// <summary>A table is read from its beginning, or all versions of a stage are. An FTS5 table by its words, and what a part of the query found, are not meant.</summary>
    private static bool ReadsThrough(string step, IReadOnlyList<string> plan) => step.Contains("IX_Versions_Stage", StringComparison.Ordinal)
        || (step.Split(' ') is ["SCAN", var name, ..] && name != "json_each" && !step.Contains(":M", StringComparison.Ordinal) && !plan.Contains($"CO-ROUTINE {name}"));

    private static bool ReadsPeople(HeardCommand command) => command.Text.Contains("\"Declaration\"", StringComparison.Ordinal) || command.Text.Contains("\"PartTimePercent\"", StringComparison.Ordinal)
        || command.Text.Contains("\"IsActing\"", StringComparison.Ordinal);

    private async Task<IReadOnlyList<HeardCommand>> CommandsAsync(string query)
    {
        _heard.Forget();
        await _host.PageAsync("/zoeken?q=" + Uri.EscapeDataString(query));
        return _heard.All;
    }
}
