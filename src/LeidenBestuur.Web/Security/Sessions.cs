using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Domain;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Security;

/// <summary>
/// The sessions of staff, as rows in the store. Ends are decided here and not by the cookie: 30 minutes after the last request, 12 hours after signing in,
/// 15 minutes for who has only given the password; at once when the row is gone or the account is blocked.
/// </summary>
public sealed partial class Sessions(TimeProvider clock, ILogger<Sessions> log) : ITicketStore
{
    public const string Scheme = "beheer";

    /// <summary>In seconds: longer than that no page waits to note that somebody was there.</summary>
    private const int Patience = 1;

    public static readonly TimeSpan IdleEnd = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan AbsoluteEnd = TimeSpan.FromHours(12);
    public static readonly TimeSpan HalfwayEnd = TimeSpan.FromMinutes(15);

    /// <summary>So long the row of a session that ended by itself, or from another browser of its owner's, still tells whose it was, so that what was typed in it can be kept.</summary>
    public static readonly TimeSpan KeptAfterEnd = TimeSpan.FromHours(12);

    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    private volatile bool _isNotNoted;

    /// <summary>Begins a session for the account and factor of the ticket, inside the write that signs in.</summary>
    public async Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var (id, now) = (Secrets.New(), clock.UtcNow());
        var member = StaffMember.Of(ticket.Principal)!;
        var store = httpContext.RequestServices.GetRequiredService<Store>();
        store.Add(new AccountSession
        {
            IdHash = Secrets.Hash(id),
            AccountId = member.Id,
            Factor = member.Factor,
            StartedAt = member.SignedInAt,
            SeenAt = now,
            Origin = httpContext.Origin(),
            Device = BrowserName.Of(httpContext.Request.Headers.UserAgent.ToString()),
        });
        await store.SaveChangesAsync(cancellationToken);
        return id;
    }

    /// <summary>Who the session belongs to, as the store knows them now; null: it has ended.</summary>
    public async Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var (hash, now) = (Secrets.Hash(key), clock.UtcNow());
        // The store of the request: a sign-in that has just ended this session must not find it again.
        var store = httpContext.RequestServices.GetRequiredService<Store>();
        var found = await store.Sessions.AsNoTracking().Where(session => session.IdHash == hash)
            .Select(session => new { Session = session, session.Account, HasPasskey = store.Set<IdentityUserPasskey<int>>().Any(passkey => passkey.UserId == session.AccountId) })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        var (session, account) = (found.Session, found.Account);
        if (account.DisabledAt is not null || EndOf(session) + KeptAfterEnd <= now)
        {
            await store.Sessions.Where(row => row.IdHash == hash).ExecuteDeleteAsync(cancellationToken);
            return null;
        }
        if (EndOf(session) <= now)
        {
            if (session.Factor != SignInFactor.None)
                httpContext.Features.Set(new EndedSession(account.Id));
            return null;
        }
        if (now - session.SeenAt >= Grain)
            await NoteAsync(store, session, now, cancellationToken);
        return new(StaffMember.Of(account, found.HasPasskey, session.Factor, session.Id, session.StartedAt).ToPrincipal(), Scheme);
    }

    public Task RemoveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var hash = Secrets.Hash(key);
        return httpContext.RequestServices.GetRequiredService<Store>().Sessions.Where(session => session.IdHash == hash).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Never: a sign-in gets a new id, and what slides is kept in the row.</summary>
    public Task RenewAsync(string key, AuthenticationTicket ticket) => throw new NotSupportedException("A session is not renewed under the same id.");

    public Task<string> StoreAsync(AuthenticationTicket ticket) => throw new NotSupportedException("A session belongs to a request.");

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => throw new NotSupportedException("A session belongs to a request.");

    public Task RemoveAsync(string key) => throw new NotSupportedException("A session belongs to a request.");

    /// <summary>When a session ends if nothing more is asked in it, UTC.</summary>
    public static DateTime EndOf(AccountSession session)
    {
        if (session.Factor == SignInFactor.None)
            return session.StartedAt + HalfwayEnd;
        var (idle, absolute) = (session.SeenAt + IdleEnd, session.StartedAt + AbsoluteEnd);
        return idle < absolute ? idle : absolute;
    }

    /// <summary>
    /// Ends sessions from elsewhere, inside a write: what is still sent in them may do nothing, but is kept for its author as where they had ended by themselves. Of who
    /// had only given the password nothing is left.
    /// </summary>
    /// <returns>How many there were.</returns>
    public static async Task<int> EndAsync(IQueryable<AccountSession> sessions, DateTime now, CancellationToken cancellation)
    {
        var lastSeen = now - IdleEnd;
        return await sessions.Where(session => session.Factor == SignInFactor.None).ExecuteDeleteAsync(cancellation)
            + await sessions.ExecuteUpdateAsync(update => update.SetProperty(session => session.SeenAt, session => session.SeenAt < lastSeen ? session.SeenAt : lastSeen), cancellation);
    }

    /// <summary>Where it fails the session ends sooner, and the page is shown all the same: staff can read while nobody can write.</summary>
    private async Task NoteAsync(Store store, AccountSession session, DateTime now, CancellationToken cancellation)
    {
        var usual = store.Database.GetCommandTimeout();
        store.Database.SetCommandTimeout(Patience);
        try
        {
            // What was ended meanwhile does not begin again by it.
            await store.Sessions.Where(row => row.Id == session.Id && row.SeenAt == session.SeenAt).ExecuteUpdateAsync(update => update.SetProperty(row => row.SeenAt, now), cancellation);
            _isNotNoted = false;
        }
        catch (Exception failure) when (StoreFailure.Line(failure) is { } line)
        {
            if (!_isNotNoted)
                LogNotNoted(line);
            _isNotNoted = true;
        }
        finally
        {
            store.Database.SetCommandTimeout(usual);
        }
    }

    [LoggerMessage(LogLevel.Error, "When somebody was last seen cannot be noted, so sessions end sooner: {Line}")]
    private partial void LogNotNoted(string line);
}

/// <summary>That a request came in a session that has ended: it may do nothing, but what was typed in it belongs to this account.</summary>
/// <param name="AccountId">Whose it was.</param>
public sealed record EndedSession(int AccountId);
