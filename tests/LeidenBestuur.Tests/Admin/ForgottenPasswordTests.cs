using LeidenBestuur.Tests.Site;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Tests.Admin;

/// <summary>A forgotten password: nobody learns who has an account, and its owner gets a mail.</summary>
public sealed class ForgottenPasswordTests
{
    private const string Forgotten = "/beheer/wachtwoord-vergeten";
    private const string NewPassword = "een heel ander lang woord";

    [Fact]
    public async Task Forget_KnownAndUnknownAddress_AnswerTheSame()
    {
        await using var mail = new MailServer();
        await using var host = new AdminHost(mail.Settings);
        await host.AddAsync("anna@leiden.nl");

        var unknown = await AnswerAsync(host, "niemand@leiden.nl");
        var known = await AnswerAsync(host, "anna@leiden.nl");

        Assert.Equal(unknown, known);
        Assert.Equal((302, "/beheer/inloggen"), (known.Status, known.Location));
        Assert.Contains("Als dit adres bij een account hoort, krijgt u binnen een paar minuten een mail met een link.", known.Next, StringComparison.Ordinal);
        // They are done in order: the first letter is for who was asked for last.
        await mail.NextLinkAsync("anna@leiden.nl");
        Assert.Equal(0, mail.Unread);
        Assert.Equal(
            ["password.request | account/onbekend | refused | niet ingelogd", "password.request | account/1 anna@leiden.nl | done | niet ingelogd"], await host.TrailAsync());
    }

    [Fact]
    public async Task Replace_LinkOfTheMail_SetsThePasswordAndStillAsksForTheSecondStep()
    {
        await using var mail = new MailServer();
        await using var host = new AdminHost(mail.Settings);
        var inside = await host.SignedInAsync(StaffRole.Publisher, "anna@leiden.nl");
        await AnswerAsync(host, " Anna@Leiden.nl ");
        var browser = host.Browser();

        await browser.GoAsync(await mail.NextLinkAsync("anna@leiden.nl"));
        await browser.SubmitAsync("/beheer/nieuw-wachtwoord", ("Password", NewPassword));

        Assert.Equal("/beheer/inloggen", browser.Location);
        Assert.Equal("/beheer/inloggen", (await browser.GoAsync("/beheer")).Location);
        Assert.Equal("/beheer/inloggen", (await inside.GoAsync("/beheer")).Location);
        Assert.NotEmpty((await browser.EnterPasswordAsync("anna@leiden.nl")).Errors);
        Assert.Equal("/beheer/inloggen/code", (await browser.EnterPasswordAsync("anna@leiden.nl", NewPassword)).Location);
        Assert.Equal("/beheer/inloggen/code", (await browser.GoAsync("/beheer")).Location);
        await browser.FollowAsync();
        Assert.Equal("/beheer", (await browser.SubmitAsync("/beheer/inloggen/code", ("Code", host.NextCode()))).Location);
    }

    [Fact]
    public async Task Replace_BadPassword_KeepsTheLink()
    {
        await using var mail = new MailServer();
        await using var host = new AdminHost(mail.Settings);
        await host.AddAsync("anna@leiden.nl");
        await AnswerAsync(host, "anna@leiden.nl");
        var browser = await host.Browser().GoAsync(await mail.NextLinkAsync("anna@leiden.nl"));

        await browser.SubmitAsync("/beheer/nieuw-wachtwoord", ("Password", "kort"));
        Assert.Equal(400, browser.Status);
        await browser.SubmitAsync("/beheer/nieuw-wachtwoord", ("Password", NewPassword));

        Assert.Equal("/beheer/inloggen", browser.Location);
    }

    [Fact]
    public async Task Replace_UsedOlderOrOldLink_IsGone()
    {
        await using var mail = new MailServer();
        await using var host = new AdminHost(mail.Settings);
        await host.AddAsync("anna@leiden.nl");
        var links = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            await AnswerAsync(host, "anna@leiden.nl");
            links.Add(await mail.NextLinkAsync("anna@leiden.nl"));
        }
        var (late, used) = (await host.Browser().GoAsync(links[2]), await host.Browser().GoAsync(links[2]));

