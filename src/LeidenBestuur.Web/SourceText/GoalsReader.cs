namespace LeidenBestuur.Web.SourceText;

/// <summary>Meer informatie: the prose on the Global Goals, the lead-in to their list, and the list.</summary>
internal sealed class GoalsReader(WarningLog warnings)
{
    private readonly List<string> _introduction = [];
    private readonly List<int> _numbers = [];
    private string? _leadIn;
    private int _leadInLine;
    private bool _hasList;

    /// <summary>True for a sentence that opens a list of goals: "In mijn portefeuille vallen de doelen:".</summary>
    public static bool IsLeadIn(string sentence) => GoalNumbers.SplitLeadIn(sentence) is not null;

    public static SourceGoals? Read(IEnumerable<PageSection> sections, WarningLog warnings)
    {
        var reader = new GoalsReader(warnings);
        foreach (var section in sections)
            reader.Take(section.Lines);
        return reader.Result();
    }

    private void Take(IReadOnlyList<SourceLine> lines)
    {
        foreach (var block in Blocks(lines))
        {
            if (_leadIn is null)
                TakeProse(block);
            else
                TakeList(block);
        }
    }

    /// <summary>Paragraphs; bullets, and lines behind the lead-in that begin a goal, are paragraphs of their own.</summary>
    private static IEnumerable<TextBlock> Blocks(IReadOnlyList<SourceLine> lines)
    {
        var parted = new List<SourceLine>();
        var isBehindLeadIn = false;
        foreach (var line in lines)
        {
            if (line.IsBullet || isBehindLeadIn && GoalNumbers.StartsGoal(line.Text))
                parted.Add(line with { Text = "" });
            parted.Add(line);
            isBehindLeadIn |= IsLeadIn(Sentences.Split(line.Text)[^1]) || line.Text.EndsWith(':');
        }
        return TextBlock.Split(parted);
    }

    private void TakeProse(TextBlock block)
    {
        var sentences = Sentences.Split(block.Text);
        for (var i = 0; i < sentences.Count; i++)
        {
            if (GoalNumbers.SplitLeadIn(sentences[i]) is not { } found)
                continue;
            (_leadIn, _leadInLine) = (found.LeadIn, block.Line);
            if (i > 0)
                _introduction.Add(string.Join(' ', sentences.Take(i)));
            if (found.List.Length > 0)
                TakeList(new(block.Line, found.List));
            foreach (var behind in sentences.Skip(i + 1))
                TakeList(new(block.Line, behind));
            return;
        }
        _introduction.Add(block.Text);
    }

    private void TakeList(TextBlock block)
    {
        if (GoalNumbers.Read(block.Text) is not { } numbers)
        {
            warnings.AddUnplaced(block.Line, block.Text);
            return;
        }
        _hasList = true;
        if (numbers is [>= 1 and <= 17] && !GoalNumbers.HasOwnName(block.Text, numbers[0]))
            warnings.Add("goal-name-differs", block.Line, $"“{block.Text}”: zo heet doel {numbers[0]} niet. Het nummer is overgenomen. Kijk na of het klopt.");
        var hasUnknown = false;
        var doubled = new SortedSet<int>();
        foreach (var number in numbers)
        {
            if (number is < 1 or > 17)
                hasUnknown = true;
            else if (_numbers.Contains(number))
                doubled.Add(number);
            else
                _numbers.Add(number);
        }
        foreach (var number in doubled)
            warnings.Add("goal-doubled", block.Line, $"Doel {number} staat er nog een keer. Het is één keer overgenomen.");
        if (hasUnknown)
            warnings.Add("goal-unknown", block.Line, $"In “{block.Text}” staat een doel dat niet bestaat: er zijn 17 doelen. Dat is niet overgenomen.");
    }

    private SourceGoals? Result()
    {
        if (_leadIn is not null && !_hasList)
            warnings.Add("goals-empty", _leadInLine, $"Na “{_leadIn}” staat geen lijst.");
        return _leadIn is null && _introduction.Count == 0 ? null : new(_introduction, _numbers) { LeadIn = _leadIn };
    }
}
