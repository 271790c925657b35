using System.Globalization;
using System.Text.RegularExpressions;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Admin.Profiles;

/// <summary>Reads what staff type in one field. What cannot be read is false; nothing is guessed.</summary>
public static partial class FieldText
{
    private static readonly DateOnly FirstDay = new(1900, 1, 1);
    private static readonly DateOnly LastDay = new(2199, 12, 31);

    /// <summary>The text without space around it and with line breaks of one kind; null: nothing was typed.</summary>
    public static string? Of(string? typed)
    {
        var text = typed?.ReplaceLineEndings("\n").Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>"2024", "2024-06", "2024-06-30" or, as people write it here, "30-06-2024", of a year that people can have worked in.</summary>
    public static bool TryDate(string text, out PartialDate date) => PartialDate.TryParse(YearFirst(text), out date) && date.FirstDay >= FirstDay && date.LastDay <= LastDay;

    /// <summary>"2024-06-30" or "30-06-2024".</summary>
    public static bool TryDay(string text, out DateOnly day)
    {
        var isDay = TryDate(text, out var date) && date.IsComplete;
        day = isDay ? date.FirstDay : default;
        return isDay;
    }

    /// <summary>"5050", "5.050", "5.050,50", with or without the sign of the euro; a point stands before three digits, else it could mean two things.</summary>
    public static bool TryCents(string text, out long cents)
    {
        cents = 0;
        var match = Amount().Match(text);
        if (!match.Success)
            return false;
        var euros = long.Parse(match.Groups["euros"].Value.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        cents = (euros * 100) + (match.Groups["cents"].Value is { Length: 2 } rest ? long.Parse(rest, CultureInfo.InvariantCulture) : 0);
        return true;
    }

    public static bool TryNumber(string text, int least, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;

    private static string YearFirst(string text) => DayFirst().Match(text) is { Success: true } match
        ? string.Create(CultureInfo.InvariantCulture, $"{match.Groups["year"]}-{match.Groups["month"].Value.PadLeft(2, '0')}-{match.Groups["day"].Value.PadLeft(2, '0')}")
        : text;

    [GeneratedRegex(@"^(?<day>[0-9]{1,2})-(?<month>[0-9]{1,2})-(?<year>[0-9]{4})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(?:€\s*)?(?<euros>0|[1-9][0-9]{0,8}|[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,2})(?:,(?:(?<cents>[0-9]{2})|-|–))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Amount();
}
