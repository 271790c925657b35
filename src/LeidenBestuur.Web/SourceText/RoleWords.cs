using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.SourceText;

/// <summary>Ambtswoorden: "burgemeester", "wethouder" and the ranks of a locoburgemeester.</summary>
internal static class RoleWords
{
    private static readonly (string Word, Office Office)[] Offices = [("burgemeester", Office.Mayor), ("wethouder", Office.Alderman)];

    private static readonly string[] DeputyWords = ["locoburgemeester", "loco-burgemeester"];

    private static readonly HashSet<string> BesideDeputy = new(["zij", "ze", "hij", "is", "ook", "tevens", "daarnaast", "bovendien", "de"], StringComparer.OrdinalIgnoreCase);

    private static readonly string[][] Ranks =
    [
        ["eerste", "1e", "1ste"], ["tweede", "2e", "2de"], ["derde", "3e", "3de"], ["vierde", "4e", "4de"], ["vijfde", "5e", "5de"],
        ["zesde", "6e", "6de"], ["zevende", "7e", "7de"], ["achtste", "8e", "8ste"], ["negende", "9e", "9de"],
    ];

    private static readonly string[] Openers = ["burgemeester", "wethouder", "waarnemend burgemeester", "waarnemend wethouder", "locoburgemeester", "loco-burgemeester"];

    /// <summary>The first office named, and the place behind its word; null: none is.</summary>
    public static (Office Office, int Start, int End)? Find(string text)
    {
        (Office, int Start, int End)? first = null;
        foreach (var (word, office) in Offices)
        {
            var at = WordSearch.IndexOf(text, word);
            if (at >= 0 && (first is null || at < first.Value.Start))
                first = (office, at, at + word.Length);
        }
        return first;
    }

    /// <summary>True for a line that begins with an office, or with a locoburgemeester's rank.</summary>
    public static bool StartsRoleLine(string line) => WordSearch.StartOf(line, Openers) is not null || Array.Exists(Ranks, rank =>
        WordSearch.StartOf(line, rank) is { } word && WordSearch.StartOf(line[word.Length..].TrimStart(), DeputyWords) is not null);

    /// <summary>Takes "en eerste locoburgemeester" out of the text; rank null: it stands there without one, or not at all.</summary>
    public static (string Left, int? Rank) TakeDeputy(string text)
    {
        var word = Array.Find(DeputyWords, word => WordSearch.Contains(text, word));
        if (word is null)
            return (text, null);
        var at = WordSearch.IndexOf(text, word);
        var (before, rank) = TakeRank(text[..at].TrimEnd());
        var behind = text[(at + word.Length)..].TrimStart(' ', ',');
        if (before.EndsWith('(') && behind.StartsWith(')'))
            (before, behind) = (before[..^1].TrimEnd(), behind[1..].TrimStart(' ', ','));
        before = before[..^(WordSearch.EndOf(before, ["en tevens", "en ook", "tevens", "ook", "en"], before.Length)?.Length ?? 0)].TrimEnd(' ', ',');
        if (before.Length == 0 && WordSearch.StartsWith(behind, "en"))
            behind = behind[2..].TrimStart();
        var joins = before.Length > 0 && behind.Length > 0 && char.IsLetter(behind[0]) && !WordSearch.StartsWith(behind, "en");
        return (joins ? $"{before}, {behind}" : $"{before} {behind}".Trim(), rank);
    }

    /// <summary>True for a sentence that says of the person no more than this rank: "Zij is ook eerste locoburgemeester."</summary>
    public static bool OnlyDeputyIn(string sentence, out int? rank)
    {
        rank = null;
        if (!Array.Exists(DeputyWords, word => WordSearch.Contains(sentence, word)))
            return false;
        (var left, rank) = TakeDeputy(sentence.TrimEnd('.', ' '));
        return left.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).All(BesideDeputy.Contains);
    }

    private static (string Before, int? Rank) TakeRank(string before)
    {
        for (var i = 0; i < Ranks.Length; i++)
        {
            if (WordSearch.EndOf(before, Ranks[i], before.Length) is { } name)
                return (before[..^name.Length].TrimEnd(), i + 1);
        }
        return (before, null);
    }
}
