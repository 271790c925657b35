using LeidenBestuur.BrowserTests.Accessibility;
using LeidenBestuur.BrowserTests.Layout;
using LeidenBestuur.BrowserTests.Privacy;
using LeidenBestuur.BrowserTests.Support;

namespace LeidenBestuur.BrowserTests;

/// <summary>What every page has to be. It is opened once for all of it, because opening takes longer than most checks.</summary>
internal static class EveryPage
{
    public static async Task CheckAsync(Chromium chromium, Sites sites, string name)
    {
        var kind = Pages.Of(name);
        await using var tab = await chromium.OpenAsync(new Look(1280));
        var quiet = await QuietCheck.BeginAsync(tab, sites, kind);
        await tab.VisitAsync(sites, kind);

        // Folded parts are folded for axe and for the Tab key, and open for the layout.
        var faults = new List<string>(await AxeCheck.FaultsAsync(tab.Page));
        if (Pages.HasStopsOfItsOwn(kind))
            faults.AddRange(await KeyboardCheck.FaultsAsync(tab.Page));
        await tab.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None });
        faults.AddRange(await LayoutCheck.FaultsAsync(tab.Page));
        if (Pages.IsPublic(kind))
            faults.AddRange(await PrintCheck.FaultsAsync(tab.Page));
        faults.AddRange(await quiet.FaultsAsync());

        Assert.True(faults.Count == 0, $"{name}:\n{string.Join('\n', faults)}");
    }
}

/// <summary>What visitors see.</summary>
public sealed class EveryPublicPageTests(Chromium chromium, Sites sites)
{
    [Theory]
    [MemberData(nameof(Pages.PublicNames), MemberType = typeof(Pages))]
    public Task Open_EveryKind_IsAccessibleByKeyboardStaysInTheWindowPrintsAndIsQuiet(string name) => EveryPage.CheckAsync(chromium, sites, name);
}

/// <summary>What staff see; beside the other, so that both cores have work.</summary>
public sealed class EveryAdminPageTests(Chromium chromium, Sites sites)
{
    [Theory]
    [MemberData(nameof(Pages.AdminNames), MemberType = typeof(Pages))]
    public Task Open_EveryKind_IsAccessibleByKeyboardStaysInTheWindowAndIsQuiet(string name) => EveryPage.CheckAsync(chromium, sites, name);
}
