using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Web.Admin.Profiles;

/// <summary>The page on which a profile is edited.</summary>
/// <param name="State">Where the profile stands.</param>
/// <param name="Form">What the fields say.</param>
/// <param name="Portfolios">The subjects, by their key.</param>
public sealed record EditPage(EditState State, ProfileForm Form, IReadOnlyDictionary<int, string> Portfolios)
{
    /// <summary>When what stands here was put on the worksheet; null: it is the draft, or what holds.</summary>
    public DateTime? WaitingSince { get; init; }

    /// <summary>What to know of what was taken away for good since the fields were filled, a sentence each.</summary>
    public IReadOnlyList<string> Erased { get; init; } = [];

    /// <summary>What to know of subjects that were merged since the fields were filled, a sentence each.</summary>
    public IReadOnlyList<string> Merged { get; init; } = [];

    /// <summary>Who called the planned version off that the draft was made from; null: nobody did.</summary>
    public AuditEntry? CalledOff { get; init; }

    /// <summary>What to look at again.</summary>
    public IReadOnlyList<FieldRemark> Remarks { get; init; } = [];

    /// <summary>What is wrong, by field.</summary>
    public IReadOnlyList<FieldRemark> Mistakes { get; init; } = [];

    public string Path => $"/beheer/profielen/{State.Official.Slug}";

    /// <summary>The name of the last save that anybody can find; the official's where there is none.</summary>
    public string Name => State.Name;

    public bool IsCorrection => State.Kind == VersionKind.Correction;

    public IEnumerable<(string Value, string Words)> PortfolioChoices =>
        [("", "Kies een onderwerp"),
            .. Portfolios.OrderBy(portfolio => portfolio.Value, Dutch.Order)
            .Select(portfolio => (portfolio.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), portfolio.Value))];

    /// <summary>How many fields of a part are wrong.</summary>
    public int MistakesIn(params string[] fields) => Mistakes.Count(mistake => fields.Contains(mistake.Field.Split('[', '.')[0], StringComparer.Ordinal));

    /// <summary>Whether a row of a list is to be seen at once: it is new, or something is wrong in it.</summary>
    public bool IsOpen(string row, bool isNew) => isNew || Mistakes.Any(mistake => mistake.Field.StartsWith(row, StringComparison.Ordinal));

    /// <summary>Whether one of these fields is wrong.</summary>
    public bool HasMistake(params string[] fields) => Mistakes.Any(mistake => fields.Contains(mistake.Field, StringComparer.Ordinal));

    /// <summary>The parts of the page.</summary>
    public static IReadOnlyList<(string Anchor, string Words, string[] Fields)> Parts { get; } =
    [
        ("naam", "Naam en ambt", ["Name", "LeadSentence", "Terms"]), ("portefeuilles", "Portefeuilles", ["Assignments"]), ("uitspraak", "Uitspraak", ["StatementTitle", "Statement"]),
        ("nevenfuncties", "Nevenfuncties", ["Declaration", "DeclaredOn", "Positions"]), ("werkervaring", "Werkervaring", ["Careers"]),
        ("meer-informatie", "Meer informatie", ["GoalsIntroduction", "GoalsLeadIn", "Goals", "Links", "OfficeContact"]), ("reden", "Reden", ["Was", "Is", "PublicReason", "PrivateNote"]),
    ];
}

/// <summary>A row of a list on the edit page, with the buttons that move it.</summary>
/// <param name="Page">The page.</param>
/// <param name="List">The list ("Positions").</param>
/// <param name="Index">Which row.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Name">What the row is called, for who hears the buttons.</param>
public sealed record RowButtons(EditPage Page, string List, int Index, int Count, string Name);
