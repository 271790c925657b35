using LeidenBestuur.BrowserTests.Support;

namespace LeidenBestuur.BrowserTests.Accessibility;

/// <summary>Whether a finger finds every link, button and field.</summary>
public sealed class TargetTests(Chromium chromium, Sites sites)
{
    [Theory]
    [MemberData(nameof(Pages.Names), MemberType = typeof(Pages))]
    public async Task Point_SmallAndWideScreen_EveryTargetIsLargeEnough(string name)
    {
        await using var tab = await chromium.OpenAsync(new Look(320));
        await tab.VisitAsync(sites, Pages.Of(name));
        await tab.Page.UnfoldAsync();
        var faults = new List<string>();
        foreach (var width in new[] { 320, 1280 })
        {
            await tab.Page.SetViewportSizeAsync(width, 900);
            faults.AddRange((await tab.Page.FaultsAsync("targets")).Select(fault => $"{width} px: {fault}"));
        }

        Assert.True(faults.Count == 0, $"{name}:\n{string.Join('\n', faults)}");
    }
}
