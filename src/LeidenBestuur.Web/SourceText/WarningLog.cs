namespace LeidenBestuur.Web.SourceText;

/// <summary>Waarschuwingen die bij het lezen ontstaan, in any order until the end.</summary>
internal sealed class WarningLog
{
    private readonly List<ReadingWarning> _warnings = [];

    public void Add(string code, int? line, string message) => _warnings.Add(new(code, line, message));

    public void AddUnplaced(int line, string text) =>
        Add("line-unplaced", line, $"“{text}” hoort bij geen onderdeel van de pagina en is niet overgenomen. Neem de tekst zo nodig zelf over.");

    public IReadOnlyList<ReadingWarning> InPageOrder() => [.. _warnings.OrderBy(warning => warning.Line ?? int.MaxValue)];
}
