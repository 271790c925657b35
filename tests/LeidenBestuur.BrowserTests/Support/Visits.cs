namespace LeidenBestuur.BrowserTests.Support;

/// <summary>Looks at a page as the one whom it is for.</summary>
internal static class Visits
{
    /// <summary>So often it is looked whether a page has come; as long as a browser waits for one.</summary>
    private const int Looks = 750;

    /// <summary>Goes to a page; where it means the answer to a form, sends that.</summary>
    /// <returns>The last answer, which is the one that is listed.</returns>
    public static async Task<IResponse> VisitAsync(this Tab tab, Sites sites, PageKind kind)
    {
        var response = await AnswerAsync(tab, sites, kind);
        Assert.Equal((kind.Name, kind.Status), (kind.Name, response.Status));
        Assert.StartsWith("text/html", response.Headers["content-type"], StringComparison.Ordinal);
        return response;
    }

    private static async Task<IResponse> AnswerAsync(Tab tab, Sites sites, PageKind kind)
    {
        await tab.Context.AddCookiesAsync(sites.Cookies(kind));
        var response = (await tab.Page.GotoAsync(sites.Address(kind)))!;
        if (kind.Form is null)
            return response;

        Assert.True(response.Status == 200, $"The page of {kind.Name} answers {response.Status}.");
        var form = tab.Page.Locator($"form[action='{kind.Form}'], form[action^='{kind.Form}?']");
        foreach (var (name, value) in kind.Fields)
            await form.Locator($"[name='{name}']").FillAsync(value);
        // A form with rows has many buttons; what is meant is the one that stands out, or the only one.
        var buttons = form.Locator("button[type=submit]");
        var main = form.Locator("button.nl-button--primary");
        // Where a script sends it, the page of before is still there for a moment.
        await tab.Page.EvaluateAsync("() => { window.isLeft = true; }");
        response = await tab.SendAsync(async () => await (await main.CountAsync() > 0 ? main : buttons).First.ClickAsync());
        for (var i = 0; i < Looks && !await HasArrivedAsync(tab.Page); i++)
            await Task.Delay(20);
        return response;
    }

    private static async Task<bool> HasArrivedAsync(IPage page)
    {
        try
        {
            return await page.EvaluateAsync<bool>("() => !window.isLeft && document.readyState === 'complete'");
        }
        catch (PlaywrightException)
        {
            // Between two pages there is none to ask.
            return false;
        }
    }

    /// <summary>Does what leads to another page, and waits for that.</summary>
    public static async Task<IResponse> SendAsync(this Tab tab, Func<Task> act)
    {
        var response = await tab.Page.RunAndWaitForResponseAsync(act, response => response.Request.IsNavigationRequest && response.Status is < 300 or >= 400);
        try
        {
            await tab.Page.WaitForLoadStateAsync();
        }
        catch (TimeoutException)
        {
            // Now and then the event has come before anybody waited for it; the page itself knows.
            if (!await HasArrivedAsync(tab.Page))
                throw;
        }

        return response;
    }
}
