using LeidenBestuur.Tests.Admin;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.BrowserTests.Support;

/// <summary>A site of its own with one alderman and the people who keep the pages, for a journey that changes them. Its clock stands still until it is moved.</summary>
internal sealed class Newsroom : IAsyncDisposable
{
    public const string Editor = "eva@leiden.nl";
    public const string Publisher = "piet@leiden.nl";
    public const string Administrator = "bea@leiden.nl";

    /// <summary>The alderman's page on the site and in the admin area.</summary>
    public const string Page = "/bestuurders/marie-de-vries";

    public const string Profile = "/beheer/profielen/marie-de-vries";
    public const string Reason = "Waarom verandert u dit? Iedereen kan dit lezen.";

    private readonly Chromium _chromium;

    private Newsroom(Chromium chromium) => _chromium = chromium;

    public AdminHost Host { get; } = new();

    public TestStore Store => Host.Site.Store;

    /// <summary>Opens the site; Marie de Vries has one side position.</summary>
    public static async Task<Newsroom> OpenAsync(Chromium chromium)
    {
        var room = new Newsroom(chromium);
        Sites.Start(room.Host.Site);
        await room.Store.PublishAsync("marie-de-vries", Some.Declared(Some.SidePosition(77)), room.Host.Now.AddMinutes(1));
        await room.Host.AddAsync(Editor);
        await room.Host.AddAsync(Publisher, StaffRole.Publisher);
        await room.Host.AddAsync(Administrator, StaffRole.Administrator);
        return room;
    }

    /// <summary>Somebody at a browser of their own, on the start page of the admin area.</summary>
    public async Task<IPage> SignInAsync(string email, int width, bool script)
    {
        var page = await AtAsync(width, script);
        await GoAsync(page, "/beheer");
        await page.EnterPasswordAsync(email);
        await page.EnterCodeAsync(Host.Code(1));
        return page;
    }

    /// <summary>A visitor's browser.</summary>
    public async Task<IPage> AtAsync(int width, bool script) => (await _chromium.OpenAsync(new Look(width) { JavaScript = script })).Page;

    public Task GoAsync(IPage page, string path) => page.GotoAsync(Sites.Address(Host.Site, path));

    /// <summary>The site as a visitor sees it when the clock has gone on a second: what is published now holds from now on.</summary>
    public async Task LookAsync(IPage page, string path = Page)
    {
        Host.Site.Clock.Advance(TimeSpan.FromSeconds(1));
        await GoAsync(page, path);
    }

    /// <summary>From the page of a draft: what the editor made goes to the publisher, who publishes it at once.</summary>
    public static async Task SubmitAndPublishAsync(IPage editor, IPage publisher, string reason)
    {
        await editor.FillAsync((Reason, reason));
        await editor.PressAsync("Ter beoordeling");
        await Assertions.Expect(editor.GetByTestId("notice")).ToContainTextAsync("Ingediend.");
        await publisher.FollowAsync("Publicaties");
        await publisher.FollowAsync("Bekijk: Marie de Vries");
        await publisher.PressAsync("Publiceren");
        await Assertions.Expect(publisher.GetByTestId("notice")).ToContainTextAsync("Gepubliceerd om");
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
