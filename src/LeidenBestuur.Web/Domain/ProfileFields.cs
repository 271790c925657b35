using System.Text.Json;

namespace LeidenBestuur.Web.Domain;

/// <summary>Onderdeel van een profiel: what is compared, chosen and blacked out as one.</summary>
/// <param name="Key">Sleutel ("leadSentence", "sidePosition/12").</param>
/// <param name="Facts">What it states, in one written form: equal facts are equal texts.</param>
/// <param name="Entry">The term, portfolio or side position that it is; null: it is none of these.</param>
public sealed record ProfileField(string Key, string Facts, DatedFact? Entry = null)
{
    /// <summary>Soort: the key without what tells one entry from another.</summary>
    public string Kind => ProfileFields.KindOf(Key);
}

/// <summary>
/// Onderdelen van een profiel: the fields of a content by their keys, which stay the same from version to version. A term, a
/// portfolio, a side position is one field each. Their order and since when they have been stated are no facts of theirs.
/// </summary>
public static class ProfileFields
{
    /// <summary>Naam.</summary>
    public const string Name = "name";

    /// <summary>Portret.</summary>
    public const string Portrait = "portrait";

    /// <summary>Ambtsperiode; the office and the start follow.</summary>
    public const string Term = "term";

    /// <summary>Openingszin.</summary>
    public const string LeadSentence = "leadSentence";

    /// <summary>Portefeuille; the number of its subject follows.</summary>
    public const string Portfolio = "portfolio";

    /// <summary>Contact met het bestuurssecretariaat.</summary>
    public const string OfficeContact = "officeContact";

    /// <summary>Verklaring, with its title.</summary>
    public const string Statement = "statement";

    /// <summary>Opgave van nevenfuncties: its state and its day.</summary>
    public const string Declaration = "declaration";

    /// <summary>Nevenfunctie; the number of its entry follows.</summary>
    public const string SidePosition = "sidePosition";

    /// <summary>Werkervaring, as a whole.</summary>
    public const string Careers = "careers";

    /// <summary>Global Goals, with their introduction.</summary>
    public const string Goals = "goals";

    /// <summary>Links, as a whole.</summary>
    public const string Links = "links";

    /// <summary>In the order of the page.</summary>
    private static readonly string[] Kinds =
        [Name, Portrait, Term, LeadSentence, Portfolio, OfficeContact, Statement, Declaration, SidePosition, Careers, Goals, Links];

    private static readonly ProfileContent Nothing = new() { Name = "" };

    /// <summary>The key without what tells one entry from another ("sidePosition").</summary>
    public static string KindOf(string key) => key.Split('/')[0];

    /// <summary>The fields that a content states, in the order of the page. Of what it leaves out there is no field; a name and a declaration are always there.</summary>
    public static IReadOnlyList<ProfileField> Of(ProfileContent content) => [.. Kinds.SelectMany(kind => Of(kind, content))];

    /// <summary>Gewijzigd: the keys of the fields that one content states otherwise than another, added and removed ones too, in the order of the page.</summary>
    /// <param name="before">The content before; null: there was none.</param>
    /// <param name="after">The content after; null: there is none.</param>
    public static IReadOnlyList<string> Changed(ProfileContent? before, ProfileContent? after)
    {
        var (was, now) = (ByKey(before), ByKey(after));
        return [.. now.Keys.Union(was.Keys, StringComparer.Ordinal)
            .Where(key => was.GetValueOrDefault(key)?.Facts != now.GetValueOrDefault(key)?.Facts)
            .OrderBy(key => Array.IndexOf(Kinds, KindOf(key)))];
    }

    /// <summary>The fields of a content by their keys.</summary>
    /// <param name="content">The content; null: there is none, so there are no fields.</param>
    public static IReadOnlyDictionary<string, ProfileField> ByKey(ProfileContent? content) =>
        (content is null ? [] : Of(content)).ToDictionary(field => field.Key, StringComparer.Ordinal);

    /// <summary>What a side position states, in one written form: equal facts are equal texts.</summary>
    public static string FactsOf(SidePosition position) => Written(Bare(position));

    internal static (string? Title, string? Markdown) StatementOf(ProfileContent content) => (content.StatementTitle, content.StatementMarkdown);

    internal static (string? Introduction, string? LeadIn, IReadOnlyList<int> Numbers) GoalsOf(ProfileContent content) =>
        (content.GoalsIntroductionMarkdown, content.GoalsLeadIn, content.GoalNumbers);

    internal static (DeclarationState State, DateOnly? On) DeclarationOf(ProfileContent content) => (content.Declaration, content.DeclaredOn);

    internal static OrderedDictionary<string, TermOfOffice> TermsOf(ProfileContent content) =>
        Keyed(content.Terms, term => $"{Term}/{term.Office}/{term.Period.Start}");

    internal static OrderedDictionary<string, PortfolioAssignment> AssignmentsOf(ProfileContent content) =>
        Keyed(content.Assignments.OrderBy(assignment => assignment.Order), assignment => $"{Portfolio}/{assignment.PortfolioId}");

    internal static OrderedDictionary<string, SidePosition> SidePositionsOf(ProfileContent content) =>
        Keyed(content.SidePositions.OrderBy(position => position.Order), position => $"{SidePosition}/{position.EntryId}");

    /// <summary>The facts of an entry alone: not its place, and not since when it has been stated, which no editor decides.</summary>
    internal static T Bare<T>(T entry)
        where T : DatedFact => (T)(entry switch
        {
            SidePosition position => position.Copy() with { Order = 0, StatedSince = null },
            PortfolioAssignment assignment => assignment with { Order = 0, StatedSince = null },
            _ => (DatedFact)(entry with { StatedSince = null }),
        });

    /// <summary>The one written form of facts.</summary>
    internal static string Written<T>(T facts) => JsonSerializer.Serialize(facts, ProfileFacts.Json);

    private static IEnumerable<ProfileField> Of(string kind, ProfileContent content) => kind switch
    {
        Term => Entries(TermsOf(content)),
        Portfolio => Entries(AssignmentsOf(content)),
        SidePosition => Entries(SidePositionsOf(content)),
        _ when Single(kind, content) is var facts && (kind is Name or Declaration || facts != Single(kind, Nothing)) => [new ProfileField(kind, facts)],
        _ => [],
    };

    private static IEnumerable<ProfileField> Entries<T>(OrderedDictionary<string, T> entries)
        where T : DatedFact => entries.Select(entry => new ProfileField(entry.Key, Written(Bare(entry.Value)), entry.Value));

    private static string Single(string kind, ProfileContent content) => kind switch
    {
        Name => Written(content.Name),
        Portrait => Written(content.PortraitHash),
        LeadSentence => Written(content.LeadSentence),
        OfficeContact => Written(content.OfficeContact),
        Statement => Written(StatementOf(content)),
        Declaration => Written(DeclarationOf(content)),
        Careers => Written(content.Careers),
        Goals => Written(GoalsOf(content)),
        Links => Written(content.Links),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a field of a profile."),
    };

    /// <summary>Should a key be there twice, the second and later ones get a number.</summary>
    private static OrderedDictionary<string, T> Keyed<T>(IEnumerable<T> entries, Func<T, string> key) => new(
        entries.GroupBy(key, StringComparer.Ordinal).SelectMany(group => group.Select((entry, i) => KeyValuePair.Create(i == 0 ? group.Key : $"{group.Key}#{i + 1}", entry))),
        StringComparer.Ordinal);
}
