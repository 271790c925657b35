using System.Net;
using System.Net.Http.Headers;
using System.Text;
using LeidenBestuur.Tests.Site;
using LeidenBestuur.Web.Admin.Account;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Tests.Admin;

/// <summary>Requests that no page of ours makes: never a failure of the server, never a change, always in the trail.</summary>
public sealed class CraftedRequestTests
{
    private const string Anna = "anna@leiden.nl";

    [Fact]
    public async Task SignIn_ThousandWrongFromManyNetworks_AreLoggedAndTheOwnerStillGetsIn()
    {
        await using var host = new AdminHost();
        await host.AddAsync(Anna);
        var known = await host.Browser().SignInAsync(Anna);
        var before = (await host.TrailAsync()).Count;
        var page = await host.Browser("203.0.113.1").GoAsync("/beheer/inloggen");
        var form = page.Page.QuerySelectorAll("form[action='/beheer/inloggen'] input[name]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "", StringComparer.Ordinal);
        (form["Email"], form["Password"]) = (Anna, "geraden wachtwoord");
        var statuses = new List<int>();

        foreach (var i in Enumerable.Range(0, 1000))
        {
            var attacker = host.Browser($"203.0.{i % 200}.{i % 7}");
            attacker.Cookies.Add(page.Cookies.GetAllCookies());
            statuses.Add((await attacker.PostAsync("/beheer/inloggen", form)).Status);
        }

        Assert.Equal([400, 429], statuses.Distinct().Order());
        Assert.Equal(Try.MostPasswords, statuses.Count(status => status == 400));
        var trail = (await host.TrailAsync())[before..];
        Assert.Equal(1000, trail.Count);
        Assert.All(trail, line => Assert.StartsWith("sign-in.password | account/1 anna@leiden.nl | ", line, StringComparison.Ordinal));
        // The session goes on, the known browser signs in at once, and a new one after the pause.
        Assert.Equal(200, (await known.GoAsync("/beheer")).Status);
        await known.SignInAsync(Anna);
        host.Site.Clock.Advance(Try.PasswordPause);
        await host.Browser("198.51.100.4").SignInAsync(Anna);
    }

    [Fact]
    public async Task SignIn_ManyWrongCodes_AreHeldBackAndTheKnownBrowserIsNot()
    {
        await using var host = new AdminHost();
        await host.AddAsync(Anna);
        var known = await host.Browser().SignInAsync(Anna);
        var thief = host.Browser("203.0.113.9");
        await thief.EnterPasswordAsync(Anna);
        await thief.FollowAsync();

        for (var i = 0; i < Try.MostCodes; i++)
            Assert.Equal(400, (await thief.SubmitAsync("/beheer/inloggen/code", ("Code", "000000"))).Status);
        await thief.SubmitAsync("/beheer/inloggen/code", ("Code", host.NextCode()));

        Assert.Equal((429, "269"), (thief.Status, thief.Answer.Headers.RetryAfter!.ToString()));
        Assert.StartsWith("Er is te vaak iets verkeerds ingevuld. Probeer het over 5 minuten opnieuw.", Assert.Single(thief.Errors), StringComparison.Ordinal);
        await known.SignInAsync(Anna);
    }

    [Fact]
    public async Task SignIn_UnknownName_IsHeldBackLikeAKnownOne()
    {
        await using var host = new AdminHost();
        await host.AddAsync(Anna);
        var answers = new List<(int, string)>();
        foreach (var email in new[] { Anna, "niemand@leiden.nl" })
        {
            for (var i = 0; i <= Try.MostPasswords; i++)
            {
                var browser = await host.Browser($"203.0.{(email == Anna ? 113 : 114)}.{i % 10}").EnterPasswordAsync(email, "geraden wachtwoord");
                answers.Add((browser.Status, string.Join('|', browser.Errors)));
            }
        }

        Assert.Equal(answers[..(answers.Count / 2)], answers[(answers.Count / 2)..]);
        Assert.Equal(429, answers[^1].Item1);
    }

    [Fact]
    public async Task Post_WithoutProofOrWithAnothers_ChangesNothingAndIsInTheTrail()
    {
        await using var host = new AdminHost();
        var (anna, eva) = (await host.SignedInAsync(StaffRole.Administrator, Anna), await host.SignedInAsync(StaffRole.Editor, "eva@leiden.nl"));
        await eva.GoAsync("/beheer/account/naam");
        var anothers = eva.Page.QuerySelector("input[name=formulier]")!.GetAttribute("value")!;

        foreach (var proof in new[] { null, "", "onzin", anothers })
        {
            await anna.PostAsync("/beheer/account/naam", proof is null ? [new("Name", "Mallory")] : [new("Name", "Mallory"), new("formulier", proof)]);
            Assert.Equal((400, true), (anna.Status, anna.Page.Content().Contains("Dit formulier is niet meer geldig. Er is niets veranderd.", StringComparison.Ordinal)));
        }

        Assert.Equal("anna", await host.AskAsync(store => store.Users.Where(account => account.Email == Anna).Select(account => account.Name).SingleAsync()));
        Assert.Equal(4, (await host.TrailAsync()).Count(line => line.StartsWith("form.refused | /beheer/account/naam | refused | anna", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Post_FieldsThatAreNotOfTheForm_AreIgnored()
    {
        await using var host = new AdminHost();
        var eva = await host.SignedInAsync(StaffRole.Editor, "eva@leiden.nl");
        await eva.GoAsync("/beheer/account/naam");

        await eva.SubmitAsync(
            "/beheer/account/naam", ("Name", "Eva Bos"), ("Role", "Administrator"), ("role", "Administrator"), ("Id", "2"), ("Email", "x@y.nl"), ("Account.Role", "Administrator"), ("TotpSecret", ""),
            ("IsExternal", "true"), ("DisabledAt", "2020-01-01"));

        var account = await host.AskAsync(store => store.Users.AsNoTracking().SingleAsync());
        Assert.Equal(("Eva Bos", StaffRole.Editor, "eva@leiden.nl", false), (account.Name, account.Role, account.Email, account.IsExternal));
        Assert.Null(account.DisabledAt);
        Assert.NotNull(account.TotpSecret);
    }

    [Fact]
    public async Task Post_InvitationWithMoreThanItAsks_StaysWhatItIs()
    {
        await using var host = new AdminHost();
        var (anna, link) = await InvitedAsync(host);
        var guest = await host.Browser().GoAsync(link);

        await guest.SubmitAsync("/beheer/uitnodiging", ("Form.Password", AdminHost.Password), ("Form.Role", "Administrator"), ("Role", "Administrator"), ("Form.Email", "x@y.nl"), ("Form.Account.Role", "Administrator"));

        var account = await host.AskAsync(store => store.Users.AsNoTracking().SingleAsync(account => account.Email == "bram@leiden.nl"));
        Assert.Equal(("/beheer/tweede-stap", StaffRole.Editor), (guest.Location, account.Role));
        Assert.Equal(200, (await anna.GoAsync("/beheer")).Status);
    }

    [Fact]
    public async Task Link_UsedTwiceOrTooLate_IsDead()
    {
        await using var host = new AdminHost();
        var (_, link) = await InvitedAsync(host);
        var (first, second) = (await host.Browser().GoAsync(link), await host.Browser().GoAsync(link));

        await first.SubmitAsync("/beheer/uitnodiging", ("Form.Password", AdminHost.Password));
        await second.SubmitAsync("/beheer/uitnodiging", ("Form.Password", "een heel ander geheim woord"));

        Assert.Equal(("/beheer/tweede-stap", 410), (first.Location, second.Status));
        Assert.Equal(410, (await host.Browser().GoAsync(link)).Status);
        Assert.Equal("/beheer/tweede-stap", (await host.Browser().EnterPasswordAsync("bram@leiden.nl")).Location);
    }

    [Fact]
    public async Task Link_ThreeDaysLaterOrCutOff_IsDead()
    {
        await using var host = new AdminHost();
        var (_, link) = await InvitedAsync(host);

        Assert.Equal(410, (await host.Browser().GoAsync(link[..^1])).Status);
        Assert.Equal(410, (await host.Browser().GoAsync(link.Replace("uitnodiging", "nieuw-wachtwoord", StringComparison.Ordinal))).Status);
        Assert.Equal(410, (await host.Browser().GoAsync(link.Replace("uitnodiging", "begin", StringComparison.Ordinal))).Status);
        Assert.Equal(200, (await host.Browser().GoAsync(link)).Status);
        host.Site.Clock.Advance(OneTimeLinks.Life(LinkPurpose.Invitation));
        Assert.Equal(410, (await host.Browser().GoAsync(link)).Status);
    }

    [Fact]
    public async Task Passkey_AnswersThatAreNone_AreRefused()
    {
        await using var host = new AdminHost();
        await host.AddAsync(Anna);
        var browser = await host.Browser().GoAsync("/beheer/inloggen");
        var proof = browser.Page.QuerySelector("input[name=formulier]")!.GetAttribute("value")!;
        var question = await (await browser.PostAsync("/beheer/inloggen/passkey/vraag", [new("formulier", proof)])).Answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var state = System.Text.Json.JsonDocument.Parse(question).RootElement.GetProperty("state").GetString()!;

        foreach (var (given, credential) in new[]
        {
            ("", ""), ("onzin", "{}"), (state, ""), (state, "{}"), (state, "null"), (state, "[]"), (state, "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{}}"),
            (state, new string('{', 5000)), (new string('x', 20_000), "{}"),
        })
        {
            await browser.PostAsync("/beheer/inloggen/passkey", [new("formulier", proof), new("State", given), new("Credential", credential)]);
            Assert.Equal((400, 1), (browser.Status, browser.Errors.Length));
        }

        Assert.Equal(9, (await host.TrailAsync()).Count(line => line == "sign-in.passkey | account/onbekend | refused | niet ingelogd"));
        Assert.Equal(0, await host.AskAsync(store => store.Sessions.CountAsync()));
    }

    [Fact]
    public async Task Post_HostileTexts_AreKeptAsTextOrRefused()
    {
        await using var host = new AdminHost();
        var eva = await host.SignedInAsync(StaffRole.Editor, "eva@leiden.nl");
        foreach (var name in new[] { "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{{7*7}}", "a\r\nSet-Cookie: a=b", "\u202Ekcolb", "' OR 1=1 --", "\uD83D\uDE00" })
        {
            await eva.GoAsync("/beheer/account/naam");
            Assert.Equal("/beheer/account", (await eva.SubmitAsync("/beheer/account/naam", ("Name", name))).Location);
            await eva.GoAsync("/beheer/account");
            Assert.Equal(200, eva.Status);
            Assert.Null(eva.Page.QuerySelector("main script, main img"));
        }
        Assert.All(await host.AskAsync(store => store.AuditTrail.Select(entry => entry.Result + entry.Actor).ToListAsync()), text => Assert.DoesNotContain(text, char.IsControl));
    }

    /// <summary>On the real server: the test server knows no limit to a body.</summary>
    [Fact]
    public async Task Post_OversizedOrMalformedBody_IsRefusedAndNothingBreaks()
    {
        await using var host = new AdminHost();
        host.Site.UseKestrel(0);
        host.Site.StartServer();
        using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{host.Site.ClientOptions.BaseAddress.Port}") };
        var bodies = new (HttpContent Content, int[] Expected)[]
        {
            (new StringContent("Email=" + new string('a', 200_000), Encoding.UTF8, "application/x-www-form-urlencoded"), [400, 413]),
            (new StringContent(string.Join('&', Enumerable.Range(0, 2000).Select(i => $"a{i}=1")), Encoding.UTF8, "application/x-www-form-urlencoded"), [400, 413]),
            (new StringContent("%%%=&&&==%zz", Encoding.UTF8, "application/x-www-form-urlencoded"), [400]),
            (new StringContent("{\"Email\":\"a\"}", Encoding.UTF8, "application/json"), [400, 415]),
            (new StringContent("--x\r\nkapot", Encoding.UTF8, new MediaTypeHeaderValue("multipart/form-data") { Parameters = { new("boundary", "y") } }), [400]),
            (new StringContent("<x/>", Encoding.UTF8, "text/xml"), [400, 415]),
            (new ByteArrayContent([0, 255, 1, 254]), [400, 415]),
        };
        foreach (var address in new[] { "/beheer/inloggen", "/beheer/begin", "/beheer/uitnodiging", "/beheer/inloggen/passkey" })
        {
            foreach (var (content, expected) in bodies)
            {
                var copy = new ByteArrayContent(await content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
                copy.Headers.ContentType = content.Headers.ContentType;
                using var answer = await client.PostAsync(address, copy, TestContext.Current.CancellationToken);
                Assert.True(expected.Contains((int)answer.StatusCode), $"{address} {content.Headers.ContentType}: {(int)answer.StatusCode}");
                Assert.Equal("nl", (await SiteHost.Page(answer)).DocumentElement.GetAttribute("lang"));
            }
        }
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/beheer/inloggen", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Post_FloodOfAStranger_IsTurnedAwayWithoutTheTrail()
    {
        await using var host = new AdminHost();
        var stranger = host.Browser("203.0.113.66");
        var statuses = new List<int>();

        for (var i = 0; i < Web.Admin.StrangersPosts.MostPerMinute + 10; i++)
            statuses.Add((await stranger.PostAsync("/beheer/inloggen", [])).Status);

        Assert.Contains(429, statuses);
        Assert.Equal(statuses.Count(status => status == 400), (await host.TrailAsync()).Count);
        Assert.Equal(400, (await host.Browser("203.0.113.67").PostAsync("/beheer/inloggen", [])).Status);
    }

    /// <summary>An administrator, and the path of the link of a new redacteur.</summary>
    private static async Task<(AdminBrowser Anna, string Link)> InvitedAsync(AdminHost host)
    {
        var anna = await host.SignedInAsync(StaffRole.Administrator, Anna);
        await anna.GoAsync("/beheer/accounts/uitnodigen");
        await anna.SubmitAsync("/beheer/accounts/uitnodigen", ("Name", "Bram Bakker"), ("Email", "bram@leiden.nl"), ("Role", "Editor"));
        return (anna, new Uri(anna.Page.TheOne("link").Words()).PathAndQuery);
    }
}
