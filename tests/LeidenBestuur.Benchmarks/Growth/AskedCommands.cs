using System.Data.Common;
using System.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Hosting;

namespace LeidenBestuur.Benchmarks.Growth;

/// <summary>A command as the site gave it to the store.</summary>
internal sealed record AskedCommand(string Sql, IReadOnlyList<(string Name, object? Value)> Parameters);

/// <summary>The program in this process, with an ear on what its pages ask of the store.</summary>
internal sealed class AskedCommands : WebApplicationFactory<Program>, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly string _connection;
    private readonly List<AskedCommand> _heard = [];
    private readonly List<IDisposable> _subscriptions = [];

    public AskedCommands(string connection)
    {
        _connection = connection;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>All that one page asks, once the site knows its queries.</summary>
    public async Task<IReadOnlyList<AskedCommand>> OfAsync(CountryPage page)
    {
        using var client = CreateClient(new() { AllowAutoRedirect = false });
        using var first = await client.GetAsync(page.Path);
        lock (_heard)
            _heard.Clear();
        using var second = await client.GetAsync(page.Path);
        lock (_heard)
            return [.. _heard];
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            _subscriptions.Add(value.Subscribe(this, name => name == RelationalEventId.CommandExecuting.Name));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not CommandEventData { Command: var command })
            return;
        lock (_heard)
            _heard.Add(new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]));
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Production")
        .UseSetting("Serilog:MinimumLevel:Default", "Fatal").UseSetting("Serilog:MinimumLevel:Override:Microsoft", "Fatal")
        // From memory a page asks nothing.
        .UseSetting("Caching:Megabytes", "0")
        .UseSetting("ConnectionStrings:Store", _connection)
        // What the program asks by itself when it starts would be counted with the pages.
        .ConfigureTestServices(services =>
        {
            foreach (var own in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == typeof(Program).Assembly).ToList())
                services.Remove(own);
        });

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        foreach (var subscription in disposing ? _subscriptions : [])
            subscription.Dispose();
    }
}
