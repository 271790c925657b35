namespace LeidenBestuur.Web.Domain;

/// <summary>Handelingen: the verbs of the audit trail. A verb that has been written once keeps its meaning for good.</summary>
public static class AuditAction
{
    /// <summary>Brontekst ingelezen.</summary>
    public const string ImportProfile = "profile.import";

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

    /// <summary>Weghalen gevraagd.</summary>
    public const string AskErasure = "erasure.ask";

    /// <summary>Weghalen bevestigd: the data are gone.</summary>
    public const string Erase = "erasure.done";

    /// <summary>Verzoek tot weghalen afgewezen of ingetrokken.</summary>
    public const string RefuseErasure = "erasure.refuse";

    /// <summary>Oude versie teruggezet als concept.</summary>
    public const string RestoreVersion = "version.restore";

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
