namespace LeidenBestuur.Web.SourceText;

/// <summary>Leesplaats in een korte tekst: tries what may come next and moves on only when it is there.</summary>
internal sealed class TextCursor(string text, int at = 0)
{
    public const string Dashes = "-–—‒‐‑−";

    public int At { get; set; } = at;

    public bool IsAtEnd
    {
        get
        {
            SkipSpaces();
            return At >= text.Length;
        }
    }

    public char Next => At < text.Length ? text[At] : '\0';

    public void SkipSpaces()
    {
        while (Next == ' ')
            At++;
    }

    /// <summary>Moves behind the first of the words (or phrases) that stands here, capitals ignored; null: none does.</summary>
    public string? TakeWord(params ReadOnlySpan<string> words)
    {
        SkipSpaces();
        foreach (var word in words)
        {
            var end = At + word.Length;
            if (string.Compare(text, At, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0
                || end < text.Length && char.IsLetterOrDigit(text[end]) && char.IsLetter(text[end - 1]))
                continue;
            At = end;
            return word;
        }
        return null;
    }

    /// <summary>Moves behind a word that a figure is written against: "EUR5.050", "SDG4"; false: none stands here.</summary>
    public bool TakeBeforeFigure(string word)
    {
        var end = At + word.Length;
        var stands = end < text.Length && char.IsAsciiDigit(text[end]) && string.Compare(text, At, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;
        At = stands ? end : At;
        return stands;
    }

    /// <summary>Moves behind one of the characters; false: none stands here.</summary>
    public bool Take(string characters)
    {
        if (Next == '\0' || !characters.Contains(Next))
            return false;
        At++;
        return true;
    }

    /// <summary>Moves behind a run of digits of one of the lengths; null: there is none.</summary>
    public int? TakeNumber(int shortest, int longest)
    {
        var end = At;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && end - At <= longest)
            end++;
        var length = end - At;
        if (length < shortest || length > longest)
            return null;
        var number = int.Parse(text.AsSpan(At, length), System.Globalization.CultureInfo.InvariantCulture);
        At = end;
        return number;
    }
}
