using System.Text.Json;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Site.LinkedData;

/// <summary>What a profile and its entries say for machines: what is over, still to come or unknown never as if it were so now.</summary>
public sealed class ProfileThingsTests : IAsyncDisposable
{
    private readonly SiteHost _host = new();

    [Fact]
    public async Task Get_InOffice_WorksForTheMunicipality()
    {
        await PublishAsync(Some.Content() with { Terms = [Some.Term(start: "2022-06")] });
        var page = await _host.PageAsync("/bestuurders/marie");

        var person = page.Thing("Person");
        Assert.Equal("Wethouder", person.Text("jobTitle"));
        Assert.Equal("http://localhost/#gemeente", person.GetProperty("worksFor").Text("@id"));
        Assert.Equal("https://identifier.overheid.nl/tooi/id/gemeente/gm0546", page.Thing("GovernmentOrganization").Text("identifier"));
        var role = Assert.Single(person.All("memberOf"));
        Assert.Equal(("Wethouder", "2022-06", null), Told(role));
        Assert.Equal("Gemeente Leiden", role.GetProperty("memberOf").Text("name"));
        Assert.Equal("2026-11-23T12:00:00Z", page.Thing("WebPage").Text("dateModified"));
    }

    [Fact]
    public async Task Get_Former_HasOnlyTheRoleWithItsEnd()
    {
        await PublishAsync(Some.Content() with { Terms = [Some.Term(Office.Mayor, "2018", "2024-03-01")] });
        var person = (await _host.PageAsync("/bestuurders/marie")).Thing("Person");

        Assert.False(person.Says("jobTitle") || person.Says("worksFor"));
        Assert.Equal(("Burgemeester", "2018", "2024-03-01"), Told(Assert.Single(person.All("memberOf"))));
        Assert.False((await _host.PageAsync("/")).Thing("GovernmentOrganization").Says("member"));
    }

    [Fact]
    public async Task Get_NotYetInOffice_HasOnlyTheRoleWithItsStart()
    {
        await PublishAsync(Some.Content() with { Terms = [Some.Term(start: "2027-01-01")] });
        var person = (await _host.PageAsync("/bestuurders/marie")).Thing("Person");

        Assert.False(person.Says("jobTitle") || person.Says("worksFor"));
        Assert.Equal(("Wethouder", "2027-01-01", null), Told(Assert.Single(person.All("memberOf"))));
    }

    [Fact]
    public async Task Get_UnknownWhetherInOffice_HasNoRole()
    {
        var subject = await _host.Store.PortfolioAsync("sport", "Sport");
        await PublishAsync(Some.Content() with
        {
            Terms = [Some.Term(start: "2022", end: "2026")],
            Assignments = [Some.Assignment(subject, "Sport")],
            Declaration = DeclarationState.Declared,
            SidePositions = [Some.SidePosition(1, end: "2026")],
        });
        var person = (await _host.PageAsync("/bestuurders/marie")).Thing("Person");

        Assert.Equal(["@type", "@id", "name", "url"], person.EnumerateObject().Select(property => property.Name));
        Assert.False((await _host.PageAsync("/")).Thing("GovernmentOrganization").Says("member"));
        Assert.DoesNotContain("GovernmentOrganization", (await _host.PageAsync("/portefeuilles/sport")).Types());
        Assert.False((await _host.PageAsync("/nevenfuncties/1")).Thing("Person").Says("memberOf"));
    }

