namespace LeidenBestuur.Web.SourceText;

/// <summary>Naam van een persoon: how one is told from other text.</summary>
internal static class PersonName
{
    private static readonly HashSet<string> SmallWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "van", "de", "der", "den", "het", "'t", "’t", "ten", "ter", "te", "la", "le", "el", "al", "bin", "ben", "von", "zu", "in", "op", "aan", "d'", "'d", "y", "e", "da",
        "dos", "del", "di", "du", "drs.", "mr.", "dr.", "ir.", "ing.", "prof.", "bc.", "dhr.", "mw.", "drs", "mr", "dr", "ir", "ing", "prof", "bij", "over", "onder", "tot", "jr.", "jr", "sr.", "sr",
    };

    private static readonly HashSet<string> NeverFirst = new(StringComparer.OrdinalIgnoreCase)
    {
        "De", "Het", "Een", "Zij", "Hij", "Ze", "Dit", "Dat", "Er", "Wie", "Wat", "Daar", "Hier", "Ook", "Onze", "Uw", "Ons", "Deze", "Die", "Ik", "Wij", "We", "Als", "Nu",
    };

    /// <summary>True for words that begin with a capital, small words as in "van der" between them, and nothing else.</summary>
    public static bool Is(string text)
    {
        var words = text.Split(' ');
        return !NeverFirst.Contains(words[0]) && Array.TrueForAll(words, IsWordOfName) && Array.Exists(words, word => word.Length > 1 && word.Any(char.IsUpper));
    }

    /// <summary>A word with a capital, a small word, or the name that someone goes by: "J.P. (Jan) de Vries".</summary>
    private static bool IsWordOfName(string word) => word is ['(', .. var inner, ')'] ? IsBareWord(inner) : IsBareWord(word);

    private static bool IsBareWord(string word) =>
        SmallWords.Contains(word) || char.IsUpper(word.TrimStart('\'', '’', '‘').FirstOrDefault())
            && word.All(character => char.IsLetter(character)
                || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark
                || "-‐‑.'’‘,`´".Contains(character));
}
