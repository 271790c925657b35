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
    public static DateOnly? Day(this IQueryCollection query, string name, TimeProvider clock)
    {
        if (query[name].Count > 1 || query[name].ToString().Length > 200)
            throw new BadAddressException(Texts.T49_BadDate);
        if (query.Text(name) is not { } text)
            return null;
        var last = AmsterdamTime.DayOf(clock.GetUtcNow().UtcDateTime).AddYears(10);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day >= FirstDay && day <= last
                ? day
                : throw new BadAddressException(Texts.T49_BadDate);
    }
}
