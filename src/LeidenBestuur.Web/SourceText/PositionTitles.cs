namespace LeidenBestuur.Web.SourceText;

/// <summary>Functie en organisatie.</summary>
internal sealed record PositionTitle(string Title, string? Organisation);

/// <summary>
/// Functie en organisatie scheiden in a description: the function's words, then a body that they belong to
/// ("Raad van Toezicht"), then what is left. Where that is unclear, the whole text is the function.
/// </summary>
internal static class PositionTitles
{
    private static readonly string[] Functions =
    [
        "lid", "voorzitter", "secretaris", "penningmeester", "bestuurder", "commissaris", "toezichthouder", "adviseur", "directeur", "wethouder",
        "burgemeester", "raadslid", "statenlid", "kamerlid", "gedeputeerde", "ambassadeur", "manager", "medewerker", "projectleider", "docent", "leraar",
        "onderzoeker", "hoogleraar", "consultant", "beleidsmedewerker", "beschermheer", "beschermvrouw", "coördinator", "oprichter", "eigenaar", "partner",
        "griffier", "hoofd", "redacteur", "vrijwilliger", "trainer", "coach", "jurylid", "fractieleider", "assistent", "stagiair", "ondernemer",
        "advocaat", "jurist", "journalist", "vertegenwoordiger", "afgevaardigde", "deelnemer", "ambtenaar", "strateeg", "programmaleider", "teamleider",
    ];

    private static readonly HashSet<string> Qualifiers = new(StringComparer.OrdinalIgnoreCase)
    {
        "senior", "junior", "plaatsvervangend", "algemeen", "adjunct", "eerste", "tweede", "waarnemend", "interim", "zelfstandig", "technisch", "onafhankelijk", "q.q.", "plv.", "vice",
    };

    private static readonly string[] Bodies =
    [
        "Raad van Toezicht", "Raad van Commissarissen", "Raad van Advies", "Raad van Bestuur", "Comité van Aanbeveling", "Algemeen Bestuur", "Dagelijks Bestuur",
        "van de Raad van Toezicht", "van de Raad van Commissarissen", "van de Raad van Advies", "van de Raad van Bestuur", "van het Comité van Aanbeveling",
        "van het Algemeen Bestuur", "van het Dagelijks Bestuur", "van het bestuur", "van de gemeenteraad", "RvT", "RvC", "AB", "DB", "MT",
    ];

    // Words in small letters that begin an organisation's name.
    private static readonly string[] Organisations =
    [
        "gemeente", "provincie", "stichting", "vereniging", "coöperatie", "ministerie", "waterschap", "hoogheemraadschap", "universiteit", "hogeschool",
        "bureau", "commissie", "werkgroep", "stuurgroep", "fractie", "partij", "regio", "basisschool", "bibliotheek", "museum",
    ];

    private static readonly string[] Links =
        ["van de", "van het", "van", "bij de", "bij het", "bij", "in de", "in het", "in", "aan de", "aan het", "aan", "op het", "op de", "namens de", "namens het", "namens", "voor de", "voor het", "voor"];

    private static readonly string[] AfterFunction = [.. Links, .. Bodies, .. Organisations];

    private static readonly HashSet<string> AfterFunctionFirstWords = new(AfterFunction.Select(phrase => phrase.Split(' ')[0]), StringComparer.OrdinalIgnoreCase);

    public static bool StartsWithTitle(string text) => EndOfFunction(text) > 0;

    public static PositionTitle Split(string description)
    {
        var title = EndOfFunction(description);
        if (title == 0)
            return new(description, null);
        title = EndOfSmallWords(description, title);
        var body = WordSearch.StartOf(RestFrom(description, title), Bodies);
        if (body is not null)
            title = description.IndexOf(body, title, StringComparison.OrdinalIgnoreCase) + body.Length;
        var rest = RestFrom(description, title).TrimStart(',', ' ', '–', '-');
        if (WordSearch.StartOf(rest, Links) is { } link)
            rest = rest[link.Length..].TrimStart();
        else if (EmployerIn(description, title) is { } employer)
            (title, rest) = employer;
        else if (rest.Length > 0 && !IsOrganisation(rest))
            return new(description, null);
        var organisation = WithoutOffice(rest);
        return organisation.Length == 0 ? new(WithoutOffice(description), null) : new(description[..title].TrimEnd(',', ' '), organisation);
    }

    /// <summary>Where the words of the function end: "Plaatsvervangend voorzitter", "Bestuurslid"; 0: it begins with none.</summary>
    private static int EndOfFunction(string text)
    {
        var at = 0;
        while (WordAt(text, at) is { Length: > 0 } word)
        {
            var end = at + word.Length;
            if (Functions.Any(function => word.TrimEnd(',').EndsWith(function, StringComparison.OrdinalIgnoreCase)))
                return at + word.TrimEnd(',').Length;
            if (!Qualifiers.Contains(word))
                return 0;
            at = Math.Min(end + 1, text.Length);
        }
        return 0;
    }

    /// <summary>Words in small letters belong to the function ("Lid managementteam"), up to a link or an organisation.</summary>
    private static int EndOfSmallWords(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            var word = WordAt(text, at + 1);
            if (word.Length == 0
                || !char.IsLower(word[0])
                || AfterFunctionFirstWords.Contains(word.TrimEnd(',', '.', ';', ':', ')')) && WordSearch.StartOf(text, AfterFunction, at + 1) is not null)
                break;
            at += 1 + word.Length;
        }
        return at;
    }

    /// <summary>"Manager Zorg bij Stichting X": what stands before "bij" is the function, and behind it the organisation.</summary>
    private static (int EndOfTitle, string Organisation)? EmployerIn(string text, int start)
    {
        var at = text.IndexOf(" bij ", start, StringComparison.Ordinal);
        if (at < 0 || text.AsSpan(start, at - start).ContainsAny(',', '(', ';'))
            return null;
        var link = WordSearch.StartOf(text, Links, at + 1)!;
        return (at, RestFrom(text, at + 1 + link.Length));
    }

    private static bool IsOrganisation(string rest) =>
        char.IsUpper(rest[0]) || char.IsAsciiDigit(rest[0]) || rest[0] is '’' or '\'' or '‘' or '“' or '"' || WordSearch.StartOf(rest, Organisations) is not null;

    /// <summary>Parentheses at the end that only say that it goes with the office are no part of a name.</summary>
    private static string WithoutOffice(string text)
    {
        var name = text.TrimEnd(';', ',', ' ');
        if (Parentheses.Outermost(name) is { Count: > 0 } pairs && pairs[^1].Close == name.Length - 1 && pairs[^1].Open > 0
            && GroupWords.RelatedToOffice(pairs[^1].Inner(name)) is not null)
            name = name[..pairs[^1].Open].TrimEnd();
        return name.EndsWith('.') && name.IndexOf('.', StringComparison.Ordinal) == name.Length - 1 && !name.EndsWith(" e.o.", StringComparison.Ordinal) ? name[..^1] : name;
    }

    private static string RestFrom(string text, int at) => text[Math.Min(at, text.Length)..].TrimStart();

    private static string WordAt(string text, int at)
    {
        if (at >= text.Length)
            return "";
        var end = text.IndexOf(' ', at);
        return end < 0 ? text[at..] : text[at..end];
    }
}
