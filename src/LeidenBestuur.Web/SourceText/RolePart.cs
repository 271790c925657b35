using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.SourceText;

/// <summary>Wat achter het ambt staat in a sentence or role line: party, appointment, municipality and portfolio.</summary>
internal sealed record RolePart(IReadOnlyList<string> Portfolio, string? Party, PartialDate? AppointedOn, int? DeputyRank)
{
    // Municipalities that have "en" in their own name.
    private static readonly string[] MunicipalitiesWithEn =
        ["Kaag en Braassem", "Berg en Dal", "Gilze en Rijen", "Peel en Maas", "Dijk en Waard", "Nuenen, Gerwen en Nederwetten"];

    /// <param name="text">What follows the office's word.</param>
    /// <param name="office">Ambt: a mayor's "van" names the municipality always.</param>
    /// <param name="isRoleLine">A line of its own, in which an alderman's "van" opens the portfolio.</param>
    public static RolePart Read(string text, Office office, bool isRoleLine)
    {
        var (rest, rank) = RoleWords.TakeDeputy(text);
        (rest, var appointed) = TakeAppointment(rest);
        (rest, var party) = TakeParty(rest);
        rest = WithoutMunicipality(rest.Trim(' ', ',', ':', '–', '-', '.'), office, isRoleLine);
        return new(PortfolioTerms.Split(rest), party, appointed, rank);
    }

    private static (string Left, PartialDate? Date) TakeAppointment(string text)
    {
        foreach (var word in (string[])["sinds", "vanaf", "per"])
        {
            var at = WordSearch.IndexOf(text, word);
            if (at < 0)
                continue;
            var cursor = new TextCursor(text, at + word.Length);
            if (DateReading.Read(cursor)?.Date is { } date)
                return ($"{text[..at].TrimEnd(' ', ',')} {text[cursor.At..].TrimStart()}".Trim(), date);
        }
        return (text, null);
    }

    /// <summary>A party in parentheses, behind "namens" or "voor", or the known name of one alone or before a comma.</summary>
    private static (string Left, string? Party) TakeParty(string text)
    {
        var rest = text.TrimStart(' ', ',');
        foreach (var pair in Parentheses.Outermost(rest))
        {
            if (pair.Open == 0 || PoliticalParty.Is(pair.Inner(rest)))
                return (Parentheses.Without(rest, pair), pair.Inner(rest).Trim());
        }
        if (WordSearch.StartOf(rest, ["namens de", "namens het", "namens", "voor de", "voor", "van"]) is { } word && PoliticalParty.AtStartOf(rest[word.Length..].TrimStart()) is not null)
            rest = rest[word.Length..].TrimStart();
        if (PoliticalParty.AtStartOf(rest) is not { } party)
            return (text, null);
        var behind = rest[party.Length..].TrimStart();
        return behind.Length == 0 || behind[0] is ',' or ':' or '.' or '–' or '-' || WordSearch.StartOf(behind, ["en", "met", "van", "in", "te"]) is not null
            ? (behind, party) : (text, null);
    }

    private static string WithoutMunicipality(string text, Office office, bool isRoleLine)
    {
        if (WordSearch.StartOf(text, ["van de gemeente", "in de gemeente", "bij de gemeente", "van gemeente", "van", "in", "te", "bij"]) is not { } word)
            return WordSearch.StartOf(text, ["voor", "met"]) is { } opener ? text[opener.Length..].TrimStart() : text;
        var rest = text[word.Length..].Trim(' ', ',');
        if (MunicipalitiesWithEn.FirstOrDefault(name => WordSearch.StartsWith(rest, name)) is { } municipality)
            return rest[municipality.Length..].Trim(' ', ',');
        if (PortfolioTerms.IsCompound(rest) || isRoleLine && office == Office.Alderman && word == "van")
            return rest;
        if (BehindMunicipality(rest) is { } behind)
            return behind;
        var terms = PortfolioTerms.Split(rest);
        if (terms.Count <= 1)
            return "";
        var beginsWithName = office == Office.Mayor || word != "van";
        return beginsWithName && PersonName.Is(terms[0]) ? string.Join("; ", terms.Skip(1)) : rest;
    }

    /// <summary>"Leiden voor Sport en Jeugd": what follows one name and "voor" or "met"; null: it does not read so.</summary>
    private static string? BehindMunicipality(string text)
    {
        foreach (var word in (string[])["voor", "met"])
        {
            var at = WordSearch.IndexOf(text, word);
            if (at > 0 && PersonName.Is(text[..at].TrimEnd(' ', ',')))
                return text[(at + word.Length)..].TrimStart();
        }
        return null;
    }
}
