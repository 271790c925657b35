using System.Globalization;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Web.Admin.Previews;

/// <summary>What a preview shows: the site, as it is at a moment once some drafts are published then.</summary>
/// <param name="Versions">The drafts; none: what is scheduled is enough.</param>
/// <param name="At">The instant, UTC; null: now.</param>
public sealed record PreviewAddress(IReadOnlyList<int> Versions, DateTime? At)
{
    public const string Root = "/beheer/voorbeeld";

    private const string Now = "nu";
    private const string None = "-";

    /// <summary>As addresses write an instant: to the minute, or to the millisecond.</summary>
    private static readonly string[] Instants = ["yyyyMMdd'T'HHmm'Z'", "yyyyMMdd'T'HHmmssfff'Z'"];

    private const int MaxVersions = 40;

    /// <summary>Before every address within the preview.</summary>
    public string Prefix =>
        $"{Root}/{(Versions.Count == 0 ? None : string.Join('.', Versions))}/{At?.ToString(Instants[At.Value.Ticks % TimeSpan.TicksPerMinute == 0 ? 0 : 1], CultureInfo.InvariantCulture) ?? Now}";

    /// <summary>The preview that an address below <see cref="Root"/> asks for, and the public page within; null: it asks for none.</summary>
    public static (PreviewAddress Preview, PathString Page)? Of(PathString below)
    {
        var parts = (below.Value ?? "").Split('/', 4);
        if (parts is not ["", var versions, var moment, ..] || Numbers(versions) is not { } numbers || Moment(moment) is not (true, var at))
            return null;
        PathString page = PublicPath.Canonical(parts.Length == 4 ? parts[3] : "");
        // No way from a preview into the admin area, nor into another preview.
        return PublicPath.IsAdmin(page) || PublicPath.IsByLink(page) ? null : (new(numbers, at), page);
    }

    private static List<int>? Numbers(string text)
    {
        if (text == None)
            return [];
        var numbers = text.Split('.').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).Distinct().ToList();
        return numbers.Count <= MaxVersions && numbers.TrueForAll(number => number > 0) ? numbers : null;
    }

    private static (bool IsOne, DateTime? At) Moment(string text)
    {
        if (text == Now)
            return (true, null);
        return DateTime.TryParseExact(text, Instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            && at.Year is >= 1900 and < 2200
            ? (true, at)
            : (false, null);
    }
}
