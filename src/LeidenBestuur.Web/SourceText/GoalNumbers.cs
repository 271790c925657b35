namespace LeidenBestuur.Web.SourceText;

/// <summary>Nummers van de Global Goals in a line of their list.</summary>
internal static class GoalNumbers
{
    // The names that the Dutch government gives the goals, by number.
    private static readonly string[][] Names =
    [
        ["geen armoede"], ["geen honger"], ["goede gezondheid en welzijn"], ["kwaliteitsonderwijs", "goed onderwijs"], ["gendergelijkheid"],
        ["schoon water en sanitair"], ["betaalbare en duurzame energie"], ["waardig werk en economische groei", "eerlijk werk en economische groei"],
        ["industrie, innovatie en infrastructuur"], ["ongelijkheid verminderen", "minder ongelijkheid"], ["duurzame steden en gemeenschappen"],
        ["verantwoorde consumptie en productie"], ["klimaatactie"], ["leven in het water"], ["leven op het land"],
        ["vrede, justitie en sterke publieke diensten", "vrede, veiligheid en sterke publieke diensten"], ["partnerschap om doelstellingen te bereiken"],
    ];

    private static readonly string[] NamesByLength = [.. Names.SelectMany(names => names).OrderByDescending(name => name.Length)];

    private static readonly string[] Separators = [", en ", ",", ";", "en ", "& ", ". "];

    private static readonly string[] Prefixes = ["global goals", "global goal", "goals", "goal", "doelen", "doel", "sdg's", "sdg’s", "sdgs", "sdg", "nummers", "nummer", "nr.", "nr"];

    private static readonly string[] Subjects = ["doelen", "doel", "goals", "sdg's", "sdg’s", "sdgs"];

    /// <summary>Parts "… vallen de doelen: 3 en 11" after the colon; null: the sentence opens no list of goals.</summary>
    public static (string LeadIn, string List)? SplitLeadIn(string sentence)
    {
        if (!Subjects.Any(word => WordSearch.Contains(sentence, word)))
            return null;
        var colon = sentence.LastIndexOf(':');
        if (colon >= 0)
        {
            var list = sentence[(colon + 1)..].Trim();
            return list.Length == 0 || Read(list) is not null ? (sentence[..(colon + 1)], list) : null;
        }
        if (!WordSearch.Contains(sentence, "portefeuille"))
            return null;
        var digit = sentence.AsSpan().IndexOfAnyInRange('0', '9');
        var end = digit >= 0 && Read(sentence[digit..]) is not null ? digit : sentence.Length;
        var leadIn = sentence[..end].TrimEnd();
        return Subjects.Any(word => leadIn.EndsWith(word, StringComparison.OrdinalIgnoreCase)) ? (leadIn, sentence[end..]) : null;
    }

    public static bool StartsGoal(string line) => char.IsAsciiDigit(line.FirstOrDefault()) || WordSearch.StartOf(line, Prefixes) is not null || NumberOf(Bare(line)) > 0;

    /// <summary>"3. Goede gezondheid", "Doel 3: …", "3, 4 en 11", a goal's name; null: the line is none of these.</summary>
    public static IReadOnlyList<int>? Read(string line)
    {
        var text = BulletMark.TextBehind(line) is { } behind && (!char.IsAsciiDigit(line[0]) || SaysGoalItself(behind)) ? behind : line;
        return text.AsSpan().ContainsAnyInRange('0', '9') ? ReadNumbers(text.TrimEnd('.', ' ')) : ReadNames(Bare(text));
    }

    /// <summary>True where the name behind a goal's number is that goal's, or the beginning of it; also where there is none.</summary>
    public static bool HasOwnName(string line, int number)
    {
        var name = Bare(line);
        name = name[(name.LastIndexOfAny([.. "0123456789"]) + 1)..].Trim(' ', '.', ':', '(', ')', ',', '–', '-');
        return !name.Any(char.IsLetter) || Names[number - 1].Any(own => own.StartsWith(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Behind the number of a list: "1. Doel 3".</summary>
    private static bool SaysGoalItself(string text) => WordSearch.StartOf(text, Prefixes) is not null && ReadNumbers(text) is not null;

    /// <summary>"Geen armoede, Geen honger en Klimaatactie"; null: there is something else in it.</summary>
    private static List<int>? ReadNames(string text)
    {
        var numbers = new List<int>();
        var cursor = new TextCursor(text);
        while (!cursor.IsAtEnd)
        {
            if (cursor.TakeWord(NamesByLength) is not { } name)
                return null;
            numbers.Add(NumberOf(name));
            if (!cursor.IsAtEnd && cursor.TakeWord(Separators) is null)
                return null;
        }
        return numbers.Count == 0 ? null : numbers;
    }

    private static List<int>? ReadNumbers(string text)
    {
        var numbers = new List<int>();
        var cursor = new TextCursor(text);
        while (!cursor.IsAtEnd)
        {
            if (cursor.TakeWord(Prefixes) is null)
                _ = cursor.TakeBeforeFigure("SDG");
            cursor.SkipSpaces();
            if (cursor.TakeNumber(1, 9) is not { } number)
                return null;
            numbers.Add(number);
            if (numbers.Count == 1 && IsName(text[cursor.At..]))
                return numbers;
            if ((cursor.TakeWord("t/m", "tot en met") is not null || cursor.Take(TextCursor.Dashes)) && !TakeRange(cursor, numbers))
                return null;
            if (!cursor.IsAtEnd && cursor.TakeWord(Separators) is null)
                return null;
        }
        return numbers.Count == 0 ? null : numbers;
    }

    private static bool TakeRange(TextCursor cursor, List<int> numbers)
    {
        cursor.SkipSpaces();
        if (cursor.TakeNumber(1, 2) is not { } last || last <= numbers[^1])
            return false;
        numbers.AddRange(Enumerable.Range(numbers[^1] + 1, last - numbers[^1]));
        return true;
    }

    /// <summary>What stands behind one number is the goal's name when it begins with a letter: "3. Goede gezondheid en welzijn".</summary>
    private static bool IsName(string behind)
    {
        var text = behind.TrimStart(' ', '.', ':', '(', ')', ',', '–', '-');
        return text.Length > 0 && char.IsLetter(text[0]) && !text.Any(char.IsAsciiDigit);
    }

    private static string Bare(string text) => (BulletMark.TextBehind(text) ?? text).TrimEnd('.', ';', ',', ' ');

    private static int NumberOf(string name) => Array.FindIndex(Names, names => names.Contains(name, StringComparer.OrdinalIgnoreCase)) + 1;
}
