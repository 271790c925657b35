using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Web.Site.Shared.Comparing;

/// <summary>A field of a profile in Dutch: what it is called, and every fact that it states in a line of its own, in the terms of the public page.</summary>
public static class FieldWords
{
    /// <summary>"Naam", "Ambt: burgemeester", "Nevenfunctie: Voorzitter – Stichting X".</summary>
    public static string Label(ProfileField field) => field.Entry switch
    {
        TermOfOffice term => Texts.Field_Term.FillPlain(("ambt", term.Office == Office.Mayor ? Texts.Office_Mayor : Texts.Office_Alderman)),
        PortfolioAssignment assignment => Texts.Field_Portfolio.FillPlain(("portefeuille", assignment.Name)),
        SidePosition position => Texts.Field_SidePosition.FillPlain(("functie", position.Name)),
        _ => Label(field.Key),
    };

    /// <summary>The same where no more is known than the key: of an entry only what kind it is.</summary>
    public static string Label(string key) => ProfileFields.KindOf(key) switch
    {
        ProfileFields.Name => Texts.Field_Name,
        ProfileFields.Portrait => Texts.Field_Portrait,
        ProfileFields.Term => Texts.Field_Office,
        ProfileFields.LeadSentence => Texts.Field_LeadSentence,
        ProfileFields.Portfolio => Texts.Field_OnePortfolio,
        ProfileFields.OfficeContact => Texts.Field_OfficeContact,
        ProfileFields.Statement => Texts.Field_Statement,
        ProfileFields.Declaration => Texts.Field_Declaration,
        ProfileFields.SidePosition => Texts.Field_OneSidePosition,
        ProfileFields.Careers => Texts.Heading_Career,
        ProfileFields.Goals => Texts.Goals_Title,
        ProfileFields.Links => Texts.Field_Links,
        _ => key,
    };

    /// <summary>What the field states; every fact that can differ shows here.</summary>
    /// <param name="field">One of the fields of <paramref name="content"/>.</param>
    /// <param name="content">The content that states it.</param>
    /// <param name="on">The day that the reader looks from; null: none.</param>
    public static IReadOnlyList<string> Of(ProfileField field, ProfileContent content, DateOnly? on = null) => field.Entry switch
    {
        TermOfOffice term => [.. Term(term, on)],
        PortfolioAssignment assignment => [.. Assignment(assignment, on)],
        SidePosition position => [.. Position(position, on)],
        _ => [.. Single(field.Kind, content).Where(line => line.Length > 0)],
    };

