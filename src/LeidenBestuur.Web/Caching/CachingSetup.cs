namespace LeidenBestuur.Web.Caching;

/// <summary>What may be kept in memory.</summary>
/// <param name="Room">So many bytes for all pages together.</param>
/// <param name="PublicAddress">Under which the public knows the site; null: not set.</param>
/// <param name="IsKept">Whether what stands at a path is the same for everybody.</param>
/// <param name="First">The paths that are made before anybody asks.</param>
public sealed record CachingOptions(long Room, Uri? PublicAddress, Func<PathString, bool> IsKept, IReadOnlyList<string> First)
{
    private const string Section = "Caching";
    private const int DefaultMegabytes = 64;

    /// <summary>A page of more bytes, unpacked, is made for each who asks.</summary>
    public int MostBytesOfPage => 4 << 20;

    /// <summary>Nothing is kept: for measuring without.</summary>
    public bool IsOff => Room == 0;

    /// <exception cref="WrongSettingException">The size is no number.</exception>
    public static CachingOptions Read(IConfiguration configuration, Uri? publicAddress, Func<PathString, bool> isKept, IReadOnlyList<string> first) =>
        new((new Settings(configuration, Section).Number("Megabytes", 0, 65_536) ?? DefaultMegabytes) * 1024L * 1024, publicAddress, isKept, first);
}

public static class CachingSetup
{
    public static void AddPageCache(this WebApplicationBuilder builder, CachingOptions options)
    {
        if (options.IsOff)
            return;
        builder.Services.AddSingleton(options).AddSingleton<Origins>().AddSingleton<Editions>().AddSingleton<PageKeeper>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Editions>());
        builder.Services.AddHostedService(services => services.GetRequiredService<PageKeeper>());
        builder.Services.AddHealthChecks().AddCheck<PageKeeper>("pages");
    }

    /// <summary>Stands before all that answers, and behind what knows by which scheme a visitor came.</summary>
    public static void UsePageCache(this WebApplication app)
    {
        if (app.Services.GetService<CachingOptions>() is not null)
            app.UseMiddleware<PageCache>();
        else
            app.Use((HttpContext context, RequestDelegate next) => PageCache.PassByAsync(context, next));
    }
}
