using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Web.Site.Shared.Comparing;

/// <summary>That a subject went from some people to others at one instant.</summary>
/// <param name="From">Who lost it.</param>
/// <param name="To">Who got it.</param>
public sealed record Handover(IReadOnlyList<string> From, IReadOnlyList<string> To)
{
    /// <summary>Whether somebody has a subject for the time that is known.</summary>
    internal static bool IsHeld(PortfolioAssignment? assignment) => assignment is { Period.End: null };
}

/// <summary>What changed of a term of office or a portfolio, in sentences.</summary>
internal static class EntrySentences
{
    /// <param name="was">The term before; null: it was not there.</param>
    /// <param name="now">The term after; null: it is no longer there.</param>
    /// <param name="on">The day that the reader looks from.</param>
    public static IEnumerable<string> Term(TermOfOffice? was, TermOfOffice? now, DateOnly on) => (was, now) switch
    {
        (null, { } added) => [Sentence.Added(Texts.Field_Office, Sentence.WithDetails(OfficeWords.Of(added), PeriodWords.Of(added.Period, on)))],
        ({ } removed, null) => [Sentence.Removed(Texts.Field_Office, Sentence.WithDetails(OfficeWords.Of(removed), PeriodWords.Of(removed.Period, on)))],
        ({ } before, { } after) => Changed(before, after, on),
        _ => [],
    };

    /// <param name="was">The assignment before; null: it was not there.</param>
    /// <param name="now">The assignment after; null: it is no longer there.</param>
    /// <param name="handover">Between whom the subject went over at that instant; null: it did not.</param>
    /// <param name="on">The day that the reader looks from.</param>
    public static IEnumerable<string> Assignment(PortfolioAssignment? was, PortfolioAssignment? now, Handover? handover, DateOnly on)
    {
        var isHandedOver = handover is not null && Handover.IsHeld(was) != Handover.IsHeld(now);
        return (was, now) switch
        {
            (null, { } added) => [isHandedOver
                ? HandedOver(added.Name, handover!, Details(added, on))
                : Sentence.Added(Texts.Field_OnePortfolio, Sentence.WithDetails(added.Name, Details(added, on)))],
            ({ } removed, null) => [isHandedOver ? HandedOver(removed.Name, handover!) : Sentence.Removed(Texts.Field_OnePortfolio, removed.Name)],
            ({ } before, { } after) =>
            [
                .. isHandedOver ? [HandedOver(after.Name, handover!, PeriodWords.Of(after.Period, on))] : Period(before, after, on),
                .. before.Name == after.Name ? [] : new[] { Texts.Change_Renamed.FillPlain(("oud", before.Name), ("nieuw", after.Name)) },
                .. before.IsActing == after.IsActing ? [] : new[] { (after.IsActing ? Texts.Change_Temporary : Texts.Change_NotTemporary).FillPlain(("portefeuille", after.Name)) },
            ],
            _ => [],
        };
    }

    private static IEnumerable<string> Changed(TermOfOffice was, TermOfOffice now, DateOnly on)
    {
        var office = OfficeWords.Of(now);
        string Part(string part) => Texts.Change_As.FillPlain(("onderdeel", part), ("ambt", office));
        string OfHolder(string part) => Texts.Change_OfHolder.FillPlain(("onderdeel", part), ("ambt", office));
        return
        [
            .. Sentence.Value(Texts.Field_Office, OfficeWords.Of(was), office),
            .. Sentence.Period(Texts.Field_Office, office, Part(Texts.ChangePart_Period), was.Period, now.Period, on),
            .. was.ResignedOn is null && now.ResignedOn is { } day
                ? [Texts.Change_Resigned.FillPlain(("ambt", office), ("datum", DutchDates.Write(day)))]
                : Sentence.Value(Part(Texts.ChangePart_Resigned), Day(was.ResignedOn), Day(now.ResignedOn)),
            .. Sentence.Value(OfHolder(Texts.Field_Party), was.Party, now.Party),
            .. PartTime(was, now, OfHolder(Texts.Field_PartTime)),
            .. Deputy(was, now, on),
            .. Absence(was, now, on),
            .. Replacement(was, now, on),
        ];
    }

