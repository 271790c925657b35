using System.Globalization;
using LeidenBestuur.Web.Admin.Publications;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Shared.Comparing;

namespace LeidenBestuur.Web.Admin.AuditLog;

/// <summary>The verbs and outcomes of the audit trail in plain Dutch.</summary>
public static class AuditWords
{
    public static IReadOnlyDictionary<string, string> Actions { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [AuditAction.EnterPassword] = "Wachtwoord ingevuld om in te loggen",
        [AuditAction.EnterTotp] = "Code uit de app ingevuld",
        [AuditAction.EnterRecoveryCode] = "Herstelcode ingevuld",
        [AuditAction.EnterPasskey] = "Ingelogd met een passkey",
        [AuditAction.EnterByProvider] = "Ingelogd via de organisatie",
        [AuditAction.SignOut] = "Uitgelogd",
        [AuditAction.EndSession] = "Sessie beëindigd",
        [AuditAction.CreateAccount] = "Account gemaakt",
        [AuditAction.Invite] = "Uitgenodigd",
        [AuditAction.AcceptInvitation] = "Uitnodiging aangenomen",
        [AuditAction.RenameAccount] = "Naam gewijzigd",
        [AuditAction.ChangeRole] = "Rol gewijzigd",
        [AuditAction.Disable] = "Account geblokkeerd",
        [AuditAction.Enable] = "Blokkade opgeheven",
        [AuditAction.ResetAccount] = "Account teruggezet voor een nieuw begin",
        [AuditAction.RequestPassword] = "Nieuw wachtwoord gevraagd",
        [AuditAction.ChangePassword] = "Wachtwoord gewijzigd",
        [AuditAction.AddPasskey] = "Passkey toegevoegd",
        [AuditAction.RemovePasskey] = "Passkey verwijderd",
        [AuditAction.SetUpTotp] = "App voor codes ingesteld",
        [AuditAction.RemoveTotp] = "App voor codes verwijderd",
        [AuditAction.MakeRecoveryCodes] = "Nieuwe herstelcodes gemaakt",
        [AuditAction.AddPortfolio] = "Onderwerp toegevoegd",
        [AuditAction.RevisePortfolio] = "Onderwerp gewijzigd",
        [AuditAction.MergePortfolios] = "Onderwerpen samengevoegd",
        [AuditAction.RevisePage] = "Pagina gewijzigd",
        [AuditAction.AskWithoutRight] = "Iets gevraagd zonder recht",
        [AuditAction.SendForgedForm] = "Ongeldig formulier gestuurd",
        [AuditAction.AddPortrait] = "Portret toegevoegd",
        [AuditAction.SetPortrait] = "Portret in het concept gezet",
        [AuditAction.RemovePortrait] = "Portret uit het concept gehaald",
        [AuditAction.MakePreviewLink] = "Link naar een voorbeeld gemaakt",
        [AuditAction.RevokePreviewLink] = "Link naar een voorbeeld ingetrokken",
        [AuditAction.AskErasure] = "Weghalen van privégegevens gevraagd",
        [AuditAction.Erase] = "Privégegevens weggehaald",
        [AuditAction.RefuseErasure] = "Verzoek tot weghalen afgewezen of ingetrokken",
        [AuditAction.RestoreVersion] = "Oude versie teruggezet als concept",
        [AuditAction.AddOfficial] = "Bestuurder toegevoegd",
        [AuditAction.RenameOfficial] = "Adres van een bestuurder gewijzigd",
        [AuditAction.CheckProfile] = "Profiel nagekeken",
        [AuditAction.SaveDraft] = "Concept bewaard",
        [AuditAction.DiscardDraft] = "Concept weggegooid",
        [AuditAction.TakeOver] = "Tussentijdse wijziging overgenomen in een concept",
        [AuditAction.Submit] = "Ter beoordeling ingediend",
        [AuditAction.SendBack] = "Teruggestuurd",
        [AuditAction.TakeBack] = "Teruggenomen",
        [AuditAction.Publish] = "Gepubliceerd",
        [AuditAction.PublishUrgently] = "Met spoed alleen gepubliceerd",
        [AuditAction.Schedule] = "Ingepland",
        [AuditAction.ScheduleUrgently] = "Met spoed alleen ingepland",
        [AuditAction.Move] = "Op een ander tijdstip gezet",
        [AuditAction.Replace] = "Ingeplande versie vervangen",
        [AuditAction.Unschedule] = "Uit de planning gehaald",
        [AuditAction.Withdraw] = "Ingetrokken",
        [AuditAction.Review] = "Spoedpublicatie nagekeken",
        [AuditAction.ImportProfile] = "Brontekst ingelezen",
    };

