using System.CommandLine;
using LeidenBestuur.Web.Admin.Account;
using LeidenBestuur.Web.Admin.Users;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Commands;

/// <summary>
/// <c>user create --email E --role R [--name N] [--password-stdin]</c> and <c>user reset --email E [--password-stdin]</c>: what the accounts page does, for who is at the
/// server itself. Without a password a one-time link is written to standard output, and nothing else.
/// </summary>
internal static class UserCommand
{
    private const string Origin = "user";

    private static readonly Option<string> Email = new("--email") { Required = true, Description = "E-mailadres." };
    private static readonly Option<string> Name = new("--name") { Description = "Naam; zonder deze optie het deel voor het apenstaartje." };
    private static readonly Option<string> Role = new("--role") { Required = true, Description = "redacteur, eindredacteur of beheerder." };
    private static readonly Option<bool> PasswordStdin = new("--password-stdin")
    {
        Arity = ArgumentArity.Zero,
        Description = "Lees het wachtwoord van de standaardinvoer, in plaats van een link te maken.",
    };

    public static Command Make()
    {
        var create = new Command("create", "Maakt een account.") { Email, Role, Name, PasswordStdin };
        create.SetAction((parsed, cancellation) => RunAsync(parsed, CreateAsync, cancellation));
        var reset = new Command("reset", "Neemt wachtwoord en tweede stap weg, voor een nieuw begin.") { Email, PasswordStdin };
        reset.SetAction((parsed, cancellation) => RunAsync(parsed, ResetAsync, cancellation));
        return new Command("user", "Maakt een account, of zet er een terug.") { create, reset };
    }

    private static async Task<int> RunAsync(ParseResult parsed, Func<ParseResult, IServiceProvider, string?, CancellationToken, Task<string?>> act, CancellationToken cancellation)
    {
        var password = parsed.GetValue(PasswordStdin) ? await Console.In.ReadLineAsync(cancellation) ?? "" : null;
        using var host = await CommandHost.StartAsync(isPrepared: true, cancellation);
        await using var scope = host.Services.CreateAsyncScope();
        if (await act(parsed, scope.ServiceProvider, password, cancellation) is not { } path)
            return 0;
        var site = scope.ServiceProvider.GetRequiredService<SiteAddress>();
        if (site.Public is null)
            await Console.Error.WriteLineAsync("Site:PublicUrl is leeg: zet het adres van de site voor deze link.");
        await Console.Out.WriteLineAsync(site.Public + path);
        return 0;
    }

    private static Task<string?> CreateAsync(ParseResult parsed, IServiceProvider services, string? password, CancellationToken cancellation)
    {
        var email = parsed.GetValue(Email)!.Trim();
        if (!System.Net.Mail.MailAddress.TryCreate(email, out var address) || address.Address != email)
            throw new DomainException($"{StaffName.Of(email)} is geen e-mailadres.");
        var role = Enum.GetValues<StaffRole>().Where(role => role.Name() == parsed.GetValue(Role)).Select(role => (StaffRole?)role).FirstOrDefault()
            ?? throw new DomainException($"De rol {parsed.GetValue(Role)} bestaat niet. Rollen: redacteur, eindredacteur, beheerder.");
        var name = parsed.GetValue(Name)?.Trim() is { Length: > 0 } given ? given : address.User;
        Check(password, name, email);
        var (store, enlistment, links) = Needed(services);
        return store.WriteAsync(async now =>
        {
            var account = await enlistment.AddAsync(email, name, role, password, now, cancellation);
            store.Add(new AuditEntry(new(CommandHost.Actor, now), AuditAction.CreateAccount, account.Subject, role.ToString(), Origin));
            return password is null ? await links.MakeAsync(LinkPurpose.Invitation, account, now, cancellation) : null;
        }, cancellation);
    }

    private static Task<string?> ResetAsync(ParseResult parsed, IServiceProvider services, string? password, CancellationToken cancellation)
    {
        var (store, enlistment, _) = Needed(services);
        var name = services.GetRequiredService<ILookupNormalizer>().NormalizeName(parsed.GetValue(Email)!.Trim());
        return store.WriteAsync<string?>(async now =>
        {
            var account = await store.Users.SingleOrDefaultAsync(account => account.NormalizedUserName == name, cancellation)
                ?? throw new DomainException($"Er is geen account met het e-mailadres {parsed.GetValue(Email)}.");
            Check(password, account.Name, account.Email!);
            var path = await enlistment.ResetAsync(account, password, now, cancellation);
            store.Add(new AuditEntry(new(CommandHost.Actor, now), AuditAction.ResetAccount, account.Subject, AuditResult.Done, Origin));
            return path;
        }, cancellation);
    }

    private static void Check(string? password, string name, string email)
    {
        if (password is not null && Passwords.Fault(password, name, email) is { } fault)
            throw new DomainException(fault);
    }

    private static (Store Store, Enlistment Enlistment, OneTimeLinks Links) Needed(IServiceProvider services) =>
        (services.GetRequiredService<Store>(), services.GetRequiredService<Enlistment>(), services.GetRequiredService<OneTimeLinks>());
}
