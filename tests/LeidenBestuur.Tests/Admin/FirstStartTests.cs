using System.Text;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Admin.Account;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeidenBestuur.Tests.Admin;

/// <summary>How the first administrator of a new site is made.</summary>
public sealed class FirstStartTests : IAsyncDisposable
{
    private readonly HeardLog<FirstAdministrator> _log = new();
    private readonly AdminHost _host;

    public FirstStartTests() => _host = new() { Replace = services => services.AddSingleton<ILogger<FirstAdministrator>>(_log) };

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Begin_AddressOfTheLog_MakesTheFirstAdministratorOnce()
    {
        var address = await StartAsync();
        Assert.Matches(@"^There is no account yet\. Make the first administrator at http://localhost(:[0-9]+)?/beheer/begin\?code=[\w-]{43} before 14:00 \(Amsterdam\)", _log.Lines[0]);
        var late = await _host.Browser().GoAsync(address);

        var browser = await BeginAsync(address);

        Assert.Equal((302, "/beheer/tweede-stap"), (browser.Status, browser.Location));
        Assert.Equal(200, (await browser.FollowAsync()).Status);
        Assert.Equal(["Anna|Administrator"], await _host.AskAsync(store => store.Users.Select(account => account.Name + "|" + account.Role).ToListAsync()));
        Assert.Contains("account.create | account/1 anna@leiden.nl | done | Anna (anna@leiden.nl)", await _host.TrailAsync());
        Assert.Equal(410, (await _host.Browser().GoAsync(address)).Status);
        Assert.Equal(410, (await FillInAsync(late, "bert@leiden.nl")).Status);
        Assert.Equal(1, await _host.AskAsync(store => store.Users.CountAsync()));
    }

    [Fact]
    public async Task Begin_AfterAnHour_WorksNoMore()
    {
        var address = await StartAsync();
        _host.Site.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromSeconds(1));
        var browser = await _host.Browser().GoAsync(address);
        Assert.Equal(200, browser.Status);

        _host.Site.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(410, (await _host.Browser().GoAsync(address)).Status);
        Assert.Equal(410, (await FillInAsync(browser, "anna@leiden.nl")).Status);
        Assert.Equal(0, await _host.AskAsync(store => store.Users.CountAsync()));
    }

    [Fact]
    public async Task Begin_ManyAtOnce_MakeOneAdministratorOnly()
    {
        var address = await StartAsync();
        var browsers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _host.Browser().GoAsync(address)));

        await Task.WhenAll(browsers.Select((browser, number) => Task.Run(() => FillInAsync(browser, $"anna{number}@leiden.nl"))));

        Assert.Equal([302, 410, 410, 410, 410, 410, 410, 410], browsers.Select(browser => browser.Status).Order());
        Assert.Equal(1, await _host.AskAsync(store => store.Users.CountAsync()));
        Assert.Single(await _host.TrailAsync(), entry => entry.StartsWith(AuditAction.CreateAccount, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Begin_AccountThatWasMadeElsewhere_ClosesTheAddress()
    {
        var address = await StartAsync();
        var browser = await _host.Browser().GoAsync(address);
        await _host.AddAsync("bert@leiden.nl");

        Assert.Equal(410, (await _host.Browser().GoAsync(address)).Status);
        Assert.Equal(410, (await FillInAsync(browser, "anna@leiden.nl")).Status);
        await browser.GoAsync("/beheer/inloggen");
        var token = browser.Page.QuerySelector("input[name=formulier]")!.GetAttribute("value")!;
        Assert.Equal(410, (await browser.PostAsync("/beheer/begin", [new("formulier", token), new("Code", address.Split('=')[1])])).Status);
        Assert.Equal(1, await _host.AskAsync(store => store.Users.CountAsync()));
    }

    [Theory]
    [InlineData("/beheer/begin")]
    [InlineData("/beheer/begin?code=")]
    [InlineData("/beheer/begin?code=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/beheer/uitnodiging?code={0}")]
    [InlineData("/beheer/nieuw-wachtwoord?code={0}")]
    public async Task Begin_WrongCodeOrPage_WorksNot(string address)
    {
        var code = (await StartAsync()).Split('=')[1];

        Assert.Equal(410, (await _host.Browser().GoAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, code))).Status);
    }

    [Fact]
    public async Task Begin_WeakPassword_SaysWhyAndTheCodeStillWorks()
    {
        var browser = await _host.Browser().GoAsync(await StartAsync());

        await browser.SubmitAsync("/beheer/begin", ("Email", "anna@leiden.nl"), ("Name", "Anna"), ("Password", "kort"));
        Assert.Equal(400, browser.Status);
        Assert.StartsWith("Dit wachtwoord is te kort.", Assert.Single(browser.Errors), StringComparison.Ordinal);

        Assert.Equal(302, (await FillInAsync(browser, "anna@leiden.nl")).Status);
    }

    [Fact]
    public async Task Start_CodeOfTheAddress_IsNowhereInTheStore()
    {
        var code = Encoding.UTF8.GetBytes((await StartAsync()).Split('=')[1]);

        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(_host.Site.Store.File)!))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes, TestContext.Current.CancellationToken);
            Assert.Equal(-1, bytes.AsSpan().IndexOf(code));
        }
    }

    [Fact]
    public async Task Start_EachWithoutAnAccount_LogsAnotherAddress_AndWithOneNone()
    {
        using var folder = new ProgramFolder();
        await folder.PutStoreAsync();
        var (first, second) = (await SaidAsync(folder), await SaidAsync(folder));
        await folder.RunAsync("user", "create", "--email", "anna@leiden.nl", "--role", "beheerder");
        var third = await SaidAsync(folder);

        Assert.Matches(@" WRN There is no account yet\. Make the first administrator at http://127\.0\.0\.1:\d+/beheer/begin\?code=[\w-]{43} before \d\d:\d\d ", Assert.Single(first));
        Assert.NotEqual(Code(first[0]), Code(Assert.Single(second)));
        Assert.Empty(third);
    }

    /// <summary>The path of the address that a new site logs.</summary>
    private async Task<string> StartAsync()
    {
        await _host.Browser().GoAsync("/beheer/inloggen");
        return "/beheer/begin?" + Code(Assert.Single(_log.Lines));
    }

    private async Task<AdminBrowser> BeginAsync(string address) => await FillInAsync(await _host.Browser().GoAsync(address), "anna@leiden.nl");

    private static Task<AdminBrowser> FillInAsync(AdminBrowser browser, string email) =>
        browser.SubmitAsync("/beheer/begin", ("Email", email), ("Name", "Anna"), ("Password", AdminHost.Password));

    private static async Task<List<string>> SaidAsync(ProgramFolder folder)
    {
        var said = new List<string>();
        using var process = folder.Start("--urls=http://127.0.0.1:0");
        try
        {
            await ProgramFolder.AddressAsync(process, said);
            return [.. said.Where(line => line.Contains("/beheer/", StringComparison.Ordinal))];
        }
        finally
        {
            await ProgramFolder.StopAsync(process);
        }
    }

    /// <summary>"code=…", as it stands in a line.</summary>
    private static string Code(string line) => line.Substring(line.IndexOf("code=", StringComparison.Ordinal), "code=".Length + 43);
}