    [Fact]
    public async Task Get_SidePositions_AreRolesWithoutAmounts()
    {
        await PublishAsync(Some.Declared(
            Some.SidePosition(1, "Stichting", "2018", with: position => position with { Pay = Pay.Paid, Remuneration = new(505_000, RemunerationPeriod.Year), RemunerationWords = "€ 5.050", YearlyIncomes = [new() { Year = 2024, Cents = 505_000 }] }),
            Some.SidePosition(2, end: "2024-12-31") with { Organisation = null }));
        var page = await _host.PageAsync("/bestuurders/marie");

        var person = page.Thing("Person");
        var position = Assert.Single(person.All("memberOf"), role => role.Text("@id") == "http://localhost/nevenfuncties/1#functie");
        Assert.Equal(("Lid raad van toezicht", "2018", null), Told(position));
        Assert.Equal(("Organization", "Stichting"), (position.GetProperty("memberOf").Text("@type"), position.GetProperty("memberOf").Text("name")));
        Assert.Equal(("Lid raad van toezicht", null, "2024-12-31"), Told(Assert.Single(person.All("hasOccupation"))));
        Assert.Contains("5.050", page.Content(), StringComparison.Ordinal);
        Assert.DoesNotContain("505", page.QuerySelector(LinkedDataReading.Block)!.TextContent.Replace(".", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(position.GetRawText(), Assert.Single((await _host.PageAsync("/nevenfuncties/1")).Thing("Person").All("memberOf")).GetRawText());
    }

    [Fact]
    public async Task Get_EntryThatIsGone_SaysNothingOfIt()
    {
        await PublishAsync(Some.Declared(Some.SidePosition(1), Some.SidePosition(2)));
        _host.Clock.Advance(TimeSpan.FromDays(1));
        await PublishAsync(Some.Declared(Some.SidePosition(2)));

        Assert.Equal(["BreadcrumbList", "WebPage"], (await _host.PageAsync("/nevenfuncties/1")).Types());
        Assert.Equal(["BreadcrumbList", "WebPage", "Person"], (await _host.PageAsync("/nevenfuncties/2")).Types());
    }

    [Theory]
    [InlineData("/bestuurders/marie/versies/1")]
    [InlineData("/bestuurders/marie/wijzigingen")]
    [InlineData("/bestuurders/marie?peildatum=2026-11-22")]
    [InlineData("/nevenfuncties/1?peildatum=2026-12-01")]
    [InlineData("/zoeken?q=marie")]
    public async Task Get_NotOfNow_SaysOnlyWhereItStands(string address)
    {
        await PublishAsync(Some.Declared(Some.SidePosition(1)));
        var page = await _host.PageAsync(address);

        Assert.Equal("http://localhost" + address, Assert.Single(page.Things()).All("itemListElement")[^1].Text("item"));
    }

    [Fact]
    public async Task Get_Portrait_IsNamedWithItsMaker()
    {
        await using (var store = _host.Store.Open())
        {
            var portrait = new Portrait(new([1, 2, 3], 30, 20), new("Portret van Marie", "A. Fotograaf"), FocalPoint.Usual, [new("image/jpeg", 272, 272, [6])]);
            store.Add(portrait);
            await store.SaveChangesAsync(TestContext.Current.CancellationToken);
            await PublishAsync(Some.Content() with { PortraitHash = portrait.Hash });
        }
        var image = (await _host.PageAsync("/bestuurders/marie")).Thing("Person").GetProperty("image");

        Assert.Equal(("ImageObject", "Portret van Marie", "A. Fotograaf"), (image.Text("@type"), image.Text("caption"), image.Text("creditText")));
        Assert.Equal(200, (int)(await _host.GetAsync(image.Text("contentUrl")!["http://localhost".Length..])).StatusCode);
    }

    [Fact]
    public async Task Get_Subject_NamesTheRoleOfItsHolder()
    {
        var subject = await _host.Store.PortfolioAsync("sport", "Sport");
        await PublishAsync(Some.Content() with { Assignments = [Some.Assignment(subject, "Sport", start: "2024-02") with { IsActing = true }] });
        await _host.Store.PublishAsync("eerder", Some.Content("Eerder") with { Assignments = [Some.Assignment(subject, "Sport", start: "2022", end: "2024-01-31")] });
        var role = Assert.Single((await _host.PageAsync("/portefeuilles/sport")).Thing("GovernmentOrganization").All("member"));

        Assert.Equal(("Wethouder, portefeuille Sport (tijdelijk)", "2024-02", null), Told(role));
        Assert.Equal("http://localhost/bestuurders/marie#persoon", role.GetProperty("member").Text("@id"));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static (string? Role, string? Start, string? End) Told(JsonElement role) => (role.Text("roleName"), role.Text("startDate"), role.Text("endDate"));

    private Task PublishAsync(ProfileContent content) => _host.Store.PublishAsync("marie", content);
}
