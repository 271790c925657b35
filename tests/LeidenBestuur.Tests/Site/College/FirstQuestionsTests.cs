using LeidenBestuur.Tests.Data.Audit;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Site.College;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LeidenBestuur.Tests.Site.College;

public sealed class FirstQuestionsTests
{
    [Fact]
    public async Task Start_AsksBeforehandMostOfWhatTheHomePageAsks()
    {
        var commands = new HeardCommands();
        await using var site = new SiteHost { Replace = commands.HearAllIn };
        await site.Store.PublishAsync("marie-de-vries", Some.Content());
        var first = site.Services.GetServices<IHostedService>().OfType<FirstQuestions>().Single();
        await first.ExecuteTask!.WaitAsync(TestContext.Current.CancellationToken);
        var asked = commands.All.Select(command => command.Text).ToHashSet(StringComparer.Ordinal);
        commands.Forget();

        using var page = await site.Client().GetAsync("/", TestContext.Current.CancellationToken);

        page.EnsureSuccessStatusCode();
        // Of the college, which changes are the last, and three for what they say.
        Assert.Equal(5, commands.All.Select(command => command.Text).Distinct(StringComparer.Ordinal).Count(asked.Contains));
    }

    [Fact]
    public async Task Start_StoreThatDoesNotAnswer_GoesOnAndSaysSo()
    {
        await using var made = await AuditedStore.MakeAsync();
        made.Sql("""ALTER TABLE "Versions" RENAME TO "Weg" """);
        var log = new HeardLog<FirstQuestions>();
        using var first = new FirstQuestions(made.Scopes, made.Clock, log);

        await first.StartAsync(TestContext.Current.CancellationToken);
        await first.ExecuteTask!.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["The store did not answer while the server started"], log.Lines);
    }
}
