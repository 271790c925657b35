using System.Net;
using AngleSharp.Dom;
using LeidenBestuur.Tests.Site.LinkedData;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Data.Organisations;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Tests.Site.Organisations;

public sealed class OrganisationPagesTests : IAsyncDisposable
{
    private const string Address = "/organisaties/stichting-leiden";
    private readonly SiteHost _host = new();

    [Fact]
    public async Task Get_SeveralSpellings_AreOnePageWithWhoIsInOfficeFirst()
    {
        await PublishAsync("anna", "Anna", [At(1, "Stichting Leiden", start: "2020-01-01")], Some.Term(start: "2018", end: "2022"));
        await PublishAsync("bert", "Bert", [At(2, "Stichting  ‘Leiden’", start: "2023-01-01"), At(3, "Elders")]);

        var page = await _host.PageAsync(Address);
        Assert.Equal(
            ["Bert Wethouder Lid raad van toezicht – Stichting ‘Leiden’ Onbetaald (onbezoldigd) Sinds 1 januari 2023 Geschiedenis van deze functie",
             "Anna Wethouder, van 2018 tot en met 2022 Lid raad van toezicht – Stichting Leiden Onbetaald (onbezoldigd) Sinds 1 januari 2020 Geschiedenis van deze functie"],
            page.Section("Wie zit hier nu?").QuerySelectorAll("li").Words());
        Assert.Equal(["/bestuurders/bert", "/nevenfuncties/2", "/bestuurders/anna", "/nevenfuncties/1"], page.TheOne("at-organisation").Links());
        Assert.Equal("De naam staat op de pagina’s zo geschreven: ‘Stichting ‘Leiden’’ en ‘Stichting Leiden’.", page.TheOne("names").Words());
        Assert.Equal(["Nevenfuncties bij Stichting ‘Leiden’"], page.QuerySelectorAll("h1").Words());
        Assert.Contains(Address, (await _host.PageAsync("/nevenfuncties/2")).TheOne("facts").Links());
    }

    [Fact]
    public async Task Get_Today_SaysForMachinesWhichOrganisationAndWhoHasAPositionThere()
    {
        await PublishAsync("anna", "Anna", [At(1, "Stichting Leiden", start: "2020-01-01"), At(2, "Stichting Leiden", end: "2024-12-31"), At(3, "Stichting Leiden", start: "2027-01-01")]);
        await PublishAsync("bert", "Bert", [At(4, "Stichting  ‘Leiden’", start: "2023")]);

        var page = await _host.PageAsync(Address);
        var organisation = page.Thing("Organization");
        Assert.Equal("http://localhost/organisaties/stichting-leiden#organisatie", organisation.Text("@id"));
        Assert.Equal(organisation.Text("@id"), page.Thing("WebPage").GetProperty("mainEntity").Text("@id"));
        Assert.Equal(organisation.Text("@id"), (await _host.PageAsync("/nevenfuncties/1")).Thing("Person").All("memberOf")[0].GetProperty("memberOf").Text("@id"));
        Assert.Single(organisation.GetProperty("alternateName").EnumerateArray());
        Assert.Equal(
            [("Anna", "Lid raad van toezicht", "2020-01-01"), ("Bert", "Lid raad van toezicht", "2023")],
            organisation.All("member").Select(role => (role.GetProperty("member").Text("name")!, role.Text("roleName")!, role.Text("startDate")!)));
        Assert.Equal(["BreadcrumbList"], (await _host.PageAsync(Address + "?peildatum=2024-06-01")).Types());
    }

