using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.College;
using Microsoft.AspNetCore.Html;

namespace LeidenBestuur.Web.Site.Shared;

/// <summary>The one sentence that a reader must know before the rest. A page has at most one: the one that matters most.</summary>
/// <param name="Kind">What it is about; a name for the style.</param>
/// <param name="Text">The sentence.</param>
public sealed record Banner(BannerKind Kind, IHtmlContent Text)
{
    /// <summary>T32 or T32b, or null now.</summary>
    /// <param name="moment">The page's moment.</param>
    /// <param name="path">The address of the same page today.</param>
    public static Banner? AsOnDate(PageMoment moment, string path)
    {
        if (moment.IsToday)
            return null;
        if (moment.IsOfOneDay)
            return AsKnownThen(moment, path);
        var (day, known, today) = (DutchDates.Write(moment.On), moment.AsOf.KnownAt, ("vandaag", (object)path));
        return new(BannerKind.Date, moment.IsAsKnownThen
            ? Texts.T32b_AsKnownThenOnDate.Fill(("dag", day), ("datum", DutchDates.WriteDay(known)), ("tijd", DutchDates.WriteTime(known)), today)
            : (moment.On < moment.Today ? Texts.T32_AsOnDate : Texts.T32_AsOnDayToCome).Fill(("datum", day), today));
    }

    /// <summary>T32b, whatever day was asked for: for what is about no day. Null: no instant was asked for.</summary>
    /// <param name="moment">The page's moment.</param>
    /// <param name="path">The address of the same page now.</param>
    public static Banner? AsKnownThen(PageMoment moment, string path) => !moment.IsAsKnownThen ? null : new(BannerKind.Date, Texts.T32b_AsKnownThen.Fill(
        ("datum", DutchDates.WriteDay(moment.AsOf.KnownAt)), ("tijd", DutchDates.WriteTime(moment.AsOf.KnownAt)), ("vandaag", path)));

    /// <summary>T37 or T36: somebody who has resigned or is no longer in office; null: neither.</summary>
    public static Banner? Former(Person person, DateOnly day)
    {
        if (person.TermOn(day) is not (var term, var holding))
            return null;
        if (OfficeWords.Resignation(person, day) is { } resignation)
            return new(BannerKind.Former, resignation);
        if (holding != Holding.Over)
            return null;
        var office = OfficeWords.Of(term);
        var end = term.Period.End is { } last ? DutchDates.WriteEnd(last) : "";
        return new(BannerKind.Former, term.Period.Start is { } start
            ? Texts.T36_Former.Fill(("naam", person.Name), ("ambt", office), ("begin", DutchDates.Write(start)), ("einde", end))
            : Texts.T36_FormerSinceUnknown.Fill(("naam", person.Name), ("ambt", office), ("einde", end)));
    }

    /// <summary>T31, or null where nothing was blacked out.</summary>
    public static Banner? BlackOut(IReadOnlyList<Erasure> erasures) =>
        erasures is [.., var last] ? new(BannerKind.BlackOut, Texts.T31_BlackOut.Fill(("datum", DutchDates.WriteDay(last.At)))) : null;

    /// <summary>T29, or null where nothing was corrected.</summary>
    public static Banner? Correction(IHtmlContent? sentence) => sentence is null ? null : new(BannerKind.Correction, sentence);

    /// <summary>T7 for texts that nobody has checked since they came, or null when all have been.</summary>
    public static Banner? NotChecked(IReadOnlyCollection<Person> people)
    {
        var open = people.Where(person => person.IsNotChecked).ToList();
        if (open.Count == 0)
            return null;
        return new(BannerKind.NotChecked, open.TrueForAll(person => person.SourceDate is not null)
            ? Texts.T7_NotChecked.Fill(("datum", DutchDates.Write(open.Min(person => person.SourceDate)!.Value)))
            : Texts.T7_NotCheckedUndated.Fill());
    }
}

public enum BannerKind
{
    OldVersion,
    Date,
    BlackOut,
    Correction,
    Former,
    NotChecked,
}
