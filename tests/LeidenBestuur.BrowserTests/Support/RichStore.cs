using LeidenBestuur.Tests.Site;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.BrowserTests.Support;

/// <summary>Made-up people and subjects: together they have every state that a page can show, and longer words than any real ones.</summary>
internal static class RichStore
{
    public const string Full = "/bestuurders/marie-de-vries";
    public const string Mayor = "/bestuurders/johanna-van-den-wijngaard";
    public const string Former = "/bestuurders/vroeger";
    public const string Resigned = "/bestuurders/ontslagen";
    public const string BlackedOut = "/bestuurders/zwartgemaakt";
    public const string Withdrawn = "/bestuurders/ingetrokken";

    /// <summary>Without a place to break it.</summary>
    private const string LongWord = "Gemeenschappelijkeregelingenveiligheidsregiosamenwerkingsverband";

    private const string LongSubject = "Duurzaamheidstransitieprogramma, energievoorzieningsinfrastructuur en klimaatadaptatiestrategie";

    public static async Task FillAsync(SiteHost host)
    {
        var store = host.Store;
        var (mobility, housing, culture, energy) = (
            await store.PortfolioAsync("mobiliteit", "Mobiliteit", "parkeren", "fietsenstalling"), await store.PortfolioAsync("wonen", "Wonen", "huur"),
            await store.PortfolioAsync("cultuur", "Cultuur", "museum"), await store.PortfolioAsync("energie", LongSubject, LongWord.ToLowerInvariant()));
        await DescribeAsync(store, mobility);

        await store.PublishAsync("marie-de-vries", RichProfile.Before(mobility, energy));
        await store.PublishAsync("johanna-van-den-wijngaard", LongWords());
        await store.PublishAsync("deeltijd", Person("Dirk Deeltijd", 60) with
        {
            Assignments = [Some.Assignment(mobility, start: "2026-07-01") with { IsActing = true }, Some.Assignment(culture, "Cultuur", 2)],
            SidePositions = [RichProfile.Paid(20), Some.SidePosition(91, "Stichting Weggelaten")],
        });
        await store.PublishAsync("afwezig", Some.Content("Aafke Afwezig") with { Terms = [Some.Term() with { AbsentFrom = Some.Day("2026-10-01"), ReplacedBy = "Nico Niets" }] });
        await store.PublishAsync("uren-onbekend", Person("Ursula Uren", null, 30) with { Assignments = [Some.Assignment(housing, "Wonen", start: "2026")] });
        await store.PublishAsync("niets", Some.Content("Nico Niets") with { Declaration = DeclarationState.NothingToDeclare, DeclaredOn = Some.Day("2026-05-01") });
        await store.PublishAsync("onbekend", Some.Content("Onno Onbekend") with { Terms = [], LeadSentence = null });
        await store.PublishAsync("alleen-beeindigd", Some.Declared(Some.SidePosition(40, "Stichting Oude Tijd", end: "2024-06-15")) with { Name = "Bea Beëindigd" });
        await store.PublishAsync("vroeger", Some.Content("Victor Vroeger") with
        {
            Terms = [Some.Term(start: "2018-06-01", end: "2022-06-29", with: term => term with { Party = "Lokaal Belang" })],
            Assignments = [Some.Assignment(mobility, start: "2018-06-01", end: "2022-06-29"), Some.Assignment(culture, "Cultuur", 2, "2018-06-01", "2022-06-29")],
        });
        await store.PublishAsync("later", Some.Content("Lotte Later") with { Terms = [Some.Term(start: "2027-01-01")] });
        await store.PublishAsync("ontslagen", Some.Content("Olga Ontslag") with { Terms = [Some.Term(end: "2026-12-31") with { ResignedOn = Some.Day("2026-11-01") }] });
        await store.PublishAsync("meteen-weg", Some.Content("Mo Meteen") with { Terms = [Some.Term(end: "2026-11-01") with { ResignedOn = Some.Day("2026-11-01") }] });
        await store.PublishAsync("ingetrokken", Some.Content("Ine Ingetrokken"));
        await store.ChangeAsync("ongezien", (timeline, at) => Imported(timeline, at));
        await store.ChangeAsync("zwartgemaakt", (timeline, at) => timeline.Approve(
            timeline.Draft(VersionKind.Update, Some.Declared(Some.SidePosition(50)) with { Name = "Zwaan Zwart" }, Some.Signature(at)), null, Some.Signature(at)));

        host.At(Some.Utc("2026-11-20 09:00"));
        await store.PublishAsync("deeltijd", Person("Dirk Deeltijd", 60) with { Assignments = [Some.Assignment(mobility, start: "2026-07-01") with { IsActing = true }] });
        await store.ChangeAsync("marie-de-vries", (timeline, at) => Corrected(timeline, RichProfile.After(mobility, energy), at));
        await store.OnOfficialAsync("marie-de-vries", (official, at) => Answered(official, at));
        await store.OnOfficialAsync("zwartgemaakt", (official, at) => official.EraseField("sidePosition/50", Some.Signature(at)));
        await store.WithdrawAsync("ingetrokken", "op verzoek van betrokkene.");
        host.At(SiteHost.Start.UtcDateTime);
    }

