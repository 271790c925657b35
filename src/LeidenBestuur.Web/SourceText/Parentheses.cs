namespace LeidenBestuur.Web.SourceText;

/// <summary>Haakjespaar: the places of an opening and a closing parenthesis.</summary>
internal readonly record struct ParenthesisPair(int Open, int Close)
{
    public string Inner(string text) => text[(Open + 1)..Close];
}

/// <summary>Haakjes in een tekst.</summary>
internal static class Parentheses
{
    /// <summary>The pairs that lie in no other pair, in order; parentheses without their other half are text.</summary>
    public static IReadOnlyList<ParenthesisPair> Outermost(string text)
    {
        if (!text.Contains('(', StringComparison.Ordinal) || !text.Contains(')', StringComparison.Ordinal))
            return [];
        var open = new Stack<int>();
        var pairs = new Stack<ParenthesisPair>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '(')
                open.Push(i);
            else if (text[i] == ')' && open.TryPop(out var start))
            {
                while (pairs.TryPeek(out var inner) && inner.Open > start)
                    pairs.Pop();
                pairs.Push(new(start, i));
            }
        }
        return [.. pairs.Reverse()];
    }

    /// <summary>True where every parenthesis has its other half.</summary>
    public static bool AreBalanced(string text)
    {
        var depth = 0;
        foreach (var character in text)
        {
            depth += character switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth < 0)
                return false;
        }
        return depth == 0;
    }

    /// <summary>For each place in the text, whether it lies in a pair.</summary>
    public static bool[] Covered(string text)
    {
        var covered = new bool[text.Length];
        foreach (var (open, close) in Outermost(text))
            covered.AsSpan(open, close - open + 1).Fill(true);
        return covered;
    }

    /// <summary>The text without the pair, the spaces around it closed up, and without the mark that only closed the pair's sentence.</summary>
    public static string Without(string text, ParenthesisPair pair)
    {
        var (before, behind) = (text[..pair.Open].TrimEnd(), text[(pair.Close + 1)..].TrimStart());
        if (behind is "." or ";" or ",")
            return before;
        var needsSpace = before.Length > 0 && behind.Length > 0 && behind[0] is not (',' or ';' or ':' or '.');
        return needsSpace ? $"{before} {behind}" : before + behind;
    }
}