    private static readonly Dictionary<string, string> Results = new(StringComparer.Ordinal)
    {
        [AuditResult.Done] = "gelukt",
        [AuditResult.Refused] = "geweigerd",
        [AuditResult.HeldBack] = "tegengehouden: te vaak geprobeerd",
        ["published"] = "gepubliceerd",
        ["draft"] = "concept",
        [nameof(StaffRole.Editor)] = "als redacteur",
        [nameof(StaffRole.Publisher)] = "als eindredacteur",
        [nameof(StaffRole.Administrator)] = "als beheerder",
    };

    /// <summary>The act in words; one that is not known by its verb.</summary>
    public static string Action(string action) => Actions.GetValueOrDefault(action, action);

    /// <summary>How the trail begins the name of a thing.</summary>
    private static readonly Dictionary<string, string> Things = new(StringComparer.Ordinal)
    {
        ["official/"] = "bestuurder ",
        ["bestuurder/"] = "bestuurder ",
        ["account/"] = "account ",
        ["portfolio/"] = "onderwerp ",
    };

    /// <summary>How the trail names a field of an official that can be taken away for good.</summary>
    private static readonly Dictionary<string, string> Fields = new[]
    {
        ProfileFields.Portrait, ProfileFields.LeadSentence, ProfileFields.OfficeContact, ProfileFields.Statement, ProfileFields.SidePosition, ProfileFields.Careers, ProfileFields.Goals,
        ProfileFields.Links,
    }.Select(kind => (Kind: kind, Words: FieldWords.Label(kind))).Append((Kind: ProfileVersion.WordsKind, Words: ErasureWords.AroundContent))
        .ToDictionary(field => $"/{field.Kind}", field => field.Words, StringComparer.Ordinal);

    /// <summary>
    /// What was acted on, in words: "bestuurder marie-de-vries, stuk 27". That number is the one of the page in the admin area: which version it became is known only later.
    /// </summary>
    public static string Subject(string subject) => string.Join(" → ", subject.Split(" → ").Select(part =>
        Things.Keys.FirstOrDefault(thing => part.StartsWith(thing, StringComparison.Ordinal)) is { } thing ? Things[thing] + Named(thing, part[thing.Length..]) : part));

    /// <summary>The verbs and outcomes in whose Dutch words this one stands, and the beginnings and fields of what was acted on.</summary>
    public static (IReadOnlyList<string> Actions, IReadOnlyList<string> Results, IReadOnlyList<string> Subjects) Meant(string word) =>
        (Holding(Actions, word), Holding(Results, word), [.. Holding(Things, word), .. Holding(Fields, word)]);

    /// <summary>The outcome in words; a change ("Editor → Publisher") part by part.</summary>
    public static string Result(string result) =>
        DateTime.TryParseExact(result, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var hour) ? DutchDates.WriteInstant(hour)
        : Subject(string.Join(" → ", result.Split(" → ").Select(part => Results.GetValueOrDefault(part, part))).Replace(" → als ", " → ", StringComparison.Ordinal));

    /// <summary>The name of a thing; of an official with the version or the field that it was about.</summary>
    private static string Named(string thing, string name) => thing != "official/" ? Numbered(name) : name.Split('/') switch
    {
        [var slug, ProfileVersion.WordsKind, var piece] => $"{slug}: {ErasureWords.AroundContent}, stuk {piece}",
        [var slug, var kind, var entry] when Fields.TryGetValue($"/{kind}", out var words) => $"{slug}: {words} (nummer {entry})",
        [var slug, var kind] when Fields.TryGetValue($"/{kind}", out var words) => $"{slug}: {words}",
        [var slug, var number] => $"{slug}, versie {number}",
        _ => Numbered(name),
    };

    private static string Numbered(string name) => name.Replace(" versie ", ", stuk ", StringComparison.Ordinal);

    private static List<string> Holding(IReadOnlyDictionary<string, string> words, string word) =>
        [.. words.Where(pair => pair.Value.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Key)];
}
