using LeidenBestuur.BrowserTests.Support;

namespace LeidenBestuur.BrowserTests;

/// <summary>A page that stands for all of its kind.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Store">Which site has it.</param>
/// <param name="Path">Where, query included.</param>
/// <param name="Status">What it answers.</param>
public sealed record PageKind(string Name, Store Store, string Path, int Status = 200)
{
    /// <summary>Who looks at it.</summary>
    public Who Who { get; init; }

    /// <summary>The form of the page whose answer is meant, by where it is sent; null: the page itself.</summary>
    public string? Form { get; init; }

    /// <summary>What the form is filled in with.</summary>
    public IReadOnlyList<(string Name, string Value)> Fields { get; init; } = [];
}

/// <summary>One page of each kind. Every rule for pages is tested on all of these.</summary>
public static class Pages
{
    private static readonly PageKind[] Public =
    [
        new("home", Store.Seeded, "/"),
        new("home, every state", Store.Rich, "/"),
        new("home, on a day", Store.Seeded, "/?peildatum=2026-11-30"),
        new("home, on an unknown day", Store.Seeded, "/?peildatum=2024-12-31"),
        new("people", Store.Rich, "/bestuurders"),
        new("profile, from the source text", Store.Seeded, "/bestuurders/peter-heijkoop"),
        new("profile, every state", Store.Rich, RichStore.Full),
        new("profile, on a day", Store.Rich, RichStore.Full + "?peildatum=2024-06-01"),
        new("profile, little known", Store.Seeded, "/bestuurders/ashley-north"),
        new("profile, long words", Store.Rich, RichStore.Mayor),
        new("profile, former", Store.Rich, RichStore.Former),
        new("profile, resigned", Store.Rich, RichStore.Resigned),
        new("profile, blacked out", Store.Rich, RichStore.BlackedOut),
        new("profile, withdrawn", Store.Rich, RichStore.Withdrawn, 410),
        new("history, one version", Store.Seeded, "/bestuurders/peter-heijkoop/wijzigingen"),
        new("history, corrected", Store.Rich, RichStore.Full + "/wijzigingen"),
        new("history, long words", Store.Rich, RichStore.Mayor + "/wijzigingen"),
        new("history, blacked out", Store.Rich, RichStore.BlackedOut + "/wijzigingen"),
        new("history, withdrawn", Store.Rich, RichStore.Withdrawn + "/wijzigingen"),
        new("changes", Store.Seeded, "/wijzigingen"),
        new("changes, every state", Store.Rich, "/wijzigingen"),
        new("changes, filtered", Store.Rich, "/wijzigingen?soort=rectificatie&van=2020-01-01"),
        new("version, old", Store.Rich, RichStore.Full + "/versies/1"),
        new("version, present, corrected", Store.Rich, RichStore.Full + "/versies/2"),
        new("version, of a withdrawn page", Store.Rich, RichStore.Withdrawn + "/versies/1"),
        new("version, withdrawal", Store.Rich, RichStore.Withdrawn + "/versies/2", 410),
        new("subjects", Store.Seeded, "/portefeuilles"),
        new("subjects, long words", Store.Rich, "/portefeuilles"),
        new("subject, held", Store.Seeded, "/portefeuilles/mobiliteit"),
        new("subject, acting", Store.Rich, "/portefeuilles/mobiliteit"),
        new("subject, vacant", Store.Rich, "/portefeuilles/cultuur"),
        new("subject, begin unknown, on a day", Store.Rich, "/portefeuilles/wonen?peildatum=2026-02-01"),
        new("register", Store.Seeded, "/nevenfuncties"),
        new("register, every state", Store.Rich, "/nevenfuncties"),
        new("register, on a day", Store.Rich, "/nevenfuncties?peildatum=2024-12-31"),
        new("register, filtered", Store.Rich, "/nevenfuncties?bestuurder=marie-de-vries&betaling=betaald&stand=nu"),
        new("register, filtered to nothing", Store.Seeded, "/nevenfuncties?betaling=niet-bekend"),
        new("register, table", Store.Rich, "/nevenfuncties?vorm=tabel&volgorde=organisatie"),
        new("register, table, filtered", Store.Seeded, "/nevenfuncties?vorm=tabel&betaling=betaald"),
        new("register, as it stood here", Store.Rich, "/nevenfuncties?peildatum=2026-04-02&bekend=2026-04-02T12:00"),
        new("year", Store.Rich, "/nevenfuncties/jaar/2024"),
        new("year, without anything", Store.Seeded, "/nevenfuncties/jaar/1995"),
        new("profile, as it stood here", Store.Rich, RichStore.Full + "?bekend=2026-04-02T12:00"),
        new("two days", Store.Rich, "/vergelijken?van=2022-01-01&tot=2026-11-23"),
        new("entry, with incomes", Store.Rich, "/nevenfuncties/1"),
        new("entry, ended", Store.Seeded, "/nevenfuncties/4"),
        new("entry, gone", Store.Rich, "/nevenfuncties/90"),
        new("organisation", Store.Rich, "/organisaties/woningcorporatie-de-sleutels"),
        new("organisation, on a day", Store.Seeded, "/organisaties/stichting-kindercentra-gorinchem?peildatum=2024-06-01"),
        new("organisation, gone", Store.Rich, "/organisaties/stichting-weggelaten"),
        new("organisation, long words", Store.Rich, "/organisaties/gemeenschappelijkeregelingenveiligheidsregiosamenwerkingsverband"),
        new("goals, none named", Store.Seeded, "/doelen"),
        new("goals", Store.Rich, "/doelen"),
        new("search", Store.Seeded, "/zoeken"),
        new("search, found by keyword", Store.Seeded, "/zoeken?q=parkeren"),
        new("search, read otherwise", Store.Seeded, "/zoeken?q=mobilitiet"),
        new("search, of every kind", Store.Seeded, "/zoeken?q=en"),
        new("search, many found", Store.Rich, "/zoeken?q=stichting"),
        new("search, nothing found", Store.Seeded, "/zoeken?q=qwertyuiop"),
        new("accessibility", Store.Seeded, "/toegankelijkheid"),
        new("privacy", Store.Seeded, "/privacy"),
        new("about", Store.Seeded, "/over"),
        new("not found", Store.Seeded, "/bestaat-niet", 404),
        new("bad address", Store.Seeded, "/?peildatum=31-12-2024", 400),
        new("busy", Store.Seeded, "/proef/druk", 429),
        new("broken", Store.Seeded, "/proef/stuk", 500),
    ];

    public static IReadOnlyList<PageKind> All { get; } = [.. Public, .. AdminPages.All];

    /// <summary>The names of what visitors see, for a theory.</summary>
    public static TheoryData<string> PublicNames { get; } = [.. All.Where(IsPublic).Select(page => page.Name)];

    /// <summary>The names of what staff see.</summary>
    public static TheoryData<string> AdminNames { get; } = [.. All.Where(page => !IsPublic(page)).Select(page => page.Name)];

    /// <summary>Whether it is the first page of its address and form, with or without choices: what differs in words alone has the same stops for a keyboard.</summary>
    public static bool HasStopsOfItsOwn(PageKind page) => page == All.First(other => Frame(other) == Frame(page));

    /// <summary>Whether visitors see it.</summary>
    public static bool IsPublic(PageKind page) => Public.Contains(page);

    public static PageKind Of(string name) => All.Single(page => page.Name == name);

    private static (Store Store, string Address, bool HasChoices, Who Who, string? Form) Frame(PageKind page) => (page.Store, page.Path.Split('?')[0], page.Path.Contains('?', StringComparison.Ordinal), page.Who, page.Form);
}
