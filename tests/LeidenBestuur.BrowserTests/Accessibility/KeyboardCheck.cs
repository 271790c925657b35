using LeidenBestuur.BrowserTests.Support;

namespace LeidenBestuur.BrowserTests.Accessibility;

/// <summary>The Tab key reaches everything once, in reading order, leaves, and shows where it is.</summary>
internal static class KeyboardCheck
{
    /// <summary>A list of mistakes takes focus by itself.</summary>
    private const string FromTheTop =
        "() => { if (document.activeElement !== document.body) { document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex'); } }";

    /// <summary>The next Tab goes to the first stop.</summary>
    public static Task GoToTheTopAsync(IPage page) => page.EvaluateAsync(FromTheTop);

    /// <summary>Leaves the page unfolded and at its top, with other colours than it had.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        await GoToTheTopAsync(page);
        var stops = await page.EvaluateAsync<string[]>(InPage.Read("stops"));
        if (stops.Length == 0)
            return ["keyboard: there is no stop"];

        for (var i = 0; i < stops.Length; i++)
        {
            var at = await NextAsync(page, i - 1);
            if (at != i)
                return [$"keyboard: stop {i + 1} is {(at < 0 ? "nothing known" : stops[at])}, not {stops[i]}"];
        }

        await page.Keyboard.PressAsync("Tab");
        if (await AtAsync(page) is not (-1 or 0))
            return ["keyboard: after the last stop there is no way out"];
        var faults = await FocusFaultsAsync(page);
        await page.EvaluateAsync("() => { document.activeElement.blur(); scrollTo({ top: 0, behavior: 'instant' }); }");
        return faults;
    }

    /// <summary>The stops where focus does not show, in light, dark or forced colours.</summary>
    private static async Task<IReadOnlyList<string>> FocusFaultsAsync(IPage page)
    {
        await page.UnfoldAsync();
        // From here on focus counts as the keyboard's, and shows.
        await page.Keyboard.PressAsync("Tab");
        var faults = new List<string>();
        foreach (var (colours, scheme, forced) in new[] { ("light", ColorScheme.Light, ForcedColors.None), ("dark", ColorScheme.Dark, ForcedColors.None), ("forced colours", ColorScheme.Light, ForcedColors.Active) })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ForcedColors = forced });
            // Where a stop stands differs by width, its colours do not.
            foreach (var width in colours == "light" ? new[] { 360, 1280 } : [1280])
            {
                await page.SetViewportSizeAsync(width, 900);
                await page.EvaluateAsync(InPage.Read("stops"));
                faults.AddRange((await page.FaultsAsync("focus")).Select(fault => $"keyboard: {width} px, {colours}: {fault}"));
            }
        }

        return faults;
    }

    /// <summary>Goes on from a stop; a field for a day or a time has one inside for each of its parts.</summary>
    private static async Task<int> NextAsync(IPage page, int from)
    {
        int at;
        do
        {
            await page.Keyboard.PressAsync("Tab");
            at = await AtAsync(page);
        }
        while (at == from && await page.EvaluateAsync<bool>("() => ['date', 'time'].includes(document.activeElement.type)"));
        return at;
    }

    /// <summary>Which of the stops has focus; below 0: none of them.</summary>
    private static Task<int> AtAsync(IPage page) => page.EvaluateAsync<int>("() => window.stops.indexOf(document.activeElement)");
}
