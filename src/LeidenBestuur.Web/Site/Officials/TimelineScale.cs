using System.Globalization;

namespace LeidenBestuur.Web.Site.Officials;

/// <summary>The years of a timeline from left to right. Places are in per cent of its width, so that a browser draws it at any size.</summary>
/// <param name="First">The first year.</param>
/// <param name="Last">The year after the last.</param>
public sealed record TimelineScale(int First, int Last)
{
    private const int MostTicks = 4;
    private const int FewestYears = 4;
    private const double LeastWidth = .75;

    /// <summary>The years that some periods fill; null: of none of them anything is known.</summary>
    public static TimelineScale? Of(IReadOnlyList<TimelineSpan> spans)
    {
        var known = spans.SelectMany(span => new[] { span.From, span.Until ?? span.From + 1 }).OfType<double>().ToList();
        if (known.Count == 0)
            return null;
        var last = (int)Math.Ceiling(known.Max());
        return new(Math.Min((int)Math.Floor(known.Min()), last - FewestYears), last);
    }

    /// <summary>The years to write: at most a handful, at round numbers, and the first where there is room for it.</summary>
    public IReadOnlyList<TimelineTick> Ticks()
    {
        var step = Steps().First(step => (Last - First) / step <= MostTicks);
        var round = Enumerable.Range(0, Last - First).Select(i => First + i).Where(year => year % step == 0).ToList();
        if (round is not [var next, ..] || next - First >= .75 * step)
            round.Insert(0, First);
        return [.. round.Select(year => new TimelineTick(year, Write(At(year)), Write(At(year + .5))))];
    }

    /// <summary>The bar of a period; null: nothing is known of it.</summary>
    public TimelineBar? Bar(TimelineSpan span) => (span.From, span.Until) switch
    {
        ({ } from, { } until) => Bar(TimelineBar.Solid, At(from), At(until), span.EndsOnADay),
        // A fade runs to the edge: anywhere else it would be read as a day.
        ({ } from, null) => Bar(TimelineBar.FadingOut, At(from), 100, endsOnADay: false),
        (null, { } until) => Bar(span.IsDoubtful ? TimelineBar.Empty : TimelineBar.FadingIn, 0, At(until), span.EndsOnADay) with { DotsUntil = Write(At(until)) },
        _ => null,
    };

    private static TimelineBar Bar(string fill, double from, double until, bool endsOnADay) =>
        new(fill, Write(from), Write(Math.Max(until - from, LeastWidth)), DotsUntil: null, endsOnADay ? Write(until) : null);

    private static IEnumerable<int> Steps()
    {
        for (var ten = 1; ; ten *= 10)
        {
            yield return ten;
            yield return 2 * ten;
            yield return 5 * ten;
        }
    }

    private double At(double year) => 100 * (year - First) / (Last - First);

    private static string Write(double place) => place.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}

/// <summary>A year written above the bars: the line where it begins, and its name in the middle of it.</summary>
public sealed record TimelineTick(int Year, string At, string Middle);

/// <summary>A bar: where it begins and how wide it is. An unknown start has dots from the left edge, and the bar fades in over them.</summary>
/// <param name="Fill">Which of the four ways to fill it.</param>
/// <param name="X">Where it begins.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="DotsUntil">Where dots from the left edge end; null: there are none.</param>
/// <param name="FirmEnd">Where it ended, to the day; null: it goes on, or the day is unknown.</param>
public sealed record TimelineBar(string Fill, string X, string Width, string? DotsUntil, string? FirmEnd)
{
    public const string Solid = "currentColor";

    /// <summary>Only the dots: it is unknown whether any of it had begun.</summary>
    public const string Empty = "none";

    /// <summary>The gradient with this id, which stands in the picture's axis.</summary>
    public const string FadingIn = "url(#begin-onbekend)";

    public const string FadingOut = "url(#einde-onbekend)";
}
