using LeidenBestuur.BrowserTests.Support;

namespace LeidenBestuur.BrowserTests;

/// <summary>One page of each kind of the admin area. A refused form has all that the page has before, so that most stand here as refused only.</summary>
internal static class AdminPages
{
    private const string SignIn = "/beheer/inloggen";

    public static IReadOnlyList<PageKind> All { get; } =
    [
        new("sign-in", Store.Staff, SignIn),
        new("sign-in, left empty", Store.Staff, SignIn, 400) { Form = SignIn },
        new("sign-in, held back", Store.Staff, SignIn, 429) { Form = SignIn, Fields = [("Email", StaffStore.Besieged), ("Password", "geen idee meer")] },
        new("sign-in, by the organisation, again", Store.Organisation, SignIn + "?opnieuw=ja&terug=%2Fbeheer%2Faccount"),
        new("password forgotten, left empty", Store.Organisation, "/beheer/wachtwoord-vergeten", 400) { Form = "/beheer/wachtwoord-vergeten" },
        new("first administrator, left empty", Store.Organisation, StaffStore.Begin, 400) { Form = "/beheer/begin" },
        new("invitation, known password", Store.Staff, StaffStore.Invitation, 400) { Form = "/beheer/uitnodiging", Fields = [("Form.Password", "wachtwoord123")] },
        new("new password, left empty", Store.Staff, StaffStore.NewPassword, 400) { Form = "/beheer/nieuw-wachtwoord" },
        new("link that works no more", Store.Staff, "/beheer/uitnodiging?code=oud", 410),

        new("second step, to choose", Store.Staff, "/beheer/tweede-stap") { Who = Who.HalfwayBare },
        new("second step, app, wrong code", Store.Staff, "/beheer/tweede-stap/app", 400) { Who = Who.HalfwayBare, Form = "/beheer/tweede-stap/app", Fields = [("Code", "geen")] },
        new("code, left empty", Store.Staff, SignIn + "/code", 400) { Who = Who.Halfway, Form = SignIn + "/code" },
        new("recovery code, left empty", Store.Staff, SignIn + "/herstelcode", 400) { Who = Who.Halfway, Form = SignIn + "/herstelcode" },

        new("start, editor without recovery codes", Store.Staff, "/beheer") { Who = Who.Editor },
        new("own account, one factor", Store.Staff, "/beheer/account") { Who = Who.Editor },
        new("without the right", Store.Staff, "/beheer/accounts", 403) { Who = Who.Editor },
        new("start, administrator", Store.Staff, "/beheer") { Who = Who.Administrator },
        new("own account, every state", Store.Staff, "/beheer/account") { Who = Who.Administrator },
        new("own account, changed", Store.Staff, "/beheer/account/naam") { Who = Who.Administrator, Form = "/beheer/account/naam", Fields = [("Name", StaffStore.Name)] },
        new("own name, left empty", Store.Staff, "/beheer/account/naam", 400) { Who = Who.Administrator, Form = "/beheer/account/naam", Fields = [("Name", "")] },
        new("own password, left empty", Store.Staff, "/beheer/account/wachtwoord", 400) { Who = Who.Administrator, Form = "/beheer/account/wachtwoord" },
        new("own app", Store.Staff, "/beheer/account/app") { Who = Who.Administrator },
        new("own passkey", Store.Staff, "/beheer/account/passkey") { Who = Who.Administrator },
        new("recovery codes", Store.Staff, "/beheer/account") { Who = Who.Administrator, Form = "/beheer/account/herstelcodes" },

        new("portrait, left empty", Store.Staff, StaffStore.PortraitPage, 400) { Who = Who.Editor, Form = StaffStore.PortraitPage },
        new("portrait, focal point", Store.Staff, StaffStore.Focus) { Who = Who.Editor },
        new("previews", Store.Staff, "/beheer/voorbeelden") { Who = Who.Editor },
        new("previews, time without a day", Store.Staff, "/beheer/voorbeelden/bekijken?Time=10:00", 400) { Who = Who.Editor },
        new("preview, one version", Store.Staff, StaffStore.Previewed) { Who = Who.Editor },
        new("preview, link to give", Store.Staff, StaffStore.Previewed) { Who = Who.Editor, Form = StaffStore.Previewed + "/links" },
        new("preview, home", Store.Staff, StaffStore.Preview + "/") { Who = Who.Editor },
        new("preview, profile with a portrait", Store.Staff, StaffStore.Preview + "/bestuurders/marie-de-vries") { Who = Who.Editor },

        new("accounts", Store.Staff, "/beheer/accounts") { Who = Who.Administrator },
        new("invite", Store.Staff, "/beheer/accounts/uitnodigen") { Who = Who.Administrator },
        new("invite, left empty", Store.Staff, "/beheer/accounts/uitnodigen", 400) { Who = Who.Administrator, Form = "/beheer/accounts/uitnodigen" },
        new("account, own", Store.Staff, StaffStore.Own) { Who = Who.Administrator },
        new("account, invited", Store.Staff, StaffStore.Invited) { Who = Who.Administrator },
        new("account, long words", Store.Staff, StaffStore.LongWords) { Who = Who.Administrator },
        new("account, blocked", Store.Staff, StaffStore.Blocked) { Who = Who.Administrator },
        new("account, of the organisation", Store.Staff, StaffStore.External) { Who = Who.Administrator },
        new("link to give", Store.Staff, StaffStore.LongWords) { Who = Who.Administrator, Form = StaffStore.LongWords + "/nieuw-wachtwoord" },
        new("log", Store.Staff, "/beheer/logboek?pagina=2") { Who = Who.Administrator },
        new("log, nothing found", Store.Staff, "/beheer/logboek?zoek=qwertyuiop&handeling=account.disable&van=2026-01-01") { Who = Who.Administrator },
        new("log, bad day", Store.Staff, "/beheer/logboek?van=31-12-2024", 400) { Who = Who.Administrator },
        new("profiles", Store.Staff, "/beheer/profielen") { Who = Who.Editor },
        new("new official, left empty", Store.Staff, "/beheer/profielen/nieuw", 400) { Who = Who.Editor, Form = "/beheer/profielen/nieuw" },
        new("official, every state", Store.Staff, DraftStore.Profile) { Who = Who.Administrator },
        new("profile, edited", Store.Staff, DraftStore.Profile + "/bewerken") { Who = Who.Editor },
        new("profile, edited, wrong", Store.Staff, "/beheer/profielen/marie-de-vries/bewerken", 400)
        {
            Who = Who.Administrator, Form = "/beheer/profielen/marie-de-vries/bewerken", Fields = [("Form.Name", ""), ("Form.Terms[0].Start", "gisteren"), ("Form.DeclaredOn", "31-12-2024")],
        },
        new("two texts of one profile", Store.Staff, DraftStore.Conflict) { Who = Who.Administrator },
        new("departure, left empty", Store.Staff, DraftStore.Profile + "/vertrek", 400) { Who = Who.Editor, Form = DraftStore.Profile + "/vertrek" },
        new("withdrawal, left empty", Store.Staff, DraftStore.Profile + "/intrekken", 400) { Who = Who.Administrator, Form = DraftStore.Profile + "/intrekken" },
        new("publications", Store.Staff, "/beheer/publicaties") { Who = Who.Administrator },
        new("publication, draft, refused", Store.Staff, $"/beheer/publicaties/{DraftStore.Draft}", 400)
        {
            Who = Who.Administrator, Form = $"/beheer/publicaties/{DraftStore.Draft}/publiceren", Fields = [("PublicReason", "")],
        },
        new("publication, submitted", Store.Staff, $"/beheer/publicaties/{DraftStore.Submitted}") { Who = Who.Administrator },
        new("publication, in haste", Store.Staff, $"/beheer/publicaties/{DraftStore.Urgent}") { Who = Who.Administrator },
        new("published together, refused", Store.Staff, $"/beheer/publicaties/samen?versie={DraftStore.Draft}&versie={DraftStore.Submitted}", 400) { Who = Who.Administrator, Form = "/beheer/publicaties/samen" },
        new("comparison of versions", Store.Staff, DraftStore.Profile + "/vergelijken") { Who = Who.Editor },
        new("erasing, left empty", Store.Staff, DraftStore.Profile + "/weghalen", 400) { Who = Who.Administrator, Form = DraftStore.Profile + "/weghalen" },
        new("erasing, asked", Store.Staff, DraftStore.Profile + "/weghalen/1") { Who = Who.Administrator },
        new("version beside now", Store.Staff, DraftStore.Profile + "/versies/1") { Who = Who.Editor },
        new("address, wrong", Store.Staff, DraftStore.Profile + "/adres", 400) { Who = Who.Administrator, Form = DraftStore.Profile + "/adres", Fields = [("Address", "Rijk & Co")] },
        new("subjects, kept", Store.Staff, "/beheer/onderwerpen") { Who = Who.Administrator },
        new("new subject", Store.Staff, "/beheer/onderwerpen/nieuw") { Who = Who.Administrator },
        new("subject, edited", Store.Staff, "/beheer/onderwerpen/1") { Who = Who.Administrator },
        new("subjects, merged", Store.Staff, "/beheer/onderwerpen/1/samenvoegen?met=2") { Who = Who.Administrator },
        new("pages, kept", Store.Staff, "/beheer/paginas") { Who = Who.Administrator },
        new("page, edited", Store.Staff, "/beheer/paginas/toegankelijkheid") { Who = Who.Administrator },
        new("not found, signed in", Store.Staff, "/beheer/bestaat-niet", 404) { Who = Who.Administrator },
    ];
}
