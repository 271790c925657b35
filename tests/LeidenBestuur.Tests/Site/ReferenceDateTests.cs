namespace LeidenBestuur.Tests.Site;

public sealed class ReferenceDateTests(SiteHost host)
{
    private const string Expected = "Wij kennen deze datum niet. Schrijf eerst het jaar, dan de maand, dan de dag. Bijvoorbeeld: 2025-06-30.";

    public static readonly string[] Addresses =
    [
        "/", "/bestuurders", "/bestuurders/peter-heijkoop", "/bestuurders/ashley-north", "/portefeuilles", "/portefeuilles/mobiliteit", "/nevenfuncties", "/nevenfuncties/4", "/organisaties/stichting-kindercentra-gorinchem", "/doelen",
        "/zoeken", "/zoeken?q=heijkoop",
    ];

    private static readonly string[] BadDays =
    [
        "2025-02-30", "1899-12-31", "2036-11-24", "01-01-2025", "2025-1-1", "2025", "gisteren", "20250101", "2025-01-01T00:00", "-2025-01-01", "٢٠٢٥-٠١-٠١", "\0", "2025-01-01\0", "9999-12-31",
    ];

    [Fact]
    public async Task Get_AnyPageOnADay_SaysWhichDayAndLeadsBack()
    {
        foreach (var address in Addresses)
        {
            foreach (var (day, words) in new[] { ("1900-01-01", "1 januari 1900"), ("2024-06-01", "1 juni 2024"), ("2024-12-31", "31 december 2024"), ("2025-01-01", "1 januari 2025"), ("2036-11-23", "23 november 2036") })
            {
                var page = await host.PageAsync(On(address, day));

                Assert.Equal($"U ziet hoe het {(day == "2036-11-23" ? $"op {words} is" : $"was op {words}")}, volgens wat wij nu weten. Ga terug naar vandaag.", page.TheOne("banner").Words());
                Assert.Equal([address], page.TheOne("banner").Links());
                Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
                // The history of a page is of all days.
                Assert.All(
                    page.QuerySelector("main")!.Links().Where(link => link.StartsWith('/') && link != address && !link.EndsWith("/wijzigingen", StringComparison.Ordinal)),
                    link => Assert.Contains("peildatum=" + day, link, StringComparison.Ordinal));
                Assert.All(page.QuerySelectorAll("nav.breadcrumb a"), link => Assert.Contains("peildatum=" + day, link.GetAttribute("href"), StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task Get_AnyPageToday_IsThePageWithoutADay()
    {
        foreach (var address in Addresses)
        {
            var today = await host.PageAsync(address);
            var asked = await host.PageAsync(On(address, "2026-11-23"));

            Assert.Equal(today.DocumentElement.OuterHtml, asked.DocumentElement.OuterHtml);
        }
    }

    [Fact]
    public async Task Get_AnyPageBeforeTheText_ClaimsNobodyInOffice()
    {
        foreach (var address in Addresses)
        {
            foreach (var day in new[] { "2024-06-01", "2026-11-22" })
            {
                var content = (await host.PageAsync(On(address, day))).Content();

                Assert.DoesNotContain(" gaat over ", content.Replace("Wie gaat over …?", "", StringComparison.Ordinal), StringComparison.Ordinal);
                Assert.DoesNotContain(" is burgemeester", content, StringComparison.Ordinal);
                Assert.DoesNotContain("In het college", content, StringComparison.Ordinal);
                if (content.Contains("urgemeester", StringComparison.Ordinal) || content.Contains("Wethouder", StringComparison.Ordinal))
                    Assert.Contains("Begin niet bekend", content, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Get_AnyPageWithABadDay_SaysWhatIsExpected()
    {
        foreach (var address in Addresses.Append("/nevenfuncties?stand=nu"))
        {
            foreach (var day in BadDays)
                Assert.Equal(Expected, (await host.PageAsync(On(address, Uri.EscapeDataString(day)), 400)).QuerySelector("main .lead")!.Words());
            Assert.Equal(Expected, (await host.PageAsync(On(On(address, "2025-01-01"), "2025-01-01", '&'), 400)).QuerySelector("main .lead")!.Words());
        }
    }

    private static string On(string address, string day, char? joint = null) =>
        $"{address}{joint ?? (address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}peildatum={day}";
}
