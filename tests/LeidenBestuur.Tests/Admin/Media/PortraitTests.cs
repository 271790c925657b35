using System.Net;
using System.Net.Http.Headers;
using LeidenBestuur.Tests.Site;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Tests.Admin.Media;

/// <summary>From a file on somebody's computer to the tile on the public pages.</summary>
public sealed class PortraitTests
{
    private const string Page = "/beheer/portretten/marie-de-vries";
    private const string Profile = "/bestuurders/marie-de-vries";

    [Fact]
    public async Task Portrait_SentChosenAndPublished_StandsOnThePagesInAllWidths()
    {
        await using var host = new AdminHost();
        var eva = await host.SignedInAsync(StaffRole.Editor, "eva@leiden.nl");
        await UploadAsync(eva, Pictures.Jpeg(), "Foto Marie.JPG", ("AlternativeText", "  Marie de Vries\n op de trap "), ("CreditLine", "Hielco Kuipers"));
        Assert.Equal(302, eva.Status);
        await eva.FollowAsync();
        Assert.Equal("Middelpunt kiezen", eva.Page.QuerySelector("h1")!.TextContent);
        var chosen = eva.Page.Forms.Single(form => form.QuerySelector("[type=image]") is not null).GetAttribute("action")!;

        await eva.SubmitAsync(chosen, ("punt.x", "72"), ("punt.y", "48"));
        Assert.Equal((200, "30", "25"), (eva.Status, Value(eva, "X"), Value(eva, "Y")));
        Assert.Contains($"{chosen}/uitsnede?maat=272&x=30&y=25", eva.Page.QuerySelectorAll("img").Select(image => image.GetAttribute("src")));
        await eva.SubmitAsync(chosen, ("Act", "zetten"));
        Assert.Equal((302, "/beheer/profielen/marie-de-vries/bewerken"), (eva.Status, eva.Location));

        var draft = (await host.Site.Store.OfficialAsync("marie-de-vries")).Timeline.OpenDraft!;
        var hash = draft.Content!.PortraitHash!;
        // Who approves reads what residents will.
        await eva.GoAsync($"/beheer/publicaties/{draft.Id}");
        Assert.Equal(["Alternatieve tekst: Marie de Vries op de trap", "Op het profiel staat: Foto: Hielco Kuipers."], eva.Page.QuerySelectorAll("section:has(.portrait-check) p").Words());
        var address = $"/portretten/{hash}/80x100.avif";
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client().GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Null((await host.Site.PageAsync("/")).QuerySelector("picture"));
        await host.Site.Store.ChangeAsync("marie-de-vries", (timeline, now) => timeline.Approve(timeline.OpenDraft!, null, Some.Signature(now)));

        var (home, profile) = (await host.Site.PageAsync("/"), await host.Site.PageAsync(Profile));
        var (tile, large) = (home.QuerySelector(".people picture img")!, profile.QuerySelector(".profile-head picture img")!);
        Assert.Equal(("Marie de Vries op de trap", "lazy", "80", "100"), (tile.GetAttribute("alt"), tile.GetAttribute("loading"), tile.GetAttribute("width"), tile.GetAttribute("height")));
        Assert.Equal(("Marie de Vries op de trap", null), (large.GetAttribute("alt"), large.GetAttribute("loading")));
        Assert.Equal("Foto: Hielco Kuipers", profile.QuerySelector("[data-testid=credit]")!.TextContent);
        Assert.Null(profile.QuerySelector(".profile-head span.initials"));
        var sets = home.QuerySelectorAll("picture [srcset]").Concat(profile.QuerySelectorAll("picture [srcset]")).ToList();
        Assert.All(sets, set => Assert.NotEmpty(set.GetAttribute("sizes")!));
        var addresses = sets.SelectMany(set => set.GetAttribute("srcset")!.Split(", ")).Select(candidate => candidate.Split(' ')[0]).Distinct(StringComparer.Ordinal).ToList();
        Assert.Equal(18, addresses.Count);
        Assert.All(addresses, each => Assert.StartsWith($"/portretten/{hash}/", each, StringComparison.Ordinal));
        foreach (var each in addresses)
            await IsServedForGoodAsync(host, each);
        Assert.Equal(
            [$"portrait.add | bestuurder/marie-de-vries | {chosen.Split('/')[^1]} | eva (eva@leiden.nl)", $"portrait.set | bestuurder/marie-de-vries | {hash} | eva (eva@leiden.nl)"],
            (await host.TrailAsync()).Where(line => line.StartsWith("portrait", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Portrait_ReplacedAndWithdrawn_StaysAtItsAddress()
    {
        await using var host = new AdminHost();
        var address = await PublishedAsync(host);

        await host.Site.Store.PublishAsync("marie-de-vries", Some.Content());
        Assert.Equal(HttpStatusCode.OK, (await host.Client().GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
        await host.Site.Store.WithdrawAsync("marie-de-vries");

        Assert.Equal(HttpStatusCode.OK, (await host.Client().GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Portrait_Scheduled_IsUnknownUntilItsHour()
    {
        await using var host = new AdminHost();
        await host.AskAsync(async store =>
        {
            store.Add(Some.Portrait());
            return await store.SaveChangesAsync();
        });
        var address = $"/portretten/{Some.Portrait().Hash}/80x100.avif";
        await host.Site.Store.ScheduleAsync("marie-de-vries", Some.Content() with { PortraitHash = Some.Portrait().Hash }, host.Now.AddHours(1));

        var (before, unknown) = (await host.Site.GetAsync(address), await host.Site.GetAsync(address.Replace(Some.Portrait().Hash, new string('0', 64), StringComparison.Ordinal)));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (before.StatusCode, unknown.StatusCode));
        Assert.Equal(await WithoutAddressAsync(before), await WithoutAddressAsync(unknown));
        host.Site.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.OK, (await host.Site.GetAsync(address)).StatusCode);
    }

    [Theory]
    [InlineData("81x100.avif")]
    [InlineData("80x100.png")]
    [InlineData("80x100.webp.avif")]
    [InlineData("80x100")]
    public async Task Get_OtherNameOfAPublishedPortrait_IsUnknown(string name)
    {
        await using var host = new AdminHost();
        var address = await PublishedAsync(host);

        Assert.Equal(HttpStatusCode.NotFound, (await host.Site.GetAsync(address[..(address.LastIndexOf('/') + 1)] + name)).StatusCode);
    }

    [Fact]
    public async Task Portrait_Decorative_HasAnEmptyAltAndNoCredit()
    {
        await using var host = new AdminHost();
        await PublishedAsync(host, ("IsDecorative", "true"));

        var profile = await host.Site.PageAsync(Profile);

        Assert.Equal("", profile.QuerySelector("picture img")!.GetAttribute("alt"));
        Assert.Null(profile.QuerySelector("[data-testid=credit]"));
    }

    [Fact]
    public async Task Person_WithoutPortrait_KeepsInitials()
    {
        await using var host = new AdminHost();

        Assert.Equal("MV", (await host.Site.PageAsync(Profile)).QuerySelector(".profile-head span.initials")!.TextContent);
    }

    [Fact]
    public async Task Upload_HostileFiles_AreRefusedBesideTheirFieldAndNothingIsStored()
    {
        await using var host = new AdminHost();
        var eva = await host.SignedInAsync(StaffRole.Editor, "eva@leiden.nl");

        foreach (var (what, name, file) in Pictures.Hostile())
        {
            await UploadAsync(eva, file, name, ("AlternativeText", "Marie"), ("CreditLine", "Jan \"de\" <b>"));
            Assert.True(eva.Status == 400, $"{what} answers {eva.Status}.");
            Assert.True(eva.Errors is [{ Length: > 20 }], $"{what}: {string.Join(" | ", eva.Errors)}");
            Assert.Equal(("Marie", "Jan \"de\" <b>"), (Value(eva, "AlternativeText"), Value(eva, "CreditLine")));
        }

        Assert.Equal(0, await host.AskAsync(store => store.Portraits.CountAsync()));
        Assert.DoesNotContain(await host.TrailAsync(), line => line.StartsWith("portrait", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Upload_FarTooLarge_IsRefusedWithAPageInDutch()
    {
        await using var host = new AdminHost();
        var eva = await host.SignedInAsync(StaffRole.Editor, "eva@leiden.nl");

        await UploadAsync(eva, new byte[33 * 1024 * 1024], "a.jpg", ("AlternativeText", "Marie"));

        Assert.Equal(413, eva.Status);
        Assert.Contains("Een foto mag hoogstens 10 MB zijn.", eva.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(await host.TrailAsync(), line => line.StartsWith("form.refused", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "", "", "Schrijf wat er op de foto staat")]
    [InlineData("  \n ", "", "", "Schrijf wat er op de foto staat")]
    [InlineData("Marie", "true", "", "Kies: schrijf wat er op de foto staat, of vink")]
    [InlineData("Marie", "", "101", "Deze naam is te lang.")]
    [InlineData("251", "", "", "Deze tekst is te lang.")]
    [InlineData("Marie voor haar huis, 2311 AB Leiden", "", "", "“2311 AB” lijkt een privégegeven.")]
    [InlineData("Marie", "", "jan@gmail.com", "“jan@gmail.com” lijkt een privégegeven.")]
    public async Task Upload_WrongWords_AreRefused(string alternativeText, string isDecorative, string credit, string complaint)
    {
        await using var host = new AdminHost();
        var eva = await host.SignedInAsync(StaffRole.Editor, "eva@leiden.nl");

        await UploadAsync(eva, Pictures.Jpeg(), "a.jpg", ("AlternativeText", Long(alternativeText)), ("IsDecorative", isDecorative), ("CreditLine", Long(credit)));

        Assert.Equal(400, eva.Status);
        Assert.StartsWith(complaint, Assert.Single(eva.Errors), StringComparison.Ordinal);
        Assert.Equal(0, await host.AskAsync(store => store.Portraits.CountAsync()));

        static string Long(string text) => int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var length) ? new string('a', length) : text;
    }

    [Fact]
    public async Task Upload_NoFile_IsRefused()
    {
        await using var host = new AdminHost();
        var eva = await host.SignedInAsync(StaffRole.Editor, "eva@leiden.nl");

        await eva.GoAsync(Page);
        await eva.SubmitAsync(Page, ("AlternativeText", "Marie"));

        Assert.Equal((400, "Kies een foto."), (eva.Status, Assert.Single(eva.Errors)));
    }

    [Fact]
    public async Task Upload_AfterTheSessionEnded_KeepsTheWordsAndAsksForThePictureAgain()
    {
        await using var host = new AdminHost();
        var eva = await host.SignedInAsync(StaffRole.Editor, "eva@leiden.nl");
        await eva.GoAsync(Page);
        host.Site.Clock.Advance(Sessions.IdleEnd);
        await SendAsync(eva, Pictures.Jpeg(), "a.jpg", ("AlternativeText", "Marie lacht"), ("CreditLine", "Jan Jansen"));
        Assert.Equal(401, eva.Status);
        Assert.Contains("De foto zelf is niet bewaard.", eva.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var kept = Value(eva, "getypt");
        await eva.SignInAsync("eva@leiden.nl");
        await eva.PostAsync("/beheer/alsnog", [new("getypt", kept)]);
        Assert.Contains("De foto zelf is niet bewaard.", eva.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Marie lacht", "Jan Jansen"], eva.Page.QuerySelectorAll(".typed").Select(typed => typed.TextContent));
        await eva.SubmitAsync(Page);

        Assert.Equal((400, "Kies een foto."), (eva.Status, Assert.Single(eva.Errors)));
        Assert.Equal(("Marie lacht", "Jan Jansen"), (Value(eva, "AlternativeText"), Value(eva, "CreditLine")));
        Assert.Equal(0, await host.AskAsync(store => store.Portraits.CountAsync()));
    }

    [Theory]
    [InlineData(Page, 33 * 1024 * 1024, true)]
    [InlineData("/beheer/paginas/over", 1, true)]
    [InlineData(Page, 1, false)]
    public async Task Upload_WithoutSessionTooLargeOrWhereNoPictureComesAlong_IsKeptByNobody(string address, int bytes, bool hadSession)
    {
        await using var host = new AdminHost();
        var eva = hadSession ? await host.SignedInAsync(StaffRole.Editor, "eva@leiden.nl") : host.Browser();
        host.Site.Clock.Advance(Sessions.IdleEnd);

        var content = new MultipartFormDataContent { { new StringContent("Marie"), "AlternativeText" }, { new ByteArrayContent(new byte[bytes]), "Picture", "a.jpg" } };
        await eva.SendAsync(new(HttpMethod.Post, "https://localhost" + address) { Content = content });

        Assert.Equal(302, eva.Status);
    }

    [Fact]
    public async Task Upload_SameTwice_IsOnePortrait()
    {
        await using var host = new AdminHost();
        var eva = await host.SignedInAsync(StaffRole.Editor, "eva@leiden.nl");
        await UploadAsync(eva, Pictures.Jpeg(), "a.jpg", ("AlternativeText", "Marie"));
        var first = eva.Location;
        await UploadAsync(eva, Pictures.Jpeg(), "b.jpg", ("AlternativeText", "Marie"));

        Assert.Equal(first, eva.Location);
        Assert.Equal(1, await host.AskAsync(store => store.Portraits.CountAsync()));
    }

    [Theory]
    [InlineData("101", "50")]
    [InlineData("-1", "50")]
    [InlineData("50", "midden")]
    public async Task Choose_PlaceOutside_IsRefusedAndKept(string x, string y)
    {
        await using var host = new AdminHost();
        var eva = await host.SignedInAsync(StaffRole.Editor, "eva@leiden.nl");
        await UploadAsync(eva, Pictures.Jpeg(), "a.jpg", ("AlternativeText", "Marie"));
        var chosen = eva.Location!;
        foreach (var act in new[] { "zetten", "bekijken" })
        {
            await eva.GoAsync(chosen);
            await eva.SubmitAsync(chosen, ("X", x), ("Y", y), ("AlternativeText", "Marie lacht"), ("Act", act));

            Assert.Equal((400, x, y, "Marie lacht"), (eva.Status, Value(eva, "X"), Value(eva, "Y"), Value(eva, "AlternativeText")));
            Assert.Single(eva.Errors);
        }
        Assert.Null((await host.Site.Store.OfficialAsync("marie-de-vries")).Timeline.OpenDraft);
    }

    [Fact]
    public async Task Choose_ButtonPressedByKeyboard_LeavesThePlaceAlone()
    {
        await using var host = new AdminHost();
        var eva = await host.SignedInAsync(StaffRole.Editor, "eva@leiden.nl");
        await UploadAsync(eva, Pictures.Jpeg(), "a.jpg", ("AlternativeText", "Marie"));
        var chosen = eva.Location!;
        await eva.GoAsync(chosen);

        await eva.SubmitAsync(chosen, ("X", "12"), ("Y", "34"), ("punt.x", "0"), ("punt.y", "0"));

        Assert.Equal((200, "12", "34"), (eva.Status, Value(eva, "X"), Value(eva, "Y")));
    }

    [Fact]
    public async Task Set_OpenDraft_GetsThePortraitAndKeepsTheRest()
    {
        await using var host = new AdminHost();
        await host.Site.Store.DraftAsync("marie-de-vries", Some.Content() with { LeadSentence = "Nog niet af." });
        var eva = await host.SignedInAsync(StaffRole.Editor, "eva@leiden.nl");

        await SetAsync(eva);

        var draft = (await host.Site.Store.OfficialAsync("marie-de-vries")).Timeline.OpenDraft!;
        Assert.Equal(("Nog niet af.", "eva (eva@leiden.nl)"), (draft.Content!.LeadSentence, draft.RevisedBy));
        Assert.NotNull(draft.Content.PortraitHash);
        await eva.GoAsync(Page);
        await eva.SubmitAsync(Page + "/weghalen");
        Assert.Equal(302, eva.Status);
        Assert.Null((await host.Site.Store.OfficialAsync("marie-de-vries")).Timeline.OpenDraft!.Content!.PortraitHash);
        Assert.StartsWith("portrait.remove | bestuurder/marie-de-vries | done | eva", (await host.TrailAsync())[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Portrait_NewInAVersion_IsShownToStaffHoweverFarThatVersionIs()
    {
        await using var host = new AdminHost();
        await host.AskAsync(async store =>
        {
            store.Add(Some.Portrait());
            return await store.SaveChangesAsync();
        });
        var piet = await host.SignedInAsync(StaffRole.Publisher, "piet@leiden.nl");
        var picture = $"/beheer/portretten/marie-de-vries/{Some.Portrait().Hash}/foto";
        await host.Site.Store.ScheduleAsync("marie-de-vries", Some.Content() with { PortraitHash = Some.Portrait().Hash }, host.Now.AddMinutes(10));
        var version = (await host.Site.Store.OfficialAsync("marie-de-vries")).Timeline.Scheduled(host.Now)!.Id;

        Assert.Equal([picture], await ShownAsync());
        host.Site.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal([picture], await ShownAsync());
        await host.Site.Store.PublishAsync("bert", Some.Content("Bert"));
        await host.Site.Store.DraftAsync("bert", Some.Content("Bert") with { PortraitHash = Some.Portrait().Hash });
        await host.Site.Store.DraftAsync("marie-de-vries", Some.Content() with { PortraitHash = Some.Portrait().Hash, LeadSentence = "Zin." });
        var drafts = new[] { "bert", "marie-de-vries" }.Select(async slug => (await host.Site.Store.OfficialAsync(slug)).Timeline.OpenDraft!.Id);
        await piet.GoAsync($"/beheer/publicaties/samen?versie={string.Join("&versie=", await Task.WhenAll(drafts))}");
        Assert.Equal([picture.Replace("marie-de-vries", "bert", StringComparison.Ordinal)], Pictures(piet));

        async Task<IEnumerable<string?>> ShownAsync() => Pictures(await piet.GoAsync($"/beheer/publicaties/{version}"));

        static IEnumerable<string?> Pictures(AdminBrowser browser) => browser.Page.QuerySelectorAll(".portrait-check").Select(image => image.GetAttribute("src"));
    }

    [Fact]
    public async Task Set_SubmittedDraft_IsRefused()
    {
        await using var host = new AdminHost();
        var eva = await host.SignedInAsync(StaffRole.Editor, "eva@leiden.nl");
        await UploadAsync(eva, Pictures.Jpeg(), "a.jpg", ("AlternativeText", "Marie"));
        var chosen = eva.Location!;
        await eva.GoAsync(chosen);
        await host.Site.Store.DraftAsync("marie-de-vries", Some.Content());
        await host.Site.Store.ChangeAsync("marie-de-vries", (timeline, now) => timeline.Submit(timeline.OpenDraft!, Some.Signature(now)));

        await eva.SubmitAsync(chosen, ("Act", "zetten"));

        Assert.Equal((400, "Het concept is ter beoordeling en verandert nu niet. Laat het eerst terugsturen."), (eva.Status, Assert.Single(eva.Errors)));
        Assert.Null((await host.Site.Store.OfficialAsync("marie-de-vries")).Timeline.OpenDraft!.Content!.PortraitHash);
        await eva.GoAsync(Page);
        Assert.DoesNotContain(eva.Page.Forms, form => form.GetAttribute("action")!.StartsWith(Page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_PictureAndCrops_AreForStaffOnlyAndNotKept()
    {
        await using var host = new AdminHost();
        var eva = await host.SignedInAsync(StaffRole.Editor, "eva@leiden.nl");
        await UploadAsync(eva, Pictures.Jpeg(), "a.jpg", ("AlternativeText", "Marie"));
        var chosen = eva.Location!;
        foreach (var address in new[] { chosen + "/foto", chosen + "/uitsnede?maat=272&x=30&y=25" })
        {
            Assert.Equal((200, "image/jpeg", true), ((await eva.GoAsync(address)).Status, eva.Answer.Content.Headers.ContentType!.MediaType, eva.Answer.Headers.CacheControl!.NoStore));
            Assert.StartsWith("/beheer/inloggen", (await host.Browser().GoAsync(address)).Location, StringComparison.Ordinal);
        }
        foreach (var wrong in new[] { "?maat=273&x=1&y=1", "?maat=272&x=101&y=1", "?maat=272&x=a&y=1", "" })
            Assert.Equal((wrong, 400), (wrong, (await eva.GoAsync(chosen + "/uitsnede" + wrong)).Status));
        Assert.Equal(404, (await eva.GoAsync($"{Page}/{new string('0', 64)}")).Status);
        Assert.Equal(404, (await eva.GoAsync("/beheer/portretten/niemand")).Status);
    }

    private static async Task IsServedForGoodAsync(AdminHost host, string address)
    {
        var served = await host.Site.GetAsync(address);
        var kind = PortraitFormat.All.Single(format => address.EndsWith(format.Extension, StringComparison.Ordinal)).MediaType;
        Assert.Equal((HttpStatusCode.OK, kind), (served.StatusCode, served.Content.Headers.ContentType?.MediaType));
        Assert.Equal(("public, max-age=31536000, immutable", "nosniff"), (served.Headers.CacheControl!.ToString().Replace("max-age=31536000, public", "public, max-age=31536000", StringComparison.Ordinal).Replace("public, immutable, max-age=31536000", "public, max-age=31536000, immutable", StringComparison.Ordinal), Assert.Single(served.Headers.GetValues("X-Content-Type-Options"))));
        Assert.False(served.Headers.ETag!.IsWeak);
        var size = address.Split('/')[^1].Split('.')[0].Split('x');
        using var read = NetVips.Image.NewFromBuffer(await served.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal((size[0], size[1]), ($"{read.Width}", $"{read.Height}"));

        var head = await host.Site.SendAsync(HttpMethod.Head, address);
        Assert.Equal((served.Content.Headers.ContentLength, served.Headers.ETag), (head.Content.Headers.ContentLength, head.Headers.ETag));
        var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { served.Headers.ETag } } };
        Assert.Equal(HttpStatusCode.NotModified, (await host.Site.Client().SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    private static async Task<string> PublishedAsync(AdminHost host, params (string, string)[] words)
    {
        await SetAsync(await host.SignedInAsync(StaffRole.Editor, "eva@leiden.nl"), words);
        var hash = "";
        await host.Site.Store.ChangeAsync("marie-de-vries", (timeline, now) =>
        {
            hash = timeline.OpenDraft!.Content!.PortraitHash!;
            timeline.Approve(timeline.OpenDraft!, null, Some.Signature(now));
        });
        return $"/portretten/{hash}/80x100.avif";
    }

    private static async Task SetAsync(AdminBrowser browser, params (string, string)[] words)
    {
        await UploadAsync(browser, Pictures.Jpeg(), "a.jpg", words.Length > 0 ? words : [("AlternativeText", "Marie")]);
        var chosen = browser.Location!;
        await browser.FollowAsync();
        await browser.SubmitAsync(chosen, ("Act", "zetten"));
        Assert.Equal((302, "/beheer/profielen/marie-de-vries/bewerken"), (browser.Status, browser.Location));
    }

    private static async Task UploadAsync(AdminBrowser browser, byte[] file, string name, params (string Name, string Value)[] fields)
    {
        await browser.GoAsync(Page);
        await SendAsync(browser, file, name, fields);
    }

    /// <summary>Sends the form of the page that is open.</summary>
    private static async Task SendAsync(AdminBrowser browser, byte[] file, string name, params (string Name, string Value)[] fields)
    {
        var content = new MultipartFormDataContent();
        // A box that is not ticked is not sent.
        foreach (var (field, value) in fields.Where(field => field is not ("IsDecorative", "")).Append(("formulier", browser.Page.QuerySelector($"form[action='{Page}'] [name=formulier]")!.GetAttribute("value")!)))
            content.Add(new StringContent(value), field);
        var picture = new ByteArrayContent(file);
        picture.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        content.Add(picture, "Picture", name);
        await browser.SendAsync(new(HttpMethod.Post, "https://localhost" + Page) { Content = content });
    }

    private static string Value(AdminBrowser browser, string name) => browser.Page.QuerySelector($"[name={name}]")!.GetAttribute("value") ?? "";

    /// <summary>An error page names the address that was asked for.</summary>
    private static async Task<string> WithoutAddressAsync(HttpResponseMessage response) => System.Text.RegularExpressions.Regex.Replace(
        await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), "[0-9a-f]{64}", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
}
