using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace LeidenBestuur.Benchmarks.Speed;

/// <summary>Kestrel as it comes, with one answer that is ready and nothing before it: it hands each request over to a worker thread.</summary>
internal sealed class BareServer : IAsyncDisposable
{
    private readonly WebApplication _program;

    private BareServer(WebApplication program) => _program = program;

    public Uri Address => new(_program.Urls.Single());

    public static async Task<BareServer> StartAsync(byte[] bytes, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false).UseUrls("http://127.0.0.1:0");
        var program = builder.Build();
        program.Run(async context =>
        {
            foreach (var (name, value) in headers)
                context.Response.Headers[name] = value;
            context.Response.ContentLength = bytes.Length;
            await context.Response.BodyWriter.WriteAsync(bytes);
        });
        await program.StartAsync();
        return new(program);
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();
}
