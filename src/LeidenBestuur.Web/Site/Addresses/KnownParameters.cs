using System.Globalization;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Web.Site.Addresses;

/// <summary>
/// Reads the query parameters that a page knows; others are ignored. An empty one, as an untouched form field sends, is absent; one
/// that stands there twice or has a value that cannot be is a <see cref="BadAddressException"/>.
/// </summary>
public static class KnownParameters
{
    /// <summary>A day, as in 2025-06-30.</summary>
    public const string DayFormat = "yyyy-MM-dd";

    /// <summary>A clock time in Amsterdam, as in 2025-06-30T12:00; finer only where it must be.</summary>
    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.fff"];

    private static readonly DateOnly FirstDay = new(1900, 1, 1);

    public static string? Text(this IQueryCollection query, string name, int maxLength = 200)
    {
        var values = query[name];
        if (values.Count > 1)
            throw new BadAddressException();
        var text = values.ToString().Trim();
        if (text.Length > maxLength)
            throw new BadAddressException(Texts.Error_TooLong);
        return text.Length == 0 ? null : text;
    }

    /// <summary>One of a few words, such as "ja" and "nee", and what each means.</summary>
    public static T? Choice<T>(this IQueryCollection query, string name, IReadOnlyDictionary<string, T> meanings)
        where T : struct
    {
        if (query.Text(name) is not { } word)
            return null;
        return meanings.TryGetValue(word, out var meaning) ? meaning : throw new BadAddressException();
    }

    /// <summary>One of the people of a page, by the last part of their address.</summary>
    public static Person? Choice(this IQueryCollection query, string name, IReadOnlyList<Person> people)
    {
        if (query.Text(name) is not { } slug)
            return null;
        return people.FirstOrDefault(person => person.Slug == slug) ?? throw new BadAddressException();
    }

    /// <summary>The query of an address, with another value for one parameter.</summary>
    public static string With(this IQueryCollection query, string name, string value) => QueryString.Create(
        query.SelectMany(pair => pair.Value.Select(given => KeyValuePair.Create(pair.Key, string.Equals(pair.Key, name, StringComparison.OrdinalIgnoreCase) ? value : given)))).ToString();

    /// <summary>A day, jjjj-mm-dd, from 1900 to ten years ahead; otherwise T49.</summary>
    /// <param name="query">The query.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="today">Today, or the day that a preview takes for it.</param>
    public static DateOnly? Day(this IQueryCollection query, string name, DateOnly today)
    {
        if (query[name].Count > 1 || query[name].ToString().Length > 200)
            throw new BadAddressException(Texts.T49_BadDate);
        if (query.Text(name) is not { } text)
            return null;
        var last = today.AddYears(10);
        return DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day >= FirstDay && day <= last
                ? day
                : throw new BadAddressException(Texts.T49_BadDate);
    }

    /// <summary>An instant that has been, in UTC; it is asked for as a clock time in Amsterdam, or in UTC with a Z behind it.</summary>
    /// <exception cref="BadAddressException">It is no such time, the clock skipped it, or it is still to come.</exception>
    public static DateTime? Instant(this IQueryCollection query, string name, DateTime now)
    {
        if (query[name].Count > 1 || query[name].ToString().Length > 200)
            throw new BadAddressException(Texts.Error_BadInstant);
        if (query.Text(name) is not { } text)
            return null;
        // A space between day and time, as people type it, means the same.
        var written = text.Replace(' ', 'T');
        var isUtc = written.EndsWith('Z');
        if (!DateTime.TryParseExact(isUtc ? written[..^1] : written, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            || DateOnly.FromDateTime(time) < FirstDay || (!isUtc && AmsterdamTime.IsSkipped(time)))
            throw new BadAddressException(Texts.Error_BadInstant);
        var instant = isUtc ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : AmsterdamTime.InstantOf(time);
        return instant <= now ? instant : throw new BadAddressException(Texts.Error_InstantToCome);
    }

    /// <summary>A day as <see cref="Day"/> reads it back.</summary>
    public static string Write(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>An instant as <see cref="Instant"/> reads it back, exactly; in UTC where the clock shows the time twice.</summary>
    public static string Write(DateTime instant)
    {
        var format = TimeFormats[instant.Millisecond != 0 ? 2 : instant.Second != 0 ? 1 : 0];
        var local = AmsterdamTime.LocalOf(instant);
        return AmsterdamTime.IsTwice(local)
            ? instant.ToString(format, CultureInfo.InvariantCulture) + "Z"
            : local.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>An address with more parameters behind those it has.</summary>
    public static string WithQuery(this string path, IEnumerable<(string Name, string Value)> parameters)
    {
        var query = string.Join('&', parameters.Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value).Replace("%3A", ":", StringComparison.Ordinal)}"));
        return query.Length == 0 ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}";
    }
}
