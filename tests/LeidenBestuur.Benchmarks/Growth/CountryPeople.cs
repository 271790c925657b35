using System.Globalization;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Benchmarks.Growth;

/// <summary>Made-up officials: seven to a municipality, the same ones in every size of store. Each has as much to show as the real ones have.</summary>
/// <param name="today">The day from which terms and years are counted back.</param>
internal sealed class CountryPeople(DateOnly today)
{
    public const int PerMunicipality = 7;
    public const int Versions = 5;

    /// <summary>A third of what pages show is paid, and so owes an income each year.</summary>
    private const int OneInPaid = 3;

    private static readonly string[] Beginnings = ["Ber", "Dor", "El", "Fre", "Gra", "Hol", "Ker", "Lan", "Mid", "Noor", "Oos", "Rij", "Sta", "Vel", "Wes", "Zui"];
    private static readonly string[] Middles = ["de", "ge", "ke", "len", "mer", "nin", "re", "ster", "te", "ve"];
    private static readonly string[] Ends = ["berg", "broek", "dam", "dijk", "donk", "hout", "kerk", "loo", "meer", "rade", "veen", "zijl"];
    private static readonly string[] FirstNames = ["Aïda", "Bram", "Carlijn", "Dirk", "Els", "Fatima", "Gijs", "Hanneke", "Ilse", "Joris", "Karim", "Loes", "Marijn", "Noor", "Otto", "Petra", "Ruben", "Sanne", "Tom", "Yara"];
    private static readonly string[] Titles = ["Lid raad van toezicht", "Voorzitter", "Lid algemeen bestuur", "Penningmeester", "Lid comité van aanbeveling", "Commissaris"];
    private static readonly string[] Kinds = ["Stichting", "Vereniging", "Regio", "Fonds", "Waterschap"];
    private static readonly string[] Subjects = ["Wonen", "Mobiliteit", "Sport", "Cultuur", "Onderwijs", "Jeugd", "Zorg", "Financiën", "Economie", "Klimaat", "Openbare ruimte", "Dienstverlening"];
    private static readonly string[] Words = ["huur", "parkeren", "zwembad", "museum", "school", "speeltuin", "mantelzorg", "belasting", "markt", "zonnepanelen", "bomen", "paspoort"];

    private static readonly string Statement = string.Join("\n\n", Enumerable.Range(1, 4).Select(paragraph =>
        string.Create(CultureInfo.InvariantCulture, $"Samen met bewoners werken wij aan een gemeente waar iedereen zich thuis voelt. Dat vraagt om keuzes, en die leg ik graag uit. ({paragraph}) ")
        + string.Join(' ', Enumerable.Repeat("Wie iets wil veranderen, begint met luisteren naar wie er woont en werkt.", 6))));

    public static int SubjectCount => Subjects.Length;

    public static string Municipality(int number) => Beginnings[number % 16] + Middles[number / 16 % 10] + Ends[number / 160 % 12] + (number < 1920 ? "" : " " + (number / 1920));

    public static Portfolio Subject(int municipality, int subject) => new(
        new PortfolioFacts($"{Subjects[subject]} in {Municipality(municipality)}", $"subject-{municipality}-{subject}", DescriptionMarkdown: null, [new(Words[subject], "proef"), new($"{Words[subject]} in {Municipality(municipality)}", "proef")], []),
        new Signature("proef", AmsterdamTime.WholeMilliseconds(DateTime.UtcNow)));

    /// <summary>No two have the same name.</summary>
    public static string Name(int official) =>
        $"{FirstNames[official % 20]} {(official % 3 == 0 ? "van " : "")}{Beginnings[official / 20 % 16]}{Middles[official / 320 % 10]}{Ends[official % 12]}-{Municipality(official / PerMunicipality)}";

    /// <summary>One in four has left; the others are in office.</summary>
    public static bool IsFormer(int official) => official % 4 == 3;

    /// <summary>How many numbers of the register an official needs.</summary>
    public static int EntryCount => PositionsIn(Versions);

