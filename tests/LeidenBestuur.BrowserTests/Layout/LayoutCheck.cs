using LeidenBestuur.BrowserTests.Support;

namespace LeidenBestuur.BrowserTests.Layout;

/// <summary>
/// A page on the smallest screen, with more space between letters, and with letters twice as large cuts nothing off and stays in the window (WCAG 1.4.4, 1.4.10, 1.4.12); and a finger
/// finds every target (2.5.8).
/// </summary>
internal static class LayoutCheck
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

    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        await page.UnfoldAsync();
        var faults = new List<string>();
        foreach (var (reading, width, setAsync) in Readings)
        {
            await page.SetViewportSizeAsync(width, 900);
            await setAsync(page);
            faults.AddRange((await page.FaultsAsync("layout")).Select(fault => $"{reading}: {fault}"));
            await page.EvaluateAsync("() => { document.adoptedStyleSheets = []; document.documentElement.style.fontSize = ''; }");
        }

        // Last, because looking for targets scrolls.
        foreach (var width in new[] { 320, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);
            faults.AddRange((await page.FaultsAsync("targets")).Select(fault => $"at {width} px: {fault}"));
        }

        return faults;
    }

    private static Task EnlargeAsync(IPage page) => page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; }");
}
