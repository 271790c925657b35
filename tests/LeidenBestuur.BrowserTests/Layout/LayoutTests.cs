using LeidenBestuur.BrowserTests.Support;

namespace LeidenBestuur.BrowserTests.Layout;

/// <summary>Every page on the smallest screen, with more space between letters, and with letters twice as large (WCAG 1.4.4, 1.4.10, 1.4.12); and whether a finger finds every target (2.5.8).</summary>
public sealed class LayoutTests(Chromium chromium, Sites sites)
{
    private static readonly (string Name, int Width, Func<IPage, Task> SetAsync)[] Readings =
    [
        ("at 320 px", 320, _ => Task.CompletedTask),
        ("at 320 px with text spacing", 320, page => page.EvaluateAsync(InPage.Read("spacing"))),
        ("at 768 px", 768, _ => Task.CompletedTask),
        ("at 1280 px", 1280, _ => Task.CompletedTask),
        ("at 360 px with text of 200 %", 360, EnlargeAsync),
        ("at 1280 px with text of 200 %", 1280, EnlargeAsync),
    ];

    [Theory]
    [MemberData(nameof(Pages.Names), MemberType = typeof(Pages))]
    public async Task Show_NarrowSpacedOrLarge_CutsNothingOffAndStaysInTheWindow(string name)
    {
        await using var tab = await chromium.OpenAsync(new Look(320));
        await tab.VisitAsync(sites, Pages.Of(name));
        await tab.Page.UnfoldAsync();
        var faults = new List<string>();
        foreach (var (reading, width, setAsync) in Readings)
        {
            await tab.Page.SetViewportSizeAsync(width, 900);
            await setAsync(tab.Page);
            faults.AddRange((await tab.Page.FaultsAsync("layout")).Select(fault => $"{reading}: {fault}"));
            await tab.Page.EvaluateAsync("() => { document.adoptedStyleSheets = []; document.documentElement.style.fontSize = ''; }");
        }

        // Last, because looking for targets scrolls.
        foreach (var width in new[] { 320, 1280 })
        {
            await tab.Page.SetViewportSizeAsync(width, 900);
            faults.AddRange((await tab.Page.FaultsAsync("targets")).Select(fault => $"at {width} px: {fault}"));
        }

        Assert.True(faults.Count == 0, $"{name}:\n{string.Join('\n', faults)}");
    }

    private static Task EnlargeAsync(IPage page) => page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; }");
}
