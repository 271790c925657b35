using LeidenBestuur.Tests.Site;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Tests.Admin;

/// <summary>Adding, changing and merging subjects.</summary>
public sealed class PortfoliosTests
{
    private const string List = "/beheer/onderwerpen";

    [Fact]
    public async Task List_AllSubjects_NamesWhoHoldsEachNow()
    {
        await using var host = new AdminHost();
        var sport = await host.Site.Store.PortfolioAsync("sport", "Sport");
        var (housing, nobody) = (await host.Site.Store.PortfolioAsync("wonen", "Wonen"), await host.Site.Store.PortfolioAsync("afval", "Afval"));
        await AssignAsync(host, Some.Assignment(sport, "sport"), Some.Assignment(housing, "wonen", 2, end: "2024-01-01"));
        var browser = await host.SignedInAsync(StaffRole.Administrator);

        await browser.GoAsync(List);

        var rows = browser.Page.QuerySelectorAll("tbody tr").Select(row => row.Words()).ToList();
        Assert.Collection(rows, row => Assert.Contains("Afval afval niemand", row, StringComparison.Ordinal), row => Assert.Contains("Marie de Vries", row, StringComparison.Ordinal), row => Assert.Contains("niemand", row, StringComparison.Ordinal));
        Assert.NotNull(browser.Page.QuerySelector($"a[href='{List}/{nobody}']"));
        Assert.Equal("Onderwerpen", browser.Page.QuerySelector("header nav [aria-current]")!.TextContent);
    }