    /// <summary>What one of the five versions of an official states.</summary>
    /// <param name="official">Who.</param>
    /// <param name="version">From 1; each states a little more than the one before.</param>
    /// <param name="entryIds">The numbers of the side positions.</param>
    /// <param name="portfolioIds">The subjects of the municipality.</param>
    /// <param name="publishedOn">When it begins to hold.</param>
    public ProfileContent Content(int official, int version, IReadOnlyList<int> entryIds, IReadOnlyList<int> portfolioIds, DateOnly publishedOn)
    {
        var place = official % PerMunicipality;
        var isMayor = place == 0;
        var name = Name(official);
        return new ProfileContent
        {
            Name = name,
            LeadSentence = $"{name} is {(isMayor ? "burgemeester" : "wethouder")} van {Municipality(official / PerMunicipality)}.",
            StatementTitle = "Waar ik voor sta",
            StatementMarkdown = Statement,
            GoalNumbers = [1 + (official % 17)],
            Declaration = DeclarationState.Declared,
            DeclaredOn = publishedOn,
            Careers = [.. Enumerable.Range(0, 5).Select(job => new CareerEntry($"Adviseur bij {Organisation(official, job)}", "Adviseur", Organisation(official, job), 1995 + (4 * job), 1998 + (4 * job), null))],
            Terms = [Term(official, isMayor)],
            Assignments = [.. Enumerable.Range(0, 3).Select(i => new PortfolioAssignment
            {
                PortfolioId = portfolioIds[(place + (4 * i)) % SubjectCount], Name = Subjects[(place + (4 * i)) % SubjectCount], Order = i + 1, Period = Term(official, isMayor).Period,
            })],
            SidePositions = [.. Enumerable.Range(0, PositionsIn(version)).Select(i => Position(official, i, version, entryIds[i], publishedOn))],
        };
    }

    /// <summary>Three, four, four, four and five: twenty of an official over all versions.</summary>
    private static int PositionsIn(int version) => version switch { 1 => 3, < Versions => 4, _ => 5 };

    private TermOfOffice Term(int official, bool isMayor)
    {
        var office = isMayor ? Office.Mayor : Office.Alderman;
        var left = IsFormer(official) ? PartialDate.Of(today.AddDays(-100 - (official % 900))) : (PartialDate?)null;
        return new() { Office = office, PartTimePercent = official % 5 == 0 ? 80 : 100, Party = "Lokaal", Period = Period.Of(PartialDate.Of(today.AddDays(-1600 - (official % 700))), left) };
    }

    private SidePosition Position(int official, int i, int version, int entryId, DateOnly publishedOn)
    {
        var (title, organisation) = (Titles[(official + i) % Titles.Length], Organisation(official, i));
        var begin = today.AddDays(-1500 + (100 * i));
        var isPaid = (official + i) % OneInPaid == 0;
        return new SidePosition
        {
            EntryId = entryId,
            Order = i + 1,
            Description = SidePosition.DescriptionOf(title, organisation),
            Title = title,
            Organisation = organisation,
            IsExOfficio = i % 2 == 0,
            Pay = isPaid ? Pay.Paid : Pay.Unpaid,
            // The first is over since the third version.
            Period = Period.Of(PartialDate.Of(begin), i == 0 && version >= 3 ? PartialDate.Of(publishedOn.AddDays(-1) > begin ? publishedOn.AddDays(-1) : begin) : null),
            YearlyIncomes = !isPaid ? [] : [.. Enumerable.Range(begin.Year, Math.Max(0, publishedOn.Year - begin.Year)).Select(year => new YearlyIncome { Year = year, Cents = 100L * (1000 + official + (10 * i)) })],
        };
    }

    /// <summary>Most are of the own municipality, some of the whole country.</summary>
    private static string Organisation(int official, int i)
    {
        var place = i == 3 ? $"Nederland {official % 50}" : $"{Municipality(official / PerMunicipality)} {(official + i) % 6}";
        return $"{Kinds[(official + i) % Kinds.Length]} {place}";
    }
}
