using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using LeidenBestuur.Web.Admin;
using LeidenBestuur.Web.Admin.Account;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeidenBestuur.Benchmarks;

/// <summary>
/// Whether the time of a wrong sign-in tells which names exist: the program itself on a loopback address, with names that do and that do not by turns:
/// <c>-- sign-in</c>. Every try comes from an address of its own, and no name is tried so often that it is held back, so that each really costs a password.
/// </summary>
internal static class SignInTiming
{
    private const int Tries = 200;
    private const int WarmUp = 20;
    private const int Accounts = 20;

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("leidenbestuur-").FullName;
        var connection = $"Data Source={folder}/store.db;Pooling=False";
        await MakeAccountsAsync(connection);
        using var program = ServedProgram.Start(connection);
        try
        {
            var site = await ServedProgram.AddressAsync(program);
            var (known, unknown) = (new List<double>(), new List<double>());
            for (var number = -WarmUp; number < Tries; number++)
            {
                // Who goes first changes, so that nothing that repeats falls on one of the two.
                var first = await TryAsync(site, Name(number, isKnown: number % 2 == 0), 2 * number);
                var second = await TryAsync(site, Name(number, isKnown: number % 2 != 0), (2 * number) + 1);
                if (number < 0)
                    continue;
                known.Add(number % 2 == 0 ? first : second);
                unknown.Add(number % 2 == 0 ? second : first);
            }
            Print(known, unknown);
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MakeAccountsAsync(string connection)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Store", connection)]).Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System).AddSingleton(new SiteAddress(null)).AddStore();
        services.AddAccounts();
        await using var provider = services.BuildServiceProvider();
        await provider.PrepareStoreAsync();
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Store>().WriteAsync(async now =>
        {
            for (var number = 0; number < Accounts; number++)
                await scope.ServiceProvider.GetRequiredService<Enlistment>().AddAsync($"medewerker{number}@leiden.nl", "Medewerker", StaffRole.Editor, "paars dansende olifant fiets", now, default);
            return true;
        });
    }

    private static string Name(int number, bool isKnown) => isKnown ? $"medewerker{Math.Abs(number) % Accounts}@leiden.nl" : $"medewerker{1_000 + number}@leiden.nl";

    /// <summary>One wrong password, from the asking to the whole answer.</summary>
    /// <returns>Milliseconds.</returns>
    private static async Task<double> TryAsync(Uri site, string email, int origin)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, ConnectCallback = (context, cancellation) => ConnectAsync(context.DnsEndPoint, origin, cancellation) }) { BaseAddress = site };
        using var page = await client.GetAsync("/beheer/inloggen");
        var token = Token(await page.Content.ReadAsStringAsync());
        using var form = new HttpRequestMessage(HttpMethod.Post, "/beheer/inloggen")
        {
            Headers = { { "Cookie", page.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]) } },
            Content = new FormUrlEncodedContent([new("formulier", token), new("Email", email), new("Password", "dit wachtwoord klopt niet")]),
        };
        var watch = Stopwatch.StartNew();
        using var answer = await client.SendAsync(form);
        await answer.Content.ReadAsByteArrayAsync();
        var time = watch.Elapsed.TotalMilliseconds;
        return answer.StatusCode == HttpStatusCode.BadRequest ? time : throw new InvalidOperationException($"{email} was answered with {(int)answer.StatusCode}, not as a wrong password is.");
    }

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint site, int origin, CancellationToken cancellation)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        var number = origin + (2 * WarmUp);
        socket.Bind(new IPEndPoint(new IPAddress([127, 1, (byte)(number / 200), (byte)(1 + (number % 200))]), 0));
        await socket.ConnectAsync(IPAddress.Loopback, site.Port, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private static void Print(List<double> known, List<double> unknown)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"A wrong password, {Tries} tries each by turns, in ms:"));
        foreach (var (name, times) in new[] { ("known name", known), ("unknown name", unknown) })
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-12}  median {Part(times, 0.5),7:0.0}  p95 {Part(times, 0.95),7:0.0}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  known/unknown  median {Part(known, 0.5) / Part(unknown, 0.5):0.000}  p95 {Part(known, 0.95) / Part(unknown, 0.95):0.000}"));
        var slower = known.Zip(unknown).Count(pair => pair.First > pair.Second);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  the known name was the slower one in {slower} of {Tries} pairs"));
    }

    private static double Part(List<double> times, double part)
    {
        var sorted = times.Order().ToList();
        return sorted[(int)Math.Ceiling(part * sorted.Count) - 1];
    }

    /// <summary>The proof of origin that a form of the page carries.</summary>
    private static string Token(string page) => page.Split("name=\"formulier\"")[1].Split("value=\"")[1].Split('"')[0];
}
