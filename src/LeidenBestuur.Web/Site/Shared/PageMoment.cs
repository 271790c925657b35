using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Addresses;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace LeidenBestuur.Web.Site.Shared;

/// <summary>
/// The moment that an address asks for: now; another day, as it is known now (<c>?peildatum</c>); or what stood here at an instant
/// (<c>?bekend</c>), about the day of that instant unless another is asked for beside it.
/// </summary>
/// <param name="AsOf">What the page is a function of.</param>
/// <param name="Today">Today in Amsterdam.</param>
/// <param name="IsAsKnownThen">Whether an instant was asked for.</param>
[ModelBinder(typeof(PageMomentBinder))]
public sealed record PageMoment(Moment AsOf, DateOnly Today, bool IsAsKnownThen = false)
{
    public const string DayParameter = "peildatum";

    public const string InstantParameter = "bekend";

    public DateOnly On => AsOf.On;

    /// <summary>Whether this is the page of now, which has an address without a moment.</summary>
    public bool IsToday => On == Today && !IsAsKnownThen;

    /// <summary>Whether the page is about the very day of what was known, as now, or as it stood here at an instant.</summary>
    public bool IsOfOneDay => On == AmsterdamTime.DayOf(AsOf.KnownAt);

    /// <summary>Whether the page is about a day before that of what was known.</summary>
    public bool IsBeforeKnown => On < AmsterdamTime.DayOf(AsOf.KnownAt);

    /// <summary>The page's day, or the day of what was known if that is earlier: of days to come nothing has happened yet.</summary>
    public DateOnly UntilKnown => AmsterdamTime.DayOf(AsOf.KnownAt) is var known && On < known ? On : known;

    /// <summary>The day and, where it was asked for, the instant, as an address and a form write them.</summary>
    public IReadOnlyList<(string Name, string Value)> Parameters => IsAsKnownThen ? Cited : IsToday ? [] : [(DayParameter, Written)];

    /// <summary>The day as an address and a form write it.</summary>
    public string Written => KnownParameters.Write(On);

    /// <summary>Both parts of the moment: an address with these shows the same for good.</summary>
    private IReadOnlyList<(string Name, string Value)> Cited => [(DayParameter, Written), (InstantParameter, KnownParameters.Write(AsOf.KnownAt))];

    /// <summary>An address that stays at the same moment.</summary>
    public string Link(string path) => path.WithQuery(Parameters);

    /// <summary>An address of what is about no day: it stays at the instant, where one was asked for.</summary>
    public string LinkAsKnown(string path) => IsAsKnownThen ? Link(path) : path;

    /// <summary>An address that goes on showing what this moment shows, whatever is published later.</summary>
    public string LinkForGood(string path) => path.WithQuery(Cited);

    /// <summary>The same address on the day before another day.</summary>
    public string DayBefore(string path, DateOnly day) => (this with { AsOf = AsOf.WithReferenceDate(day.AddDays(-1)) }).Link(path);

    /// <summary>The moment of the page that is being written; null: it has none, as an error page.</summary>
    public static PageMoment? Of(HttpContext context) => context.Items[typeof(PageMoment)] as PageMoment;

    /// <summary>Now, or the moment that a preview shows.</summary>
    public static Moment Now(HttpContext context, TimeProvider clock) => Moment.At(context.Features.Get<PreviewMoment>()?.Instant ?? clock.UtcNow());

    /// <summary>The page of now, or of the moment that a preview shows.</summary>
    public static PageMoment OfNow(HttpContext context, TimeProvider clock)
    {
        var now = Now(context, clock);
        return new(now, now.On);
    }

    /// <summary>The moment that a request asks for. An instant to come is refused: it would tell what is planned.</summary>
    /// <exception cref="BadAddressException">The day or the instant is none that can be asked for.</exception>
    public static PageMoment Of(HttpRequest request, TimeProvider clock)
    {
        var now = Now(request.HttpContext, clock);
        var instant = request.Query.Instant(InstantParameter, now.KnownAt);
        var known = instant is { } at ? Moment.At(at) : now;
        return new(request.Query.Day(DayParameter, now.On) is { } day ? known.WithReferenceDate(day) : known, now.On, instant is not null);
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
