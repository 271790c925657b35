using LeidenBestuur.BrowserTests.Accessibility;
using LeidenBestuur.BrowserTests.Layout;
using LeidenBestuur.BrowserTests.Privacy;
using LeidenBestuur.BrowserTests.Support;

namespace LeidenBestuur.BrowserTests;

/// <summary>What every page has to be. It is opened once for all of it, because opening takes longer than most checks.</summary>
public sealed class EveryPageTests(Chromium chromium, Sites sites)
{
    [Theory]
    [MemberData(nameof(Pages.Names), MemberType = typeof(Pages))]
    public async Task Open_EveryKind_IsAccessibleStaysInTheWindowPrintsAndIsQuiet(string name)
    {
        var kind = Pages.Of(name);
        await using var tab = await chromium.OpenAsync(new Look(1280));
        var quiet = await QuietCheck.BeginAsync(tab, sites, kind);
        await tab.VisitAsync(sites, kind);

        // Folded parts are folded for axe, and open for the layout.
        List<string> faults = [.. await AxeCheck.FaultsAsync(tab.Page), .. await LayoutCheck.FaultsAsync(tab.Page)];
        if (Pages.IsPublic(kind))
            faults.AddRange(await PrintCheck.FaultsAsync(tab.Page));
        faults.AddRange(await quiet.FaultsAsync());

        Assert.True(faults.Count == 0, $"{name}:\n{string.Join('\n', faults)}");
    }
}
