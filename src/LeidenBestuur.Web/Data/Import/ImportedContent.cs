using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.SourceText;

namespace LeidenBestuur.Web.Data.Import;

/// <summary>Makes the content of a version from a text, on top of what is known of the official already.</summary>
/// <param name="earlier">What the version will be based on; null: the official is new.</param>
/// <param name="said">What of that texts said.</param>
/// <param name="portfolioId">The subject of a portfolio's name.</param>
internal sealed class ImportedContent(ProfileContent? earlier, SaidByTexts said, Func<string, int> portfolioId)
{
    private readonly List<ReadingWarning> _warnings = [];

    /// <summary>What the store's side of the import has to say.</summary>
    public IReadOnlyList<ReadingWarning> Warnings => _warnings;

    /// <summary>The content of a text about this official. What a text never holds (portrait, contact, links, incomes) stays as it was.</summary>
    /// <param name="text">The text.</param>
    /// <param name="newEntryIds">Numbers for the side positions that are new; as many as the text has will do.</param>
    public ProfileContent Of(SourceProfile text, Queue<int> newEntryIds) => new()
    {
        Name = text.Name,
        LeadSentence = text.LeadSentence,
        StatementTitle = text.Statement?.Title,
        StatementMarkdown = Markdown(text.Statement?.Paragraphs),
        GoalsIntroductionMarkdown = Markdown(text.Goals?.Introduction),
        GoalsLeadIn = text.Goals?.LeadIn,
        GoalNumbers = Goals(text.Goals?.Numbers ?? []),
        Links = earlier?.Links ?? [],
        OfficeContact = earlier?.OfficeContact,
        PortraitHash = earlier?.PortraitHash,
        Declaration = text.Declaration,
        DeclaredOn = text.Declaration == earlier?.Declaration ? earlier.DeclaredOn : null,
        Careers = [.. text.Careers.Select(career =>
            new CareerEntry(career.Description, career.Title, career.Organisation, career.StartYear, career.EndYear, career.PeriodText))],
        Terms = Terms(text),
        Assignments = Assignments(text.Portfolio),
        SidePositions = SidePositions(text.SidePositions, newEntryIds),
    };

    /// <summary>The content of a colleague of whom a text says only name, office and portfolios.</summary>
    public ProfileContent Of(SourceColleague colleague) => new()
    {
        Name = colleague.Name,
        Terms = colleague.Office is { } office ? [new TermOfOffice { Office = office, Period = Period.Unknown, DeputyRank = colleague.DeputyRank }] : [],
        Assignments = Assignments(colleague.Portfolio),
    };

    /// <summary>What texts say of a content; what no text ever holds, and an import leaves as it was, is left out.</summary>
    public static ProfileContent OfTexts(ProfileContent content) => content with
    {
        Links = [],
        OfficeContact = null,
        PortraitHash = null,
        Terms = [.. content.Terms.Select(term => term with { PartTimePercent = null, ResignedOn = null, AbsentFrom = null, AbsentUntil = null, ReplacedBy = null })],
        SidePositions = [.. content.SidePositions.Select(position => position with { AcceptedOn = null, ReportedOn = null, Note = null, YearlyIncomes = [] })],
    };

    private static string? Markdown(IReadOnlyList<string>? paragraphs) =>
        paragraphs is { Count: > 0 } ? string.Join("\n\n", paragraphs.Select(MarkdownEscape.Escape)) : null;

    private IReadOnlyList<int> Goals(IReadOnlyList<int> numbers)
    {
        if (numbers.Count == 0 && earlier is { GoalNumbers.Count: > 0 })
            _warnings.Add(new("goals-gone", null, "De doelen staan niet meer in de tekst. Horen ze er nog bij? Vul ze dan weer in."));
        return numbers;
    }

