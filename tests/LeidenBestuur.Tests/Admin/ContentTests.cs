using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Tests.Admin;

/// <summary>Changing the pages about the site.</summary>
public sealed class ContentTests
{
    private const string Over = "/beheer/paginas/over";

    [Fact]
    public async Task List_AllPages_LeadsToEach()
    {
        await using var host = new AdminHost();
        var browser = await host.SignedInAsync(StaffRole.Administrator);
        await browser.GoAsync("/beheer/paginas");

        Assert.Equal(["/beheer/paginas/over", "/beheer/paginas/privacy", "/beheer/paginas/toegankelijkheid"], browser.Page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Revise_TitleAndText_StandOnTheSiteAtOnce()
    {
        await using var host = new AdminHost();
        var browser = await host.SignedInAsync(StaffRole.Administrator, "anna@leiden.nl");
        await browser.GoAsync(Over);
        var generation = await GenerationAsync(host);

        await browser.SubmitAsync(Over, ("Title", "Over deze site"), ("Text", "## Kop\r\n\r\nBel {telefoon}.\r\n"), ("act", "save"));

        Assert.Equal((302, Over), (browser.Status, browser.Location));
        var page = await host.Site.PageAsync("/over");
        Assert.Equal(("Over deze site", "Kop"), (page.QuerySelector("h1")!.TextContent, page.QuerySelector(".prose h2")!.TextContent));
        Assert.Equal("Bel 14 071.", page.QuerySelector(".prose p")!.TextContent);
        Assert.True(await GenerationAsync(host) > generation);
        Assert.Equal("page.revise | /over | done | anna (anna@leiden.nl)", (await host.TrailAsync())[^1]);
        await browser.FollowAsync();
        Assert.Equal("De pagina is bewaard en staat zo op de site.", browser.Page.QuerySelector("[data-testid=notice]")!.TextContent);
    }

    [Fact]
    public async Task Preview_Text_IsWhatThePageShowsAfterSaving()
    {
        await using var host = new AdminHost();
        var browser = await host.SignedInAsync(StaffRole.Administrator);
        await browser.GoAsync(Over);
        var before = await GenerationAsync(host);

        await browser.SubmitAsync(Over, ("Text", "# Een\n\n### Drie\n\n<script>x</script>\n\n- a\n- [hier](https://leiden.nl)\n\nZie {website}."), ("act", "preview"));
        var preview = browser.Page.QuerySelector("[data-testid=preview] .prose")!.OuterHtml;
        Assert.Equal((200, before), (browser.Status, await GenerationAsync(host)));
        Assert.Equal(["‘Drie’", "‘hier’"], browser.Page.QuerySelectorAll("[data-testid=text-warnings] strong").Select(words => words.TextContent));
        await browser.SubmitAsync(Over, ("act", "save"));

        Assert.Equal(302, browser.Status);
        Assert.Equal(preview, (await host.Site.PageAsync("/over")).QuerySelector(".prose")!.OuterHtml);
        await browser.FollowAsync();
        Assert.Equal(2, browser.Page.QuerySelectorAll("[data-testid=text-warnings] li").Length);
    }

    [Fact]
    public async Task Show_Form_HasTheHelpAndEveryByteOfTheText()
    {
        await using var host = new AdminHost();
        var browser = await host.SignedInAsync(StaffRole.Administrator);
        await browser.GoAsync(Over);

        var stored = await host.AskAsync(store => store.ContentPages.Where(page => page.Slug == "over").Select(page => page.Markdown).SingleAsync());
        Assert.Equal(stored, browser.Page.QuerySelector("textarea")!.TextContent);
        Assert.NotNull(browser.Page.QuerySelector("details.help summary"));
        var generation = await GenerationAsync(host);
        await browser.SubmitAsync(Over, ("act", "save"));
        Assert.Equal((302, generation), (browser.Status, await GenerationAsync(host)));
    }

    [Fact]
    public async Task Revise_EmptyOrTooLong_IsRefusedAndKeepsTheRest()
    {
        await using var host = new AdminHost();
        var browser = await host.SignedInAsync(StaffRole.Administrator);
        await browser.GoAsync(Over);

        await browser.SubmitAsync(Over, ("Title", " "), ("Text", new string('é', 50_001)), ("act", "save"));

        Assert.Equal((400, 2), (browser.Status, browser.Errors.Length));
        Assert.Equal(50_001, browser.Page.QuerySelector("textarea")!.TextContent.Length);
        await browser.SubmitAsync(Over, ("Title", "Over"), ("Text", new string('é', 50_000)), ("act", "save"));
        Assert.Equal(302, browser.Status);
    }

    [Theory]
    [InlineData("Woont op 2311 EJ.", "Dit lijkt een adres.")]
    [InlineData("Mail jan@gmail.com.", "Dit lijkt een privé-e-mailadres.")]
    public async Task Revise_PrivateData_IsAskedAbout(string text, string asked)
    {
        await using var host = new AdminHost();
        var browser = await host.SignedInAsync(StaffRole.Administrator);
        await browser.GoAsync(Over);

        await browser.SubmitAsync(Over, ("Text", text), ("act", "save"));
        Assert.Equal(400, browser.Status);
        Assert.Contains(asked, browser.Page.QuerySelector("[data-testid=text-warnings]")!.TextContent, StringComparison.Ordinal);
        await browser.SubmitAsync(Over, ("Confirmed", browser.Page.QuerySelector("[name=Confirmed]")!.GetAttribute("value")!), ("act", "save"));

        Assert.Equal(302, browser.Status);
    }

    [Fact]
    public async Task Revise_TwoAtOnce_TheSecondChoosesFieldByField()
    {
        await using var host = new AdminHost();
        var (anna, bram) = (await host.SignedInAsync(StaffRole.Administrator, "anna@leiden.nl"), await host.SignedInAsync(StaffRole.Administrator, "bram@leiden.nl"));
        await anna.GoAsync(Over);
        await bram.GoAsync(Over);
        await anna.SubmitAsync(Over, ("Title", "Titel van Anna"), ("Text", "Tekst van Anna"), ("act", "save"));

        await bram.SubmitAsync(Over, ("Title", "Titel van Bram"), ("Text", "Tekst van\nBram"), ("act", "save"));
        Assert.Equal(409, bram.Status);
        Assert.Equal(["Titel van Anna", "Titel van Bram", "Tekst van Anna", "Tekst van\nBram"], bram.Page.QuerySelectorAll(".as-typed").Select(text => text.TextContent));
        await bram.SubmitAsync(Over, ("Choices[Title]", "theirs"), ("Choices[Text]", "mine"), ("act", "save"));

        Assert.Equal(302, bram.Status);
        Assert.Equal(("Titel van Anna", "Tekst van\nBram"), await host.AskAsync(store => store.ContentPages.Where(page => page.Slug == "over").Select(page => ValueTuple.Create(page.Title, page.Markdown)).SingleAsync()));
    }

    private static Task<long> GenerationAsync(AdminHost host) => host.AskAsync(store => store.Generations.Select(row => row.Value).SingleAsync());
}
