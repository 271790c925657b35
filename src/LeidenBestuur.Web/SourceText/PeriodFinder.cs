namespace LeidenBestuur.Web.SourceText;

/// <summary>Opsommingspunt zonder zijn periode.</summary>
/// <param name="Rest">The text; a period that could not be read still stands in it.</param>
/// <param name="Words">The period's words, without parentheses; null: there is none, or it still stands in the text.</param>
/// <param name="Period">What they mean, parts that cannot be left out; null: nothing was read.</param>
internal sealed record PeriodInText(string Rest, string? Words, PeriodReading? Period);

/// <summary>Periode zoeken in een opsommingspunt: parentheses that hold a period only, or a part behind a comma.</summary>
internal static class PeriodFinder
{
    private const int EarliestLikelyYear = 1900;
    private const int LatestLikelyYear = 2100;

    public static PeriodInText Find(string text, int line, bool onlyYearsCount, WarningLog warnings)
    {
        var found = InParentheses(text, onlyYearsCount, out var isUnclear) ?? (isUnclear ? null : BehindComma(text, onlyYearsCount));
        if (found?.Period is not { } period)
        {
            if (isUnclear || PeriodReading.IsAtEndOf(text))
                WarnOfUnclear(text, line, onlyYearsCount, warnings);
            return new(text, null, null);
        }
        WarnOfUnlikely(period, found.Words!, line, warnings);
        var sound = Sound(period, found.Words!, line, onlyYearsCount, warnings);
        return ReferenceEquals(sound, period) ? found : new(text, null, sound);
    }

    private static void WarnOfUnclear(string text, int line, bool onlyYearsCount, WarningLog warnings)
    {
        var isImpossible = Parentheses.Outermost(text).Any(pair => DateReading.Read(new(pair.Inner(text))) is { Date: null });
        var code = isImpossible ? "date-invalid" : onlyYearsCount ? "years-unclear" : "period-unclear";
        warnings.Add(code, line, $"In “{text}” staat een periode die niet zeker te lezen is. De woorden staan nog in de omschrijving. Vul de data zelf in.");
    }

    private static PeriodInText? InParentheses(string text, bool onlyYearsCount, out bool isUnclear)
    {
        var pairs = Parentheses.Outermost(text);
        var read = pairs.Where(pair => PeriodReading.Read(pair.Inner(text), onlyYearsCount) is not null).Take(2).ToList();
        isUnclear = read.Count > 1 || pairs.Any(pair => !read.Contains(pair) && HoldsPeriod(pair.Inner(text)));
        if (read.Count != 1 || isUnclear)
            return null;
        var words = read[0].Inner(text).Trim();
        return new(Parentheses.Without(text, read[0]), words, PeriodReading.Read(words, onlyYearsCount));
    }

    /// <summary>A period of a form that cannot be read, or one with something else beside it.</summary>
    private static bool HoldsPeriod(string inner) => PeriodReading.MaySayPeriod(inner)
        && (PeriodReading.IsLike(inner) || inner.Split([',', ';']).Any(part => PeriodReading.Read(part.Trim()) is not null));

    private static PeriodInText? BehindComma(string text, bool onlyYearsCount)
    {
        if (!PeriodReading.MaySayPeriod(text))
            return null;
        foreach (var part in TextParts.Split(text, atDashes: false).Skip(1))
        {
            var words = text[part].TrimEnd('.', ' ');
            if (PeriodReading.Read(words, onlyYearsCount) is not { } period || words.All(char.IsAsciiDigit))
                continue;
            var (before, behind) = (text[..part.Start.Value].TrimEnd(TextParts.Separators), text[part.End.Value..]);
            return new((before + behind).Trim(), words, period);
        }
        return null;
    }

    private static PeriodReading Sound(PeriodReading period, string words, int line, bool onlyYearsCount, WarningLog warnings)
    {
        var start = period.Start?.Date is null ? null : period.Start;
        var end = (onlyYearsCount ? period.End?.Date : period.LastHeld) is null ? null : period.End;
        if (start != period.Start || end != period.End)
        {
            warnings.Add("date-invalid", line, $"“{words}” bevat een datum die niet bestaat. Die datum is niet overgenomen. Vul zelf de juiste in.");
            return period with { Start = start, End = end };
        }
        if (!IsReversed(period, onlyYearsCount))
            return period;
        warnings.Add("years-reversed", line, $"In “{words}” ligt het begin na het einde. De data zijn niet overgenomen. Vul zelf de juiste in.");
        return period with { Start = null, End = null };
    }

    private static bool IsReversed(PeriodReading period, bool onlyYearsCount)
    {
        if (period.Start is null || period.End is null)
            return false;
        return onlyYearsCount ? period.Start.Year > period.End.Year : period.Start.Date!.Value.FirstDay > period.LastHeld!.Value.LastDay;
    }

    private static void WarnOfUnlikely(PeriodReading period, string words, int line, WarningLog warnings)
    {
        int[] years = [period.Start?.Year ?? LatestLikelyYear, period.End?.Year ?? LatestLikelyYear];
        if (years.Any(year => year is < EarliestLikelyYear or > LatestLikelyYear))
            warnings.Add("year-unlikely", line, $"“{words}” bevat een onwaarschijnlijk jaar. Het is wel overgenomen. Kijk na of het klopt.");
    }
}
