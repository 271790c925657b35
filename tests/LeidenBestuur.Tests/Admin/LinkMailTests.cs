using LeidenBestuur.Tests.Site;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Tests.Admin;

/// <summary>Links that an administrator makes for a colleague: by mail where that can be, and else shown once.</summary>
public sealed class LinkMailTests
{
    private const string Invite = "/beheer/accounts/uitnodigen";

    [Fact]
    public async Task Invite_MailServer_MailsTheLinkAndDoesNotShowIt()
    {
        await using var mail = new MailServer();
        await using var host = new AdminHost(mail.Settings);
        var administrator = await host.SignedInAsync(StaffRole.Administrator);

        await InviteAsync(administrator);

        Assert.Contains("De link is gemaild naar bo@leiden.nl. Hij werkt één keer, en 3 dagen lang.", administrator.Page.Content(), StringComparison.Ordinal);
        Assert.Empty(administrator.Page.All("link"));
        Assert.DoesNotContain("code=", administrator.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var letter = await mail.NextAsync();
        Assert.Equal("\"LeidenBestuur\" <bestuur@leiden.nl>", letter.From.ToString());
        Assert.Equal("bo@leiden.nl", letter.To.ToString());
        Assert.Equal("Uitnodiging voor het beheer van LeidenBestuur", letter.Subject);
        Assert.Equal(0, mail.Unread);
    }

    [Fact]
    public async Task Accept_LinkOfTheMail_LeadsToTheSecondStepAndWorksOnce()
    {
        await using var mail = new MailServer();
        await using var host = new AdminHost(mail.Settings);
        await InviteAsync(await host.SignedInAsync(StaffRole.Administrator));
        var link = await mail.NextLinkAsync("bo@leiden.nl");

        await AcceptAsync(host, link);

        Assert.Equal(410, (await host.Browser().GoAsync(link)).Status);
    }

    [Fact]
    public async Task Invite_MailServerDown_SaysSoAndShowsTheLinkOnce()
    {
        await using var host = new AdminHost(MailServer.SettingsForNone());
        var administrator = await host.SignedInAsync(StaffRole.Administrator);

        await InviteAsync(administrator);

        await AssertShownOnceAsync(host, administrator);
    }

    [Fact]
    public async Task Invite_MailServerThatRefuses_SaysSoAndShowsTheLinkOnce()
    {
        await using var mail = new MailServer { Refuses = true };
        await using var host = new AdminHost(mail.Settings);
        var administrator = await host.SignedInAsync(StaffRole.Administrator);

        await InviteAsync(administrator);

        await AssertShownOnceAsync(host, administrator);
    }

    [Fact]
    public async Task Invite_NoMailServer_ShowsTheLinkOnceAndComplainsOfNothing()
    {
        await using var host = new AdminHost(("Site:PublicUrl", MailServer.PublicUrl));
        var administrator = await host.SignedInAsync(StaffRole.Administrator);

        await InviteAsync(administrator);

        Assert.Empty(administrator.Page.QuerySelectorAll("[role=alert]"));
        await AcceptAsync(host, ShownLink(administrator));
    }

    [Fact]
    public async Task OfferPassword_MailServer_MailsALetterForAPassword()
    {
        await using var mail = new MailServer();
        await using var host = new AdminHost(mail.Settings);
        var account = await host.AddAsync("anna@leiden.nl");
        var administrator = await host.SignedInAsync(StaffRole.Administrator);
        var page = $"/beheer/accounts/{account.Id}";

        await administrator.GoAsync(page);
        await administrator.SubmitAsync(page + "/nieuw-wachtwoord");

        Assert.Contains("De link is gemaild naar anna@leiden.nl. Hij werkt één keer, en een uur lang.", administrator.Page.Content(), StringComparison.Ordinal);
        Assert.Empty(administrator.Page.All("link"));
        Assert.StartsWith("/beheer/nieuw-wachtwoord?code=", await mail.NextLinkAsync("anna@leiden.nl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reset_MailServer_MailsAnInvitation()
    {
        await using var mail = new MailServer();
        await using var host = new AdminHost(mail.Settings);
        var account = await host.AddAsync("anna@leiden.nl");
        var administrator = await host.SignedInAsync(StaffRole.Administrator);
        var page = $"/beheer/accounts/{account.Id}";

        await administrator.GoAsync(page);
        await administrator.SubmitAsync(page + "/opnieuw-beginnen");

        await AcceptAsync(host, await mail.NextLinkAsync("anna@leiden.nl"));
    }

    private static async Task InviteAsync(AdminBrowser administrator)
    {
        await administrator.GoAsync(Invite);
        await administrator.SubmitAsync(Invite, ("Name", "Bo"), ("Email", "bo@leiden.nl"), ("Role", nameof(StaffRole.Publisher)));
        Assert.Equal(200, administrator.Status);
    }

    private static async Task AcceptAsync(AdminHost host, string link)
    {
        var browser = await host.Browser().GoAsync(link);
        Assert.Equal(200, browser.Status);
        await browser.SubmitAsync("/beheer/uitnodiging", ("Form.Name", "Bo"), ("Form.Password", "vier rustige woorden samen"));
        Assert.Equal("/beheer/tweede-stap", browser.Location);
    }

    private static async Task AssertShownOnceAsync(AdminHost host, AdminBrowser administrator)
    {
        Assert.Equal(["De mail kon niet worden verstuurd. Geef de link zelf door."], administrator.Page.QuerySelectorAll("[role=alert]").Words());
        var link = ShownLink(administrator);
        var id = await host.AskAsync(store => store.Users.Where(account => account.Email == "bo@leiden.nl").Select(account => account.Id).SingleAsync());
        foreach (var address in new[] { Invite, "/beheer/accounts", $"/beheer/accounts/{id}" })
            Assert.DoesNotContain("code=", (await administrator.GoAsync(address)).Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await AcceptAsync(host, link);
    }

    private static string ShownLink(AdminBrowser administrator)
    {
        var link = administrator.Page.TheOne("link").Words();
        Assert.StartsWith(MailServer.PublicUrl + "/beheer/", link, StringComparison.Ordinal);
        return link[MailServer.PublicUrl.Length..];
    }
}
