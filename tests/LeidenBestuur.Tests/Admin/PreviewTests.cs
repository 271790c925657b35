using System.Net;
using System.Text;
using LeidenBestuur.Tests.Admin.Media;
using LeidenBestuur.Tests.Site;
using LeidenBestuur.Tests.Site.LinkedData;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Admin.Media;
using LeidenBestuur.Web.Domain;
using Microsoft.Data.Sqlite;

namespace LeidenBestuur.Tests.Admin;

/// <summary>What is not published yet, as the public pages will show it; and that nothing comes of looking.</summary>
public sealed class PreviewTests
{
    private const string Profile = "/bestuurders/marie-de-vries";
    private const string Bar = "[data-testid=preview]";

    [Fact]
    public async Task Staff_DraftNow_IsTheRealPageWithABarAndLinksThatStayInside()
    {
        await using var host = new AdminHost();
        var (eva, id) = (await host.SignedInAsync(StaffRole.Editor), await DraftAsync(host));
        var before = Dump(host);

        await eva.GoAsync($"/beheer/voorbeeld/{id}/nu{Profile}");

        Assert.Equal(200, eva.Status);
        Assert.Equal("Marie belooft iets.", eva.Page.QuerySelector("[data-testid=lead]")!.TextContent);
        Assert.Equal("Voorbeeld: zo ziet deze pagina er nu uit. Nog niet gepubliceerd. Terug naar beheer.", eva.Page.QuerySelector(Bar)!.Words());
        Assert.Equal("/beheer", eva.Page.QuerySelector($"{Bar} a")!.GetAttribute("href"));
        var outside = eva.Page.QuerySelectorAll("a[href^='/'], form[action^='/']").Select(element => element.GetAttribute("href") ?? element.GetAttribute("action")!)
            .Where(address => !address.StartsWith($"/beheer/voorbeeld/{id}/nu/", StringComparison.Ordinal));
        Assert.Equal(["/beheer"], outside);
        Assert.StartsWith("/assets/", eva.Page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("noindex", eva.Page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal(["BreadcrumbList"], eva.Page.Types());
        Assert.Empty(eva.Page.QuerySelectorAll("link[rel=canonical], [property='og:url']"));
        Assert.Equal(("no-store", "noindex"), (eva.Answer.Headers.CacheControl!.ToString(), Assert.Single(eva.Answer.Headers.GetValues("X-Robots-Tag"))));
        Assert.Equal(before, Dump(host));
        Assert.Equal("Marie de Vries is wethouder van Leiden.", (await host.Site.PageAsync(Profile)).QuerySelector("[data-testid=lead]")!.TextContent);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("")]
    [InlineData("/bestuurders")]
    [InlineData("/portefeuilles")]
    [InlineData("/nevenfuncties")]
    [InlineData("/zoeken?q=belofte")]
    [InlineData("/bestuurders/marie-de-vries?peildatum=2025-01-01")]
    [InlineData("/bestuurders/marie-de-vries/wijzigingen")]
    [InlineData("/bestuurders/marie-de-vries/versies/2")]
    [InlineData("/bestuurders/niemand")]
    [InlineData("/bestuurders/marie-de-vries?peildatum=gisteren")]
    [InlineData("/proef/stuk")]
    public async Task Staff_AnyPage_WritesNothingEvenWhenItFails(string page)
    {
        await using var host = new AdminHost();
        var (eva, id) = (await host.SignedInAsync(StaffRole.Editor), await DraftAsync(host));
        var before = Dump(host);

        await eva.GoAsync($"/beheer/voorbeeld/{id}/nu{page}");

        Assert.Equal(page.Contains("niemand", StringComparison.Ordinal) ? 404 : page.Contains("gisteren", StringComparison.Ordinal) ? 400 : page.Contains("proef", StringComparison.Ordinal) ? 500 : 200, eva.Status);
        Assert.Equal(eva.Status == 200 ? 1 : 0, eva.Page.QuerySelectorAll(Bar).Length);
        Assert.Equal(before, Dump(host));
        // The store takes writes again at once.
        await host.Site.Store.PublishAsync("bert", Some.Content("Bert"));
    }

    /// <summary>The days that can be asked for are counted from the hour that the preview takes for now.</summary>
    [Theory]
    [InlineData(Profile + "?peildatum=", "2036-12-01", 200)]
    [InlineData(Profile + "?peildatum=", "2036-12-02", 400)]
    [InlineData("/wijzigingen?tot=", "2036-12-01", 200)]
    [InlineData("/wijzigingen?tot=", "2036-12-02", 400)]
    [InlineData("/vergelijken?van=2026-01-01&tot=", "2036-12-01", 200)]
    [InlineData("/vergelijken?van=2026-01-01&tot=", "2036-12-02", 400)]
    public async Task Staff_DayOfAPreviewAtAnHour_IsBoundedByThatHour(string page, string day, int status)
    {
        await using var host = new AdminHost();
        var eva = await host.SignedInAsync(StaffRole.Editor);
        await host.Site.Store.ScheduleAsync("marie-de-vries", Some.Content(), Some.Utc("2026-12-01 07:00"));

        await eva.GoAsync($"/beheer/voorbeeld/-/20261201T0700Z{page}{day}");

        Assert.Equal(status, eva.Status);
    }

    [Fact]
    public async Task Staff_SeveralDraftsAtAnHour_ShowTheWholeSiteAsItWillBe()
    {
        await using var host = new AdminHost();
        var eva = await host.SignedInAsync(StaffRole.Editor);
        var (marie, bert) = (await DraftAsync(host), await DraftAsync(host, "bert", Some.Content("Bert Bos")));
        await host.Site.Store.ScheduleAsync("carla", Some.Content("Carla Smit"), Some.Utc("2026-12-01 07:00"));
        var before = Dump(host);

        await eva.GoAsync("/beheer/voorbeelden");
        Assert.Equal(["Bert Bos: concept, van redactie", "Marie de Vries: concept, van redactie"], eva.Page.QuerySelectorAll("[name=Versions] + label").Select(label => label.Words()));
        await eva.GoAsync($"/beheer/voorbeelden/bekijken?Versions={marie}&Versions={bert}&Day=2026-12-01&Time=09:00");
        Assert.Equal($"/beheer/voorbeeld/{marie}.{bert}/20261201T0800Z/", eva.Location);
        await eva.FollowAsync();

        Assert.Equal(["Bert Bos", "Carla Smit", "Marie de Vries"], eva.Page.QuerySelectorAll(".people .name").Select(name => name.Words()));
        Assert.Equal("Voorbeeld: zo ziet deze pagina eruit op 1 december 2026, 09:00 uur. Nog niet gepubliceerd. Terug naar beheer.", eva.Page.QuerySelector(Bar)!.Words());
        await eva.GoAsync(eva.Page.QuerySelector(".people .name a")!.GetAttribute("href")!);
        Assert.Equal("Bert Bos", eva.Page.QuerySelector("h1")!.TextContent);
        await eva.GoAsync($"/beheer/voorbeeld/{bert}/20261201T0659Z/");
        Assert.Equal(["Bert Bos", "Marie de Vries"], eva.Page.QuerySelectorAll(".people .name").Select(name => name.Words()));
        foreach (var moment in new[] { "20261201T0700Z", "20261201T070000000Z" })
            Assert.Equal((moment, 200), (moment, (await eva.GoAsync($"/beheer/voorbeeld/-/{moment}/bestuurders/carla")).Status));
        Assert.Equal(before, Dump(host));
        Assert.Equal(HttpStatusCode.NotFound, (await host.Site.GetAsync("/bestuurders/bert")).StatusCode);
    }

    [Theory]
    [InlineData("Day=gisteren", "Day")]
    [InlineData("Time=10:00", "Day")]
    [InlineData("Day=2026-12-01&Time=25:00", "Time")]
    [InlineData("Day=9999-12-31", "Day")]
    [InlineData("Versions=-1", "Versions")]
    public async Task Look_WrongMoment_IsRefusedBesideItsField(string query, string field)
    {
        await using var host = new AdminHost();
        var (eva, _) = (await host.SignedInAsync(StaffRole.Editor), await DraftAsync(host));

        await eva.GoAsync("/beheer/voorbeelden/bekijken?" + query);

        Assert.Equal(400, eva.Status);
        Assert.Equal($"#veld-{field.ToLowerInvariant()}", eva.Page.QuerySelector("[data-testid=errors] a")!.GetAttribute("href"));
        Assert.NotNull(eva.Page.GetElementById($"veld-{field.ToLowerInvariant()}"));
    }

    [Theory]
    [InlineData("/beheer/voorbeeld")]
    [InlineData("/beheer/voorbeeld/1")]
    [InlineData("/beheer/voorbeeld/x/nu/")]
    [InlineData("/beheer/voorbeeld/1..2/nu/")]
    [InlineData("/beheer/voorbeeld/-1/nu/")]
    [InlineData("/beheer/voorbeeld/99999999999/nu/")]
    [InlineData("/beheer/voorbeeld/-/straks/")]
    [InlineData("/beheer/voorbeeld/-/20261301T0000Z/")]
    [InlineData("/beheer/voorbeeld/-/nu/beheer")]
    [InlineData("/beheer/voorbeeld/-/nu/BEHEER/accounts")]
    [InlineData("/beheer/voorbeeld/-/nu//beheer/accounts")]
    [InlineData("/beheer/voorbeeld/-/nu/voorbeeld/abc")]
    [InlineData("/beheer/voorbeeld/999/nu/")]
    public async Task Staff_AddressOfNoPreview_IsUnknown(string address)
    {
        await using var host = new AdminHost();
        var anna = await host.SignedInAsync(StaffRole.Administrator);

        Assert.Equal(404, (await anna.GoAsync(address)).Status);
    }

    [Fact]
    public async Task Staff_NotSignedInOrHalfway_IsSentToSignIn()
    {
        await using var host = new AdminHost();
        await host.AddAsync("eva@leiden.nl");
        var (id, nobody, halfway) = (await DraftAsync(host), host.Browser(), await host.Browser().EnterPasswordAsync("eva@leiden.nl"));

        await nobody.GoAsync($"/beheer/voorbeeld/{id}/nu{Profile}");
        await halfway.GoAsync($"/beheer/voorbeeld/{id}/nu{Profile}");

        Assert.Equal((302, $"/beheer/inloggen?terug={Uri.EscapeDataString($"/beheer/voorbeeld/{id}/nu{Profile}")}"), (nobody.Status, nobody.Location));
        Assert.Equal((302, "/beheer/inloggen/code"), (halfway.Status, halfway.Location));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("BREW")]
    public async Task Staff_OtherMethod_IsNotAllowed(string method)
    {
        await using var host = new AdminHost();
        var (eva, id) = (await host.SignedInAsync(StaffRole.Editor), await DraftAsync(host));

        await eva.SendAsync(new(new HttpMethod(method), $"https://localhost/beheer/voorbeeld/{id}/nu/"));

        Assert.Equal(405, eva.Status);
    }

    [Fact]
    public async Task Staff_OverHttp_IsRefused()
    {
        await using var host = new AdminHost();
        await DraftAsync(host);

        var answer = await host.Site.Client("http://bestuur.example").GetAsync("/beheer/voorbeeld/-/nu/", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Staff_SameFieldIsScheduled_SaysWhatToDo()
    {
        await using var host = new AdminHost();
        var eva = await host.SignedInAsync(StaffRole.Editor);
        await host.Site.Store.ScheduleAsync("marie-de-vries", Some.Content() with { LeadSentence = "Straks." }, host.Now.AddDays(3));
        var id = await DraftAsync(host);
        var before = Dump(host);

        await eva.GoAsync($"/beheer/voorbeeld/{id}/nu{Profile}");

        Assert.Equal(409, eva.Status);
        Assert.Contains("Van Marie de Vries staat al een versie klaar voor later, en die verandert dezelfde onderdelen.", eva.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await eva.GoAsync($"/beheer/voorbeeld/{id}/20261124T0800Z{Profile}");
        Assert.Equal(409, eva.Status);
        Assert.Contains("Er staat al een versie klaar voor later.", eva.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await eva.GoAsync($"/beheer/voorbeeld/{id}/20200101T0800Z{Profile}");
        Assert.Contains("Dat tijdstip is al voorbij.", eva.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, Dump(host));
    }

    [Fact]
    public async Task Staff_PortraitInTheDraft_IsShownOnlyThere()
    {
        await using var host = new AdminHost();
        var (eva, id) = (await host.SignedInAsync(StaffRole.Editor), await WithPortraitAsync(host));

        await eva.GoAsync($"/beheer/voorbeeld/{id}/nu{Profile}");

        var sources = eva.Page.QuerySelectorAll("picture [srcset]").SelectMany(element => element.GetAttribute("srcset")!.Split(", ")).Append(eva.Page.QuerySelector("picture img")!.GetAttribute("src")!)
            .Select(candidate => candidate.Split(' ')[0]).ToList();
        Assert.Equal(13, sources.Count);
        foreach (var source in sources)
            Assert.Equal((200, "no-store"), ((await eva.GoAsync(source)).Status, eva.Answer.Headers.CacheControl!.ToString()));
        Assert.Equal(HttpStatusCode.NotFound, (await host.Site.GetAsync(sources[0].Replace($"/beheer/voorbeeld/{id}/nu", "", StringComparison.Ordinal))).StatusCode);
    }

    [Fact]
    public async Task Link_Made_ShowsTheOneProfileToAnybodyForSevenDays()
    {
        await using var host = new AdminHost();
        var (eva, id) = (await host.SignedInAsync(StaffRole.Editor, "eva@leiden.nl"), await WithPortraitAsync(host));
        var link = await LinkAsync(eva, id);
        var code = link.Split('/')[^1];
        Assert.DoesNotContain(code, Dump(host), StringComparison.Ordinal);
        var before = Dump(host);

        var page = await host.Site.PageAsync(link + "?peildatum=2020-01-01");

        Assert.Equal("Marie belooft iets.", page.QuerySelector("[data-testid=lead]")!.TextContent);
        Assert.Equal("Voorbeeld: zo ziet deze pagina er nu uit. Nog niet gepubliceerd.", page.QuerySelector(Bar)!.Words());
        Assert.DoesNotContain(page.QuerySelectorAll("[href], [action]"), element => (element.GetAttribute("href") ?? element.GetAttribute("action")!) is var address
            && (address.Contains("/beheer", StringComparison.Ordinal) || address.Contains(code, StringComparison.Ordinal)));
        var source = page.QuerySelector("picture img")!.GetAttribute("src")!;
        Assert.StartsWith(link + "/portretten/", source, StringComparison.Ordinal);
        var portrait = await host.Site.GetAsync(source);
        Assert.Equal((HttpStatusCode.OK, "image/jpeg", "no-store"), (portrait.StatusCode, portrait.Content.Headers.ContentType!.MediaType, portrait.Headers.CacheControl!.ToString()));
        Assert.Equal("noindex", Assert.Single((await host.Site.GetAsync(link)).Headers.GetValues("X-Robots-Tag")));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await host.Site.SendAsync(HttpMethod.Post, link)).StatusCode);
        foreach (var other in new[] { "/bestuurders", "/bestuurders/marie-de-vries", "/nevenfuncties", "/beheer", "/portretten", "/x" })
            Assert.Equal((other, HttpStatusCode.NotFound), (other, (await host.Site.GetAsync(link + other)).StatusCode));
        Assert.Equal(before, Dump(host));
        Assert.Equal($"preview.link | bestuurder/marie-de-vries versie {id} | done | eva (eva@leiden.nl)", (await host.TrailAsync())[^1]);

        host.Site.Clock.Advance(PreviewLink.Lifetime - TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await host.Site.GetAsync(link)).StatusCode);
        host.Site.Clock.Advance(TimeSpan.FromMinutes(1));
        await IsUnknownAsync(host, link);
    }

    [Fact]
    public async Task Link_Revoked_IsUnknownAtOnce()
    {
        await using var host = new AdminHost();
        var (eva, id) = (await host.SignedInAsync(StaffRole.Editor, "eva@leiden.nl"), await DraftAsync(host));
        var (kept, revoked) = (await LinkAsync(eva, id), await LinkAsync(eva, id));

        await eva.GoAsync($"/beheer/voorbeelden/{id}");
        Assert.DoesNotContain(revoked, eva.Page.Body!.InnerHtml, StringComparison.Ordinal);
        await eva.SubmitAsync($"/beheer/voorbeelden/{id}/links/2/intrekken");

        Assert.Equal((302, $"/beheer/voorbeelden/{id}"), (eva.Status, eva.Location));
        await IsUnknownAsync(host, revoked);
        Assert.Equal(HttpStatusCode.OK, (await host.Site.GetAsync(kept)).StatusCode);
        await eva.FollowAsync();
        Assert.Contains(eva.Page.QuerySelectorAll(".rows li"), line => line.Words().Contains("Ingetrokken op", StringComparison.Ordinal));
        Assert.Single(eva.Page.Forms, form => form.GetAttribute("action")!.EndsWith("/intrekken", StringComparison.Ordinal));
        Assert.Equal($"preview.revoke | bestuurder/marie-de-vries versie {id} | done | eva (eva@leiden.nl)", (await host.TrailAsync())[^1]);
    }

    [Fact]
    public async Task Staff_DraftInTheRegister_IsNotKeptForTheNextPublication()
    {
        await using var host = new AdminHost();
        var eva = await host.SignedInAsync(StaffRole.Editor);
        var before = host.Now;
        var id = await DraftAsync(host, content: Some.Declared(Some.SidePosition(1) with { Title = "Geheim lid" }));
        await eva.GoAsync($"/beheer/voorbeeld/{id}/nu/nevenfuncties");
        Assert.Contains("Geheim lid", eva.Page.Content(), StringComparison.Ordinal);

        // At the same hour, and it takes the generation that the store had for the preview.
        Assert.Equal(before, host.Now);
        await host.Site.Store.PublishAsync("bert", Some.Content("Bert"));

        var page = await host.Site.PageAsync("/nevenfuncties");
        Assert.Contains("Bert", page.Content(), StringComparison.Ordinal);
        Assert.DoesNotContain("Geheim lid", page.Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_VersionPublishedOrDiscarded_IsUnknown()
    {
        await using var host = new AdminHost();
        var (eva, id) = (await host.SignedInAsync(StaffRole.Editor), await DraftAsync(host));
        var link = await LinkAsync(eva, id);
        await host.Site.Store.ChangeAsync("marie-de-vries", (timeline, now) => timeline.Approve(timeline.OpenDraft!, null, Some.Signature(now)));
        host.Site.Clock.Advance(TimeSpan.FromSeconds(1));

        await IsUnknownAsync(host, link);
        var second = await DraftAsync(host);
        var gone = await LinkAsync(eva, second);
        await host.Site.Store.ChangeAsync("marie-de-vries", (timeline, _) => timeline.Discard(timeline.OpenDraft!));
        await IsUnknownAsync(host, gone);
    }

    [Fact]
    public async Task Link_ConflictWithWhatIsScheduled_IsUnknownAndNoFailure()
    {
        await using var host = new AdminHost();
        var (eva, id) = (await host.SignedInAsync(StaffRole.Editor), await DraftAsync(host));
        var link = await LinkAsync(eva, id);
        await host.Site.Store.ChangeAsync("marie-de-vries", (timeline, _) => timeline.Discard(timeline.OpenDraft!));
        await host.Site.Store.ScheduleAsync("marie-de-vries", Some.Content() with { LeadSentence = "Straks." }, host.Now.AddDays(3));
        id = await DraftAsync(host);
        link = await LinkAsync(eva, id);

        Assert.Equal(HttpStatusCode.NotFound, (await host.Site.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task Link_Scheduled_ShowsItAsAtItsHour()
    {
        await using var host = new AdminHost();
        var eva = await host.SignedInAsync(StaffRole.Editor);
        await host.Site.Store.ScheduleAsync("nieuw", Some.Content("Nora Nieuw"), Some.Utc("2026-11-25 08:00"));
        var id = (await host.Site.Store.OfficialAsync("nieuw")).Versions.Single().Id;

        await host.Site.Store.ScheduleAsync("ook-nieuw", Some.Content("Otto Onbekend") with { Terms = [Some.Term()] }, Some.Utc("2026-11-25 08:00"));

        var page = await host.Site.PageAsync(await LinkAsync(eva, id));

        // Who may see one profile before its time learns of nobody else's.
        Assert.DoesNotContain("Otto Onbekend", page.Content(), StringComparison.Ordinal);
        Assert.Equal("Nora Nieuw", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Voorbeeld: zo ziet deze pagina eruit op 25 november 2026, 09:00 uur. Nog niet gepubliceerd.", page.QuerySelector(Bar)!.Words());
        Assert.Equal(HttpStatusCode.NotFound, (await host.Site.GetAsync("/bestuurders/nieuw")).StatusCode);
    }

    [Fact]
    public async Task Link_OfAnotherVersion_CannotBeRevokedThere()
    {
        await using var host = new AdminHost();
        var eva = await host.SignedInAsync(StaffRole.Editor);
        var (marie, bert) = (await DraftAsync(host), await DraftAsync(host, "bert", Some.Content("Bert Bos")));
        var link = await LinkAsync(eva, marie);
        await eva.GoAsync($"/beheer/voorbeelden/{bert}");
        var proof = eva.Page.QuerySelector("[name=formulier]")!.GetAttribute("value")!;

        await eva.PostAsync($"/beheer/voorbeelden/{bert}/links/1/intrekken", [new("formulier", proof)]);

        Assert.Equal(404, eva.Status);
        Assert.Equal(HttpStatusCode.OK, (await host.Site.GetAsync(link)).StatusCode);
    }

    private static async Task IsUnknownAsync(AdminHost host, string link)
    {
        var (dead, unknown) = (await host.Site.GetAsync(link), await host.Site.GetAsync("/voorbeeld/" + new string('0', 40)));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (dead.StatusCode, unknown.StatusCode));
        Assert.Equal(Headers(unknown), Headers(dead));
        Assert.Equal(await BodyAsync(unknown), (await BodyAsync(dead)).Replace(link.Split('/')[^1], new string('0', 40), StringComparison.Ordinal));

        static IEnumerable<string> Headers(HttpResponseMessage answer) => answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(',', header.Value)}");
        static Task<string> BodyAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string> LinkAsync(AdminBrowser browser, int version)
    {
        await browser.GoAsync($"/beheer/voorbeelden/{version}");
        await browser.SubmitAsync($"/beheer/voorbeelden/{version}/links");
        var link = browser.Page.QuerySelector("[data-testid=link]")!.TextContent;
        Assert.StartsWith("https://localhost/voorbeeld/", link, StringComparison.Ordinal);
        return link["https://localhost".Length..];
    }

    /// <returns>The version's id.</returns>
    private static async Task<int> DraftAsync(AdminHost host, string slug = "marie-de-vries", ProfileContent? content = null)
    {
        await host.Site.Store.DraftAsync(slug, content ?? Some.Content() with { LeadSentence = "Marie belooft iets." });
        return (await host.Site.Store.OfficialAsync(slug)).Timeline.OpenDraft!.Id;
    }

    private static async Task<int> WithPortraitAsync(AdminHost host)
    {
        var (picture, words) = (await PictureWork.CleanAsync(Pictures.Jpeg(), "a.jpg", default), new PortraitWords("Marie", null));
        var portrait = new Portrait(picture, words, FocalPoint.Usual, await PictureWork.CropAsync(picture, FocalPoint.Usual, default));
        await host.AskAsync(async store =>
        {
            store.Add(portrait);
            return await store.SaveChangesAsync();
        });
        return await DraftAsync(host, content: Some.Content() with { LeadSentence = "Marie belooft iets.", PortraitHash = portrait.Hash });
    }

    /// <summary>Everything in the store, but for when sessions were last seen.</summary>
    private static string Dump(AdminHost host)
    {
        using var connection = new SqliteConnection(host.Site.Store.ConnectionString);
        connection.Open();
        var all = new StringBuilder();
        foreach (var table in Rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('AccountSessions', 'sqlite_sequence') ORDER BY name").ToList())
            all.AppendLine(table).AppendJoin('\n', Rows($"SELECT * FROM \"{table}\"")).AppendLine();
        return all.ToString();

        IEnumerable<string> Rows(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            while (reader.Read())
                yield return string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes)) : reader.GetValue(i)));
        }
    }
}