    private static IEnumerable<string> Single(string kind, ProfileContent content) => kind switch
    {
        ProfileFields.Name => [content.Name],
        ProfileFields.Portrait => [Line(Texts.Field_Portrait_Mark, content.PortraitHash!)],
        ProfileFields.LeadSentence => Lines(content.LeadSentence),
        ProfileFields.OfficeContact => Lines(content.OfficeContact),
        ProfileFields.Statement => [.. Named(Texts.Field_Heading, content.StatementTitle), .. Lines(content.StatementMarkdown)],
        ProfileFields.Declaration => [Declaration(content)],
        ProfileFields.Careers => content.Careers.Select(Career),
        ProfileFields.Goals =>
        [
            .. Lines(content.GoalsIntroductionMarkdown), .. Named(Texts.Field_GoalsLeadIn, content.GoalsLeadIn),
            .. content.GoalNumbers.Select(number => Line(Texts.Field_Goal.FillPlain(("nummer", number)), GlobalGoal.Of(number).Name)),
        ],
        ProfileFields.Links => content.Links.Select(link => Line(link.Text, link.Address)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a field of a profile."),
    };

    internal static string Declaration(ProfileContent content)
    {
        var state = content.Declaration switch
        {
            DeclarationState.NotYetDeclared => Texts.Field_NotYetDeclared,
            DeclarationState.NothingToDeclare => Texts.Field_NothingToDeclare,
            _ => Texts.Field_Declared,
        };
        return content switch
        {
            { DeclaredOn: { } day } => $"{state}, {Texts.Field_On.FillPlain(("datum", DutchDates.Write(day)))}",
            { Declaration: DeclarationState.NotYetDeclared } => state,
            _ => $"{state}, {Texts.Field_DayUnknown}",
        };
    }

    /// <summary>The source's own words first; of what was read from them, what they do not say already.</summary>
    private static string Career(CareerEntry career) => string.Join(
        "; ",
        [
            career.Description, .. Some(career.PeriodWords), .. Named(Texts.Position_Function, career.Title == career.Description ? null : career.Title),
            .. Named(Texts.Position_Organisation, career.Organisation), .. Named(Texts.Field_From, Year(career.StartYear)), .. Named(Texts.Field_Until, Year(career.EndYear)),
        ]);

    private static IEnumerable<string> Term(TermOfOffice term, DateOnly? on) =>
    [
        .. Period(term.Period, on), .. If(term.IsActing, Texts.Field_Acting),
        .. Named(Texts.Field_PartTime, term.PartTimePercent is { } percent ? Texts.Field_Percent.FillPlain(("n", percent)) : null),
        .. Named(Texts.Field_Party, term.Party),
        .. Named(Texts.Field_DeputyRank, term.DeputyRank is { } rank ? OfficeWords.Rank(rank) : null), .. Named(Texts.Field_Resigned, Day(term.ResignedOn)),
        .. Named(Texts.Field_AbsentFrom, Day(term.AbsentFrom)), .. Named(Texts.Field_AbsentUntil, Day(term.AbsentUntil)), .. Named(Texts.Field_ReplacedBy, term.ReplacedBy),
    ];

    private static IEnumerable<string> Assignment(PortfolioAssignment assignment, DateOnly? on) =>
        [assignment.Name, .. Period(assignment.Period, on), .. If(assignment.IsActing, Dutch.Capitalised(Texts.Temporary))];

    private static IEnumerable<string> Position(SidePosition position, DateOnly? on) =>
    [
        Line(Texts.Position_Function, position.Title),
        Line(Texts.Position_Organisation, position.Organisation ?? Texts.Unknown),
        .. Named(Texts.Position_Description, position.HasOwnDescription() ? position.Description : null),
        .. Named(Texts.Position_Group, position.GroupHeading),
        Line(Texts.Position_ExOfficio, position.IsExOfficio switch { true => Texts.Yes, false => Texts.No, null => Texts.Unknown }),
        Line(Texts.Position_Pay, Pay(position.Pay)),
        .. Some(position.Remuneration is { } rate ? Texts.T19b_Rate.FillPlain(("bedrag", DutchAmounts.WithSign(rate.Cents)), ("per", DutchAmounts.Write(rate.Per))) : null),
        .. Named(Texts.Position_Words, position.RemunerationWords is { } words ? DutchAmounts.KeptTogether(words) : null),
        .. Period(position.Period, on),
        .. Named(Texts.Position_Accepted, Day(position.AcceptedOn)), .. Named(Texts.Position_Reported, Day(position.ReportedOn)), .. Named(Texts.Position_Note, position.Note),
        .. position.YearlyIncomes.OrderBy(income => income.Year).Select(Income),
    ];

    private static string Income(YearlyIncome income)
    {
        var amount = Texts.Field_Income.FillPlain(("jaar", Year(income.Year)!), ("bedrag", DutchAmounts.Write(income.Cents)));
        var words = new[] { income.Note, IncomeWords.Earlier(income) }.OfType<string>().ToList();
        return words.Count > 0 ? $"{amount} ({string.Join("; ", words)})" : amount;
    }

    internal static string Pay(Pay pay) => pay switch
    {
        Domain.Pay.Unpaid => Texts.T16_Unpaid,
        Domain.Pay.ExpensesOnly => Texts.T17_ExpensesOnly,
        Domain.Pay.Paid => Texts.Pay_Paid,
        Domain.Pay.PaidToTreasury => Texts.T18_PaidToTreasury,
        _ => Texts.T19_PayUnknown,
    };

    /// <summary>The days, and the source's own words where there are any: one can change without the other.</summary>
    private static IEnumerable<string> Period(Period period, DateOnly? on) =>
    [
        .. Named(Texts.Field_PeriodWords, period.Words),
        Line(Texts.Position_Period, PeriodWords.WithStart(Domain.Period.Of(period.Start, period.End), on)),
    ];

    private static string? Day(DateOnly? day) => day is { } known ? DutchDates.Write(known) : null;

    private static string? Year(int? year) => year?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Line(string name, string value) => $"{name}: {value}";

    private static IEnumerable<string> Named(string name, string? value) => value is null ? [] : [Line(name, value)];

    private static IEnumerable<string> Some(string? value) => value is null ? [] : [value];

    private static IEnumerable<string> If(bool holds, string words) => holds ? [words] : [];

    private static IEnumerable<string> Lines(string? text) => text?.ReplaceLineEndings("\n").Split('\n') ?? [];
}
