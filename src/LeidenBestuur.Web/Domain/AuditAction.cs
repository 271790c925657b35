namespace LeidenBestuur.Web.Domain;

/// <summary>Handelingen: the verbs of the audit trail. A verb that has been written once keeps its meaning for good.</summary>
public static class AuditAction
{
    /// <summary>Brontekst ingelezen.</summary>
    public const string ImportProfile = "profile.import";

    /// <summary>Bestuurder toegevoegd.</summary>
    public const string AddOfficial = "official.add";

    /// <summary>Adres van een bestuurder gewijzigd.</summary>
    public const string RenameOfficial = "official.rename";

    /// <summary>Nagekeken, niets veranderd.</summary>
    public const string CheckProfile = "profile.check";

    /// <summary>Concept bewaard.</summary>
    public const string SaveDraft = "draft.save";

    /// <summary>Concept weggegooid.</summary>
    public const string DiscardDraft = "draft.discard";

    /// <summary>In een concept overgenomen wat intussen gepubliceerd is.</summary>
    public const string TakeOver = "draft.take-over";

    /// <summary>Ter beoordeling ingediend.</summary>
    public const string Submit = "version.submit";

    /// <summary>Teruggestuurd.</summary>
    public const string SendBack = "version.send-back";

    /// <summary>Teruggenomen, by who had submitted it.</summary>
    public const string TakeBack = "version.take-back";

    /// <summary>Gepubliceerd.</summary>
    public const string Publish = "version.publish";

    /// <summary>Met spoed gepubliceerd, door een persoon.</summary>
    public const string PublishUrgently = "version.publish-urgent";

    /// <summary>Ingepland.</summary>
    public const string Schedule = "version.schedule";

    /// <summary>Met spoed ingepland, door een persoon: approved in haste for an hour that is to come.</summary>
    public const string ScheduleUrgently = "version.schedule-urgent";

    /// <summary>Op een ander tijdstip gezet.</summary>
    public const string Move = "version.move";

    /// <summary>Ingeplande versie vervangen by another one, which the outcome names.</summary>
    public const string Replace = "version.replace";

    /// <summary>Uit de planning gehaald.</summary>
    public const string Unschedule = "version.unschedule";

    /// <summary>Ingetrokken.</summary>
    public const string Withdraw = "version.withdraw";

    /// <summary>Achteraf nagekeken wat met spoed gepubliceerd was.</summary>
    public const string Review = "version.review";

    /// <summary>Wachtwoord ingevuld om in te loggen: the first step.</summary>
    public const string EnterPassword = "sign-in.password";

    /// <summary>Code van de app ingevuld: the second step.</summary>
    public const string EnterTotp = "sign-in.totp";

    /// <summary>Herstelcode ingevuld: the second step when the telephone is lost.</summary>
    public const string EnterRecoveryCode = "sign-in.recovery";

    /// <summary>Ingelogd met passkey.</summary>
    public const string EnterPasskey = "sign-in.passkey";

    /// <summary>Ingelogd via de organisatie (OpenID Connect).</summary>
    public const string EnterByProvider = "sign-in.oidc";

    /// <summary>Uitgelogd.</summary>
    public const string SignOut = "sign-out";

    /// <summary>Sessie elders beëindigd.</summary>
    public const string EndSession = "session.end";

    /// <summary>Account gemaakt.</summary>
    public const string CreateAccount = "account.create";

    /// <summary>Uitgenodigd.</summary>
    public const string Invite = "account.invite";

    /// <summary>Uitnodiging aangenomen.</summary>
    public const string AcceptInvitation = "account.accept";

    /// <summary>Naam gewijzigd.</summary>
    public const string RenameAccount = "account.rename";

    /// <summary>Rol gewijzigd.</summary>
    public const string ChangeRole = "account.role";

    /// <summary>Account geblokkeerd.</summary>
    public const string Disable = "account.disable";

    /// <summary>Blokkade opgeheven.</summary>
    public const string Enable = "account.enable";

    /// <summary>Account teruggezet: password and second factors taken away, a new start by link.</summary>
    public const string ResetAccount = "account.reset";

    /// <summary>Nieuw wachtwoord aangevraagd.</summary>
    public const string RequestPassword = "password.request";

    /// <summary>Wachtwoord gewijzigd.</summary>
    public const string ChangePassword = "password.change";

    /// <summary>Passkey toegevoegd.</summary>
    public const string AddPasskey = "passkey.add";

    /// <summary>Passkey verwijderd.</summary>
    public const string RemovePasskey = "passkey.remove";

    /// <summary>App voor codes ingesteld.</summary>
    public const string SetUpTotp = "totp.add";

    /// <summary>App voor codes verwijderd.</summary>
    public const string RemoveTotp = "totp.remove";

    /// <summary>Nieuwe herstelcodes gemaakt.</summary>
    public const string MakeRecoveryCodes = "recovery.make";

    /// <summary>Portret toegevoegd: a picture was taken in; no page shows it yet.</summary>
    public const string AddPortrait = "portrait.add";

    /// <summary>Portret in het concept gezet.</summary>
    public const string SetPortrait = "portrait.set";

    /// <summary>Portret uit het concept gehaald.</summary>
    public const string RemovePortrait = "portrait.remove";

    /// <summary>Link naar een voorbeeld gemaakt.</summary>
    public const string MakePreviewLink = "preview.link";

    /// <summary>Link naar een voorbeeld ingetrokken.</summary>
    public const string RevokePreviewLink = "preview.revoke";

    /// <summary>Weghalen gevraagd.</summary>
    public const string AskErasure = "erasure.ask";

    /// <summary>Weghalen bevestigd: the data are gone.</summary>
    public const string Erase = "erasure.done";

    /// <summary>Verzoek tot weghalen afgewezen of ingetrokken.</summary>
    public const string RefuseErasure = "erasure.refuse";

    /// <summary>Oude versie teruggezet als concept.</summary>
    public const string RestoreVersion = "version.restore";

    /// <summary>Onderwerp toegevoegd.</summary>
    public const string AddPortfolio = "portfolio.add";

    /// <summary>Onderwerp gewijzigd.</summary>
    public const string RevisePortfolio = "portfolio.revise";

    /// <summary>Onderwerpen samengevoegd.</summary>
    public const string MergePortfolios = "portfolio.merge";

    /// <summary>Pagina gewijzigd.</summary>
    public const string RevisePage = "page.revise";

    /// <summary>Iets gevraagd waarvoor het recht ontbreekt.</summary>
    public const string AskWithoutRight = "access.refused";

    /// <summary>Formulier zonder geldig bewijs van herkomst (antiforgery) gestuurd.</summary>
    public const string SendForgedForm = "form.refused";
}

/// <summary>Uitkomsten that the audit trail names.</summary>
public static class AuditResult
{
    /// <summary>Gelukt.</summary>
    public const string Done = "done";

    /// <summary>Geweigerd.</summary>
    public const string Refused = "refused";

    /// <summary>Tegengehouden: too many tries.</summary>
    public const string HeldBack = "held back";
}
