using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Security;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Html;

namespace LeidenBestuur.Web.Admin.Previews;

/// <summary>
/// Shows public pages before their time: the site itself makes them, as at any moment, while the drafts are published in a transaction that is rolled back. Staff walk
/// through the whole site so; who has a link sees one profile.
/// </summary>
public sealed class PreviewPages(RequestDelegate next)
{
    private const string Portraits = "/portretten";

    public static bool IsForStaff(PathString path) => path.StartsWithSegments(PreviewAddress.Root, StringComparison.OrdinalIgnoreCase);

    public Task InvokeAsync(HttpContext context, DraftPreviews previews, PreviewLinks links)
    {
        var path = context.Request.Path;
        if (path.StartsWithSegments(PreviewAddress.Root, StringComparison.OrdinalIgnoreCase, out var below))
            return ForStaffAsync(context, below, previews);
        return path.StartsWithSegments(PublicPath.ByLink, StringComparison.OrdinalIgnoreCase, out below) ? ByLinkAsync(context, below, previews, links) : next(context);
    }

    private async Task ForStaffAsync(HttpContext context, PathString below, DraftPreviews previews)
    {
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            (context.Response.StatusCode, context.Response.Headers.Allow) = (StatusCodes.Status405MethodNotAllowed, "GET, HEAD");
            return;
        }
        var authorization = context.RequestServices.GetRequiredService<IAuthorizationService>();
        if (!(await authorization.AuthorizeAsync(context.User, Policies.Edit)).Succeeded)
        {
            await (StaffMember.Of(context.User) is null ? context.ChallengeAsync(Sessions.Scheme) : context.ForbidAsync(Sessions.Scheme));
            return;
        }
        if (PreviewAddress.Of(below) is not var (preview, page))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var written = await WrittenAsync(context, page, preview, isOfOne: false, previews);
        if (context.Response.Headers.Location.ToString() is ['/', not '/', ..] or "/")
            context.Response.Headers.Location = preview.Prefix + context.Response.Headers.Location;
        await SendAsync(context, written, new PreviewHtml(preview.Prefix, StaysInside: true, Sentence(preview), Texts.Preview_Back.Fill(("adres", "/beheer"))));
    }

    /// <summary>Only the profile of the link and its portrait; anything else is not there.</summary>
    private async Task ByLinkAsync(HttpContext context, PathString below, DraftPreviews previews, PreviewLinks links)
    {
        var code = (below.Value ?? "").Split('/').ElementAtOrDefault(1) ?? "";
        var rest = new PathString(code.Length == 0 ? "" : below.Value![(code.Length + 1)..]);
        if ((rest.HasValue && !rest.StartsWithSegments(Portraits, StringComparison.Ordinal)) || await links.FindAsync(code, context.RequestAborted) is not { } linked)
        {
            // No route is there: the answer is that to any unknown address.
            await next(context);
            return;
        }
        context.Request.QueryString = default;
        var page = rest.HasValue ? rest : new PathString($"/bestuurders/{linked.Slug}");
        var written = await WrittenAsync(context, page, linked.Preview, isOfOne: true, previews);
        if (context.Response.StatusCode != StatusCodes.Status200OK)
        {
            context.Features.Set<ErrorExplanation>(null);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            written = [];
        }
        await SendAsync(context, written, new PreviewHtml($"{PublicPath.ByLink}/{code}", StaysInside: false, Sentence(linked.Preview), Back: null));
    }

    /// <summary>What the site writes at another address and moment.</summary>
    private async Task<byte[]> WrittenAsync(HttpContext context, PathString page, PreviewAddress preview, bool isOfOne, DraftPreviews previews)
    {
        var (asked, body) = (context.Request.Path, context.Features.GetRequiredFeature<IHttpResponseBodyFeature>());
        using var written = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(written));
        context.Request.Path = page;
        try
        {
            var refusal = await previews.ShowAsync(preview, async instant =>
            {
                context.Features.Set(new PreviewMoment(instant, isOfOne));
                await next(context);
                await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
            }, context.RequestAborted);
            if (refusal is not null)
            {
                context.Response.StatusCode = refusal.Status;
                context.Features.Set(new ErrorExplanation(refusal.Explanation));
            }
            return written.ToArray();
        }
        finally
        {
            context.Request.Path = asked;
            context.Features.Set(body);
        }
    }

    private static async Task SendAsync(HttpContext context, byte[] written, PreviewHtml html)
    {
        var response = context.Response;
        response.OnStarting(() =>
        {
            (response.Headers.CacheControl, response.Headers["X-Robots-Tag"]) = ("no-store", "noindex");
            response.Headers.Remove("ETag");
            return Task.CompletedTask;
        });
        if (written.Length == 0)
            return;
        if (response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true)
            written = html.Of(written);
        response.ContentLength = written.Length;
        await response.Body.WriteAsync(written, context.RequestAborted);
    }

    private static IHtmlContent Sentence(PreviewAddress preview) => preview.At is { } at
        ? Texts.Preview_At.Fill(("datum", DutchDates.WriteDay(at)), ("tijd", DutchDates.WriteTime(at)))
        : Texts.Preview_Now.Fill();
}
