using System.Diagnostics;

namespace LeidenBestuur.Benchmarks.Speed;

/// <summary>nginx at its best: files that are packed beforehand, and the settings with which it sends small ones fastest.</summary>
internal sealed class StaticServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly TemporaryFolder _folder = new();
    private readonly Process _program;
    private int _files;

    public StaticServer()
    {
        Address = new($"http://127.0.0.1:{RunningSite.FreePort()}");
        Directory.CreateDirectory(Www);
        // Its workers may run as somebody else.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        File.WriteAllText(SettingsFile, Settings());
        _program = Start();
    }

    public Uri Address { get; }

    private string SettingsFile => Path.Combine(_folder.Path, "nginx.conf");

    private string Www => Path.Combine(_folder.Path, "www");

    /// <summary>Serves these bytes, and says how they are asked for.</summary>
    public async Task<Request> ServeAsync(byte[] bytes, string? packing)
    {
        var name = $"{_files++}.html";
        var file = Path.Combine(Www, packing is null ? name : $"{name}.{packing}");
        await File.WriteAllBytesAsync(file, bytes);
        var request = new Request(Address, packing ?? "identity", "/" + name);
        await CheckAsync(request, bytes);
        return request;
    }

    public async ValueTask DisposeAsync()
    {
        // Its master ends its workers; killed, it would leave them behind.
        using (var stop = Start("-s", "stop"))
            await stop.WaitForExitAsync();
        if (!_program.WaitForExit(Patience))
            _program.Kill(entireProcessTree: true);
        await _program.WaitForExitAsync();
        _program.Dispose();
        _folder.Dispose();
    }

    /// <summary>The very same bytes, or the comparison says nothing.</summary>
    private static async Task CheckAsync(Request request, byte[] bytes)
    {
        using var client = new HttpClient { BaseAddress = request.Server, DefaultRequestHeaders = { { "Accept-Encoding", request.Encoding } } };
        for (var tries = 50; ; tries--)
        {
            try
            {
                if (!(await client.GetByteArrayAsync(request.Paths[0])).SequenceEqual(bytes))
                    throw new InvalidOperationException("nginx serves other bytes than it was given.");
                return;
            }
            catch (HttpRequestException) when (tries > 0)
            {
                await Task.Delay(100);
            }
        }
    }

    private Process Start(params string[] options) =>
        Process.Start(new ProcessStartInfo(Tools.Find(Tools.Nginx)!, ["-e", Path.Combine(_folder.Path, "error.log"), "-p", _folder.Path, "-c", SettingsFile, .. options]) { UseShellExecute = false })!;

    private string Settings() => $$"""
        load_module {{Tools.BrotliModule}};
        daemon off;
        worker_processes auto;
        pid {{_folder.Path}}/nginx.pid;
        events { worker_connections 1024; }
        http {
            default_type text/html;
            access_log off;
            sendfile off;
            tcp_nopush off;
            keepalive_requests 100000000;
            open_file_cache max=1000 inactive=10m;
            client_body_temp_path {{_folder.Path}}/body;
            proxy_temp_path {{_folder.Path}}/proxy;
            fastcgi_temp_path {{_folder.Path}}/fastcgi;
            uwsgi_temp_path {{_folder.Path}}/uwsgi;
            scgi_temp_path {{_folder.Path}}/scgi;
            server { listen 127.0.0.1:{{Address.Port}}; root {{Www}}; brotli_static on; }
        }
        """;
}