    [Fact]
    public async Task Get_EndedLaterGoneAndRenamed_EachStandUnderItsOwnHeading()
    {
        await PublishAsync("anna", "Anna",
            [At(1, "Stichting Leiden", end: "2025-12-31"), At(2, "Stichting Leiden"), At(3, "Stichting Leiden", end: "2024-12-31"), At(4, "Stichting Leiden", start: "2027-01-01")]);
        _host.Clock.Advance(TimeSpan.FromDays(1));
        await PublishAsync("anna", "Anna", [At(2, "Fonds"), At(3, "Stichting Leiden", end: "2024-12-31"), At(4, "Stichting Leiden", start: "2027-01-01")]);
        _host.Clock.Advance(TimeSpan.FromDays(1));

        var page = await _host.PageAsync(Address);
        Assert.Equal(["Begint later", "Gestopt", "Niet meer op de pagina"], page.QuerySelectorAll("main h2").Words());
        Assert.Equal("Voor zover wij weten, heeft nu niemand van het college hier een functie.", page.TheOne("empty").Words());
        Assert.Contains("Begint op 1 januari 2027", page.Section("Begint later").Words(), StringComparison.Ordinal);
        Assert.Contains("Beëindigd: tot 1 januari 2025", page.Section("Gestopt").Words(), StringComparison.Ordinal);
        var gone = page.Section("Niet meer op de pagina").QuerySelectorAll("li");
        Assert.Contains("Deze functie staat sinds 24 november 2026 niet meer op de pagina.", gone[0].Words(), StringComparison.Ordinal);
        Assert.Contains("Bij deze functie staat nu een andere organisatie: Fonds.", gone[1].Words(), StringComparison.Ordinal);
        Assert.Contains("/organisaties/fonds", gone[1].Links());
        Assert.Empty((await _host.PageAsync("/organisaties/fonds")).All("empty"));
    }

    [Fact]
    public async Task Get_WhatALaterTextLeftOutOrRenamed_IsNotDenied()
    {
        await PublishAsync("anna", "Anna", [At(1, "Stichting Leiden", start: "2024-02-01"), At(2, "Fonds", start: "2024-02-01")]);
        _host.Clock.Advance(TimeSpan.FromDays(1));
        await PublishAsync("anna", "Anna", [At(2, "Elders", start: "2024-02-01")]);
        _host.Clock.Advance(TimeSpan.FromDays(1));

        // Whether it ended is not known.
        Assert.Empty((await _host.PageAsync(Address)).All("empty"));
        Assert.Empty((await _host.PageAsync(Address + "?peildatum=2025-06-01")).All("empty"));
        Assert.Single((await _host.PageAsync(Address + "?peildatum=2024-01-31")).All("empty"));
        // It is known to be elsewhere, and stood here until that was said.
        Assert.Single((await _host.PageAsync("/organisaties/fonds")).All("empty"));
        Assert.Single((await _host.PageAsync("/organisaties/fonds?peildatum=2026-11-24")).All("empty"));
        Assert.Empty((await _host.PageAsync("/organisaties/fonds?peildatum=2026-11-23")).All("empty"));
    }

    [Fact]
    public async Task Get_WhatACorrectionTookAwayOrRenamed_WasNeverThere()
    {
        await PublishAsync("anna", "Anna", [At(1, "Stichting Leiden"), At(2, "Stichting Leiden"), At(3, "Stichting Leiden")]);
        _host.Clock.Advance(TimeSpan.FromDays(1));
        await _host.Store.ChangeAsync("anna", (timeline, now) =>
        {
            var content = timeline.StartingContent(now)!;
            var draft = timeline.Draft(VersionKind.Correction, content with { SidePositions = [content.SidePositions.Single(position => position.EntryId == 1), At(3, "Fonds")] }, Some.Signature(now));
            timeline.Explain(draft, "Verwisseld.", null, new("Anna", "niemand"), Some.Signature(now));
            timeline.Approve(draft, null, Some.Signature(now));
        });
        _host.Clock.Advance(TimeSpan.FromDays(1));

        var page = await _host.PageAsync(Address);

        Assert.Equal(["Wie zit hier nu?"], page.QuerySelectorAll("main h2").Words());
        Assert.Single(page.QuerySelectorAll("[data-testid=at-organisation] li"));
        Assert.Single((await _host.PageAsync("/organisaties/fonds")).QuerySelectorAll("[data-testid=at-organisation] li"));
    }

