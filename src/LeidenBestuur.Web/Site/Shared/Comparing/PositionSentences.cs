using System.Globalization;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Web.Site.Shared.Comparing;

/// <summary>What changed of a side position, in sentences. Of amounts they say what the versions state and no more.</summary>
internal static class PositionSentences
{
    /// <summary>That it came, with what it is stated to have earned, or went, or else what changed of it beside money.</summary>
    /// <param name="was">The position before; null: it was not there.</param>
    /// <param name="now">The position after; null: it is no longer there.</param>
    /// <param name="on">The day that the reader looks from.</param>
    /// <param name="isCorrection">Whether a mistake is put right: else one that is left out may go on.</param>
    public static IEnumerable<string> Facts(SidePosition? was, SidePosition? now, DateOnly on, bool isCorrection) => (was, now) switch
    {
        (null, { } added) => [Sentence.Added(Texts.Field_OneSidePosition, WithIncomes(Sentence.WithDetails(added.Name, PeriodWords.Of(added.Period, on)), added))],
        ({ } removed, null) => [isCorrection ? Sentence.Removed(Texts.Field_OneSidePosition, removed.Name) : Sentence.LeftOut(Texts.Field_OneSidePosition, removed.Name)],
        ({ } before, { } after) => Changed(before, after, after.Name, on),
        _ => [],
    };

    /// <summary>What changed of what is paid and earned; nothing of a position that came or went.</summary>
    public static IEnumerable<string> Money(SidePosition? was, SidePosition? now) => was is null || now is null ? [] : Money(was, now, now.Name);

    private static IEnumerable<string> Changed(SidePosition was, SidePosition now, string name, DateOnly on) =>
    [
        .. Sentence.Value(Part(Texts.Position_Function, name), Sentence.Quoted(was.Title), Sentence.Quoted(now.Title)),
        .. Sentence.Value(Part(Texts.Position_Organisation, name), Sentence.Quote(was.Organisation), Sentence.Quote(now.Organisation)),
        // What follows from function and organisation changes with them.
        .. was.HasOwnDescription() || now.HasOwnDescription() ? Sentence.Text(Part(Texts.ChangePart_Description, name), was.Description, now.Description) : [],
        .. Sentence.Value(Part(Texts.ChangePart_Group, name), Sentence.Quote(was.GroupHeading), Sentence.Quote(now.GroupHeading)),
        .. was.IsExOfficio == now.IsExOfficio ? [] : new[] { Texts.Change_ExOfficio.FillPlain(("functie", name), ("oud", Answer(was.IsExOfficio)), ("nieuw", Answer(now.IsExOfficio))) },
        .. Sentence.Period(Texts.Field_OneSidePosition, name, Part(Texts.ChangePart_Period, name), was.Period, now.Period, on),
        .. Sentence.Value(Part(Texts.ChangePart_Accepted, name), Day(was.AcceptedOn), Day(now.AcceptedOn)),
        .. Sentence.Value(Part(Texts.ChangePart_Reported, name), Day(was.ReportedOn), Day(now.ReportedOn)),
        .. Sentence.Text(Part(Texts.Position_Note, name), was.Note, now.Note),
    ];

    private static IEnumerable<string> Money(SidePosition was, SidePosition now, string name)
    {
        var (before, after) = (Rate(was), Rate(now));
        var rate = Part(Texts.ChangePart_Remuneration, name);
        return
        [
            .. Sentence.Value(Part(Texts.Position_Pay, name), Sentence.Quoted(Words(was.Pay)), Sentence.Quoted(Words(now.Pay))),
            .. before == after
                ? Sentence.Value(Texts.Change_Words.FillPlain(("onderdeel", rate)), Sentence.Quote(was.RemunerationWords), Sentence.Quote(now.RemunerationWords))
                : Sentence.Value(rate, before, after),
            .. was.YearlyIncomes.Union(now.YearlyIncomes).Select(income => income.Year).Distinct().Order().SelectMany(year => Income(
                was.YearlyIncomes.Find(income => income.Year == year), now.YearlyIncomes.Find(income => income.Year == year), year, name)),
        ];
    }

    private static IEnumerable<string> Income(YearlyIncome? was, YearlyIncome? now, int year, string name)
    {
        (string, object)[] values = [("jaar", year.ToString(CultureInfo.InvariantCulture)), ("functie", name)];
        return
        [
            .. Sentence.Value(Texts.Change_Income.FillPlain(values), Amount(was), Amount(now)),
            .. was is null || now is null ? [] : Sentence.Text(Texts.Change_IncomeNote.FillPlain(values), was.Note, now.Note),
            .. was is null || now is null
                ? []
                : Sentence.Value(Texts.Change_IncomeEarlier.FillPlain(values), Sentence.Quote(IncomeWords.Earlier(was)), Sentence.Quote(IncomeWords.Earlier(now))),
        ];
    }

    /// <summary>"Voorzitter, inkomsten in 2023: € 400 en in 2024: € 500", or the name alone.</summary>
    private static string WithIncomes(string name, SidePosition position)
    {
        var incomes = position.YearlyIncomes.OrderBy(income => income.Year)
            .Select(income => Texts.Change_IncomeIn.FillPlain(("jaar", income.Year.ToString(CultureInfo.InvariantCulture)), ("bedrag", Amount(income)!))).ToList();
        return incomes.Count == 0 ? name : Texts.Change_WithIncomes.FillPlain(("wat", name), ("inkomsten", Dutch.Join(incomes)));
    }

    /// <summary>The rate, or the source's own words where it is not clear; null: neither is stated.</summary>
    private static string? Rate(SidePosition position) =>
        position.Remuneration is { } rate ? DutchAmounts.Write(rate) : position.RemunerationWords is { } words ? Sentence.Quoted(DutchAmounts.KeptTogether(words)) : null;

    private static string? Amount(YearlyIncome? income) => income is null ? null : DutchAmounts.WithSign(income.Cents);

    private static string Words(Pay pay) => pay == Pay.Unknown ? Texts.Unknown : FieldWords.Pay(pay);

    private static string Answer(bool? fact) => (fact switch { true => Texts.Yes, false => Texts.No, null => Texts.Unknown }).ToLower(Dutch.Culture);

    private static string? Day(DateOnly? day) => day is { } known ? DutchDates.Write(known) : null;

    private static string Part(string part, string name) => Texts.Change_Of.FillPlain(("onderdeel", part), ("functie", name));
}
