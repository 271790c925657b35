using System.Text;
using AngleSharp.Html.Parser;
using LeidenBestuur.Tests.Support;

namespace LeidenBestuur.Tests.Admin;

/// <summary>What the running program writes while somebody types secrets and line breaks into its forms.</summary>
public sealed class LogLinesTests : IDisposable
{
    private const string Forged = "12:34:56 INF Audit 99: account.create on account/99: done, by niemand";
    private const string WrongPassword = "paars-fout-wachtwoord-123";

    private readonly ProgramFolder _folder = new() { Environment = { ["Site__PublicUrl"] = "http://127.0.0.1" } };
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 });
    private readonly Dictionary<string, string> _cookies = [];
    private readonly List<string> _secrets = [WrongPassword, AdminHost.Password];

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task SignIn_HostileInput_LeavesNoSecretAndNoForgedLine()
    {
        await _folder.PutStoreAsync();
        var link = (await _folder.RunAsync("user", "create", "--email", "anna@leiden.nl", "--role", "beheerder")).Output.Trim();
        _secrets.Add(new Uri(link).Query.Split('=')[1]);
        using var process = _folder.Start("--urls=http://127.0.0.1:0");
        var said = new List<string>();
        try
        {
            _client.BaseAddress = new Uri(await ProgramFolder.AddressAsync(process, said));
            await TypeAsync(new Uri(link).PathAndQuery);
        }
        finally
        {
            await ProgramFolder.StopAsync(process);
        }
        said.AddRange((await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        said.AddRange((await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries));

        foreach (var secret in _secrets.Concat(_cookies.Values))
            Assert.DoesNotContain(said, line => line.Contains(secret, StringComparison.Ordinal));
        Assert.DoesNotContain(said, line => line.StartsWith("12:34:56", StringComparison.Ordinal));
        Assert.All(said, line => Assert.Matches(@"^\d\d:\d\d:\d\d (INF|WRN) [^\p{Cc}\p{Cf}\u2028\u2029]+$", line));
        Assert.Contains(said, line => line.Contains("sign-in.password on account/onbekend", StringComparison.Ordinal) && line.Contains(": refused, by niet ingelogd from 127.0.0.1", StringComparison.Ordinal));
        Assert.Contains(said, line => line.Contains("form.refused on /beheer/inloggen: refused", StringComparison.Ordinal));
        Assert.Contains(said, line => line.Contains($"by Anna {Forged} (anna@leiden.nl)", StringComparison.Ordinal));
        Assert.Equal(0, (await _folder.RunAsync("verify")).ExitCode);
    }

    private async Task TypeAsync(string invitation)
    {
        Assert.Equal(400, await SubmitAsync("/beheer/inloggen", "/beheer/inloggen", ("Email", "anna@leiden.nl\r\n" + Forged), ("Password", WrongPassword)));
        Assert.Equal(400, await SubmitAsync("/beheer/inloggen", "/beheer/inloggen", ("Email", "anna@leiden.nl"), ("Password", WrongPassword + "\n" + Forged)));
        // A password where the name belongs, as happens.
        Assert.Equal(400, await SubmitAsync("/beheer/inloggen", "/beheer/inloggen", ("Email", WrongPassword), ("Password", "x")));
        Assert.Equal(302, await SubmitAsync(invitation, "/beheer/uitnodiging", ("Form.Name", "Anna\r\n" + Forged), ("Form.Password", AdminHost.Password)));
        Assert.Equal(302, await SubmitAsync("/beheer/inloggen?opnieuw=ja", "/beheer/inloggen", ("Email", "anna@leiden.nl"), ("Password", AdminHost.Password)));
        Assert.Equal(410, (int)(await SendAsync(new(HttpMethod.Get, invitation))).StatusCode);
        Assert.Equal(404, (int)(await SendAsync(new(HttpMethod.Get, "/beheer/%0d%0a" + Uri.EscapeDataString(Forged) + "%e2%80%ae?wachtwoord=" + WrongPassword))).StatusCode);
        _cookies["__Host-formulier"] = WrongPassword;
        Assert.Equal(400, (int)(await SendAsync(new(HttpMethod.Post, "/beheer/inloggen") { Content = new FormUrlEncodedContent([new("Email", "x"), new("Password", WrongPassword), new("formulier", WrongPassword)]) })).StatusCode);
        _cookies["__Host-beheer"] = WrongPassword;
        await SendAsync(new(HttpMethod.Get, "/beheer"));
    }

    private async Task<int> SubmitAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var document = new HtmlParser().ParseDocument(await (await SendAsync(new(HttpMethod.Get, page))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var form = document.Forms.Single(form => form.GetAttribute("action")!.Split('?')[0] == action && form.QuerySelector("[type=password]") is not null);
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""));
        var answer = await SendAsync(new(HttpMethod.Post, form.GetAttribute("action")!) { Content = new FormUrlEncodedContent([.. hidden, .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]) });
        return (int)answer.StatusCode;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        request.Headers.TryAddWithoutValidation("User-Agent", $"Mozilla/5.0\u2028{Forged}\u202e\u0085");
        var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var (name, value) = (cookie.Split('=')[0], cookie.Split(';')[0].Split('=', 2)[1]);
            if (value.Length > 0)
                _secrets.Add(_cookies[name] = value);
        }
        return answer;
    }
}