    [Fact]
    public async Task Get_OnADay_SaysWhatHeldThenAndWhereNobodyDid()
    {
        await PublishAsync("anna", "Anna", [At(1, "Stichting Leiden", start: "2023-01-01", end: "2024-12-31")]);

        Assert.Single((await _host.PageAsync(Address + "?peildatum=2024-06-01")).Section("Wie zat hier toen?").QuerySelectorAll("li"));
        var before = await _host.PageAsync(Address + "?peildatum=2022-06-01");
        Assert.Equal("Voor zover wij weten, had op 1 juni 2022 niemand van het college hier een functie.", before.TheOne("empty").Words());
        Assert.Equal(["Begint later"], before.QuerySelectorAll("main h2").Words());
        Assert.All(before.TheOne("at-organisation").Links(), link => Assert.EndsWith("?peildatum=2022-06-01", link, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_NothingPublishedNamesIt_IsNotFound()
    {
        await _host.Store.DraftAsync("concept", Some.Declared(At(1, "Stichting Leiden")));
        await _host.Store.ScheduleAsync("straks", Some.Declared(At(2, "Stichting Leiden")), _host.Store.Now.AddDays(1));
        await PublishAsync("weg", "Ine", [At(3, "Stichting Leiden")]);
        await _host.Store.WithdrawAsync("weg");
        await PublishAsync("anna", "Anna", [At(4, "Elders")]);
        _host.Clock.Advance(TimeSpan.FromMinutes(1));

        await _host.PageAsync(Address, 404);
        await _host.PageAsync("/organisaties/bestaat-niet", 404);
        _host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.DoesNotContain("Ine", (await _host.PageAsync(Address)).Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NameTakenAway_IsNeitherPageNorLink()
    {
        await PublishAsync("anna", "Anna", [At(1, "Stichting Leiden")]);
        await PublishAsync("bert", "Bert", [At(2, "Fonds")]);
        await _host.Store.OnOfficialAsync("anna", (official, at) => official.EraseField("sidePosition/1", Some.Signature(at)));
        await _host.Store.OnOfficialAsync("bert", (official, at) => official.EraseField("sidePosition/2", Some.Signature(at)));

        await _host.PageAsync(Address, 404);
        var entry = await _host.PageAsync("/nevenfuncties/1");
        Assert.DoesNotContain(entry.QuerySelectorAll("a").Links(), link => link.StartsWith("/organisaties", StringComparison.Ordinal));
        Assert.DoesNotContain("Wie van het college zat hier ook?", entry.QuerySelectorAll("h2").Words());
        await using var store = _host.Store.Open();
        Assert.Equal([null, null], await store.Set<SidePosition>().Select(position => EF.Property<string?>(position, OrganisationSlugs.Column)).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Fill_RowsFromBeforeTheColumn_AreFoundAgain()
    {
        await PublishAsync("anna", "Anna", [At(1, "Stichting Leiden"), At(2, "Stichting  Leiden"), At(3, BlackOut.Mark)]);
        await using (var store = _host.Store.Open())
            await store.Set<SidePosition>().ExecuteUpdateAsync(set => set.SetProperty(position => EF.Property<string?>(position, OrganisationSlugs.Column), (string?)null), TestContext.Current.CancellationToken);

        await using (var store = _host.Store.Open())
            await OrganisationSlugs.FillAsync(store, TestContext.Current.CancellationToken);
        Assert.Equal(2, (await _host.PageAsync(Address)).TheOne("at-organisation").QuerySelectorAll("li").Length);
        await using var read = _host.Store.Open();
        Assert.Null(await read.Set<SidePosition>().Where(position => position.EntryId == 3).Select(position => EF.Property<string?>(position, OrganisationSlugs.Column)).SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Get_LongNamesThatBeginAlike_AreAPageEach()
    {
        var name = "Stichting " + string.Join(' ', Enumerable.Repeat("openbaar", 9));
        await PublishAsync("anna", "Anna", [At(1, name + " onderwijs")]);
        await PublishAsync("bert", "Bert", [At(2, name + " vervoer")]);
        var addresses = new List<string>();
        foreach (var entry in new[] { 1, 2 })
            addresses.Add((await _host.PageAsync($"/nevenfuncties/{entry}")).TheOne("facts").Links().Single(link => link.StartsWith("/organisaties", StringComparison.Ordinal)));
        Assert.Distinct(addresses);
        var found = (await _host.PageAsync("/zoeken?q=openbaar")).QuerySelectorAll("main a").Links().Where(link => link.StartsWith("/organisaties", StringComparison.Ordinal));
        Assert.Equal(addresses.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));

        // A store in which they had one address gives each its own.
        await using (var store = _host.Store.Open())
        {
            var slug = Slug.Of(name + " vervoer");
            await store.Set<SidePosition>().ExecuteUpdateAsync(set => set.SetProperty(position => EF.Property<string?>(position, OrganisationSlugs.Column), slug), TestContext.Current.CancellationToken);
            await OrganisationSlugs.FillAsync(store, TestContext.Current.CancellationToken);
        }
        foreach (var (address, person) in addresses.Zip(["Anna", "Bert"]))
            Assert.Equal(person, Assert.Single((await _host.PageAsync(address)).TheOne("at-organisation").QuerySelectorAll(".title")).Words());
    }

    [Fact]
    public async Task Get_AddressThatWasCutOff_LeadsOnWhereOneNameAloneCanHaveHadIt()
    {
        var name = "Stichting " + string.Join(' ', Enumerable.Repeat("openbaar", 9));
        var cut = "/organisaties/" + Slug.Of(name + " onderwijs");
        await PublishAsync("anna", "Anna", [At(1, name + " onderwijs")]);

        var answer = await _host.GetAsync(cut + "?peildatum=2026-11-01");
        Assert.Equal((HttpStatusCode.MovedPermanently, $"/organisaties/{OrganisationSlug.Of(name + " onderwijs")}?peildatum=2026-11-01"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        await _host.Store.DraftAsync("carla", Some.Declared(At(3, name.Replace("Stichting", "Vereniging", StringComparison.Ordinal) + " onderwijs")));
        Assert.Equal(HttpStatusCode.NotFound, (await _host.GetAsync(cut.Replace("stichting", "vereniging", StringComparison.Ordinal))).StatusCode);
        await PublishAsync("bert", "Bert", [At(2, name + " vervoer")]);
        Assert.Equal(HttpStatusCode.NotFound, (await _host.GetAsync(cut)).StatusCode);
    }

    [Fact]
    public async Task Get_Entry_NamesTheOthersOfTheSameOrganisation()
    {
        await PublishAsync("anna", "Anna", [At(1, "Stichting Leiden"), At(5, "Stichting Leiden")]);
        await PublishAsync("bert", "Bert", [At(2, "Stichting Leiden", end: "2024-12-31")]);
        await PublishAsync("carla", "Carla", [At(3, "stichting leiden", start: "2023")]);
        await PublishAsync("dirk", "Dirk", [At(4, "Elders")]);

        var others = (await _host.PageAsync("/nevenfuncties/1")).Section("Wie van het college zat hier ook?").QuerySelectorAll("li");
        Assert.Equal(["Carla", "Bert"], others.Select(other => other.QuerySelector(".title")!.Words()));
        Assert.DoesNotContain("Wie van het college zat hier ook?", (await _host.PageAsync("/nevenfuncties/4")).QuerySelectorAll("h2").Words());
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static SidePosition At(int entry, string organisation, string? start = null, string? end = null) => Some.SidePosition(entry, organisation, start, end);

    private Task<int> PublishAsync(string slug, string name, List<SidePosition> positions, TermOfOffice? term = null) => _host.Store.PublishAsync(
        slug, Some.Content(name) with { Declaration = DeclarationState.Declared, SidePositions = positions, Terms = [term ?? Some.Term()] });
}

file static class Elements
{
    public static IEnumerable<string> Links(this IEnumerable<IElement> links) => links.Select(link => link.GetAttribute("href") ?? "");
}
