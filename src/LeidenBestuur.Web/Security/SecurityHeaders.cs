namespace LeidenBestuur.Web.Security;

/// <summary>The same safety headers on every response: pages, files, redirects and errors.</summary>
public sealed class SecurityHeaders(RequestDelegate next, IHostEnvironment environment)
{
    private const string TwoYears = "max-age=63072000";

    private static readonly Dictionary<string, string> Always = new(StringComparer.Ordinal)
    {
        ["Content-Security-Policy"] =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'none'; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
        ["X-Content-Type-Options"] = "nosniff",
        ["Referrer-Policy"] = "same-origin",
        ["X-Frame-Options"] = "DENY",
        ["Permissions-Policy"] =
            "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), "
            + "magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), usb=()",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
    };

    public Task InvokeAsync(HttpContext context)
    {
        // Written when the response starts, so that an error page that begins anew has them too.
        context.Response.OnStarting(() =>
        {
            foreach (var (name, value) in Always)
                context.Response.Headers[name] = value;
            // A developer's browser would refuse every other site on localhost for two years.
            if (context.Request.IsHttps && !environment.IsDevelopment())
                context.Response.Headers.StrictTransportSecurity = TwoYears;
            return Task.CompletedTask;
        });
        return next(context);
    }
}
