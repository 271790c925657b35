using Deque.AxeCore.Commons;

namespace LeidenBestuur.BrowserTests.Accessibility;

/// <summary>
/// What axe-core can find out about WCAG 2.2 AA and good practice, on small and wide screens, in light and in dark. Of the rules only two look at colours, and
/// in forced colours those would judge what nobody sees there.
/// </summary>
internal static class AxeCheck
{
    /// <summary>Straight in the page: a package's own call, which takes a second page for each answer, needs five times as long.</summary>
    private const string Run =
        """
        async areOnlyColours => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
          const runOnly = areOnlyColours ? { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } : tags;
          const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
          return violations.flatMap(rule => rule.nodes.map(node => `${rule.id} at ${node.target.join(' ')}: ${node.failureSummary}`));
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        await page.EvaluateAsync(Axe);
        var found = new List<string>();
        foreach (var width in new[] { 320, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);
            // What is light or dark has the same colours at every width.
            foreach (var scheme in width == 1280 ? new[] { ColorScheme.Light, ColorScheme.Dark } : [ColorScheme.Light])
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                found.AddRange((await page.EvaluateAsync<string[]>(Run, scheme == ColorScheme.Dark)).Select(violation => $"axe at {width} px, {scheme}: {violation}"));
            }
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return found;
    }
}
