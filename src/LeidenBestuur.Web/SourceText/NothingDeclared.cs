namespace LeidenBestuur.Web.SourceText;

/// <summary>Niets op te geven: the ways in which a page says that there are no side positions.</summary>
internal static class NothingDeclared
{
    private static readonly string[] Words = ["geen", "n.v.t", "nvt", "niet van toepassing", "geen nevenfunctie", "geen nevenfuncties"];

    private static readonly HashSet<string> WordsAround = new(StringComparer.OrdinalIgnoreCase)
    {
        "ik", "zij", "hij", "de", "wethouder", "burgemeester", "heeft", "heb", "er", "zijn", "op", "dit", "moment", "momenteel",
    };

    public static bool IsSaidBy(string text)
    {
        var words = text.Trim().TrimEnd('.', ' ', '!');
        if (words.StartsWith('(') && words.EndsWith(')'))
            words = words[1..^1].TrimEnd('.');
        return Words.Contains(words, StringComparer.OrdinalIgnoreCase) || IsSentence(words);
    }

    /// <summary>"De wethouder heeft op dit moment geen nevenfuncties".</summary>
    private static bool IsSentence(string text)
    {
        var at = WordSearch.IndexOf(text, "geen nevenfuncties");
        if (at < 0)
            return false;
        var isOfPerson = WordSearch.IndexOf(text, "heeft") is > 0 and var has && has < at && PersonName.Is(text[..has].TrimEnd());
        var around = text.Remove(at, "geen nevenfuncties".Length).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return isOfPerson && at + "geen nevenfuncties".Length == text.Length || around.Length > 0 && around.All(WordsAround.Contains);
    }
}
