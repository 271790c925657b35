using System.Net;
using AngleSharp.Html.Dom;
using LeidenBestuur.Tests.Site;

namespace LeidenBestuur.Tests.Admin;

/// <summary>A browser in the admin area: keeps its cookies, fills in forms as they stand on the page, and follows no redirect by itself.</summary>
public sealed class AdminBrowser
{
    private const string Site = "https://localhost";

    private readonly AdminHost _host;
    private readonly string _origin;

    public AdminBrowser(AdminHost host, string origin) => (_host, _origin) = (host, origin);

    public CookieContainer Cookies { get; } = new();

    /// <summary>The last answer.</summary>
    public HttpResponseMessage Answer { get; private set; } = new();

    /// <summary>The page of the last answer.</summary>
    public IHtmlDocument Page { get; private set; } = null!;

    /// <summary>Where the last answer leads, without its host; null: nowhere.</summary>
    public string? Location => Answer.Headers.Location?.OriginalString.Replace(Site, "", StringComparison.Ordinal);

    /// <summary>What a form of the page says was read, for a form that is made by hand.</summary>
    public IEnumerable<KeyValuePair<string, string>> Seen => Page.QuerySelectorAll("input[name=Seen]").Select(input => KeyValuePair.Create("Seen", input.GetAttribute("value")!));

    public int Status => (int)Answer.StatusCode;

    public Task<AdminBrowser> GoAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, Site + address));

    /// <summary>Goes where the last answer leads.</summary>
    public Task<AdminBrowser> FollowAsync() => GoAsync(Location ?? throw new InvalidOperationException($"{Status} leads nowhere."));

    /// <summary>Fills in and sends the form of the page with this address (its query may be left out).</summary>
    public Task<AdminBrowser> SubmitAsync(string action, params (string Name, string Value)[] fields) => SubmitToAsync(action, action, fields);

    /// <summary>The same by a button with an address of its own.</summary>
    public Task<AdminBrowser> SubmitToAsync(string address, string action, params (string Name, string Value)[] fields)
    {
        // A form that only asks to see something may have the same address as the one that does it.
        var form = Page.Forms.OrderByDescending(form => form.Method == "post").FirstOrDefault(form => form.GetAttribute("action")!.Split('?')[0] == action)
            ?? throw new InvalidOperationException($"{Page.Title} has no form to {action}, but {string.Join(", ", Page.Forms.Select(form => form.GetAttribute("action")))}.");
        var values = form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>().Where(input => input.Type is not ("radio" or "checkbox") || input.IsChecked)
            .Select(input => (Name: input.Name!, Value: input.Value ?? ""))
            .Concat(form.QuerySelectorAll("textarea[name]").OfType<IHtmlTextAreaElement>().Select(area => (Name: area.Name!, area.Value)))
            .Concat(form.QuerySelectorAll("select[name]").OfType<IHtmlSelectElement>().Select(select => (Name: select.Name!, Value: select.Value ?? "")))
            .GroupBy(field => field.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().Value, StringComparer.Ordinal);
        foreach (var (name, value) in fields)
            values[name] = value;
        return PostAsync(address == action ? form.GetAttribute("action")! : address, values);
    }

    /// <summary>Sends what is given, and nothing of a page.</summary>
    public Task<AdminBrowser> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, Site + address) { Content = new FormUrlEncodedContent(fields) });

    public async Task<AdminBrowser> SendAsync(HttpRequestMessage request)
    {
        var uri = new Uri(new Uri(Site), request.RequestUri!);
        if (Cookies.GetCookieHeader(uri) is { Length: > 0 } cookies)
            request.Headers.Add("Cookie", cookies);
        request.Headers.Add(FakeOrigin.Header, _origin);
        request.Headers.UserAgent.ParseAdd("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36");
        Answer = await _host.Client().SendAsync(request, TestContext.Current.CancellationToken);
        if (Answer.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set)
                Cookies.SetCookies(uri, cookie);
        }
        Page = await SiteHost.Page(Answer);
        return this;
    }

    /// <summary>The first step.</summary>
    public async Task<AdminBrowser> EnterPasswordAsync(string email, string password = AdminHost.Password)
    {
        await GoAsync("/beheer/inloggen?opnieuw=ja");
        return await SubmitAsync("/beheer/inloggen", ("Email", email), ("Password", password));
    }

    /// <summary>Both steps, with the app.</summary>
    public async Task<AdminBrowser> SignInAsync(string email)
    {
        await EnterPasswordAsync(email);
        Assert.Equal("/beheer/inloggen/code", Location);
        await FollowAsync();
        await SubmitAsync("/beheer/inloggen/code", ("Code", _host.NextCode()));
        Assert.Equal("/beheer", Location);
        return this;
    }

    /// <summary>What the page complains of.</summary>
    public string[] Errors => [.. Page.QuerySelectorAll("[data-testid=errors] li").Select(line => line.Words())];
}
