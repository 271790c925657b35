using System.Globalization;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Addresses;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace LeidenBestuur.Web.Site.Shared;

/// <summary>The moment that an address asks for: today, or the day of <c>?peildatum</c>.</summary>
/// <param name="AsOf">What the page is a function of.</param>
/// <param name="Today">Today in Amsterdam.</param>
[ModelBinder(typeof(PageMomentBinder))]
public sealed record PageMoment(Moment AsOf, DateOnly Today)
{
    public const string Parameter = "peildatum";

    public DateOnly On => AsOf.On;

    public bool IsToday => On == Today;

    /// <summary>The page's day, or today if that is earlier.</summary>
    public DateOnly UntilToday => On < Today ? On : Today;

    /// <summary>An address that stays on the same day.</summary>
    public string Link(string path)
    {
        if (IsToday)
            return path;
        return $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Parameter}={Written}";
    }

    /// <summary>The same address on the day before another day.</summary>
    public string DayBefore(string path, DateOnly day) => (this with { AsOf = AsOf.WithReferenceDate(day.AddDays(-1)) }).Link(path);

    /// <summary>The moment of the page that is being written; null: it has none, as an error page.</summary>
    public static PageMoment? Of(HttpContext context) => context.Items[typeof(PageMoment)] as PageMoment;

    /// <summary>The day as an address and a form write it.</summary>
    public string Written => On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Now, or the moment that a preview shows.</summary>
    public static Moment Now(HttpContext context, TimeProvider clock) => Moment.At(context.Features.Get<PreviewMoment>()?.Instant ?? clock.UtcNow());

    /// <summary>The moment that a request asks for.</summary>
    /// <exception cref="BadAddressException">The day is none that can be asked for.</exception>
    public static PageMoment Of(HttpRequest request, TimeProvider clock)
    {
        var now = Now(request.HttpContext, clock);
        return new(request.Query.Day(Parameter, clock) is { } day ? now.WithReferenceDate(day) : now, now.On);
    }
}

/// <summary>Lets an action take the moment as a parameter.</summary>
public sealed class PageMomentBinder(TimeProvider clock) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var moment = PageMoment.Of(bindingContext.HttpContext.Request, clock);
        bindingContext.HttpContext.Items[typeof(PageMoment)] = moment;
        bindingContext.Result = ModelBindingResult.Success(moment);
        return Task.CompletedTask;
    }
}
