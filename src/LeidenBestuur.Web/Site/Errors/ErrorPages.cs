using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Site.Addresses;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace LeidenBestuur.Web.Site.Errors;

/// <summary>Turns exceptions and bare error statuses into a page of this site; nothing of the inside is told.</summary>
public sealed class ErrorPages(
    RequestDelegate next, IActionResultExecutor<ViewResult> views, IModelMetadataProvider metadata, StyleFiles style, ILogger<ErrorPages> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        string? explanation = null;
        string? title = null;
        try
        {
            await next(context);
            (explanation, title) = context.Features.Get<ErrorExplanation>() is { } told ? (told.Text, told.Title) : (null, null);
        }
        catch (BadAddressException bad) when (!context.Response.HasStarted)
        {
            StartAnew(context, StatusCodes.Status400BadRequest);
            explanation = bad.Message;
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            StartAnew(context, bad.StatusCode);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            log.LogError(exception, "{Method} {Path} failed", context.Request.Method, PublicPath.ToTell(context.Request.Path));
            var passing = StoreFailure.PassingLine(exception);
            StartAnew(context, passing is null ? StatusCodes.Status500InternalServerError : StatusCodes.Status503ServiceUnavailable);
            // Only staff can have use of the reason.
            explanation = PublicPath.IsAdmin(context.Request.Path) ? passing : null;
        }
        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null })
            await WriteAsync(context, ErrorPage.Of(context.Response, explanation, title));
    }

    private static void StartAnew(HttpContext context, int status)
    {
        context.Response.Clear();
        context.Response.StatusCode = status;
    }

    private async Task WriteAsync(HttpContext context, ErrorPage page)
    {
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            var view = new ViewResult
            {
                ViewName = "~/Site/Errors/Error.cshtml",
                ViewData = new ViewDataDictionary<ErrorPage>(metadata, new ModelStateDictionary()) { Model = page },
                StatusCode = page.Status,
            };
            await views.ExecuteAsync(new ActionContext(context, new RouteData(), new ActionDescriptor()), view);
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            log.LogError(exception, "The page for status {Status} failed", page.Status);
            StartAnew(context, page.Status);
            await PlainErrorPage.WriteAsync(context.Response, page, style);
        }
    }
}