    private static IEnumerable<string> PartTime(TermOfOffice was, TermOfOffice now, string part) => (Percent(was), Percent(now)) switch
    {
        (null, { } added) => [Texts.Change_Is.FillPlain(("onderdeel", part), ("nieuw", added))],
        ({ } removed, null) => [Sentence.LeftOut(part, removed)],
        var (before, after) => Sentence.Value(part, before, after),
    };

    private static IEnumerable<string> Deputy(TermOfOffice was, TermOfOffice now, DateOnly on) => (Rank(was), Rank(now)) switch
    {
        (null, { } added) when now.On(on, on) == Holding.Yes => [Texts.Change_Deputy.FillPlain(("rang", added))],
        (null, { } added) => [Texts.Change_Is.FillPlain(("onderdeel", Texts.Field_DeputyRank), ("nieuw", added))],
        ({ } removed, null) => [Sentence.LeftOut(Texts.Field_DeputyRank, removed)],
        var (before, after) => Sentence.Value(Texts.Field_DeputyRank, before, after),
    };

    private static IEnumerable<string> Absence(TermOfOffice was, TermOfOffice now, DateOnly on) => (Absent(was), Absent(now)) switch
    {
        (null, { } added) => [(IsBack(now, on) ? Texts.Change_WasAbsent : Texts.Change_Absent).FillPlain(("wanneer", added))],
        ({ } removed, null) => [Sentence.LeftOut(Texts.ChangePart_Absence, removed)],
        var (before, after) => Sentence.Value(Texts.ChangePart_Absence, Sentence.Quote(before), Sentence.Quote(after)),
    };

    private static IEnumerable<string> Replacement(TermOfOffice was, TermOfOffice now, DateOnly on) => (was.ReplacedBy, now.ReplacedBy) switch
    {
        (null, { } added) => [(IsBack(now, on) ? Texts.Change_WasReplaced : Texts.Change_Replaced).FillPlain(("naam", added))],
        ({ } removed, null) => [Sentence.LeftOut(Texts.ChangePart_Replacement, removed)],
        var (before, after) => Sentence.Value(Texts.ChangePart_Replacement, before, after),
    };

    /// <summary>Whether an absence was over.</summary>
    private static bool IsBack(TermOfOffice term, DateOnly on) => term.AbsentUntil < on;

    /// <summary>"van 1 november 2026 tot en met 31 januari 2027"; null: no absence is stated.</summary>
    private static string? Absent(TermOfOffice term) => (Day(term.AbsentFrom), Day(term.AbsentUntil)) switch
    {
        (null, null) => null,
        ({ } from, null) => Texts.Change_AbsentFrom.FillPlain(("van", from)),
        (null, { } until) => Texts.Change_AbsentUntil.FillPlain(("tot", until)),
        ({ } from, { } until) => Texts.Change_AbsentBetween.FillPlain(("van", from), ("tot", until)),
    };

    private static IEnumerable<string> Period(PortfolioAssignment was, PortfolioAssignment now, DateOnly on) =>
        Sentence.Period(Texts.Field_OnePortfolio, now.Name, Texts.ChangePart_PortfolioPeriod.FillPlain(("portefeuille", now.Name)), was.Period, now.Period, on);

    private static string HandedOver(string name, Handover handover, params IEnumerable<string> details) => Texts.Change_HandedOver.FillPlain(
        ("portefeuille", name), ("van", Dutch.Join(handover.From)), ("naar", Sentence.WithDetails(Dutch.Join(handover.To), details)));

    private static IEnumerable<string> Details(PortfolioAssignment assignment, DateOnly on) => [assignment.IsActing ? Texts.Temporary : "", PeriodWords.Of(assignment.Period, on)];

    private static string? Percent(TermOfOffice term) => term.PartTimePercent is { } percent ? Texts.Field_Percent.FillPlain(("n", percent)) : null;

    private static string? Rank(TermOfOffice term) => term.DeputyRank is { } rank ? OfficeWords.Rank(rank) : null;

    private static string? Day(DateOnly? day) => day is { } known ? DutchDates.Write(known) : null;
}
