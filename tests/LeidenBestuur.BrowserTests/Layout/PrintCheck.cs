namespace LeidenBestuur.BrowserTests.Layout;

/// <summary>A page on paper has no navigation, its title, and the addresses of its links.</summary>
internal static class PrintCheck
{
    /// <summary>Links of the content to other sites, whose address is neither their text nor printed behind it.</summary>
    private const string WithoutAddress =
        """
        () => [...document.querySelectorAll('main a[href^=http]')]
          .filter(link => !link.textContent.includes(new URL(link.href).host) && !/attr\(href\)|http/.test(getComputedStyle(link, '::after').content))
          .map(link => link.href)
        """;

    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var faults = new List<string>();
        foreach (var part in new[] { AriaRole.Navigation, AriaRole.Search, AriaRole.Button })
        {
            if (await page.GetByRole(part).CountAsync() > 0)
                faults.Add($"on paper: {part} is printed");
        }

        if (!await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).IsVisibleAsync())
            faults.Add("on paper: the title is not printed");
        faults.AddRange((await page.EvaluateAsync<string[]>(WithoutAddress)).Select(address => $"on paper: {address} is not printed"));
        return faults;
    }
}
