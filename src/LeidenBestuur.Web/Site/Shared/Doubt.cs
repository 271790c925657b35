using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Web.Site.Shared;

/// <summary>Why it is not known whether something held on a day: T33, and its like where a start or an end is known, but not to the day.</summary>
/// <param name="Words">In a few words, as they stand above a list or beside a name.</param>
/// <param name="Sentence">The same, and of which day.</param>
public sealed record Doubt(string Words, string Sentence)
{
    /// <param name="day">The day.</param>
    /// <param name="periods">The periods, at least one, of what may have held then; null: not in doubt.</param>
    public static Doubt Of(DateOnly day, params IEnumerable<StatedPeriod?> periods)
    {
        var doubtful = periods.OfType<StatedPeriod>().ToList();
        var openStarts = doubtful.Where(stated => stated.Period.IsStartOpenOn(day, stated.StatedOn)).Select(stated => stated.Period.Start).ToList();
        var (words, sentence) = (openStarts.Count > 0, doubtful.Exists(stated => stated.Period.IsEndOpenOn(day))) switch
        {
            (false, true) => (Texts.EndInexact, Texts.T33_EndInexact),
            (true, true) => (Texts.StartOrEndInexact, Texts.T33_StartOrEndInexact),
            _ when openStarts.TrueForAll(start => start is null) => (Texts.BeginUnknown, Texts.T33_StartUnknown),
            _ => (Texts.StartInexact, Texts.T33_StartInexact),
        };
        return new(words, sentence.FillPlain(("datum", DutchDates.Write(day))));
    }
}
