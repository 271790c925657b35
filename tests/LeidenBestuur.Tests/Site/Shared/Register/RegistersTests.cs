using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Site.Shared.Register;

/// <summary>Today's register is read once, and again as soon as it is another.</summary>
public sealed class RegistersTests : IAsyncDisposable
{
    private const string Marie = "marie";

    private readonly HeardCommands _commands = new();
    private readonly SiteHost _host;

    public RegistersTests() => _host = new SiteHost { Replace = _commands.HearIn };

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Get_Today_ReadsTheRegisterOnceForChoicesYearsAndFiles()
    {
        await PublishAsync(1);
        Assert.Equal(1, await ReadingsAsync("/nevenfuncties"));

        foreach (var path in new[] { "/nevenfuncties", "/nevenfuncties?betaling=betaald", "/nevenfuncties?volgorde=functie&vorm=tabel", "/nevenfuncties/jaar/2025", "/nevenfuncties.csv?tekst=lid" })
            Assert.Equal((path, 0), (path, await ReadingsAsync(path)));
    }

    [Theory]
    [InlineData("/nevenfuncties?peildatum=2026-11-22")]
    [InlineData("/nevenfuncties?bekend=2026-11-23T12:00")]
    public async Task Get_AnotherMoment_ReadsItAndLeavesTodaysAsItIs(string path)
    {
        await PublishAsync(1);
        await ReadingsAsync("/nevenfuncties");

        Assert.Equal((1, 1), (await ReadingsAsync(path), await ReadingsAsync(path)));
        Assert.Equal(0, await ReadingsAsync("/nevenfuncties"));
        Assert.DoesNotContain("U ziet", (await _host.PageAsync("/nevenfuncties")).Content(), StringComparison.Ordinal);
        Assert.Contains("U ziet", (await _host.PageAsync(path)).Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AfterAPublicationOrAtAPlannedHour_ShowsTheNewRegister()
    {
        await PublishAsync(1);
        await _host.Store.ScheduleAsync("bert", Some.Declared(Some.SidePosition(9)), Some.Utc("2026-11-23 15:00"));
        Assert.Equal([1], await NumbersAsync());

        await PublishAsync(1, 2);
        Assert.Equal([1, 2], await NumbersAsync());
        _host.At(Some.Utc("2026-11-23 14:59"));
        Assert.Equal([1, 2], await NumbersAsync());
        _host.At(Some.Utc("2026-11-23 15:00"));
        Assert.Equal([1, 2, 9], (await NumbersAsync()).Order());
    }

    [Fact]
    public async Task Get_AfterMidnight_IsAboutTheNewDay()
    {
        await _host.Store.PublishAsync(Marie, Some.Declared(Some.SidePosition(1) with { Period = Some.Period("2020-01-01", "2026-11-23") }));
        Assert.Equal([1], await NumbersAsync("?stand=nu"));

        // Amsterdam is an hour ahead.
        _host.At(Some.Utc("2026-11-23 23:00"));
        Assert.Empty(await NumbersAsync("?stand=nu"));
        Assert.Equal([1], await NumbersAsync("?stand=beeindigd"));
    }

    [Fact]
    public async Task Get_AfterErasing_ShowsNothingOfIt()
    {
        await _host.Store.PublishAsync(Marie, Some.Declared(Some.SidePosition(1) with { Title = "Voogd van een kind" }));
        Assert.Contains("Voogd van een kind", (await _host.PageAsync("/nevenfuncties")).Content(), StringComparison.Ordinal);

        await _host.Store.OnOfficialAsync(Marie, (official, at) => official.EraseField($"{ProfileFields.SidePosition}/1", Some.Signature(at)));
        Assert.DoesNotContain("Voogd", (await _host.PageAsync("/nevenfuncties")).Content(), StringComparison.Ordinal);
        Assert.Empty(await NumbersAsync("?tekst=voogd"));
    }

    private Task PublishAsync(params int[] entries)
    {
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        return _host.Store.PublishAsync(Marie, Some.Declared([.. entries.Select(entry => Some.SidePosition(entry) with { Title = "Lid", Pay = Pay.Paid })]));
    }

    /// <summary>How often an address has the whole register read: the only question about versions that others took the place of.</summary>
    private async Task<int> ReadingsAsync(string path)
    {
        _commands.Forget();
        Assert.Equal(200, (int)(await _host.GetAsync(path)).StatusCode);
        return _commands.All.Count(command => command.Text.Contains("\"LastMentions\" IS NOT NULL", StringComparison.Ordinal));
    }

    private async Task<List<int>> NumbersAsync(string choices = "") =>
        [.. (await _host.PageAsync("/nevenfuncties" + choices)).All("position").Select(position => int.Parse(position.QuerySelector("a[href^='/nevenfuncties/']")!.GetAttribute("href")!.Split('/')[2], System.Globalization.CultureInfo.InvariantCulture))];
}
