using System.IO.Compression;
using System.Text.Encodings.Web;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Security;
using LeidenBestuur.Web.Site.Addresses;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Errors;
using LeidenBestuur.Web.Site.Search;
using LeidenBestuur.Web.Site.Shared;
using LeidenBestuur.Web.Site.Shared.Register;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;

namespace LeidenBestuur.Web.Site;

public static class SiteSetup
{
    /// <summary>Controllers with views, the municipality's settings and the stylesheet (checked here), the clock.</summary>
    public static void AddSite(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(Municipality.Read(builder.Configuration));
        builder.Services.AddSingleton(SiteAddress.Read(builder.Configuration));
        builder.Services.AddSingleton(StyleFiles.Read(builder.Environment.WebRootFileProvider));
        builder.Services.AddSingleton<Registers>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<HtmlEncoder>(Html.Encoder);
        builder.Services.AddResponseCompression(options =>
        {
            // Public pages hold no secret that their size could tell.
            options.EnableForHttps = true;
            options.MimeTypes = ["text/*", "application/json", "application/xml", "image/svg+xml"];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        builder.Services.AddControllersWithViews();
        builder.Services.Configure<RouteOptions>(options => options.SetParameterPolicy<PlainNumber>("number"));
        builder.Services.Configure<RazorViewEngineOptions>(options => options.ViewLocationExpanders.Add(new FeatureFolders()));
        builder.Services.AddRateLimiter(SearchLimit.Read(builder.Configuration).AddTo);
        builder.Services.AddHealthChecks().AddCheck<StoreReadiness>("store");
        builder.Services.AddHostedService<FirstQuestions>();
    }

    /// <param name="app">The program.</param>
    /// <param name="preview">What answers with a page that is still to come; before the routes are found.</param>
    /// <param name="secure">What knows who asks; after the routes are found and before one answers.</param>
    public static void UseSite(this WebApplication app, Action preview, Action secure)
    {
        app.UseMiddleware<HeadAsGet>();
        app.UseMiddleware<ErrorPages>();
        // Behind the error pages, so that a refusal has one.
        app.UseMiddleware<AllowedHosts>();
        app.UseMiddleware<HttpsFirst>();
        app.UseMiddleware<ReadOnlyPages>();
        // Within the error pages: of a page that fails half-way, what was compressed is dropped and not sent before the error.
        app.UseWhen(context => !PublicPath.IsAdmin(context.Request.Path), open => open.UseResponseCompression());
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = KeepStyleFiles });
        app.UseMiddleware<CanonicalAddress>();
        preview();
        app.UseRouting();
        app.UseRateLimiter();
        secure();
        app.MapControllers();
        // Says only that the process answers; whether the store does is the other's question.
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new() { ResultStatusCodes = { [HealthStatus.Degraded] = StatusCodes.Status503ServiceUnavailable } });
    }

    private static void KeepStyleFiles(StaticFileResponseContext file)
    {
        if (StyleFiles.IsForGood(file.Context.Request.Path))
            file.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
    }
}
