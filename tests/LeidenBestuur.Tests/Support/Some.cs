using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Support;

/// <summary>Facts that are true enough; a test names only what it is about.</summary>
internal static class Some
{
    public static ProfileContent Content(string name = "Marie de Vries", Func<ProfileContent, ProfileContent>? with = null)
    {
        var content = new ProfileContent { Name = name, LeadSentence = $"{name} is wethouder van Leiden.", Terms = [Term()] };
        return with is null ? content : with(content);
    }

    public static TermOfOffice Term(Office office = Office.Alderman, string? start = "2022-06-30", string? end = null, Func<TermOfOffice, TermOfOffice>? with = null)
    {
        var term = new TermOfOffice { Office = office, Period = Period(start, end) };
        return with is null ? term : with(term);
    }

    public static PortfolioAssignment Assignment(int portfolioId, string name = "Mobiliteit", int order = 1, string? start = null, string? end = null) =>
        new() { PortfolioId = portfolioId, Name = name, Order = order, Period = Period(start, end) };

    public static SidePosition SidePosition(int entryId, string organisation = "Stichting Leiden Kennisstad", string? start = null, string? end = null, Func<SidePosition, SidePosition>? with = null)
    {
        var position = new SidePosition
        {
            EntryId = entryId,
            Order = entryId,
            Description = $"Lid raad van toezicht {organisation}",
            Title = "Lid raad van toezicht",
            Organisation = organisation,
            Pay = Pay.Unpaid,
            Period = Period(start, end),
        };
        return with is null ? position : with(position);
    }

    /// <summary>A content with these side positions, declared.</summary>
    public static ProfileContent Declared(params List<SidePosition> positions) =>
        Content() with { Declaration = DeclarationState.Declared, SidePositions = positions };

    /// <summary>A portrait that no program could read; whoever wants one to look at has it made by the site.</summary>
    public static Portrait Portrait(string alternativeText = "Portret van Marie de Vries") =>
        new(new([1, 2, 3], 30, 20), new(alternativeText, null), FocalPoint.Usual, [new("image/avif", 80, 100, [4, 5]), new("image/jpeg", 80, 100, [6])]);

    /// <summary>Dates as "2024", "2024-06" or "2024-06-30"; null: not known.</summary>
    public static Period Period(string? start, string? end = null, string? words = null) =>
        Web.Domain.Period.Of(Date(start), Date(end), words);

    public static Signature Signature(DateTime at, string by = "redactie") => new(by, at);

    /// <summary>An instant, as "2026-03-02 09:00" in UTC.</summary>
    public static DateTime Utc(string text) =>
        DateTime.SpecifyKind(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);

    /// <summary>A day, as "2026-03-02".</summary>
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);
}
