[assembly: AssemblyFixture(typeof(LeidenBestuur.BrowserTests.Support.Chromium))]

namespace LeidenBestuur.BrowserTests.Support;

/// <summary>The one browser of the run. Every test opens a context of its own in it, so that none knows of another.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>The one without a screen first: it opens a page many times faster.</summary>
    private static readonly string[] Names = ["chromium-headless-shell", "chrome-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>It runs as root too, and asks nobody but the site.</summary>
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>In milliseconds; a machine may have more to do.</summary>
    public const int Patience = 15_000;

    private readonly string? _program = Find();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (_program is null)
            return;
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = _program, Args = Arguments });
    }

    /// <summary>Opens an empty tab; without a browser the test is skipped.</summary>
    public async Task<Tab> OpenAsync(Look look)
    {
        Assert.SkipWhen(_browser is null, "No Chromium was found. Install it (Debian: apt-get install chromium-headless-shell) or set CHROMIUM_PATH to the program.");
        var context = await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = look.Width, Height = look.Height },
            ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ForcedColors = look.ForcedColors ? ForcedColors.Active : ForcedColors.None,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = look.JavaScript,
            Locale = "nl-NL",
        });
        context.SetDefaultTimeout(Patience);
        return new(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } chosen)
            return File.Exists(chosen) ? chosen : throw new FileNotFoundException($"CHROMIUM_PATH names {chosen}, which is not there.");
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Append("/usr/bin").Append("/snap/bin");
        return folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}

/// <summary>How somebody looks at a page.</summary>
/// <param name="Width">Of the window, in CSS px.</param>
public sealed record Look(int Width)
{
    public int Height { get; init; } = 900;

    public bool Dark { get; init; }

    public bool ForcedColors { get; init; }

    public bool JavaScript { get; init; } = true;
}

/// <summary>A tab that takes its context along when it closes.</summary>
public sealed record Tab(IBrowserContext Context, IPage Page) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Context.DisposeAsync();
}
