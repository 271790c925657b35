using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.SourceText;

/// <summary>Naam en openingszin.</summary>
internal sealed record Lead(string Name, Office Office, bool IsActing, string Sentence, RolePart Role);

/// <summary>Openingszin lezen: who the page is about, the office and the portfolio, from what stands before the first heading.</summary>
internal sealed class LeadReader(WarningLog warnings)
{
    private const string NoOfficial =
        "Deze tekst is geen pagina van een bestuurder: er staat geen zin in als “Noor Testman is wethouder van Leiden en verantwoordelijk voor Sport.” "
        + "Kies de pagina van een burgemeester of wethouder.";

    private readonly List<string> _said = [];
    private readonly List<string> _terms = [];
    private int? _rank;

    public static bool SaysRole(string text) => LeadSentence.Find(text, nameAbove: null) is not null;

    /// <exception cref="SourceTextRefusedException">The text is no official's page.</exception>
    public Lead Read(IReadOnlyList<SourceLine> preamble)
    {
        var blocks = Blocks(preamble);
        var firstLine = blocks.Count == 0 ? "" : blocks[0].Text;
        var nameAbove = LeadSentence.WithoutRoleAndParty(firstLine, out _, out _) is var above && PersonName.Is(above) ? above : null;
        for (var i = 0; i < blocks.Count; i++)
        {
            var sentences = Sentences.Split(blocks[i].Text);
            for (var j = 0; j < sentences.Count; j++)
            {
                if (LeadSentence.Find(sentences[j], nameAbove) is { } found)
                    return Complete(found, blocks, i, sentences, j);
            }
        }
        if (blocks.Count > 1 && LeadSentence.FromRoleLine(firstLine, blocks[1].Text) is { } line)
            return Complete(line, blocks, 1, [blocks[1].Text], 0);
        throw new SourceTextRefusedException(NoOfficial);
    }

    private Lead Complete(LeadSentence found, List<TextBlock> blocks, int block, IReadOnlyList<string> sentences, int sentence)
    {
        _said.Add(sentences[sentence]);
        _terms.AddRange(found.Role.Portfolio);
        _rank = found.Role.DeputyRank;
        foreach (var other in sentences.Skip(sentence + 1))
            TakeSecondSentence(other, blocks[block].Line);
        foreach (var before in sentences.Take(sentence))
            warnings.AddUnplaced(blocks[block].Line, before);
        WarnOfName(found, blocks, block);
        for (var i = 1; i < blocks.Count; i++)
        {
            if (i > block)
                TakeSecondBlock(blocks[i]);
            else if (i < block)
                warnings.AddUnplaced(blocks[i].Line, blocks[i].Text);
        }
        if (_terms.Count == 0)
            warnings.Add("portfolio-empty", blocks[block].Line, $"In “{sentences[sentence]}” staat geen portefeuille. Vul de portefeuilles zelf in.");
        if (found.IsPast)
            warnings.Add("role-unclear", blocks[block].Line, $"“{sentences[sentence]}” zegt alleen wanneer het ambt begon. Kijk na of {found.Name} het nog heeft.");
        var portfolio = found.Office == Office.Mayor ? _terms.ConvertAll(WithoutArticle) : _terms;
        return new(found.Name, found.Office, found.IsActing, string.Join(' ', _said), found.Role with { Portfolio = portfolio, DeputyRank = _rank });
    }

    /// <summary>A page may say the name on a line of its own straight above the sentence, without a blank line.</summary>
    private static List<TextBlock> Blocks(IReadOnlyList<SourceLine> preamble)
    {
        var first = preamble.FirstOrDefault(line => !line.IsBlank);
        if (first is null)
            return [];
        var unmarked = first with { Text = first.Unmarked };
        var others = preamble.SkipWhile(line => line.IsBlank).Skip(1).ToList();
        var next = others.Find(line => !line.IsBlank);
        var isOwnLine = others.Count == 0 || others[0].IsBlank || first.IsMarkedAsHeading
            || LeadSentence.StartsWithName(next!.Text, first.Unmarked) || RoleWords.StartsRoleLine(next.Text) && !first.Text.Contains(" is", StringComparison.Ordinal);
        return isOwnLine ? [new(first.Number, unmarked.Text), .. TextBlock.Split(others)] : [.. TextBlock.Split([unmarked, .. others])];
    }

    private void TakeSecondBlock(TextBlock block)
    {
        foreach (var sentence in Sentences.Split(block.Text))
            TakeSecondSentence(sentence, block.Line);
    }

    private void TakeSecondSentence(string sentence, int line)
    {
        if (ResponsibilityPhrase.Find(sentence) is { Behind.Length: > 0 } found && (_terms.Count == 0 || found.Before.Length == 0))
        {
            _said.Add(sentence);
            _terms.AddRange(PortfolioTerms.Split(found.Behind.TrimEnd('.', ' ')));
        }
        else if (RoleWords.OnlyDeputyIn(sentence, out var rank))
        {
            _said.Add(sentence);
            _rank ??= rank;
        }
        else
            warnings.AddUnplaced(line, sentence);
    }

    private void WarnOfName(LeadSentence found, List<TextBlock> blocks, int block)
    {
        if (block == 0)
            return;
        var first = LeadSentence.WithoutRoleAndParty(blocks[0].Text, out var office, out _);
        if (!first.Equals(found.Name, StringComparison.Ordinal))
            warnings.Add("name-differs", blocks[0].Line, $"Bovenaan staat “{blocks[0].Text}”, in de zin “{found.Name}”. De naam in de zin is overgenomen. Kijk na welke klopt.");
        if (office is not null && office != found.Office)
            warnings.Add("role-differs", blocks[0].Line, $"Bovenaan staat “{blocks[0].Text}”, maar de zin noemt een ander ambt. Het ambt in de zin is overgenomen. Kijk na welk klopt.");
    }

    private static string WithoutArticle(string term) =>
        WordSearch.StartOf(term, ["het", "de"]) is { } article && term.Length > article.Length ? term[article.Length..].TrimStart() : term;
}
