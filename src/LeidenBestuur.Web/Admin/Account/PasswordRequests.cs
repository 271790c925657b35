using System.Threading.Channels;
using LeidenBestuur.Web.Admin.Mail;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>Requests for a new password, done one after another behind the visitor's back: how long the answer takes tells nothing.</summary>
public sealed partial class PasswordRequests(IServiceScopeFactory scopes, Mailer mailer, ILogger<PasswordRequests> log) : BackgroundService
{
    /// <summary>More are dropped: nobody waits for them, and asking again is easy.</summary>
    private const int Most = 100;

    /// <summary>So many mails somebody gets in an hour, however often they are asked for.</summary>
    private const int MostLinks = 3;

    private readonly Channel<Request> _open = Channel.CreateBounded<Request>(new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ask(string email, HttpContext context) => _open.Writer.TryWrite(new(email.Trim(), context.Origin(), SiteAddress.Asked(context.Request)));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var request in _open.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await DoAsync(request, stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailure(failure);
            }
        }
    }

    private async Task DoAsync(Request request, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (store, links) = (scope.ServiceProvider.GetRequiredService<Store>(), scope.ServiceProvider.GetRequiredService<OneTimeLinks>());
        var name = scope.ServiceProvider.GetRequiredService<ILookupNormalizer>().NormalizeName(request.Email);
        var (account, path) = await store.WriteAsync(async now =>
        {
            var account = await store.Users.SingleOrDefaultAsync(account => account.NormalizedUserName == name
                && !account.IsExternal
                && account.PasswordHash != null
                && account.DisabledAt == null, cancellation);
            var known = account is not null && mailer.CanSend && await store.Links.CountAsync(link => link.AccountId == account.Id && link.ExpiresAt > now, cancellation) < MostLinks;
            store.Add(new AuditEntry(new(Auditing.Nobody, now), AuditAction.RequestPassword, account?.Subject ?? "account/onbekend",
                known ? AuditResult.Done : AuditResult.Refused, request.Origin));
            return (account, known ? await links.MakeAsync(LinkPurpose.Password, account, now, cancellation) : null);
        }, cancellation);
        if (path is null)
            return;
        var (subject, text) = Letters.Password(links.Address(request.Site, path));
        await mailer.SendAsync(account!.Email!, subject, text, cancellation);
    }

    [LoggerMessage(LogLevel.Error, "A request for a new password could not be carried out")]
    private partial void LogFailure(Exception failure);

    private sealed record Request(string Email, string Origin, string Site);
}
