using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.SourceText;

/// <summary>Zin die het ambt noemt: "Noor Testman (D66) is sinds 2022 wethouder van Leiden en verantwoordelijk voor Sport."</summary>
internal sealed record LeadSentence(string Name, Office Office, bool IsActing, RolePart Role)
{
    /// <summary>The sentence says that the office was taken up ("werd"), and so not surely that it is still held.</summary>
    public bool IsPast { get; private init; }

    private static readonly string[] NotInOffice =
    [
        "geen", "niet", "oud", "voormalig", "voormalige", "ex", "kandidaat", "beoogd", "beoogde", "vroeger", "nooit", "niet meer",
        "door", "bij", "met", "blij", "dat", "volgens", "plaatsvervangend",
        "vorige", "raadslid", "gemeenteraadslid", "statenlid",
    ];

    // Words that make the office somebody else's: "adviseur van de burgemeester".
    private static readonly string[] OfSomeoneElse = ["van", "van de", "van een", "aan de", "voor de", "naast de", "namens de", "onder de", "tegen de", "op de", "over de"];

    // Words that may stand between "is" and the office on any page; more may on one that begins with the same name.
    private static readonly HashSet<string> UsualBefore = new(
        [.. DateReading.AllMonthNames, "sinds", "vanaf", "per", "de", "onze", "momenteel", "nu", "waarnemend", "als", "namens", "voor", "en", "van", "eerste", "tweede",
            "derde", "vierde", "locoburgemeester", "loco-burgemeester", "op", "dit", "moment", "fulltime", "parttime", "nieuwe"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the sentence; null: it does not say that someone holds an office.</summary>
    /// <param name="sentence">One sentence.</param>
    /// <param name="nameAbove">The page's first line, role and party left out: of the person of that name a sentence may say more; null: unknown.</param>
    public static LeadSentence? Find(string sentence, string? nameAbove)
    {
        var at = WordSearch.IndexOf(sentence, "is");
        var became = nameAbove is null ? -1 : WordSearch.IndexOf(sentence, "werd");
        if (became > 0 && nameAbove!.Equals(WithoutRoleAndParty(sentence[..became].Trim(), out _, out _), StringComparison.OrdinalIgnoreCase))
            return FindPart(sentence[..became], sentence[(became + "werd".Length)..], nameAbove) is { } past ? past with { IsPast = true } : null;
        if (at <= 0)
            return null;
        var behind = sentence[(at + 2)..];
        if (nameAbove is not null && WordSearch.StartsWith(behind.TrimStart(), nameAbove))
            return FindPart(nameAbove, $" {sentence[..at].TrimEnd()}{behind.TrimStart()[nameAbove.Length..]}", nameAbove);
        return FindPart(sentence[..at], behind, nameAbove);
    }

    /// <summary>Reads a page of which the first line is a name and the second a role line: "Wethouder Sport en Jeugd".</summary>
    public static LeadSentence? FromRoleLine(string firstLine, string line)
    {
        var name = WithoutRoleAndParty(firstLine, out var officeInFront, out var party);
        if (!PersonName.Is(name) || name.Split(' ').Length < 2)
            return null;
        if (RoleWords.StartsRoleLine(line) && RoleWords.Find(line) is { } role && !line.EndsWith('.'))
        {
            var part = RoleLine.Read(line);
            return new(name, role.Office, WordSearch.Contains(line[..role.Start], "waarnemend"), part with { Party = part.Party ?? party });
        }
        return officeInFront is { } office && ResponsibilityPhrase.Find(Sentences.Split(line)[0]) is { Behind.Length: > 0, Before: "" } found
            ? Read(name, office, "", "verantwoordelijk voor " + found.Behind.TrimEnd('.'), party) : null;
    }

    /// <summary>True where the line begins with the name, so that the name above it stood on a line of its own.</summary>
    public static bool StartsWithName(string line, string firstLine)
    {
        var name = WithoutRoleAndParty(firstLine, out _, out _);
        var start = WithoutRoleAndParty(line, out _, out _);
        if (WordSearch.StartsWith(start, name))
            return true;
        var subject = MarkdownMarks.Strip(line[..Math.Max(0, WordSearch.IndexOf(line, "is"))].Trim());
        return subject.Contains(' ', StringComparison.Ordinal) && PersonName.Is(subject);
    }

    /// <summary>The name alone, out of "Wethouder Noor Testman (D66)".</summary>
    public static string WithoutRoleAndParty(string text, out Office? office, out string? party)
    {
        (office, party) = (null, null);
        var name = MarkdownMarks.Strip(text);
        if (RoleWords.Find(name) is { Start: 0 } role)
            (office, name) = (role.Office, MarkdownMarks.Strip(name[role.End..].TrimStart()));
        if (Parentheses.Outermost(name) is [.., { Open: > 0 } pair] && pair.Close == name.Length - 1)
            (party, name) = (pair.Inner(name).Trim(), name[..pair.Open].TrimEnd());
        return name.TrimEnd(',', ' ');
    }

    private static LeadSentence? FindPart(string subject, string predicate, string? nameAbove)
    {
        var behind = predicate.TrimEnd('.', ' ');
        var name = WithoutRoleAndParty(subject.Trim(), out var officeInFront, out var party);
        if (!PersonName.Is(name))
            return FindBetweenCommas(subject, behind);
        var found = RoleWords.Find(behind);
        if (found is { } role && MayStandBefore(behind[..role.Start], name, nameAbove))
            return Read(name, role.Office, behind[..role.Start], behind[role.End..], party);
        return officeInFront is { } office && ResponsibilityPhrase.Find(behind) is { Before: "" } ? Read(name, office, "", behind, party) : null;
    }

    /// <summary>"Noor Testman (D66), wethouder van Leiden, is verantwoordelijk voor Sport".</summary>
    private static LeadSentence? FindBetweenCommas(string subject, string behind)
    {
        if (RoleWords.Find(subject) is not { Start: > 0 } role || ResponsibilityPhrase.Find(behind) is not { Before: "" })
            return null;
        var name = WithoutRoleAndParty(subject[..role.Start].TrimEnd(' ', ','), out _, out var party);
        return PersonName.Is(name) ? Read(name, role.Office, "", $"{subject[role.End..].TrimEnd(' ', ',')}, {behind}", party) : null;
    }

    private static bool MayStandBefore(string words, string name, string? nameAbove)
    {
        if (NotInOffice.Any(word => WordSearch.Contains(words, word)) || words.Contains('.', StringComparison.Ordinal))
            return false;
        if (WordSearch.EndOf(words.TrimEnd(), OfSomeoneElse, words.TrimEnd().Length) is not null)
            return false;
        return name.Equals(nameAbove, StringComparison.OrdinalIgnoreCase) || words.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .All(word => UsualBefore.Contains(word) || word.All(character => !char.IsLetter(character)) || PoliticalParty.Is(word.Trim('(', ')')) || char.IsAsciiDigit(word[0]));
    }

    private static LeadSentence Read(string name, Office office, string before, string behind, string? party)
    {
        var early = RolePart.Read(before, office, isRoleLine: false);
        var (_, earlyRank) = RoleWords.TakeDeputy(before);
        var responsible = ResponsibilityPhrase.Find(behind);
        var part = RolePart.Read(responsible is { } found ? found.Before : behind, office, isRoleLine: false);
        var (terms, laterRank) = responsible is { } phrase ? RoleWords.TakeDeputy(phrase.Behind) : ("", null);
        return new(name, office, WordSearch.Contains(before, "waarnemend"), new(
            [.. part.Portfolio, .. PortfolioTerms.Split(terms)],
            party ?? early.Party ?? part.Party,
            early.AppointedOn ?? part.AppointedOn,
            earlyRank ?? part.DeputyRank ?? laterRank));
    }
}
