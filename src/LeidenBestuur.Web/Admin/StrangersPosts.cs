using System.Globalization;
using System.Threading.RateLimiting;
using LeidenBestuur.Web.Security;

namespace LeidenBestuur.Web.Admin;

/// <summary>
/// Lets one network send so many forms a minute before it is signed in. Every refusal is written to the audit trail, and a stranger must not be able to fill the
/// disk or keep the store busy with that.
/// </summary>
public sealed class StrangersPosts(RequestDelegate next)
{
    public const int MostPerMinute = 120;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _networks = PartitionedRateLimiter.Create<string, string>(network =>
        RateLimitPartition.GetFixedWindowLimiter(network, _ => new() { PermitLimit = MostPerMinute, Window = Minute, QueueLimit = 0 }));

    public async Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) || StaffMember.Of(context.User) is { IsHalfway: false })
        {
            await next(context);
            return;
        }
        using var lease = _networks.AttemptAcquire(context.Network());
        if (lease.IsAcquired)
        {
            await next(context);
            return;
        }
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = Minute.TotalSeconds.ToString(CultureInfo.InvariantCulture);
    }
}
