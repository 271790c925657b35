namespace LeidenBestuur.BrowserTests.Support;

/// <summary>Runs the functions of Scripts/ in a page.</summary>
internal static class InPage
{
    /// <summary>What a check of the page as it is now complains of, in words.</summary>
    /// <param name="page">The page.</param>
    /// <param name="script">Which check: the name of a file.</param>
    public static Task<string[]> FaultsAsync(this IPage page, string script) => page.EvaluateAsync<string[]>(Read(script));

    /// <summary>Shows what is folded away, so that it is checked too.</summary>
    public static Task UnfoldAsync(this IPage page) => page.EvaluateAsync("() => document.querySelectorAll('details').forEach(part => { part.open = true; })");

    /// <summary>The text of a file of Scripts/: one function.</summary>
    public static string Read(string script)
    {
        using var stream = typeof(InPage).Assembly.GetManifestResourceStream($"{script}.js") ?? throw new FileNotFoundException($"Scripts/{script}.js");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