        Assert.All(await StatusesAsync(host, links[..2]), status => Assert.Equal(410, status));
        await used.SubmitAsync("/beheer/nieuw-wachtwoord", ("Password", NewPassword));
        Assert.All(await StatusesAsync(host, links), status => Assert.Equal(410, status));
        // Also for a form that was opened before.
        Assert.Equal(410, (await late.SubmitAsync("/beheer/nieuw-wachtwoord", ("Password", "nog een ander lang woord"))).Status);
        Assert.StartsWith("Deze link werkt niet (meer)", late.Page.QuerySelector("main .lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("Deze link werkt niet", "/beheer/inloggen"), (late.Page.QuerySelector("h1")!.TextContent, late.Page.QuerySelector("main .lines a")!.GetAttribute("href")));
    }

    [Fact]
    public async Task Replace_LinkOfAnHourAgo_IsGone()
    {
        await using var mail = new MailServer();
        await using var host = new AdminHost(mail.Settings);
        await host.AddAsync("anna@leiden.nl");
        await AnswerAsync(host, "anna@leiden.nl");
        var link = await mail.NextLinkAsync("anna@leiden.nl");

        host.Site.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(200, (await host.Browser().GoAsync(link)).Status);
        host.Site.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(410, (await host.Browser().GoAsync(link)).Status);
    }

    [Fact]
    public async Task Forget_OftenInAnHour_MailsThreeTimes()
    {
        await using var mail = new MailServer();
        await using var host = new AdminHost(mail.Settings);
        await host.AddAsync("anna@leiden.nl");

        for (var i = 0; i < 5; i++)
            await AnswerAsync(host, "anna@leiden.nl");
        string[] links = [await mail.NextLinkAsync("anna@leiden.nl"), await mail.NextLinkAsync("anna@leiden.nl"), await mail.NextLinkAsync("anna@leiden.nl")];
        await UntilRequestsAsync(host, 5);

        Assert.Equal(0, mail.Unread);
        // What is asked for in vain does not take away what there is.
        Assert.Equal([410, 410, 200], await StatusesAsync(host, links));
        host.Site.Clock.Advance(TimeSpan.FromMinutes(61));
        await AnswerAsync(host, "anna@leiden.nl");
        await mail.NextLinkAsync("anna@leiden.nl");
        Assert.Equal(["done", "done", "done", "refused", "refused", "done"], (await host.TrailAsync()).Select(entry => entry.Split(" | ")[2]));
    }

    [Fact]
    public async Task Forget_BlockedOrExternalAccount_MailsNothing()
    {
        await using var mail = new MailServer();
        await using var host = new AdminHost(mail.Settings);
        await host.AddAsync("anna@leiden.nl");
        foreach (var email in new[] { "weg@leiden.nl", "elders@leiden.nl" })
            await host.AddAsync(email);
        await host.AskAsync(store => store.Users.Where(account => account.Email == "weg@leiden.nl").ExecuteUpdateAsync(set => set.SetProperty(account => account.DisabledAt, host.Now)));
        await host.AskAsync(store => store.Users.Where(account => account.Email == "elders@leiden.nl").ExecuteUpdateAsync(set => set.SetProperty(account => account.IsExternal, true)));

        foreach (var email in new[] { "weg@leiden.nl", "elders@leiden.nl", "anna@leiden.nl" })
            await AnswerAsync(host, email);

        await mail.NextLinkAsync("anna@leiden.nl");
        Assert.Equal(0, mail.Unread);
    }

    [Fact]
    public async Task Forget_MailServerThatRefuses_GoesOnWithTheNext()
    {
        await using var mail = new MailServer { Refuses = true };
        await using var host = new AdminHost(mail.Settings);
        await host.AddAsync("anna@leiden.nl");
        await host.AddAsync("bo@leiden.nl");

        await AnswerAsync(host, "anna@leiden.nl");
        await AnswerAsync(host, "niemand@leiden.nl");
        await UntilRequestsAsync(host, 2);
        mail.Refuses = false;
        await AnswerAsync(host, "bo@leiden.nl");

        await mail.NextLinkAsync("bo@leiden.nl");
    }

    [Fact]
    public async Task Show_MailServer_OffersALink()
    {
        await using var mail = new MailServer();
        await using var host = new AdminHost(mail.Settings);

        var page = (await host.Browser().GoAsync("/beheer/inloggen")).Page;

        Assert.Contains(Forgotten, page.Links());
    }

    [Fact]
    public async Task Show_NoMailServer_OffersNoLink()
    {
        await using var host = new AdminHost();

        var page = (await host.Browser().GoAsync("/beheer/inloggen")).Page;

        Assert.DoesNotContain(Forgotten, page.Links());
        Assert.Contains("Wachtwoord vergeten? Vraag een beheerder om een link.", page.Content(), StringComparison.Ordinal);
    }

    /// <summary>All that somebody sees who asks for a new password for this address, but what is different each time.</summary>
    private static async Task<(int Status, string? Location, string Body, string Cookies, string Next)> AnswerAsync(AdminHost host, string email)
    {
        var browser = await host.Browser().GoAsync(Forgotten);
        await browser.SubmitAsync(Forgotten, ("Email", email));
        var (status, location, body) = (browser.Status, browser.Location, browser.Page.DocumentElement.OuterHtml);
        var cookies = string.Join(' ', browser.Cookies.GetAllCookies().Select(cookie => cookie.Name).Order(StringComparer.Ordinal));
        await browser.FollowAsync();
        foreach (var proof in browser.Page.QuerySelectorAll("input[name=formulier]"))
            proof.Remove();
        return (status, location, body, cookies, browser.Page.DocumentElement.OuterHtml);
    }

    private static async Task<List<int>> StatusesAsync(AdminHost host, IEnumerable<string> links)
    {
        var statuses = new List<int>();
        foreach (var link in links)
            statuses.Add((await host.Browser().GoAsync(link)).Status);
        return statuses;
    }

    /// <summary>Waits until so many requests have been looked at; a letter goes before the next one is.</summary>
    private static async Task UntilRequestsAsync(AdminHost host, int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await host.AskAsync(store => store.AuditTrail.CountAsync(entry => entry.Action == AuditAction.RequestPassword)) < count)
            await Task.Delay(20, patience.Token);
    }
}
