using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Web.Admin.Profiles;

/// <summary>What an editor should look at again before others read it: no mistakes, and nothing that stops saving.</summary>
public sealed record ProfileRemarks(IReadOnlyList<FieldRemark> Remarks, bool HasPrivateData)
{
    /// <summary>Of a content that can be published.</summary>
    /// <param name="content">The content.</param>
    /// <param name="published">What the site shows now; null: nothing.</param>
    public static ProfileRemarks Of(ProfileContent content, ProfileContent? published)
    {
        var texts = Texts(content).SelectMany(text => TextWarning.In(text.Text).Select(warning => (text.Field, Warning: warning))).ToList();
        return new(
            [.. texts.Select(found => new FieldRemark(found.Field, $"“{found.Warning.Words}”: {found.Warning.Say()}")), .. Gone(content, published), .. Stale(content, published), .. Left(content, published)],
            texts.Exists(found => found.Warning.IsPrivateData));
    }

    private static IEnumerable<(string Field, string? Text)> Texts(ProfileContent content) =>
    [
        ("LeadSentence", content.LeadSentence), ("StatementTitle", content.StatementTitle), ("Statement", content.StatementMarkdown),
        ("GoalsIntroduction", content.GoalsIntroductionMarkdown), ("GoalsLeadIn", content.GoalsLeadIn), ("OfficeContact", content.OfficeContact),
        .. content.Links.Select((link, i) => ($"Links[{i}].Text", (string?)$"{link.Text} {link.Address}")),
        .. content.Links.Select((link, i) => ($"Links[{i}].Text", (string?)$"[{MarkdownEscape.Escape(link.Text)}](https://leiden.nl)")),
        .. content.Terms.Select((term, i) => ($"Terms[{i}].ReplacedBy", term.ReplacedBy)),
        .. content.Careers.Select((career, i) => ($"Careers[{i}].Description", (string?)career.Description)),
        .. content.SidePositions.OrderBy(position => position.Order).Select((position, i) => ($"Positions[{i}].Title", (string?)string.Join('\n', position.Title, position.Organisation, position.Description, position.Note))),
    ];

    /// <summary>The law keeps an ended position in the register until its last income is public.</summary>
    private static IEnumerable<FieldRemark> Gone(ProfileContent content, ProfileContent? published) => (published?.SidePositions ?? [])
        .Where(position => content.SidePositions.TrueForAll(other => other.EntryId != position.EntryId))
        .Select(position => new FieldRemark("", $"“{position.Name}” staat nu in het register en verdwijnt. Is de functie gestopt? Zet die dan terug en vul bij ‘Tot en met’ de laatste dag in."));

    private static IEnumerable<FieldRemark> Stale(ProfileContent content, ProfileContent? published)
    {
        foreach (var (position, i) in content.SidePositions.OrderBy(position => position.Order).Select((position, i) => (position, i)))
        {
            var before = published?.SidePositions.Find(other => other.EntryId == position.EntryId);
            if (before is not null && before.Description == position.Description && (before.Title, before.Organisation) != (position.Title, position.Organisation))
                yield return new($"Positions[{i}].Description", $"De omschrijving in de woorden van de bron is nog “{position.Description}”. Klopt die nog bij de functie?");
            if (position.GroupHeading is { } heading && before?.GroupHeading == heading && (before.Pay, before.IsExOfficio) != (position.Pay, position.IsExOfficio))
                yield return new($"Positions[{i}].GroupHeading", $"“{position.Name}” staat nog onder de kop “{heading}”. Klopt die nog bij de betaling en het ambt?");
            foreach (var income in position.YearlyIncomes.Where(income => income.Year > position.Period.LastDay?.Year || income.Year < position.Period.FirstDay?.Year))
                yield return new($"Positions[{i}].Title", $"Bij “{position.Name}” staan inkomsten in {income.Year}. De functie duurde toen niet. Klopt dat jaar?");
        }
    }

    /// <summary>Who leaves is no longer what the first sentence says.</summary>
    private static IEnumerable<FieldRemark> Left(ProfileContent content, ProfileContent? published)
    {
        var hasLeft = content.Terms.Count > 0 && content.Terms.TrueForAll(term => term.Period.End is not null) && published?.Terms.Exists(term => term.Period.End is null) == true;
        if (hasLeft && content.LeadSentence is { } sentence && sentence == published!.LeadSentence)
            yield return new("LeadSentence", $"Na het vertrek staat er nog “{sentence}” Klopt die zin dan nog?");
    }
}
