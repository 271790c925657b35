using System.Globalization;
using System.Text;

namespace LeidenBestuur.Benchmarks;

/// <summary>Source texts of realistic size: a statement of four paragraphs, six jobs, ten side positions and five colleagues out of a pool of officials.</summary>
internal static class GeneratedTexts
{
    private const int Colleagues = 5;

    private static readonly string[] FirstNames = ["Anna", "Bram", "Carla", "Dirk", "Els", "Fatima", "Gijs", "Hanna", "Ilse", "Joris"];
    private static readonly string[] LastNames = ["Bakker", "de Vries", "van den Berg", "Jansen", "Vos", "Mulder", "Smit", "van Dijk", "Meijer", "de Groot"];
    private static readonly string[] Streams = ["Noord", "Zuid", "Oost", "West", "Midden", "Rijn", "Maas", "Duin", "Bollen", "Polder"];
    private static readonly string[] Subjects = ["Sport", "Mobiliteit", "Wonen", "Bouwen", "Welzijn", "Cultuur", "Jeugd", "Onderwijs", "Klimaat", "Energie", "Economie", "Kennis"];
    private static readonly string[] Sentences =
    [
        "Leiden is een stad van ontdekkers en daar mogen wij trots op zijn.", "Samen met bewoners werken wij aan een stad waar iedereen zich thuis voelt.",
        "Dat vraagt om keuzes, en die leg ik graag uit.", "Wie iets wil veranderen, begint met luisteren naar wie er woont en werkt.",
    ];

    /// <summary>Text <paramref name="number"/> of many: each is about somebody else, and its colleagues are the next ones.</summary>
    public static byte[] Make(int number, int officials)
    {
        var name = Name(number % officials);
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"{name}\n\n{name} is wethouder van Leiden en verantwoordelijk voor {Portfolio(number)}.\n\nTekst {number}\n\n“");
        page.AppendJoin("\n\n", Enumerable.Range(0, 4).Select(paragraph => string.Join(' ', Enumerable.Range(0, 8).Select(i => Sentences[(number + paragraph + i) % Sentences.Length]))));
        page.Append("”\n\nWerkervaring (verkort)\n\n");
        foreach (var i in Enumerable.Range(0, 6))
            page.Append(CultureInfo.InvariantCulture, $"  • Adviseur bij Stichting {Streams[(number + i) % 10]} {i} ({1990 + i} – {1993 + i})\n");
        page.Append("\nNevenfuncties\n\nAansluitend bij functie, zonder vergoeding\n\n");
        foreach (var i in Enumerable.Range(0, 5))
            page.Append(CultureInfo.InvariantCulture, $"  • Lid bestuur Regio {Streams[(number + i) % 10]} {i} (vanaf {2015 + i})\n");
        page.Append("\nNiet aansluitend bij functie, met vergoeding\n\n");
        foreach (var i in Enumerable.Range(0, 5))
            page.Append(CultureInfo.InvariantCulture, $"  • Voorzitter Raad van Toezicht van de Stichting {Streams[(number + i) % 10]} {i} (vanaf {2018 + i}), vergoeding: € {i + 1}.050,- per jaar\n");
        page.Append("\nBekijk ook\n\n");
        foreach (var colleague in Enumerable.Range(number + 1, Colleagues).Select(i => i % officials))
            page.Append(CultureInfo.InvariantCulture, $"{Name(colleague)}\n\nWethouder {Portfolio(colleague)}\n\n");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static string Name(int official) =>
        $"{FirstNames[official % 10]} {LastNames[official / 10 % 10]}-{Streams[official / 100 % 10]}";

    private static string Portfolio(int number) =>
        $"{Subjects[number % 12]}, {Subjects[(number + 5) % 12]} en {Subjects[(number + 7) % 12]}";
}
