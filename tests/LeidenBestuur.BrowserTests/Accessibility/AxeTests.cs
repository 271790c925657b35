using Deque.AxeCore.Commons;
using LeidenBestuur.BrowserTests.Support;

namespace LeidenBestuur.BrowserTests.Accessibility;

/// <summary>What axe-core can find out about WCAG 2.2 AA and good practice, on small, middle and wide screens and in three sets of colours.</summary>
public sealed class AxeTests(Chromium chromium, Sites sites)
{
    /// <summary>Straight in the page: a package's own call, which takes a second page for each answer, needs five times as long.</summary>
    private const string Run =
        """
        async hasOwnColours => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
          const rules = { 'color-contrast': { enabled: hasOwnColours } };
          const { violations } = await axe.run(document, { runOnly: tags, rules, resultTypes: ['violations'] });
          return violations.flatMap(rule => rule.nodes.map(node => `${rule.id} at ${node.target.join(' ')}: ${node.failureSummary}`));
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly (string Name, ColorScheme Scheme, ForcedColors Forced)[] Colours =
    [
        ("light", ColorScheme.Light, ForcedColors.None), ("dark", ColorScheme.Dark, ForcedColors.None), ("forced colours", ColorScheme.Light, ForcedColors.Active),
    ];

    [Theory]
    [MemberData(nameof(Pages.Names), MemberType = typeof(Pages))]
    public async Task Run_EveryWidthAndColours_FindsNothing(string name)
    {
        await using var tab = await chromium.OpenAsync(new Look(320));
        await tab.VisitAsync(sites, Pages.Of(name));
        await tab.Page.EvaluateAsync(Axe);
        var found = new List<string>();
        foreach (var width in new[] { 320, 768, 1280 })
        {
            await tab.Page.SetViewportSizeAsync(width, 900);
            foreach (var (colours, scheme, forced) in Colours)
            {
                await tab.Page.EmulateMediaAsync(new() { ColorScheme = scheme, ForcedColors = forced });
                // Forced colours are the reader's; computed styles still tell ours, so that their contrast would be that of nothing on the screen.
                found.AddRange((await tab.Page.EvaluateAsync<string[]>(Run, forced == ForcedColors.None)).Select(violation => $"{width} px, {colours}: {violation}"));
            }
        }

        Assert.True(found.Count == 0, $"{name}:\n{string.Join('\n', found)}");
    }
}
