using System.Text;

namespace LeidenBestuur.Tests.Support;

/// <summary>An official's page as plain text, without anything to warn of; a test changes only what it is about.</summary>
internal sealed record SomeText(string Name = "Marie de Vries")
{
    /// <summary>What stands behind the name in the first sentence.</summary>
    public string Lead { get; init; } = "is wethouder van Leiden en verantwoordelijk voor Sport en Mobiliteit.";

    public IReadOnlyList<string> Statement { get; init; } = [];

    /// <summary>Paragraphs of "Meer informatie".</summary>
    public IReadOnlyList<string> MoreInformation { get; init; } = [];

    public IReadOnlyList<string> Careers { get; init; } = [];

    public IReadOnlyList<string> Positions { get; init; } = [];

    public IReadOnlyList<(string Name, string Role)> Colleagues { get; init; } = [];

    /// <summary>A line that fits nowhere draws a warning.</summary>
    public bool HasWarning { get; init; }

    public byte[] Bytes => Encoding.UTF8.GetBytes(ToString());

    public override string ToString() => string.Concat(
        $"{Name}\n{Name} {Lead}\n",
        Section(Statement, $"Wat ik wil\n\n“{string.Join("\n\n", Statement)}”\n"),
        Section(MoreInformation, $"Meer informatie\n{string.Join("\n\n", MoreInformation)}\n"),
        Section(Careers, $"Werkervaring (verkort)\n{Bullets(Careers)}"),
        Section(Positions, $"Nevenfuncties\nNiet aansluitend bij functie, zonder vergoeding\n{Bullets(Positions)}"),
        HasWarning ? "\nWerkervaring\n- Leraar (98 – 02)\n" : "",
        Section(Colleagues, $"Bekijk ook\n{string.Concat(Colleagues.Select(colleague => $"{colleague.Name}\n{colleague.Role}\n"))}"));

    private static string Section<T>(IReadOnlyList<T> lines, string text) => lines.Count == 0 ? "" : "\n" + text;

    private static string Bullets(IReadOnlyList<string> bullets) => string.Concat(bullets.Select(bullet => $"- {bullet}\n"));
}
