using LeidenBestuur.Tests.Site;
using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Tests.Admin;

/// <summary>What was typed when the session had ended is not lost: it can be sent after signing in again, by its author alone.</summary>
public sealed class LateFormTests : IAsyncLifetime
{
    private const string Anna = "anna@leiden.nl", Over = "/beheer/paginas/over", Again = "/beheer/alsnog";

    private readonly AdminHost _host = new();
    private AdminBrowser _browser = null!;

    public async ValueTask InitializeAsync() => _browser = await _host.SignedInAsync(StaffRole.Administrator, Anna);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Submit_AfterTheSessionEnded_CanBeSentAfterSigningIn()
    {
        var kept = await SendLateAsync("Een regel.\n\n<b>En</b> nog een.");
        Assert.Equal((401, "Log opnieuw in"), (_browser.Status, _browser.Page.QuerySelector("h1")!.TextContent));
        Assert.Equal("/beheer/inloggen", _browser.Page.QuerySelector("main a")!.GetAttribute("href"));
        await _browser.SignInAsync(Anna);
        await _browser.PostAsync(Again, [new("getypt", kept)]);

        Assert.Equal((200, "Alsnog versturen?"), (_browser.Status, _browser.Page.QuerySelector("h1")!.TextContent));
        Assert.Equal("Een regel.\n\n<b>En</b> nog een.", _browser.Page.QuerySelectorAll(".typed")[^1].TextContent.ReplaceLineEndings("\n"));
        await _browser.SubmitAsync(Over);
        Assert.Equal((302, Over), (_browser.Status, _browser.Location));
        Assert.Contains("<b>En</b> nog een.", (await _host.Site.PageAsync("/over")).Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_AfterSigningOutInAnotherWindow_CanBeSentAfterSigningIn()
    {
        await _browser.GoAsync(Over);
        var form = _browser.Page.Forms.Single(form => form.GetAttribute("action") == Over).QuerySelectorAll("input[name]").Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value") ?? "")).ToList();
        await LeaveAsync();
        await _browser.PostAsync(Over, [.. form, new("Text", "Na het uitloggen."), new("act", "save")]);
        var kept = Kept();
        await _browser.SignInAsync(Anna);
        await _browser.PostAsync(Again, [new("getypt", kept)]);
        await _browser.SubmitAsync(Over);

        Assert.Equal((302, Over), (_browser.Status, _browser.Location));
        Assert.Contains("Na het uitloggen.", (await _host.Site.PageAsync("/over")).Content(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(11, 401)]
    [InlineData(12, 302)]
    public async Task Submit_AfterSigningOut_IsKeptForTwelveHours(int hours, int status)
    {
        await LeaveAsync();
        _host.Site.Clock.Advance(TimeSpan.FromHours(hours));
        await _browser.PostAsync(Over, [new("Text", "x")]);

        Assert.Equal(status, _browser.Status);
    }

    [Fact]
    public async Task Submit_AfterSigningOutHalfway_IsKeptByNobody()
    {
        await LeaveAsync();
        var halfway = _host.Browser();
        await halfway.EnterPasswordAsync(Anna);
        await halfway.FollowAsync();
        await halfway.SubmitAsync("/beheer/uitloggen");
        await halfway.PostAsync(Over, [new("Text", "x")]);

        Assert.Equal(302, halfway.Status);
    }

    [Fact]
    public async Task Submit_AfterAColleagueChangedThePage_ShowsBothTexts()
    {
        var kept = await SendLateAsync("Van Anna, te laat.");
        var other = await _host.SignedInAsync(StaffRole.Administrator, "bram@leiden.nl");
        await other.GoAsync(Over);
        await other.SubmitAsync(Over, ("Text", "Van Bram, op tijd."), ("act", "save"));
        await _browser.SignInAsync(Anna);
        await _browser.PostAsync(Again, [new("getypt", kept)]);
        await _browser.SubmitAsync(Over);

        Assert.Contains("Van Bram, op tijd.", _browser.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Van Anna, te laat.", _browser.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Van Bram, op tijd.", (await _host.Site.PageAsync("/over")).Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_BeforeSigningIn_KeepsIt()
    {
        var kept = await SendLateAsync("Te laat.");
        await _browser.PostAsync(Again, [new("getypt", kept)]);
        Assert.Equal((401, kept), (_browser.Status, Kept()));
        await _browser.EnterPasswordAsync(Anna);
        await _browser.PostAsync(Again, [new("getypt", kept)]);
        Assert.Equal((401, kept), (_browser.Status, Kept()));
    }

    [Fact]
    public async Task Ask_ByAnother_ShowsNothingOfIt()
    {
        var kept = await SendLateAsync("Alleen van Anna.");
        var other = await _host.SignedInAsync(StaffRole.Administrator, "bram@leiden.nl");
        await other.PostAsync(Again, [new("getypt", kept)]);

        Assert.Equal((401, "/beheer/inloggen?opnieuw=ja"), (other.Status, other.Page.QuerySelector("main a")!.GetAttribute("href")));
        Assert.Contains("Log in met dat account.", other.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Alleen van Anna.", other.Page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_AfterTwelveHours_LeadsToTheStart()
    {
        var kept = await SendLateAsync("Te laat.");
        _host.Site.Clock.Advance(TimeSpan.FromHours(12));
        await _browser.SignInAsync(Anna);
        await _browser.PostAsync(Again, [new("getypt", kept)]);

        Assert.Equal((302, "/beheer"), (_browser.Status, _browser.Location));
        await _browser.FollowAsync();
        Assert.Contains("Het is niet verstuurd.", _browser.Page.QuerySelector("[data-testid=notice]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_Form_IsSentAgainWithItsWholeAddressAndEveryField()
    {
        _host.Site.Clock.Advance(Sessions.IdleEnd);
        await _browser.PostAsync(Over + "?x=1&y=2", [new("Text", new string('é', 60_000)), new("Twice", "een"), new("Twice", "twee"), new("Token", "merk")]);
        var kept = Kept();
        await _browser.SignInAsync(Anna);
        await _browser.PostAsync(Again, [new("getypt", kept)]);

        var form = _browser.Page.Forms.Single(form => form.GetAttribute("action") == Over + "?x=1&y=2");
        Assert.Equal(
            ["Text=60000", "Twice=3", "Twice=4", "Token=4"],
            form.QuerySelectorAll("input[name]").Where(field => field.GetAttribute("name") != "formulier").Select(field => $"{field.GetAttribute("name")}={field.GetAttribute("value")!.Length}"));
        Assert.Equal(["een", "twee"], _browser.Page.QuerySelectorAll(".typed").Skip(1).Select(typed => typed.TextContent));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-site", false)]
    [InlineData("Sec-Fetch-Site", "cross-site", false)]
    [InlineData("Sec-Fetch-Site", "same-origin", true)]
    [InlineData("Origin", "https://elders.leiden.nl", false)]
    [InlineData("Origin", "null", false)]
    [InlineData("Origin", "https://localhost", true)]
    public async Task Submit_FromAnotherSite_IsKeptByNobody(string header, string value, bool isKept)
    {
        _host.Site.Clock.Advance(Sessions.IdleEnd);
        await _browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, "https://localhost" + Over) { Headers = { { header, value } }, Content = new FormUrlEncodedContent([new("Text", "x")]) });

        Assert.Equal(isKept ? 401 : 302, _browser.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("niets")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Ask_WhatIsNotOurs_LeadsToTheStart(string kept)
    {
        await _browser.PostAsync(Again, [new("getypt", kept)]);

        Assert.Equal((302, "/beheer"), (_browser.Status, _browser.Location));
    }

    [Fact]
    public async Task Submit_OfAFormThatAsksToSignInAgain_IsKeptToo()
    {
        const string Invite = "/beheer/accounts/uitnodigen";
        _host.Site.Clock.Advance(FreshAttribute.ForPage - TimeSpan.FromMinutes(1));
        await _browser.GoAsync(Invite);
        _host.Site.Clock.Advance(FreshAttribute.ForPage + TimeSpan.FromMinutes(2));
        await _browser.SubmitAsync(Invite, ("Name", "Carla"), ("Email", "carla@leiden.nl"), ("Role", "Editor"));
        Assert.Equal((401, "/beheer/inloggen?opnieuw=ja"), (_browser.Status, _browser.Page.QuerySelector("main a")!.GetAttribute("href")));
        Assert.Contains("Voor deze stap moet u opnieuw inloggen.", _browser.Page.Body!.TextContent, StringComparison.Ordinal);
        var kept = Kept();
        await _browser.SignInAsync(Anna);
        await _browser.PostAsync(Again, [new("getypt", kept)]);
        Assert.Equal(["Carla", "Editor", "carla@leiden.nl"], _browser.Page.QuerySelectorAll(".typed").Select(typed => typed.TextContent).Order(StringComparer.Ordinal));
        await _browser.SubmitAsync(Invite);

        Assert.Equal(200, _browser.Status);
        Assert.Equal(1, await _host.AskAsync(store => store.Users.CountAsync(account => account.Email == "carla@leiden.nl")));
    }

    [Fact]
    public async Task Ask_Form_SaysWhatItDoesOfWhomAndWhatTheFieldsAreCalled()
    {
        var id = (await _host.Site.Store.OfficialAsync("marie-de-vries")).Versions.Single().Id;
        _host.Site.Clock.Advance(Sessions.IdleEnd);
        await _browser.PostAsync($"/beheer/publicaties/{id}/indienen", [new("PrivateNote", "Kijk de bedragen na."), new("Had.PrivateNote", "Oude notitie."), new("Seen", "merk")]);
        var kept = Kept();
        await _browser.SignInAsync(Anna);
        await _browser.PostAsync(Again, [new("getypt", kept)]);

        Assert.Equal("Dit hoort bij: Concept indienen, Marie de Vries.", _browser.Page.TheOne("act").Words());
        Assert.Equal(["Notitie voor collega’s", "Kijk de bedragen na."], _browser.Page.QuerySelectorAll("main .utrecht-form-label, main .typed").Select(line => line.TextContent));
    }

    [Fact]
    public async Task Submit_WithAPassword_IsKeptByNobody()
    {
        const string Password = "/beheer/account/wachtwoord";
        await _browser.GoAsync(Password);
        _host.Site.Clock.Advance(Sessions.IdleEnd);
        await _browser.SubmitAsync(Password, _browser.Page.QuerySelectorAll("form input[type=password]").Select(input => (input.GetAttribute("name")!, "een heel lang wachtwoord")).ToArray());

        Assert.Equal((302, "/beheer/inloggen"), (_browser.Status, _browser.Location));
    }

    private async Task<string> SendLateAsync(string text)
    {
        await _browser.GoAsync(Over);
        _host.Site.Clock.Advance(Sessions.IdleEnd);
        await _browser.SubmitAsync(Over, ("Text", text), ("act", "save"));
        return Kept();
    }

    private async Task LeaveAsync() => await (await _browser.GoAsync("/beheer")).SubmitAsync("/beheer/uitloggen");

    private string Kept() => _browser.Page.QuerySelector("input[name=getypt]")!.GetAttribute("value")!;
}
