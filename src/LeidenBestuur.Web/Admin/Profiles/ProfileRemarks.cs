using System.Text.RegularExpressions;
using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Web.Admin.Profiles;

/// <summary>What an editor should look at again before others read it: no mistakes, and nothing that stops saving.</summary>
public sealed partial record ProfileRemarks(IReadOnlyList<FieldRemark> Remarks, IReadOnlyList<TextWarning> PrivateWords)
{
    /// <summary>Of a content that can be published.</summary>
    /// <param name="content">The content.</param>
    /// <param name="published">What the site shows now; null: nothing.</param>
    public static ProfileRemarks Of(ProfileContent content, ProfileContent? published)
    {
        var texts = Texts(content).SelectMany(text => TextWarning.In(text.Text).Select(warning => (text.Field, Warning: warning))).ToList();
        return new(
            [.. texts.Select(found => new FieldRemark(found.Field, found.Warning.Quote())), .. Gone(content, published), .. Stale(content, published), .. TooEarly(content),
                .. Left(content, published)],
            PrivateData.New(texts.Select(found => found.Warning), []));
    }

    /// <summary>Every text of a content that is typed freely, with its field.</summary>
    private static IEnumerable<(string Field, string? Text)> Texts(ProfileContent content) =>
    [
        ("Name", content.Name),
        ("LeadSentence", content.LeadSentence), ("StatementTitle", content.StatementTitle), ("Statement", content.StatementMarkdown),
        ("GoalsIntroduction", content.GoalsIntroductionMarkdown), ("GoalsLeadIn", content.GoalsLeadIn), ("OfficeContact", content.OfficeContact),
        .. content.Links.Select((link, i) => ($"Links[{i}].Text", (string?)$"{link.Text} {link.Address}")),
        .. content.Links.Select((link, i) => ($"Links[{i}].Text", (string?)$"[{MarkdownEscape.Escape(link.Text)}](https://leiden.nl)")),
        .. content.Terms.SelectMany((term, i) => Row($"Terms[{i}]", ("Party", term.Party), ("ReplacedBy", term.ReplacedBy), ("Words", WithoutDays(term.Period.Words)))),
        .. content.Assignments.OrderBy(assignment => assignment.Order)
            .SelectMany((assignment, i) => Row($"Assignments[{i}]", ("Name", assignment.Name), ("Words", WithoutDays(assignment.Period.Words)))),
        .. content.Careers.SelectMany((career, i) => Row(
            $"Careers[{i}]", ("Description", string.Join('\n', career.Description, career.Title, career.Organisation)), ("Words", WithoutDays(career.PeriodWords)))),
        .. content.SidePositions.OrderBy(position => position.Order).SelectMany((position, i) => Texts(position, $"Positions[{i}]")),
    ];

    private static IEnumerable<(string Field, string? Text)> Texts(SidePosition position, string at) =>
    [
        .. Row(
            at, ("Title", string.Join('\n', position.Title, position.Organisation, position.Description)), ("Words", WithoutDays(position.Period.Words)),
            ("AmountWords", position.RemunerationWords), ("Note", position.Note), ("GroupHeading", position.GroupHeading)),
        .. position.YearlyIncomes.OrderBy(income => income.Year).SelectMany((income, i) => Row($"{at}.Incomes[{i}]", ("Note", income.Note), ("DisclosedIn", income.DisclosedIn))),
    ];

    private static IEnumerable<(string Field, string? Text)> Row(string at, params IEnumerable<(string Field, string? Text)> texts) =>
        texts.Select(text => ($"{at}.{text.Field}", text.Text));

    /// <summary>Two days in numbers, one after the other, may look like a mobile number: "01-06-2024 – 31-12-2025".</summary>
    private static string? WithoutDays(string? words) => words is null ? null : NumericDay().Replace(words, "");

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

    /// <summary>The law asks for what was earned in a whole year (Gemeentewet, articles 41b and 67): that is known when the year or the position is over.</summary>
    private static IEnumerable<FieldRemark> TooEarly(ProfileContent content) =>
        from place in content.SidePositions.OrderBy(position => position.Order).Select((position, i) => (Position: position, At: $"Positions[{i}]"))
        from row in place.Position.YearlyIncomes.OrderBy(income => income.Year).Select((income, j) => (Income: income, At: $"{place.At}.Incomes[{j}].DisclosedOn"))
        let day = row.Income.DisclosedOn ?? DateOnly.MaxValue
        where day.Year == row.Income.Year && !(place.Position.Period.LastDay < day)
        select new FieldRemark(
            row.At, $"“{place.Position.Name}”: de inkomsten in {row.Income.Year} waren volgens u al openbaar op {DutchDates.Write(day)}. Dat jaar was toen nog niet om. Kloppen de dag en het jaar?");

    /// <summary>Who leaves is no longer what the first sentence says.</summary>
    private static IEnumerable<FieldRemark> Left(ProfileContent content, ProfileContent? published)
    {
        var hasLeft = content.Terms.Count > 0 && content.Terms.TrueForAll(term => term.Period.End is not null) && published?.Terms.Exists(term => term.Period.End is null) == true;
        if (hasLeft && content.LeadSentence is { } sentence && sentence == published!.LeadSentence)
            yield return new("LeadSentence", $"Na het vertrek staat er nog “{sentence}” Klopt die zin dan nog?");
    }

    [GeneratedRegex(@"(?<!\d)\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d{2}(?!\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumericDay();
}
