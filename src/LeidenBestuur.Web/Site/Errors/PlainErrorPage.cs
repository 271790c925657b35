using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Web.Site.Errors;

/// <summary>The last resort: an error page that needs no view, no store and no configuration.</summary>
public static class PlainErrorPage
{
    public static Task WriteAsync(HttpResponse response, ErrorPage page, StyleFiles style)
    {
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        return response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="nl">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{Html.Encode(page.Title)} – {Html.Encode(Texts.SiteName)}</title>
              <link rel="stylesheet" href="{style.Stylesheet}">
            </head>
            <body>
              <main class="page">
                <h1>{Html.Encode(page.Title)}</h1>
                <p>{Html.Encode(page.Explanation)}</p>
                <p><a href="/">{Html.Encode(Texts.Heading_College)}</a></p>
              </main>
            </body>
            </html>
            """);
    }
}
