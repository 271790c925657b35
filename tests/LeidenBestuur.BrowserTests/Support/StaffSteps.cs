using LeidenBestuur.Tests.Admin;
using OtpNet;

namespace LeidenBestuur.BrowserTests.Support;

/// <summary>What staff do on the pages of the admin area, each time.</summary>
internal static class StaffSteps
{
    public static async Task ExpectTitleAsync(this IPage page, string title) =>
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);

    /// <summary>Presses a button of a form and waits until the page has been left.</summary>
    /// <remarks>A click alone does not wait: the form of a profile first asks whether the site answers, and what a test does next would then be done on the page of before, which can have a field of the same name.</remarks>
    public static Task PressAsync(this IPage page, string button) => page.LeaveAsync(page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));

    public static Task FollowAsync(this IPage page, string link) => page.LeaveAsync(page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }));

    private static async Task LeaveAsync(this IPage page, ILocator way)
    {
        var left = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Left(object? sender, IFrame frame)
        {
            if (frame == page.MainFrame)
                left.TrySetResult();
        }

        page.FrameNavigated += Left;
        try
        {
            await way.ClickAsync();
            await left.Task.WaitAsync(TimeSpan.FromMilliseconds(Chromium.Patience));
        }
        finally
        {
            page.FrameNavigated -= Left;
        }
    }

    public static async Task FillAsync(this IPage page, params (string Label, string Value)[] fields)
    {
        foreach (var (label, value) in fields)
            await page.GetByLabel(label, new() { Exact = true }).FillAsync(value);
    }

    /// <summary>The first step.</summary>
    public static async Task EnterPasswordAsync(this IPage page, string email, string password = AdminHost.Password)
    {
        await page.ExpectTitleAsync("Inloggen");
        await page.FillAsync(("E-mailadres", email), ("Wachtwoord", password));
        await page.PressAsync("Verder");
    }

    /// <summary>The second step, and in.</summary>
    public static async Task EnterCodeAsync(this IPage page, string code)
    {
        await page.ExpectTitleAsync("Tweede stap");
        await page.FillAsync(("Code uit uw app", code));
        await page.PressAsync("Inloggen");
        await page.ExpectTitleAsync("Beheer");
    }

    /// <summary>Sets up the app of the page.</summary>
    /// <returns>Its secret.</returns>
    public static async Task<string> SetUpAppAsync(this IPage page, AdminHost host)
    {
        await page.ExpectTitleAsync("App voor codes instellen");
        var secret = (await page.GetByTestId("secret").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await page.FillAsync(("Code uit de app", host.Code(0, secret)));
        await page.PressAsync("App instellen");
        return secret;
    }

    /// <summary>A code of an app. Each works once, and no earlier one after it; half a minute before and after now works as well, so that there are three.</summary>
    /// <param name="host">The site, whose clock stands still.</param>
    /// <param name="use">The first before now (0), now (1) or after (2).</param>
    /// <param name="secret">The app's secret.</param>
    public static string Code(this AdminHost host, int use, string secret = AdminHost.TotpSecret) =>
        new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(host.Now.AddSeconds(30 * (use - 1)));
}
