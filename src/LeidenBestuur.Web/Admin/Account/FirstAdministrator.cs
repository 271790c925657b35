using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Domain;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>While there is no account, each start tells the log where the first one is made: who can read the log of the server may have it. No other secret is ever logged.</summary>
public sealed partial class FirstAdministrator(IServiceScopeFactory scopes, IServer server, ILogger<FirstAdministrator> log) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (store, links) = (scope.ServiceProvider.GetRequiredService<Store>(), scope.ServiceProvider.GetRequiredService<OneTimeLinks>());
        if (await store.Users.AnyAsync(cancellationToken))
            return;
        var (path, until) = await store.WriteAsync(
            async now =>
                (await links.MakeAsync(LinkPurpose.FirstAdministrator, null, now, cancellationToken), AmsterdamTime.LocalOf(now + OneTimeLinks.Life(LinkPurpose.FirstAdministrator))),
            cancellationToken);
        LogLink(links.Address(OwnAddress(), path), TimeOnly.FromDateTime(until));
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>As a browser on this machine asks for it.</summary>
    private string OwnAddress()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var address = addresses.OrderByDescending(address => address.StartsWith("https:", StringComparison.OrdinalIgnoreCase)).FirstOrDefault();
        if (address is null)
            return "http://localhost";
        var binding = BindingAddress.Parse(address);
        return $"{binding.Scheme}://{(binding.Host is "*" or "+" or "[::]" or "0.0.0.0" ? "localhost" : binding.Host)}:{binding.Port}";
    }

    [LoggerMessage(LogLevel.Warning, "There is no account yet. Make the first administrator at {Address} before {Until} (Amsterdam); each start makes a new address")]
    private partial void LogLink(string address, TimeOnly until);
}
