using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Data.Audit;
using LeidenBestuur.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>
/// Slows down guessing, and locks no colleague out: after a number of wrong tries in a quarter of an hour there is a pause between any two, no more. A browser in which
/// somebody has signed in before is counted by itself, so that strangers' tries do not count against it; all others are counted per name and per network. A passkey
/// cannot be guessed and is never held back. Names that do not exist are counted as well, so that waiting tells nothing.
/// </summary>
public sealed class SignInThrottle(Store store, AuditKeyRing keys) : IDisposable
{
    public const int MostPerDevice = 10;
    public const int MostPerOrigin = 30;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);
    private static readonly TimeSpan FullHouse = TimeSpan.FromSeconds(10);

    /// <summary>Checking a password takes a core for a while; more at once would stand in the way of the public pages.</summary>
    private static readonly ConcurrencyLimiter Cores = new(new() { PermitLimit = Math.Max(1, Environment.ProcessorCount / 2), QueueLimit = 200 });

    private RateLimitLease? _lease;

    /// <summary>Waits for a turn to check a password, which lasts until the end of the request. Not inside a write, which others with a turn may wait for.</summary>
    /// <returns>How long to stay away when too many wait already; null: it is our turn.</returns>
    public async Task<TimeSpan?> TakeTurnAsync(CancellationToken cancellation)
    {
        _lease = await Cores.AcquireAsync(1, cancellation);
        return _lease.IsAcquired ? null : FullHouse;
    }

    /// <summary>How long to wait before the next try may be made; null: none.</summary>
    public async Task<TimeSpan?> WaitAsync(Try next, CancellationToken cancellation)
    {
        var name = NameHash(next.Name);
        var failures = store.Set<FailedTry>().AsNoTracking().Where(failed => failed.At > next.At - Window);
        if (next.DeviceId is { } device)
            return await WaitAsync(failures.Where(failed => failed.NameHash == name && failed.DeviceId == device), MostPerDevice, next, cancellation);
        var strangers = failures.Where(failed => failed.DeviceId == null);
        return await WaitAsync(strangers.Where(failed => failed.NameHash == name), next.Most, next, cancellation)
            ?? await WaitAsync(strangers.Where(failed => failed.Origin == next.Origin), MostPerOrigin, next, cancellation);
    }

    /// <summary>Counts a failed try, with the next save.</summary>
    public async Task CountAsync(Try failed, CancellationToken cancellation)
    {
        var old = failed.At - Kept;
        await store.Set<FailedTry>().Where(row => row.At < old).ExecuteDeleteAsync(cancellation);
        store.Add(new FailedTry { At = failed.At, NameHash = NameHash(failed.Name), Origin = failed.Origin, DeviceId = failed.DeviceId });
    }

    /// <summary>A mark that tells entries about one unknown name from those about another, and not the name: somebody may have typed a password there.</summary>
    public string Mark(string name) => NameHash(name)[..8];

    public void Dispose() => _lease?.Dispose();

    private static async Task<TimeSpan?> WaitAsync(IQueryable<FailedTry> failures, int most, Try next, CancellationToken cancellation)
    {
        var latest = await failures.OrderByDescending(failed => failed.At).Select(failed => failed.At).Take(most).ToListAsync(cancellation);
        return latest.Count == most && latest[0] + next.Pause > next.At ? latest[0] + next.Pause - next.At : null;
    }

    private string NameHash(string name) => Convert.ToHexStringLower(HMACSHA256.HashData(keys.Current.Secret.Span, Encoding.UTF8.GetBytes(name)));
}

/// <summary>One try to show who somebody is.</summary>
/// <param name="Name">Of what: the name that was typed, or the account whose code is asked for.</param>
/// <param name="Origin">The address of the network; of IPv6 the part that one household has.</param>
/// <param name="DeviceId">The known device of that account; null: a stranger's browser.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Most">So many wrong ones of strangers go without a pause.</param>
/// <param name="Pause">How long the pause is.</param>
public sealed record Try(string Name, string Origin, int? DeviceId, DateTime At, int Most, TimeSpan Pause)
{
    public const int MostPasswords = 50;

    /// <summary>A code has six digits, and who asks for it has the password.</summary>
    public const int MostCodes = 10;

    public static readonly TimeSpan PasswordPause = TimeSpan.FromSeconds(20);
    public static readonly TimeSpan CodePause = TimeSpan.FromMinutes(5);

    /// <summary>A try for the password of a name.</summary>
    public static Try Password(string normalizedName, HttpContext context, int? deviceId, DateTime at) =>
        new("naam:" + normalizedName, context.Network(), deviceId, at, MostPasswords, PasswordPause);

    /// <summary>A try for the second step of an account.</summary>
    public static Try Code(int accountId, HttpContext context, int? deviceId, DateTime at) =>
        new("code:" + accountId.ToString(CultureInfo.InvariantCulture), context.Network(), deviceId, at, MostCodes, CodePause);
}
