using System.Globalization;
using System.Threading.RateLimiting;
using LeidenBestuur.Web.Security;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.RateLimiting;

namespace LeidenBestuur.Web.Site.Search;

/// <summary>How often one network may search: generous for people, too little for who wants to keep the store busy.</summary>
/// <param name="AtOnce">So many searches in a row.</param>
/// <param name="PerSecond">So many more each second.</param>
public sealed record SearchLimit(int AtOnce, int PerSecond)
{
    public const string Policy = "zoeken";

    /// <summary>Networks share a count when there are more, so that no number of addresses fills the memory.</summary>
    private const int MostCounts = 1 << 16;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public static SearchLimit Read(IConfiguration configuration)
    {
        var settings = new Settings(configuration, "Search");
        return new(settings.Count("AtOnce", 30), settings.Count("PerSecond", 3));
    }

    public void AddTo(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var given) ? given : Second;
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        options.AddPolicy(Policy, CountOf);
    }

    /// <summary>Staff who look at what is not published yet are known, and not counted.</summary>
    private RateLimitPartition<int> CountOf(HttpContext context) => context.Features.Get<PreviewMoment>() is null
        ? RateLimitPartition.GetTokenBucketLimiter((int)((uint)context.Network().GetHashCode(StringComparison.Ordinal) % MostCounts), _ => new()
        {
            TokenLimit = AtOnce,
            TokensPerPeriod = PerSecond,
            ReplenishmentPeriod = Second,
            QueueLimit = 0,
        })
        : RateLimitPartition.GetNoLimiter(-1);
}
