using LeidenBestuur.Tests.Site;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Admin;

/// <summary>The page on which administrators read the audit trail.</summary>
public sealed class AuditLogTests : IAsyncDisposable
{
    private const string BadDate = "Wij kennen deze datum niet. Schrijf eerst het jaar, dan de maand, dan de dag. Bijvoorbeeld: 2025-06-30.";

    private readonly AdminHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData(StaffRole.Editor)]
    [InlineData(StaffRole.Publisher)]
    public async Task Index_NoAdministrator_IsRefusedAndThatIsKept(StaffRole role)
    {
        var browser = await _host.SignedInAsync(role, "bert@leiden.nl");

        await browser.GoAsync("/beheer/logboek?zoek=anna");

        Assert.Equal(403, browser.Status);
        Assert.Empty(browser.Page.All("entries"));
        Assert.Equal("access.refused | GET /beheer/logboek | refused | bert (bert@leiden.nl)", (await _host.TrailAsync())[^1]);
    }

    [Fact]
    public async Task Index_NobodySignedIn_LeadsToSigningIn()
    {
        var browser = await _host.Browser().GoAsync("/beheer/logboek");

        Assert.StartsWith("/beheer/inloggen", browser.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_AllEntries_AreToldInDutchTheNewestFirst()
    {
        await AppendAsync(Entry(AuditAction.Schedule, "official/marie-de-vries versie 27", "2026-12-24T08:00:00.0000000Z"));
        await AppendAsync(Entry(AuditAction.ChangeRole, "account/9 x@leiden.nl", "Editor → Publisher"));
        var browser = await _host.SignedInAsync(StaffRole.Administrator, "anna@leiden.nl");

        await browser.GoAsync("/beheer/logboek");

        Assert.Equal(200, browser.Status);
        Assert.Equal(["Tijd", "Wie", "Wat", "Waarop", "Uitkomst", "Vanwaar"], browser.Page.QuerySelectorAll("[data-testid=entries] thead th").Words());
        Assert.Equal(
            [
                "anna (anna@leiden.nl) | Code uit de app ingevuld | account 1 anna@leiden.nl | gelukt | 127.0.0.1",
                "anna (anna@leiden.nl) | Wachtwoord ingevuld om in te loggen | account 1 anna@leiden.nl | gelukt | 127.0.0.1",
                "Bert (bert@leiden.nl) | Rol gewijzigd | account 9 x@leiden.nl | als redacteur → eindredacteur | 192.0.2.7",
                "Bert (bert@leiden.nl) | Ingepland | bestuurder marie-de-vries, stuk 27 | 24 december 2026, 09:00 uur | 192.0.2.7",
            ],
            Rows(browser).Take(4));
        await browser.GoAsync("/beheer/logboek?zoek=bestuurder+stuk");
        Assert.Empty(Rows(browser));
        await browser.GoAsync("/beheer/logboek?zoek=bestuurder+marie");
        Assert.Single(Rows(browser));
        Assert.Matches("^23 november 2026, 13:0[0-9] uur *regel [0-9]+$", browser.Page.QuerySelector("[data-testid=entries] tbody th")!.Words());
    }

    [Theory]
    [InlineData("zoek=bert", 4)]
    [InlineData("zoek=BERT", 4)]
    [InlineData("zoek=zaak/2", 1)]
    [InlineData("zoek=192.0.2.7", 4)]
    [InlineData("zoek=bert+zaak/2", 1)]
    [InlineData("zoek=bert+bestaatniet", 0)]
    [InlineData("zoek=geweigerd", 1)]
    [InlineData("zoek=uitgelogd", 1)]
    [InlineData("zoek=bert+eindredacteur", 1)]
    [InlineData("zoek=zaak&handeling=sign-out", 1)]
    [InlineData("handeling=session.end", 1)]
    [InlineData("zoek=zaak&handeling=onzin", 4)]
    [InlineData("zoek=zaak&van=2026-11-02", 3)]
    [InlineData("zoek=zaak&tot=2026-11-02", 2)]
    [InlineData("zoek=zaak&van=2026-11-02&tot=2026-11-03", 2)]
    [InlineData("zoek=zaak&van=2026-11-03&tot=2026-11-02", 0)]
    [InlineData("zoek=zaak&van=&tot=&pagina=999", 4)]
    [InlineData("zoek=zaak&pagina=-1", 4)]
    [InlineData("zoek=zaak&pagina=99999999999", 4)]
    public async Task Index_Search_FindsWhatIsMeant(string query, int expected)
    {
        await AppendAsync(
            Entry(AuditAction.SignOut, "zaak/1", at: "2026-11-01 12:00"),
            Entry(AuditAction.EnterTotp, "zaak/2", AuditResult.Refused, at: "2026-11-01 23:30"),
            Entry(AuditAction.EndSession, "zaak/3", at: "2026-11-03 22:59"),
            Entry(AuditAction.ChangeRole, "zaak/4", "Editor → Publisher", at: "2026-11-03 23:00"));
        var browser = await _host.SignedInAsync(StaffRole.Administrator, "anna@leiden.nl");

        await browser.GoAsync("/beheer/logboek?" + query);

        Assert.Equal(200, browser.Status);
        Assert.Equal(expected, Rows(browser).Count);
        if (expected == 0)
            Assert.Equal("Niets gevonden. Haal een keuze weg, of zoek op een ander woord.", browser.Page.TheOne("none").Words());
    }

    [Theory]
    [InlineData("van=2026-13-01", "veld-van")]
    [InlineData("van=gisteren", "veld-van")]
    [InlineData("tot=01-02-2026", "veld-tot")]
    [InlineData("tot=0001-01-01", "veld-tot")]
    [InlineData("van=9999-12-31", "veld-van")]
    public async Task Index_BadDate_SaysHowToWriteOne(string query, string field)
    {
        var browser = await _host.SignedInAsync(StaffRole.Administrator);

        await browser.GoAsync("/beheer/logboek?zoek=anna&" + query);

        Assert.Equal(400, browser.Status);
        Assert.Equal([BadDate], browser.Errors);
        Assert.Equal("#" + field, browser.Page.QuerySelector("[data-testid=errors] a")!.GetAttribute("href"));
        Assert.NotNull(browser.Page.QuerySelector("#" + field));
        Assert.Equal("anna", browser.Page.QuerySelector("#veld-zoek")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Index_ManyEntries_ArePagedAndThePagesKeepTheSearch()
    {
        await AppendAsync([.. Enumerable.Range(1, 120).Select(number => Entry(AuditAction.SignOut, $"massa&{number:000}"))]);
        var browser = await _host.SignedInAsync(StaffRole.Administrator);

        await browser.GoAsync("/beheer/logboek?zoek=massa%26&handeling=sign-out&van=2026-11-01&tot=2026-11-30");
        Assert.Equal("120 regels, bladzijde 1 van 3, nieuwste eerst", browser.Page.QuerySelector("caption")!.Words());
        Assert.Equal("/beheer/logboek?zoek=massa%26&handeling=sign-out&van=2026-11-01&tot=2026-11-30&pagina=2", Assert.Single(Pages(browser)));
        var seen = Subjects(browser).ToList();
        for (var page = 2; page <= 3; page++)
        {
            await browser.GoAsync(Pages(browser)[^1]);
            seen.AddRange(Subjects(browser));
        }

        Assert.Equal(Enumerable.Range(1, 120).Reverse().Select(number => $"massa&{number:000}"), seen);
        Assert.Equal("sign-out", browser.Page.QuerySelector("#veld-handeling option[selected]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("a%25b", "a%b")]
    [InlineData("a_b", "a_b")]
    [InlineData("a!b", "a!b")]
    [InlineData("a%27b", "a'b")]
    [InlineData("%5C", "a\\b")]
    public async Task Index_WildcardCharacters_MeanThemselves(string search, string found)
    {
        await AppendAsync([.. new[] { "axb", "a%b", "a_b", "a!b", "a'b", "a\\b" }.Select(subject => Entry(AuditAction.SignOut, subject))]);
        var browser = await _host.SignedInAsync(StaffRole.Administrator);

        await browser.GoAsync("/beheer/logboek?zoek=" + search);

        Assert.Equal([found], Subjects(browser));
    }

    [Fact]
    public async Task Index_HostileInput_IsShownAsText()
    {
        const string hostile = "\"><script>alert(1)</script><img src=x onerror=alert(2)>";
        await AppendAsync(new AuditEntry(new(hostile, _host.Now), hostile, hostile, hostile, hostile));
        var browser = await _host.SignedInAsync(StaffRole.Administrator);

        await browser.GoAsync("/beheer/logboek?zoek=" + Uri.EscapeDataString(hostile));

        Assert.Equal($"{hostile} | {hostile} | {hostile} | {hostile} | {hostile}", Assert.Single(Rows(browser)));
        Assert.Equal(hostile, browser.Page.QuerySelector("#veld-zoek")!.GetAttribute("value"));
        Assert.Empty(browser.Page.QuerySelectorAll("main script, main img"));
    }

    [Fact]
    public async Task Index_VeryLongSearch_IsCutOff()
    {
        var browser = await _host.SignedInAsync(StaffRole.Administrator);

        await browser.GoAsync("/beheer/logboek?zoek=" + new string('a', 5000));

        Assert.Equal(200, browser.Status);
        Assert.Equal(100, browser.Page.QuerySelector("#veld-zoek")!.GetAttribute("value")!.Length);
    }

    private AuditEntry Entry(string action, string subject, string result = AuditResult.Done, string? at = null) =>
        new(new("Bert (bert@leiden.nl)", at is null ? _host.Now : Support.Some.Utc(at)), action, subject, result, "192.0.2.7");

    private Task AppendAsync(params AuditEntry[] entries) => _host.AskAsync(store => store.WriteAsync(_ =>
    {
        store.AddRange(entries.AsEnumerable<object>());
        return Task.FromResult(true);
    }));

    private static List<string> Rows(AdminBrowser browser) =>
        [.. browser.Page.QuerySelectorAll("[data-testid=entries] tbody tr").Select(row => string.Join(" | ", row.QuerySelectorAll("td").Words()))];

    private static IEnumerable<string> Subjects(AdminBrowser browser) => browser.Page.QuerySelectorAll("[data-testid=entries] tbody tr").Select(row => row.QuerySelectorAll("td")[2].Words());

    private static string[] Pages(AdminBrowser browser) => browser.Page.QuerySelector("nav[aria-label=Bladzijden]")!.Links();
}
