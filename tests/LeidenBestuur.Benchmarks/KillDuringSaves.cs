using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using LeidenBestuur.Web.Admin;
using LeidenBestuur.Web.Admin.Account;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeidenBestuur.Benchmarks;

/// <summary>
/// Whether a save that was acknowledged is there after the program was killed in the middle of the next one: <c>-- kill [times]</c>. An editor saves the same draft
/// again and again; at a random moment the program is ended without warning, started again and asked what the draft says. It must be the last text that was
/// acknowledged or the one that was under way, whole; and the store must still verify.
/// </summary>
internal static partial class KillDuringSaves
{
    private const string Email = "redacteur@leiden.nl";
    private const string Password = "paars dansende olifant fiets";
    private const string Edit = "/beheer/profielen/marie-de-vries/bewerken";
    private const int LongestWait = 600;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly (string, string)[] Settings = [("Admin__RequireSecondFactor", "false")];

    public static async Task RunAsync(int times)
    {
        var folder = Directory.CreateTempSubdirectory("leidenbestuur-").FullName;
        var connection = $"Data Source={folder}/store.db";
        var (acknowledged, lost, half, killed) = (0, 0, 0, 0);
        var chance = new Random(times);
        try
        {
            await PrepareAsync(connection);
            var last = 0;
            Dictionary<string, string> cookies = new(StringComparer.Ordinal);
            for (var round = 0; round < times; round++)
            {
                using var program = ServedProgram.Start(connection, Settings);
                using var ending = new Ending(program);
                using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = await ServedProgram.AddressAsync(program) };
                if (await StandsAsync(client, cookies) is not { } stands)
                {
                    await SignInAsync(client, cookies);
                    stands = await StandsAsync(client, cookies) ?? throw new InvalidOperationException("Signing in failed.");
                }

                // A text of one number in two fields: half a version would have two numbers.
                if (stands.First != stands.Second)
                    half++;
                if (stands.First < last)
                    lost++;
                last = Math.Max(last, stands.First);
                using var end = new CancellationTokenSource();
                var first = new TaskCompletionSource();
                var saving = SaveOnAsync(client, cookies, last, number =>
                {
                    (last, acknowledged) = (number, acknowledged + 1);
                    first.TrySetResult();
                }, end.Token);
                // A program that has just started is slow: it is ended among its saves, not before the first.
                await Task.WhenAny(first.Task, saving).WaitAsync(Patience);
                await Task.Delay(chance.Next(LongestWait));
                program.Kill();
                killed++;
                await end.CancelAsync();
                await saving;
                await program.WaitForExitAsync();
            }

            var verified = await VerifyAsync(connection);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Killed {killed} times in {acknowledged} acknowledged saves: {lost} acknowledged lost, {half} half versions; verify ends with {verified}."));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task PrepareAsync(string connection)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Store", connection)]).Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System).AddSingleton(new SiteAddress(null)).AddStore();
        services.AddAccounts();
        await using var provider = services.BuildServiceProvider();
        await provider.PrepareStoreAsync();
        await using var scope = provider.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        await store.WriteAsync(async now =>
        {
            await scope.ServiceProvider.GetRequiredService<Enlistment>().AddAsync(Email, "Redacteur", StaffRole.Editor, Password, now, default);
            var official = new Official("marie-de-vries");
            store.Add(official);
            official.Timeline.Approve(official.Timeline.Draft(VersionKind.Update, new() { Name = "Marie de Vries", LeadSentence = "0", OfficeContact = "0" }, new("proef", now)), null, new("proef", now));
            return true;
        });
    }

    /// <summary>What the draft says; null: nobody is signed in.</summary>
    private static async Task<(int First, int Second)?> StandsAsync(HttpClient client, Dictionary<string, string> cookies)
    {
        using var answer = await SendAsync(client, cookies, new(HttpMethod.Get, Edit));
        if (answer.StatusCode != HttpStatusCode.OK)
            return null;
        var page = await answer.Content.ReadAsStringAsync();
        return (Number(page, "LeadSentence"), Number(page, "OfficeContact"));
    }

    private static async Task SignInAsync(HttpClient client, Dictionary<string, string> cookies)
    {
        using var page = await SendAsync(client, cookies, new(HttpMethod.Get, "/beheer/inloggen"));
        using var answer = await SendAsync(client, cookies, Form("/beheer/inloggen", await page.Content.ReadAsStringAsync(), ("Email", Email), ("Password", Password)));
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"Signing in answers {(int)answer.StatusCode}.");
    }

    private static async Task SaveOnAsync(HttpClient client, Dictionary<string, string> cookies, int from, Action<int> acknowledge, CancellationToken end)
    {
        try
        {
            for (var number = from + 1; !end.IsCancellationRequested; number++)
            {
                using var page = await SendAsync(client, cookies, new(HttpMethod.Get, Edit));
                var text = await page.Content.ReadAsStringAsync(end);
                var words = number.ToString(CultureInfo.InvariantCulture);
                using var answer = await SendAsync(client, cookies, Form(
                    Edit, text, ("doe", "bewaren"), ("Form.Token", Value(text, "Form.Token")), ("Form.Basis", Value(text, "Form.Basis")), ("Form.Name", "Marie de Vries"), ("Form.Declaration", "NotYetDeclared"),
                    ("Form.LeadSentence", words), ("Form.OfficeContact", words)));
                if (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location?.OriginalString == Edit)
                    acknowledge(number);
                else
                    throw new InvalidOperationException($"A save answers {(int)answer.StatusCode} to {answer.Headers.Location}.");
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or SocketException or IOException or OperationCanceledException)
        {
            // That was the point.
        }
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, Dictionary<string, string> cookies, HttpRequestMessage request)
    {
        if (cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var answer = await client.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var pair in set.Select(cookie => cookie.Split(';')[0].Split('=', 2)))
                cookies[pair[0]] = pair[1];
        }

        return answer;
    }

    private static HttpRequestMessage Form(string address, string page, params (string Name, string Value)[] fields) => new(HttpMethod.Post, address)
    {
        Content = new FormUrlEncodedContent([new("formulier", Value(page, "formulier")), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]),
    };

    private static string Value(string page, string name) => WebUtility.HtmlDecode(Input().Matches(page).First(input => input.Groups["name"].Value == name).Groups["value"].Value);

    private static int Number(string page, string name) => int.Parse(Area().Matches(page).First(area => area.Groups["name"].Value == "Form." + name).Groups["value"].Value.Trim(), CultureInfo.InvariantCulture);

    private static async Task<int> VerifyAsync(string connection)
    {
        using var program = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "LeidenBestuur.Web.dll"), "verify"]) { UseShellExecute = false, Environment = { ["ConnectionStrings__Store"] = connection } })!;
        await program.WaitForExitAsync();
        return program.ExitCode;
    }

    [GeneratedRegex("<input[^>]*?name=\"(?<name>[^\"]+)\"[^>]*?value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Input();

    [GeneratedRegex("<textarea[^>]*?name=\"(?<name>[^\"]+)\"[^>]*>(?<value>[^<]*)</textarea>", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Area();
}

/// <summary>Ends a program whatever goes wrong here.</summary>
internal sealed class Ending(Process program) : IDisposable
{
    public void Dispose() => program.Kill();
}
