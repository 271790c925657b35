using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace LeidenBestuur.Benchmarks.Speed;

/// <summary>A published site that serves on a loopback port, until this is disposed.</summary>
internal sealed class RunningSite : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _program;

    private RunningSite(Process program, Uri address, string connection)
    {
        (_program, Address, Connection) = (program, address, connection);
        Client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = address };
    }

    public Uri Address { get; }

    /// <summary>To the same store.</summary>
    public string Connection { get; }

    /// <summary>One that asks for nothing by itself: no packing, no following.</summary>
    public HttpClient Client { get; }

    public static RunningSite Launch(string program, TemporaryFolder store, (string Key, string Value)[] settings)
    {
        var (address, connection) = (new Uri($"http://127.0.0.1:{FreePort()}"), ConnectionTo(store));
        var start = new ProcessStartInfo("dotnet", [program, $"--urls={address.GetLeftPart(UriPartial.Authority)}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { ["ConnectionStrings__Store"] = connection, ["ASPNETCORE_ENVIRONMENT"] = "Production", ["Serilog__MinimumLevel__Default"] = "Warning" },
        };
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        var process = Process.Start(start)!;
        // What it says is read and dropped, so that it never has to wait.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        return new(process, address, connection);
    }

    public static string ConnectionTo(TemporaryFolder store) => $"Data Source={store.Path}/store.db";

    /// <summary>A port that the system just gave, and which is free again.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Waits until it takes connections: far cheaper to try than a request, and a start should have the machine to itself.</summary>
    public async Task ListensAsync(TimeSpan pause)
    {
        using var end = new CancellationTokenSource(Patience);
        while (!await ListensAsync())
        {
            ThrowIfEnded("it listened");
            await Task.Delay(pause, end.Token);
        }
    }

    /// <summary>Asks until the answer is 200.</summary>
    public async Task AnswersAsync(string path, TimeSpan pause)
    {
        using var end = new CancellationTokenSource(Patience);
        while (!await IsAnsweredAsync(path, end.Token))
        {
            ThrowIfEnded($"{path} was answered");
            await Task.Delay(pause, end.Token);
        }
    }

    public async Task<byte[]> BytesAsync(string path, string encoding)
    {
        using var answer = await AskAsync(path, encoding);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>An answer that must be good.</summary>
    public async Task<HttpResponseMessage> AskAsync(string path, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", encoding } } };
        var answer = await Client.SendAsync(request);
        return answer.StatusCode == HttpStatusCode.OK ? answer : throw new InvalidOperationException($"{path} answers {(int)answer.StatusCode}.");
    }

    /// <summary>What it holds of the memory of the machine, in MB.</summary>
    public double Memory()
    {
        var line = File.ReadLines($"/proc/{_program.Id}/status").Single(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split((char[])[' ', '\t', ':'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024 / 1e6;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _program.Kill();
        await _program.WaitForExitAsync();
        _program.Dispose();
    }

    private void ThrowIfEnded(string before)
    {
        if (_program.HasExited)
            throw new InvalidOperationException($"The site ended with {_program.ExitCode} before {before}.");
    }

    private async Task<bool> ListensAsync()
    {
        try
        {
            using var connection = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            await connection.ConnectAsync(IPAddress.Loopback, Address.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private async Task<bool> IsAnsweredAsync(string path, CancellationToken end)
    {
        try
        {
            using var answer = await Client.GetAsync(path, end);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
