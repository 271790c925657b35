using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Web.Admin.Mail;

/// <summary>What the letters of the admin area say.</summary>
public static class Letters
{
    public static (string Subject, string Text) Invitation(string link) => (
        "Uitnodiging voor het beheer van LeidenBestuur",
        $"""
        Hallo,

        U kunt de site LeidenBestuur gaan beheren. Maak uw account af met deze link:

        {link}

        De link werkt één keer, en tot drie dagen na deze mail. Verwacht u deze mail niet? Dan hoeft u niets te doen.
        """);

    public static (string Subject, string Text) Password(string link) => (
        "Nieuw wachtwoord voor LeidenBestuur",
        $"""
        Hallo,

        Iemand heeft een nieuw wachtwoord gevraagd voor uw account bij LeidenBestuur. Was u dat? Kies dan een nieuw wachtwoord:

        {link}

        De link werkt één keer, en een uur lang. U hebt bij het inloggen ook uw tweede stap nodig.
        Was u het niet? Dan hoeft u niets te doen: uw wachtwoord blijft zoals het is.
        """);

    public static (string Subject, string Text) Urgent(IReadOnlyList<string> names, string by, string reason, string due, string link) => (
        $"Met spoed goedgekeurd: {Dutch.Join(names)}",
        $"""
        Hallo,

        {by} heeft {(names.Count == 1 ? "het profiel" : "de profielen")} van {Dutch.Join(names)} met spoed goedgekeurd, zonder tweede persoon. De reden: {reason}

        Wilt u dit uiterlijk op {due} nakijken?

        {link}
        """);

    public static (string Subject, string Text) Withdrawn(string name, string by, string reason, string due, string link) => (
        $"Ingetrokken door één persoon: {name}",
        $"""
        Hallo,

        {by} heeft de pagina van {name} ingetrokken, zonder tweede persoon. De reden: {reason}

        Wilt u dit uiterlijk op {due} nakijken?

        {link}
        """);
}
