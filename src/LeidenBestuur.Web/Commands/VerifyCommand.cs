using System.CommandLine;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Commands;

/// <summary><c>verify [--head "NUMBER SEAL"]</c>: reads the store and its audit trail, changes nothing, and says what is wrong.</summary>
internal static class VerifyCommand
{
    private static readonly Option<string[]> Heads = new("--head") { Description = "Einde van het logboek zoals een log het noemt: een nummer, een spatie en een zegel. Mag vaker." };

    public static Command Make()
    {
        var command = new Command("verify", "Controleert de opslag en het logboek.") { Heads };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        using var host = await CommandHost.StartAsync(isPrepared: false, cancellation);
        await using var scope = host.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        if (!await store.Database.CanConnectAsync(cancellation))
            throw new UnusableStoreException("Er is geen opslag. Controleer ConnectionStrings:Store.");
        var applied = (await store.Database.GetAppliedMigrationsAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        if (applied.Count == 0)
            throw new UnusableStoreException("Dit bestand is geen opslag van LeidenBestuur. Controleer ConnectionStrings:Store.");
        var known = store.Database.GetMigrations().ToList();
        if (!applied.IsSubsetOf(known))
            throw new UnusableStoreException(StoreFailure.Newer);
        if (applied.Count < known.Count)
            throw new UnusableStoreException("De opslag is van een oudere versie van LeidenBestuur. Start het programma eerst, dan wordt zij bijgewerkt.");
        var (entries, faults) = await scope.ServiceProvider.GetRequiredService<AuditVerification>().RunAsync(parsed.GetValue(Heads) ?? [], cancellation);
        var all = (await StoreFile.FaultsAsync(store, cancellation)).Concat(faults).ToList();
        foreach (var fault in all)
            await Console.Error.WriteLineAsync(fault);
        if (all.Count > 0)
            return 1;
        await Console.Out.WriteLineAsync($"De opslag is gaaf. Het logboek klopt: {entries} {(entries == 1 ? "regel" : "regels")}.");
        return 0;
    }
}