    private List<TermOfOffice> Terms(SourceProfile text)
    {
        var known = earlier?.Terms ?? [];
        var same = SaidByTexts.TermOf(earlier, text.Office);
        if (known.Any(term => term.Office != text.Office && term.Period.End is null))
            _warnings.Add(new("office-differs", null, "Het ambt in deze tekst is een ander dan tot nu toe bekend was. Vul in tot wanneer het vorige ambt duurde."));
        if (same is null && known.Any(term => term.Office == text.Office && !(text.AppointedOn?.FirstDay > term.Period.LastDay)))
            _warnings.Add(new("office-again", null, "Het ambt in deze tekst is hier al beëindigd. Klopt dat niet, of is dit een nieuwe ambtsperiode? Pas dan het begin en het einde aan."));
        if (text.Party is null && said.Party)
            _warnings.Add(new("party-gone", null, $"De partij ({same?.Party}) staat niet meer in de tekst. Klopt die nog? Vul haar dan weer in."));
        if (text.DeputyRank is null && said.DeputyRank)
            _warnings.Add(new("rank-gone", null, $"De rang als locoburgemeester ({same?.DeputyRank}) staat niet meer in de tekst. Klopt die nog? Vul haar dan weer in."));
        var term = new TermOfOffice
        {
            Office = text.Office,
            Period = text.AppointedOn is { } start ? Period.Of(start, null) : same?.Period ?? Period.Unknown,
            StatedSince = same?.StatedSince,
            PartTimePercent = same?.PartTimePercent,
            Party = text.Party ?? (said.Party ? null : same?.Party),
            DeputyRank = text.DeputyRank ?? (said.DeputyRank ? null : same?.DeputyRank),
            IsActing = text.IsActing,
            ResignedOn = same?.ResignedOn,
            AbsentFrom = same?.AbsentFrom,
            AbsentUntil = same?.AbsentUntil,
            ReplacedBy = same?.ReplacedBy,
        };
        return [.. known.Where(other => other.Period.End is not null), term];
    }

    private List<PortfolioAssignment> Assignments(IReadOnlyList<string> names)
    {
        var ended = (earlier?.Assignments ?? []).Where(assignment => assignment.Period.End is not null).ToList();
        var known = (earlier?.Assignments ?? []).Except(ended).ToLookup(assignment => assignment.PortfolioId);
        var subjects = names.Select(name => (Name: name, Id: portfolioId(name))).DistinctBy(subject => subject.Id).ToList();
        foreach (var gone in known.Where(assignments => subjects.TrueForAll(subject => subject.Id != assignments.Key)).SelectMany(assignments => assignments))
            _warnings.Add(new("portfolio-gone", null, $"De portefeuille “{gone.Name}” staat niet meer in de tekst. Tot wanneer duurde die? Vul de einddatum in en laat haar staan."));
        var stated = subjects.Select((subject, i) =>
        {
            var same = known[subject.Id].LastOrDefault();
            return new PortfolioAssignment
            {
                PortfolioId = subject.Id,
                Name = subject.Name,
                Order = i + 1,
                Period = same?.Period ?? Period.Unknown,
                StatedSince = same?.StatedSince,
                IsActing = same?.IsActing ?? false,
            };
        });
        return [.. stated, .. ended.Select((assignment, i) => assignment with { Order = subjects.Count + i + 1 })];
    }

    private List<SidePosition> SidePositions(IReadOnlyList<SourceSidePosition> positions, Queue<int> newEntryIds)
    {
        var matching = new EntryMatching(earlier?.SidePositions ?? []);
        var matched = positions.Select(position => (Position: position, Earlier: matching.Take(position))).ToList();
        foreach (var (position, _) in matched.Where(pair => pair.Earlier is null))
        {
            if (matching.Nearest(position) is { } nearest)
                _warnings.Add(new("entry-new", null, $"“{position.Description}” is een nieuwe nevenfunctie. Is het dezelfde als “{nearest.Description}”? Pas dan die aan."));
        }

        foreach (var gone in matching.Left)
            _warnings.Add(new("entry-gone", null, $"“{gone.Description}” staat niet meer in de tekst. Is deze functie beëindigd? Vul dan de einddatum in en laat haar staan."));
        return [.. matched.Select((pair, i) => SidePosition(pair.Position, pair.Earlier, i + 1, pair.Earlier?.EntryId ?? newEntryIds.Dequeue()))];
    }

    private static SidePosition SidePosition(SourceSidePosition position, SidePosition? same, int order, int entryId) => new()
    {
        EntryId = entryId,
        Order = order,
        Description = position.Description,
        Title = position.Title,
        Organisation = position.Organisation,
        IsExOfficio = position.RelatedToOffice,
        Pay = position.Pay,
        Period = Period.Of(position.StartDate, position.EndDate, position.PeriodText),
        StatedSince = same?.StatedSince,
        Remuneration = position.Remuneration,
        RemunerationWords = position.RemunerationText,
        AcceptedOn = same?.AcceptedOn,
        ReportedOn = same?.ReportedOn,
        Note = same?.Note,
        GroupHeading = position.Group,
        YearlyIncomes = [.. (same?.YearlyIncomes ?? []).Select(income => income with { })],
    };
}