    private static ProfileContent Person(string name, int? partTime, int entry = 20) => Some.Declared(RichProfile.Paid(entry)) with
    {
        Name = name,
        Terms = [Some.Term(with: term => term with { PartTimePercent = partTime })],
    };

    private static ProfileContent LongWords() => Some.Content($"Johanna Wilhelmina van den Wijngaard-Oosterhuis tot {LongWord}") with
    {
        LeadSentence = $"Johanna is burgemeester en gaat over {LongWord.ToLowerInvariant()}.",
        Terms = [Some.Term(Office.Mayor)],
        StatementTitle = LongWord,
        StatementMarkdown = $"{LongWord}\n\nhttps://leiden.nl/{new string('a', 90)}",
        Careers = [new(LongWord, LongWord, null, 2001, null, "2001 – heden")],
        Declaration = DeclarationState.Declared,
        SidePositions =
        [
            RichProfile.Paid(60) with { IsExOfficio = true, GroupHeading = "Aansluitend bij functie, met vergoeding" },
            RichProfile.Paid(61) with { IsExOfficio = null, Organisation = LongWord, Title = "Plaatsvervangend " + LongWord.ToLowerInvariant() },
        ],
    };

    private static void Imported(Timeline timeline, DateTime at)
    {
        var draft = timeline.Draft(VersionKind.Update, Some.Content("Otto Ongezien"), Some.Signature(at));
        draft.Source = new VersionSource("otto-ongezien.txt", "00", new DateOnly(2026, 2, 1));
        timeline.Approve(draft, null, Some.Signature(at));
    }

    private static void Corrected(Timeline timeline, ProfileContent content, DateTime at)
    {
        var draft = timeline.Draft(VersionKind.Correction, content, Some.Signature(at));
        draft.PublicReason = "Het bedrag van 2023 klopte niet.";
        draft.Correction = new CorrectionStatement("Inkomsten in 2023: € 0", "Inkomsten in 2023: € 120.000");
        timeline.Approve(draft, null, Some.Signature(at));
    }

    private static void Answered(Official official, DateTime at)
    {
        official.Check(Some.Signature(at));
        official.Confirm(true, null, at);
    }

    /// <summary>What editors cannot write yet, and pages show already.</summary>
    private static async Task DescribeAsync(TestStore store, int portfolioId)
    {
        await using var open = store.Open();
        var entry = open.Entry((await open.Portfolios.FindAsync(portfolioId))!);
        entry.Property(portfolio => portfolio.DescriptionMarkdown).CurrentValue = "Mobiliteit gaat over **verkeer** en [vervoer](https://gemeente.leiden.nl/verkeer).";
        entry.Property(portfolio => portfolio.ContactRoutes).CurrentValue = [new("Parkeervergunning aanvragen", "https://gemeente.leiden.nl/parkeren"), new("Bel 14 071", "tel:14071")];
        await open.SaveChangesAsync();
    }
}