    [Fact]
    public async Task Add_AllFields_AreStoredAndFollowedByTrailGenerationAndSearch()
    {
        await using var host = new AdminHost();
        var browser = await host.SignedInAsync(StaffRole.Administrator, "bea@leiden.nl");
        var generation = await GenerationAsync(host);
        await browser.GoAsync($"{List}/nieuw");

        await browser.SubmitAsync(
            $"{List}/nieuw", ("Name", "  Afval en  grondstoffen "), ("Description", "Van **container** tot\r\nmilieustraat."), ("Keywords", "vuilnis\r\n\r\n kliko \r\nVuilnis"),
            ("Routes[0].Text", "Meld een volle container"), ("Routes[0].Address", "https://gemeente.leiden.nl/afval"), ("Routes[1].Text", ""), ("Routes[1].Address", ""), ("act", "save"));

        var added = await host.AskAsync(store => store.Portfolios.SingleAsync());
        Assert.Equal(($"{List}/{added.Id}", 302), (browser.Location, browser.Status));
        Assert.Equal(("Afval en grondstoffen", "afval-en-grondstoffen", "Van **container** tot\nmilieustraat."), (added.Name, added.Slug, added.DescriptionMarkdown));
        Assert.Equal([new Keyword("vuilnis", "redactie"), new Keyword("kliko", "redactie")], added.Keywords);
        Assert.Equal([new ContactRoute("Meld een volle container", "https://gemeente.leiden.nl/afval")], added.ContactRoutes);
        Assert.Equal("bea (bea@leiden.nl)", added.RevisedBy);
        Assert.True(await GenerationAsync(host) > generation);
        Assert.Equal($"portfolio.add | portfolio/{added.Id} Afval en grondstoffen | done | bea (bea@leiden.nl)", (await host.TrailAsync())[^1]);
        await browser.FollowAsync();
        Assert.Contains("toegevoegd", browser.Page.QuerySelector("[data-testid=notice]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revise_NameKeywordsAndMore_ShowOnThePublicPageAndInSearch()
    {
        await using var host = new AdminHost();
        var (browser, id) = await SportAsync(host);

        await browser.SubmitAsync(
            $"{List}/{id}", ("Name", "Sport en bewegen"), ("Description", "Alles over *sport*."), ("Keywords", "voetbal\nzwembad"),
            ("Routes[0].Text", "Huur een sporthal"), ("Routes[0].Address", "mailto:sport@leiden.nl"), ("act", "save"));

        Assert.Equal(302, browser.Status);
        var page = await host.Site.PageAsync("/portefeuilles/sport");
        Assert.Equal("Sport en bewegen", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Alles over sport.", page.QuerySelector(".prose")!.Words());
        Assert.Equal("mailto:sport@leiden.nl", page.QuerySelector("#hulp + div a")!.GetAttribute("href"));
        Assert.Equal("voetbal, zwembad", page.QuerySelector("[data-testid=keywords]")!.TextContent);
        Assert.Contains("‘Zwembad’ hoort bij Sport en bewegen", (await host.Site.PageAsync("/zoeken?q=zwembad")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Marie de Vries", (await host.Site.PageAsync("/zoeken?q=bewegen")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Sport", (await host.Site.PageAsync("/bestuurders/marie-de-vries")).QuerySelector("[data-testid=portfolios]")!.Words());
    }

    [Fact]
    public async Task Revise_SlugChangedTwice_BothOldAddressesRedirectWithTheirQuery()
    {
        await using var host = new AdminHost();
        var (browser, id) = await SportAsync(host);

        await browser.SubmitAsync($"{List}/{id}", ("Slug", "bewegen"), ("act", "save"));
        await browser.FollowAsync();
        await browser.SubmitAsync($"{List}/{id}", ("Slug", "sporten"), ("act", "save"));

        foreach (var old in new[] { "sport", "bewegen" })
        {
            var answer = await host.Site.GetAsync($"/portefeuilles/{old}?peildatum=2026-01-01");
            Assert.Equal((301, "/portefeuilles/sporten?peildatum=2026-01-01"), ((int)answer.StatusCode, answer.Headers.Location!.OriginalString));
        }
        await host.Site.PageAsync("/portefeuilles/sporten");
    }

    [Fact]
    public async Task Revise_SlugOfASubjectThatNobodyHad_TellsNothing()
    {
        await using var host = new AdminHost();
        var id = await host.Site.Store.PortfolioAsync("geheim", "Geheim");
        var browser = await host.SignedInAsync(StaffRole.Administrator);
        await browser.GoAsync($"{List}/{id}");
        await browser.SubmitAsync($"{List}/{id}", ("Slug", "later"), ("act", "save"));

        Assert.Equal((404, 404), ((int)(await host.Site.GetAsync("/portefeuilles/geheim")).StatusCode, (int)(await host.Site.GetAsync("/portefeuilles/later")).StatusCode));
    }

    [Fact]
    public async Task Revise_EverythingWrong_SaysSoByFieldAndKeepsWhatWasTyped()
    {
        await using var host = new AdminHost();
        var (browser, id) = await SportAsync(host);
        var before = await GenerationAsync(host);

        await browser.SubmitAsync(
            $"{List}/{id}", ("Name", ""), ("Slug", "Sport & Spel"), ("Description", new string('x', 5001)), ("Keywords", new string('y', 61)),
            ("Routes[0].Text", ""), ("Routes[0].Address", "leiden.nl"), ("Routes[1].Text", "Bel"), ("Routes[1].Address", "tel:14071"), ("act", "save"));

        Assert.Equal(400, browser.Status);
        Assert.Equal(
            ["#veld-name", "#veld-slug", "#veld-description", "#veld-keywords", "#veld-routes-0-text", "#veld-routes-0-address"],
            browser.Page.QuerySelectorAll("[data-testid=errors] a").Select(link => link.GetAttribute("href")));
        Assert.All(browser.Page.QuerySelectorAll("[data-testid=errors] a"), link => Assert.NotNull(browser.Page.QuerySelector(link.GetAttribute("href")!)));
        Assert.Equal("Sport & Spel", Value(browser, "Slug"));
        Assert.Equal(("leiden.nl", "Bel", "tel:14071"), (Value(browser, "Routes[0].Address"), Value(browser, "Routes[1].Text"), Value(browser, "Routes[1].Address")));
        Assert.StartsWith("Fout: ", browser.Page.Title, StringComparison.Ordinal);
        Assert.Equal("true", browser.Page.QuerySelector("[name='Description']")!.GetAttribute("aria-invalid"));
        Assert.Equal(before, await GenerationAsync(host));
    }

    [Theory]
    [InlineData("Name", "spórt ", "Er is al een onderwerp ‘Sport’. Kies een andere naam, of voeg de twee samen.")]
    [InlineData("Slug", "sport", "Het adres ‘sport’ is al van ‘Sport’. Kies een ander adres.")]
    [InlineData("Slug", "spelen", "Het adres ‘spelen’ is een oud adres van ‘Sport’ en leidt daarheen. Kies een ander adres.")]
    public async Task Add_WhatAnotherHasOrHad_IsRefused(string field, string value, string message)
    {
        await using var host = new AdminHost();
        await host.Site.Store.PortfolioAsync("spelen", "Sport");
        await using (var store = host.Site.Store.Open())
        {
            var sport = await store.Portfolios.SingleAsync();
            sport.Revise(sport.Facts with { Slug = "sport" }, Some.Signature(host.Now));
            await store.SaveChangesAsync();
        }
        var browser = await host.SignedInAsync(StaffRole.Administrator);
        await browser.GoAsync($"{List}/nieuw");

        await browser.SubmitAsync($"{List}/nieuw", ("Name", "Iets anders"), (field, value), ("act", "save"));

        Assert.Equal(400, browser.Status);
        Assert.Contains(message, browser.Errors);
        Assert.Equal(1, await host.AskAsync(store => store.Portfolios.CountAsync()));
    }

    [Fact]
    public async Task Reshape_RowsAddedMovedAndRemoved_LosesNothingAndWritesNothing()
    {
        await using var host = new AdminHost();
        var (browser, id) = await SportAsync(host);
        var before = await GenerationAsync(host);

        await browser.SubmitAsync($"{List}/{id}", ("Name", "Getypt"), ("Keywords", "een\ntwee"), ("act", "add"));
        await browser.SubmitAsync($"{List}/{id}", ("Routes[0].Text", "Eerste"), ("Routes[0].Address", "fout"), ("act", "add"));
        Assert.Equal(200, browser.Status);
        await browser.SubmitAsync($"{List}/{id}", ("Routes[1].Text", "Tweede"), ("act", "up-1"));
        Assert.Equal(("Tweede", "Eerste", "fout"), (Value(browser, "Routes[0].Text"), Value(browser, "Routes[1].Text"), Value(browser, "Routes[1].Address")));
        await browser.SubmitAsync($"{List}/{id}", ("act", "down-0"));
        Assert.Equal("Eerste", Value(browser, "Routes[0].Text"));
        await browser.SubmitAsync($"{List}/{id}", ("act", "remove-0"));

        Assert.Equal(("Tweede", null), (Value(browser, "Routes[0].Text"), browser.Page.QuerySelector("[name='Routes[1].Text']")));
        Assert.Equal(("Getypt", "een\ntwee"), (Value(browser, "Name"), browser.Page.QuerySelector("[name=Keywords]")!.TextContent.Trim()));
        Assert.Empty(browser.Errors);
        Assert.Equal(before, await GenerationAsync(host));
    }

    [Theory]
    [InlineData("remove-7")]
    [InlineData("remove--1")]
    [InlineData("up-99999999999999")]
    [InlineData("weet ik niet")]
    public async Task Reshape_ActThatIsNone_ShowsTheFormAgain(string act)
    {
        await using var host = new AdminHost();
        var (browser, id) = await SportAsync(host);

        await browser.SubmitAsync($"{List}/{id}", ("Name", "Getypt"), ("act", act));

        Assert.Equal((200, "Getypt"), (browser.Status, Value(browser, "Name")));
        Assert.Equal("Sport", await host.AskAsync(store => store.Portfolios.Select(portfolio => portfolio.Name).SingleAsync()));
    }

    [Fact]
    public async Task Preview_Description_IsThePublicRenderingWithWarnings()
    {
        await using var host = new AdminHost();
        var (browser, id) = await SportAsync(host);

        await browser.SubmitAsync($"{List}/{id}", ("Description", "Zie <b>x</b> en [hier](https://leiden.nl)."), ("act", "preview"));

        Assert.Equal(200, browser.Status);
        Assert.Equal("<p>Zie &lt;b&gt;x&lt;/b&gt; en <a href=\"https://leiden.nl\">hier</a>.</p>", browser.Page.QuerySelector(".preview .prose")!.InnerHtml.Trim());
        Assert.Contains("‘hier’", browser.Page.QuerySelector("[data-testid=text-warnings]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revise_PrivateData_IsAskedAboutOnceForTheseWordsOnly()
    {
        await using var host = new AdminHost();
        var (browser, id) = await SportAsync(host);

        await browser.SubmitAsync($"{List}/{id}", ("Description", "Bel 06-12345678."), ("act", "save"));
        Assert.Equal(400, browser.Status);
        Assert.Contains("Dit lijkt een mobiel nummer. Iedereen kan dit lezen. Haal het weg, of bevestig dat het openbaar mag zijn.", browser.Page.QuerySelector("[data-testid=text-warnings]")!.TextContent, StringComparison.Ordinal);
        var mark = browser.Page.QuerySelector("[name=Confirmed]")!.GetAttribute("value")!;
        await browser.SubmitAsync($"{List}/{id}", ("Description", "Bel 06-12345678 of 06-87654321."), ("Confirmed", mark), ("act", "save"));
        Assert.Equal(400, browser.Status);
        await browser.SubmitAsync($"{List}/{id}", ("Description", "Bel 06-12345678."), ("Confirmed", mark), ("act", "save"));
        Assert.Equal(302, browser.Status);
        await browser.FollowAsync();
        await browser.SubmitAsync($"{List}/{id}", ("Name", "Sporten"), ("act", "save"));

        Assert.Equal(302, browser.Status);
        Assert.Equal(("Sporten", "Bel 06-12345678."), await host.AskAsync(store => store.Portfolios.Select(portfolio => ValueTuple.Create(portfolio.Name, portfolio.DescriptionMarkdown!)).SingleAsync()));
    }

    [Fact]
    public async Task Revise_TwoAtOnce_TheSecondChoosesFieldByField()
    {
        await using var host = new AdminHost();
        var (anna, id) = await SportAsync(host);
        var bram = await host.SignedInAsync(StaffRole.Administrator, "bram@leiden.nl");
        await bram.GoAsync($"{List}/{id}");
        await anna.SubmitAsync($"{List}/{id}", ("Name", "Sport van Anna"), ("Keywords", "anna"), ("act", "save"));
        Assert.Equal(302, anna.Status);

        await bram.SubmitAsync($"{List}/{id}", ("Name", "Sport van Bram"), ("Description", "Van Bram."), ("Routes[0].Text", "Bel Bram"), ("Routes[0].Address", "tel:14071"), ("act", "save"));

        Assert.Equal(409, bram.Status);
        Assert.Equal($"Anna (anna@leiden.nl) heeft deze pagina om {Time(host)} gewijzigd. Uw tekst staat hieronder en is nog niet opgeslagen. Kies per onderdeel welke tekst blijft.", bram.Page.QuerySelector("[data-testid=conflict]")!.TextContent);
        Assert.Equal(["Naam", "Omschrijving", "Trefwoorden", "Contactwegen"], bram.Page.QuerySelectorAll("fieldset legend").Select(legend => legend.TextContent));
        Assert.Equal(["Sport van Anna", "Sport van Bram"], bram.Page.QuerySelectorAll("fieldset:first-of-type .as-typed").Select(text => text.TextContent));
        Assert.Empty(bram.Page.QuerySelectorAll("input[type=radio][checked]"));

        await bram.SubmitAsync($"{List}/{id}", ("Choices[Name]", "theirs"), ("act", "save"));
        Assert.Equal((409, 3), (bram.Status, bram.Errors.Length));
        Assert.Equal("Sport van Anna", (await PortfolioAsync(host)).Name);

        await bram.SubmitAsync($"{List}/{id}", ("Choices[Name]", "theirs"), ("Choices[Description]", "mine"), ("Choices[Keywords]", "theirs"), ("Choices[Routes]", "mine"), ("act", "save"));
        Assert.Equal(302, bram.Status);
        var saved = await PortfolioAsync(host);
        Assert.Equal(("Sport van Anna", "Van Bram.", "anna", "tel:14071"), (saved.Name, saved.DescriptionMarkdown, Assert.Single(saved.Keywords).Word, Assert.Single(saved.ContactRoutes).Address));
    }

    [Fact]
    public async Task Revise_ConflictAgainWhileChoosing_IsShownAgainWithWhatWasTyped()
    {
        await using var host = new AdminHost();
        var (anna, id) = await SportAsync(host);
        var bram = await host.SignedInAsync(StaffRole.Administrator, "bram@leiden.nl");
        await bram.GoAsync($"{List}/{id}");
        await anna.SubmitAsync($"{List}/{id}", ("Name", "Een"), ("act", "save"));
        await bram.SubmitAsync($"{List}/{id}", ("Name", "Van Bram"), ("act", "save"));
        await anna.FollowAsync();
        await anna.SubmitAsync($"{List}/{id}", ("Name", "Twee"), ("act", "save"));

        await bram.SubmitAsync($"{List}/{id}", ("Choices[Name]", "theirs"), ("act", "save"));

        Assert.Equal(409, bram.Status);
        Assert.Equal(["Twee", "Van Bram"], bram.Page.QuerySelectorAll(".as-typed").Select(text => text.TextContent));
        Assert.Empty(bram.Errors);
    }

    [Fact]
    public async Task Revise_BothTheSame_IsNoConflictAndNotWrittenTwice()
    {
        await using var host = new AdminHost();
        var (anna, id) = await SportAsync(host);
        var bram = await host.SignedInAsync(StaffRole.Administrator, "bram@leiden.nl");
        await bram.GoAsync($"{List}/{id}");
        await anna.SubmitAsync($"{List}/{id}", ("Name", "Sporten"), ("act", "save"));
        var generation = await GenerationAsync(host);

        await bram.SubmitAsync($"{List}/{id}", ("Name", "Sporten"), ("act", "save"));

        Assert.Equal((302, generation), (bram.Status, await GenerationAsync(host)));
        Assert.Single(await host.TrailAsync(), line => line.StartsWith("portfolio.revise", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Merge_Chosen_ShowsWhatWillHappenAndWritesNothing()
    {
        await using var host = new AdminHost();
        var (browser, sport, exercise) = await TwoAsync(host);
        var generation = await GenerationAsync(host);

        await browser.GoAsync($"{List}/{exercise}/samenvoegen");
        Assert.Null(browser.Page.QuerySelector("[data-testid=consequences]"));
        await browser.GoAsync($"{List}/{exercise}/samenvoegen?met={sport}");

        Assert.Equal(["Marie de Vries: ‘sport’ (nu)", "Jan Jansen: ‘Bewegen’ (van 2018 tot en met 2022)"], browser.Page.QuerySelectorAll("[data-testid=holders] li").Select(line => line.Words()));
        Assert.Contains("Het adres /portefeuilles/bewegen leidt voortaan naar /portefeuilles/sport.", browser.Page.QuerySelector("[data-testid=consequences]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(generation, await GenerationAsync(host));
    }

    [Fact]
    public async Task Merge_Confirmed_JoinsAssignmentsOfAllVersionsAndRedirects()
    {
        await using var host = new AdminHost();
        var (browser, sport, exercise) = await TwoAsync(host);
        var generation = await GenerationAsync(host);
        await browser.GoAsync($"{List}/{exercise}/samenvoegen?met={sport}");

        await browser.SubmitAsync($"{List}/{exercise}/samenvoegen");

        Assert.Equal((302, $"{List}/{sport}"), (browser.Status, browser.Location));
        Assert.Equal([sport, sport, sport], await host.AskAsync(store => store.Set<PortfolioAssignment>().Select(assignment => assignment.PortfolioId).ToListAsync()));
        var page = await host.Site.PageAsync("/portefeuilles/sport");
        Assert.Equal("voetbal, hardlopen, bewegen", page.QuerySelector("[data-testid=keywords]")!.TextContent);
        Assert.Contains("Jan Jansen", page.QuerySelector("[data-testid=holders]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Bewegen", (await host.Site.PageAsync("/bestuurders/jan-jansen?peildatum=2020-01-01")).QuerySelector("[data-testid=portfolios]")!.TextContent, StringComparison.OrdinalIgnoreCase);
        foreach (var old in new[] { "bewegen", "gym" })
        {
            var answer = await host.Site.GetAsync($"/portefeuilles/{old}");
            Assert.Equal((301, "/portefeuilles/sport"), ((int)answer.StatusCode, answer.Headers.Location!.OriginalString));
        }
        Assert.Contains("‘Hardlopen’ hoort bij Sport", (await host.Site.PageAsync("/zoeken?q=hardlopen")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.True(await GenerationAsync(host) > generation);
        Assert.Equal($"portfolio.merge | portfolio/{exercise} Bewegen → portfolio/{sport} Sport | done | anna (anna@leiden.nl)", (await host.TrailAsync())[^1]);
        Assert.Empty(await host.AskAsync(store => Web.Data.StoreFile.FaultsAsync(store, default)));
    }

    [Fact]
    public async Task Merge_OneChangedMeanwhile_IsRefusedAndShownAgain()
    {
        await using var host = new AdminHost();
        var (browser, sport, exercise) = await TwoAsync(host);
        await browser.GoAsync($"{List}/{exercise}/samenvoegen?met={sport}");
        await using (var store = host.Site.Store.Open())
        {
            var portfolio = await store.Portfolios.SingleAsync(portfolio => portfolio.Id == sport);
            portfolio.Revise(portfolio.Facts with { Name = "Sporten" }, Some.Signature(host.Now));
            await store.SaveChangesAsync();
        }

        await browser.SubmitAsync($"{List}/{exercise}/samenvoegen");

        Assert.Equal(400, browser.Status);
        Assert.Contains("Intussen is een van beide onderwerpen gewijzigd.", Assert.Single(browser.Errors), StringComparison.Ordinal);
        Assert.Equal(2, await host.AskAsync(store => store.Portfolios.CountAsync()));
        await browser.SubmitAsync($"{List}/{exercise}/samenvoegen");
        Assert.Equal(302, browser.Status);
    }

    [Fact]
    public async Task Merge_WithItselfOrNothing_IsNotFoundAndChangesNothing()
    {
        await using var host = new AdminHost();
        var (browser, sport, exercise) = await TwoAsync(host);
        await browser.GoAsync($"{List}/{exercise}/samenvoegen?met={sport}");
        await browser.SubmitAsync($"{List}/{exercise}/samenvoegen", ("Into", "99"));
        Assert.Equal(404, browser.Status);
        await browser.GoAsync($"{List}/{exercise}/samenvoegen?met={sport}");
        await browser.SubmitAsync($"{List}/{exercise}/samenvoegen", ("Into", $"{exercise}"));

        Assert.Equal(400, browser.Status);
        Assert.Equal(2, await host.AskAsync(store => store.Portfolios.CountAsync()));
    }

    private static async Task<(AdminBrowser Browser, int Id)> SportAsync(AdminHost host)
    {
        var id = await host.Site.Store.PortfolioAsync("sport", "Sport");
        await AssignAsync(host, Some.Assignment(id, "sport"));
        var browser = await host.SignedInAsync(StaffRole.Administrator, "anna@leiden.nl");
        await browser.GoAsync($"{List}/{id}");
        return (browser, id);
    }

    /// <summary>"Sport", which Marie has, and "Bewegen", once "Gym", which Jan had.</summary>
    private static async Task<(AdminBrowser Browser, int Sport, int Exercise)> TwoAsync(AdminHost host)
    {
        var (sport, exercise) = (await host.Site.Store.PortfolioAsync("sport", "Sport", "voetbal"), await host.Site.Store.PortfolioAsync("gym", "Gym", "hardlopen"));
        await using (var store = host.Site.Store.Open())
        {
            var portfolio = await store.Portfolios.SingleAsync(portfolio => portfolio.Id == exercise);
            portfolio.Revise(portfolio.Facts with { Name = "Bewegen", Slug = "bewegen" }, Some.Signature(host.Now));
            await store.SaveChangesAsync();
        }
        await AssignAsync(host, Some.Assignment(sport, "sport"));
        var jan = Some.Content("Jan Jansen") with { Terms = [Some.Term(start: "2018", end: "2022")], Assignments = [Some.Assignment(exercise, "Bewegen", start: "2018", end: "2022")] };
        await host.Site.Store.PublishAsync("jan-jansen", jan);
        await host.Site.Store.PublishAsync("jan-jansen", jan with { LeadSentence = "Jan was wethouder." });
        var browser = await host.SignedInAsync(StaffRole.Administrator, "anna@leiden.nl");
        return (browser, sport, exercise);
    }

    private static Task<int> AssignAsync(AdminHost host, params List<PortfolioAssignment> assignments) =>
        host.Site.Store.PublishAsync("marie-de-vries", Some.Content() with { Assignments = assignments });

    private static Task<Portfolio> PortfolioAsync(AdminHost host) => host.AskAsync(store => store.Portfolios.AsNoTracking().SingleAsync());

    private static Task<long> GenerationAsync(AdminHost host) => host.AskAsync(store => store.Generations.Select(row => row.Value).SingleAsync());

    private static string Time(AdminHost host) => Web.Formatting.DutchDates.WriteTime(host.Now);

    private static string? Value(AdminBrowser browser, string name) => browser.Page.QuerySelector($"[name='{name}']")?.GetAttribute("value");
}
