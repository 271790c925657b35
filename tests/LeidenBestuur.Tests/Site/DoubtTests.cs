using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Tests.Site;

/// <summary>What is unknown of a day is said to be what it is: a start, or an end, and never one that is stated.</summary>
public sealed class DoubtTests : IAsyncDisposable
{
    private readonly SiteHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("2024-06-01", "Begin niet bekend. Wij weten niet of dit op 1 juni 2024 al zo was.", "/")]
    [InlineData("2024-06-01", "Begin niet bekend. Wij weten niet of dit op 1 juni 2024 al zo was.", "/", "/2026")]
    [InlineData("2024-06-01", "Begin niet precies bekend. Wij weten niet of dit op 1 juni 2024 al zo was.", "2024/")]
    [InlineData("2024-06-01", "Begin niet precies bekend. Wij weten niet of dit op 1 juni 2024 al zo was.", "/", "2024-06/2025")]
    [InlineData("2024-06-01", "Einde niet precies bekend. Wij weten niet of dit op 1 juni 2024 nog zo was.", "2022-06-30/2024")]
    [InlineData("2024-06-01", "Einde niet precies bekend. Wij weten niet of dit op 1 juni 2024 nog zo was.", "2022/2024-06")]
    [InlineData("2024-06-01", "Begin of einde niet precies bekend. Wij weten niet of dit op 1 juni 2024 zo was.", "2024/2024")]
    [InlineData("2024-06-01", "Begin of einde niet precies bekend. Wij weten niet of dit op 1 juni 2024 zo was.", "/2024")]
    [InlineData("2024-06-01", "Einde niet precies bekend. Wij weten niet of dit op 1 juni 2024 nog zo was.", "/2024 2024-03-01")]
    [InlineData("2024-06-01", "Einde niet precies bekend. Wij weten niet of dit op 1 juni 2024 nog zo was.", "2024/2024 2024-03-01")]
    [InlineData("2024-06-01", "Begin niet bekend. Wij weten niet of dit op 1 juni 2024 al zo was.", "/ 2024-06-02")]
    [InlineData("2024-06-01", "Begin of einde niet precies bekend. Wij weten niet of dit op 1 juni 2024 zo was.", "/", "2022/2024")]
    public void Of_Periods_SaysWhatIsUnknown(string day, string sentence, params string[] periods)
    {
        var doubt = Doubt.Of(Some.Day(day), [null, .. periods.Select(Stated)]);

        Assert.Equal((sentence, sentence[..sentence.IndexOf('.', StringComparison.Ordinal)]), (doubt.Sentence, doubt.Words));
    }

    [Fact]
    public async Task Get_DayInsideAnEnd_SaysOnNoPageThatTheStartIsUnknown()
    {
        const string Query = "?peildatum=2024-06-01", Words = "Einde niet precies bekend", Sentence = "Einde niet precies bekend. Wij weten niet of dit op 1 juni 2024 nog zo was.";
        var subject = await _host.Store.PortfolioAsync("mobiliteit", "Mobiliteit", "parkeren");
        await _host.Store.PublishAsync("marie-de-vries", Some.Content() with
        {
            Declaration = DeclarationState.Declared,
            Terms = [Some.Term(end: "2024")],
            Assignments = [Some.Assignment(subject, start: "2022-06-30", end: "2024")],
            SidePositions = [Some.SidePosition(1, start: "2023-01-01", end: "2024-06")],
        });

        foreach (var (path, words) in new[]
        {
            ("/", Sentence), ("/bestuurders", Sentence), ("/portefeuilles", "Marie de Vries, einde niet precies bekend"), ("/bestuurders/marie-de-vries", Sentence), ("/portefeuilles/mobiliteit", Sentence), ("/nevenfuncties/1", Sentence),
            ("/organisaties/stichting-leiden-kennisstad", Sentence), ("/nevenfuncties", Sentence), ("/zoeken?q=parkeren", Words), ("/zoeken?q=marie", Words),
        })
        {
            var content = (await _host.PageAsync(path + (path.Contains('?', StringComparison.Ordinal) ? Query.Replace('?', '&') : Query))).Content();

            Assert.Contains(words, content, StringComparison.Ordinal);
            Assert.DoesNotContain("Begin niet", content, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Get_PositionsUnknownForDifferentReasons_StandUnderDifferentHeadings()
    {
        await _host.Store.PublishAsync("marie-de-vries", Some.Declared(Some.SidePosition(1, "Stichting Een", "2023-01-01", "2024"), Some.SidePosition(2, "Stichting Twee")));
        var positions = (await _host.PageAsync("/bestuurders/marie-de-vries?peildatum=2024-06-01")).Section("Nevenfuncties");

        Assert.Equal(["Einde niet precies bekend", "Begin niet bekend"], positions.QuerySelectorAll("h3").Words());
        Assert.Equal(["Lid raad van toezicht – Stichting Een", "Lid raad van toezicht – Stichting Twee"], positions.QuerySelectorAll("h3 ~ ul .title").Words());
    }

    [Fact]
    public async Task Get_PeopleUnknownForDifferentReasons_AreToldApart()
    {
        await _host.Store.PublishAsync("marie-de-vries", Some.Content() with { Terms = [Some.Term(end: "2024")] });
        await _host.Store.PublishAsync("karel-smit", Some.Content("Karel Smit") with { Terms = [Some.Term(start: null)] });

        foreach (var path in new[] { "/", "/bestuurders" })
        {
            var content = (await _host.PageAsync(path + "?peildatum=2024-06-01")).Content();

            Assert.Contains("nog zo was. Marie de Vries", content, StringComparison.Ordinal);
            Assert.Contains("al zo was. Karel Smit", content, StringComparison.Ordinal);
        }
    }

    /// <summary>"2022-06-30/2024 2026-03-02": a start and an end, of which either may be left out, and since when it is stated.</summary>
    private static StatedPeriod? Stated(string words)
    {
        var parts = words.Split(' ');
        var (start, end) = (parts[0].Split('/')[0], parts[0].Split('/')[1]);
        return new(Some.Period(start.Length > 0 ? start : null, end.Length > 0 ? end : null), Some.Day(parts.Length > 1 ? parts[1] : "2026-03-02"));
    }
}
