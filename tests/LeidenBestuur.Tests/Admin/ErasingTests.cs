using System.Text;
using LeidenBestuur.Tests.Site;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Audit;
using LeidenBestuur.Web.Data.Editing;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LeidenBestuur.Tests.Admin;

/// <summary>Private data go for good: one person asks, another confirms, and nothing of it is left.</summary>
public sealed class ErasingTests : IAsyncDisposable
{
    private const string Secret = "Privegeheim";
    private const string Address = "/beheer/profielen/marie-de-vries/weghalen";
    private const string Form = "/beheer/profielen/marie-de-vries/bewerken";
    private const string BlackOut = "Op 23 november 2026 hebben wij hier privégegevens weggehaald. De oude tekst laten wij niet meer zien.";

    private readonly AdminHost _host = new();

    [Fact]
    public async Task Erase_AskedAndConfirmed_LeavesNothingAnywhere()
    {
        await FillAsync();
        var (asker, other) = (await _host.SignedInAsync(StaffRole.Administrator), await _host.SignedInAsync(StaffRole.Publisher));
        Assert.Contains(Secret, await StoredAsync(), StringComparison.OrdinalIgnoreCase);

        await AskAsync(asker, "sidePosition/7");
        Assert.Equal(Address + "/1", asker.Location);
        await asker.FollowAsync();
        Assert.Equal(
            ["Uit het concept", "Uit versie 4, ingepland voor 3 december 2026, 13:00 uur", "Uit versie 3, gepubliceerd op 23 november 2026, 13:00 uur", "Uit versie 2, gepubliceerd op 23 november 2026, 13:00 uur"],
            asker.Page.All("part").Select(part => part.QuerySelector("h2")!.Words()));
        Assert.Contains($"Organisatie: [weg: Stichting {Secret}]", asker.Page.All("part")[2].Words(), StringComparison.Ordinal);
        Assert.Contains("met het commando ‘backup’", asker.Page.Content(), StringComparison.Ordinal);
        Assert.Contains("in de brontekst waaruit de pagina is ingelezen: marie.txt", asker.Page.Content(), StringComparison.Ordinal);
        Assert.Contains("Een collega heeft tekst getypt", asker.Page.Content(), StringComparison.Ordinal);
        Assert.DoesNotContain(asker.Page.Forms, form => form.GetAttribute("action") == Address + "/1/bevestigen");

        await other.GoAsync(Address + "/1");
        await other.SubmitAsync(Address + "/1/bevestigen");
        Assert.Equal((400, "Zet een vinkje als u zeker weet dat dit voor altijd weg mag."), (other.Status, Assert.Single(other.Errors)));
        Assert.Contains(Secret, await StoredAsync(), StringComparison.OrdinalIgnoreCase);
        await other.SubmitAsync(Address + "/1/bevestigen", ("zeker", "true"));
        Assert.Equal(Address + "/1", other.Location);
        await other.FollowAsync();
        Assert.Contains("De gegevens zijn weggehaald uit alle versies.", other.Page.Content(), StringComparison.Ordinal);
        Assert.StartsWith("Weggehaald door publisher", other.Page.TheOne("outcome").Words(), StringComparison.Ordinal);

        Assert.DoesNotContain(Secret, await StoredAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(
            ["erasure.ask | official/marie-de-vries/sidePosition/7 | done | administrator (administrator@leiden.nl)", "erasure.done | official/marie-de-vries/sidePosition/7 | done | publisher (publisher@leiden.nl)"],
            (await _host.TrailAsync()).Where(line => line.StartsWith("erasure", StringComparison.Ordinal)));
        await AssertVerifiedAsync();
        await AssertPublicPagesAsync();
    }

    [Fact]
    public async Task Erase_WordsAroundAVersion_LeaveItsContentAndNothingOfThem()
    {
        await _host.Site.Store.CorrectAsync("marie-de-vries", Some.Content() with { LeadSentence = "Juiste zin." }, new($"Fout van {Secret}.", $"Goed van {Secret}."), $"Verteld door {Secret}.");
        await _host.Site.Store.WithdrawAsync("marie-de-vries", $"Op verzoek van {Secret}.");
        var versions = (await _host.Site.Store.OfficialAsync("marie-de-vries")).Versions.ToDictionary(version => version.Number!.Value, version => version.WordsField());
        await EraseAsync(versions[2], versions[3]);

        Assert.DoesNotContain(Secret, await StoredAsync(), StringComparison.OrdinalIgnoreCase);
        await AssertVerifiedAsync();
        var history = await (await _host.Site.GetAsync("/bestuurders/marie-de-vries/wijzigingen")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(BlackOut, history, StringComparison.Ordinal);
        Assert.Contains("Juiste", history, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, history, StringComparison.Ordinal);
        Assert.Equal(410, (int)(await _host.Site.GetAsync("/bestuurders/marie-de-vries")).StatusCode);
    }

    [Fact]
    public async Task Erase_LongTextOverManyPages_IsNotInTheFileEither()
    {
        await _host.Site.Store.PublishAsync("marie-de-vries", Some.Content() with { StatementMarkdown = string.Join("\n\n", Enumerable.Range(0, 400).Select(i => $"Alinea {i} over {Secret} en {new string('x', 40)}.")) });
        await _host.Site.Store.PublishAsync("marie-de-vries", Some.Content() with { StatementMarkdown = $"Kort, {Secret}." });
        await EraseAsync("statement");

        Assert.DoesNotContain(Secret, await StoredAsync(), StringComparison.OrdinalIgnoreCase);
        await AssertVerifiedAsync();
    }

    [Fact]
    public async Task Erase_Portrait_TakesThePictureUnlessAnotherShowsIt()
    {
        var one = new Portrait(new(Encoding.ASCII.GetBytes(Secret), 1, 1), new("Marie", null), FocalPoint.Usual, []);
        var cropped = new Portrait(new(Encoding.ASCII.GetBytes(Secret), 1, 1), new("Anders", null), FocalPoint.Usual, [new("image/avif", 1, 1, Encoding.ASCII.GetBytes(Secret))]);
        var two = new Portrait(new([1], 1, 1), new("Beide", null), FocalPoint.Usual, []);
        await using (var store = _host.Site.Store.Open())
        {
            store.AddRange(one, cropped, two);
            await store.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await _host.Site.Store.PublishAsync("marie-de-vries", Some.Content() with { PortraitHash = one.Hash });
        await _host.Site.Store.PublishAsync("marie-de-vries", Some.Content() with { PortraitHash = two.Hash });
        await _host.Site.Store.PublishAsync("bert", Some.Content("Bert") with { PortraitHash = two.Hash });
        await EraseAsync("portrait");

        await using (var store = _host.Site.Store.Open())
            Assert.Equal([two.Hash], await store.Portraits.Select(portrait => portrait.Hash).ToListAsync(TestContext.Current.CancellationToken));
        Assert.DoesNotContain(Secret, await StoredAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Erase_WhileAFormIsOpen_DoesNotComeBackByIt(bool isLate)
    {
        var editor = await OpenFormAsync();
        var marks = editor.Page.QuerySelector("input[name='Form.FilledWith']")!.GetAttribute("value")!.Split(' ');
        await EraseAsync("leadSentence");
        if (isLate)
            _host.Site.Clock.Advance(TimeSpan.FromMinutes(31));
        await editor.SubmitAsync(Form, ("doe", "bewaren"), ("Form.OfficeContact", "Bel het secretariaat."));

        Assert.DoesNotContain($"Woont bij {Secret}", await StoredAsync(), StringComparison.OrdinalIgnoreCase);
        await using (var store = _host.Site.Store.Open())
        {
            var typed = Assert.Single(await store.WorkingForms.Select(form => form.Fields).ToListAsync(TestContext.Current.CancellationToken));
            Assert.NotEmpty(marks);
            Assert.All(marks, mark => Assert.DoesNotContain(mark, typed, StringComparison.Ordinal));
        }
        if (isLate)
            await (await editor.SignInAsync("eva@leiden.nl")).GoAsync(Form);
        else
            await editor.FollowAsync();
        Assert.StartsWith("“Eerste zin” is op 23 november 2026 om 13:02 uur voorgoed weggehaald door tweede", editor.Page.TheOne("erased").Words(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain($"Woont bij {Secret}", editor.Page.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("heeft deze pagina om", editor.Page.Source.Text, StringComparison.Ordinal);
        if (isLate)
            await (await editor.SubmitAsync(Form, ("doe", "bewaren"))).FollowAsync();
        await editor.SubmitAsync("/beheer/profielen/marie-de-vries/botsing");
        await editor.FollowAsync();
        Assert.Empty(editor.Page.QuerySelectorAll("[data-testid=erased]"));
        Assert.Equal((null, "Bel het secretariaat."), ((await DraftAsync()).LeadSentence, (await DraftAsync()).OfficeContact));
    }

    [Fact]
    public async Task Erase_WhileAFormIsOpen_LeavesAnotherTextAndOtherFieldsThatWereTyped()
    {
        var editor = await OpenFormAsync();
        await EraseAsync("leadSentence", "sidePosition/7", "careers");
        await editor.SubmitAsync(Form, ("doe", "bewaren"), ("Form.LeadSentence", "Een heel andere zin."), ("Form.Positions[0].Start", "2020"));
        await editor.FollowAsync();
        Assert.DoesNotContain(Secret, editor.Page.Source.Text, StringComparison.Ordinal);
        await editor.SubmitAsync("/beheer/profielen/marie-de-vries/botsing", ("keuze[leadSentence]", "mijn"), ("keuze[sidePosition/7]", "mijn"));

        var draft = await DraftAsync();
        Assert.Equal(("Een heel andere zin.", "█████", "2020"), (draft.LeadSentence, draft.SidePositions.Single().Title, draft.SidePositions.Single().Period.Start?.ToString()));
        Assert.Empty(draft.Careers);
        Assert.DoesNotContain(Secret, await StoredAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Confirm_BySamePersonOrEditorOrTwice_IsRefused()
    {
        await FillAsync();
        var (asker, editor, other) = (await _host.SignedInAsync(StaffRole.Administrator), await _host.SignedInAsync(StaffRole.Editor), await _host.SignedInAsync(StaffRole.Publisher));
        await AskAsync(asker, "sidePosition/7");
        await asker.FollowAsync();
        var proof = asker.Page.QuerySelector("input[name=formulier]")!.GetAttribute("value")!;

        await asker.PostAsync(Address + "/1/bevestigen", [new("zeker", "true"), new("formulier", proof)]);
        Assert.Equal((400, "Iemand anders moet dit bevestigen: u hebt het zelf gevraagd."), (asker.Status, Assert.Single(asker.Errors)));
        await editor.GoAsync(Address + "/1");
        Assert.Equal(403, editor.Status);
        Assert.Contains(Secret, await StoredAsync(), StringComparison.OrdinalIgnoreCase);

        await other.GoAsync(Address + "/1");
        var page = other.Page;
        await other.SubmitAsync(Address + "/1/bevestigen", ("zeker", "true"));
        Assert.Equal(302, other.Status);
        await other.PostAsync(Address + "/1/bevestigen", [new("zeker", "true"), new("formulier", page.QuerySelector("input[name=formulier]")!.GetAttribute("value")!)]);
        Assert.Equal((400, "Over dit verzoek is al beslist."), (other.Status, Assert.Single(other.Errors)));
    }

    [Fact]
    public async Task Refuse_ByOtherOrAsker_LeavesEverything()
    {
        await FillAsync();
        var (asker, other) = (await _host.SignedInAsync(StaffRole.Administrator), await _host.SignedInAsync(StaffRole.Publisher));
        foreach (var browser in new[] { other, asker })
        {
            await AskAsync(asker, "sidePosition/7");
            var address = asker.Location!;
            await browser.GoAsync(address);
            await browser.SubmitAsync(address + "/afwijzen");
            await browser.FollowAsync();
        }

        Assert.Contains("Ingetrokken door administrator", asker.Page.TheOne("requests").Words(), StringComparison.Ordinal);
        Assert.Contains("Afgewezen door publisher", asker.Page.TheOne("requests").Words(), StringComparison.Ordinal);
        Assert.Contains(Secret, await StoredAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("", "RightToErasure", "", "Kies wat er weg moet.")]
    [InlineData("sidePosition/7", "", "", "Kies een grond.")]
    [InlineData("sidePosition/7", "Onzin", "", null)]
    [InlineData("sidePosition/7", "Other", " ", "Schrijf op welke grond dit weg moet.")]
    [InlineData("sidePosition/99", "NotPublic", "", "Dit onderdeel staat in geen enkele versie. Kies een ander onderdeel.")]
    [InlineData("name", "NotPublic", "", "Dit onderdeel kan niet worden weggehaald.")]
    public async Task Ask_WrongForm_SaysWhatToDoAndKeepsWhatWasChosen(string field, string ground, string explanation, string? message)
    {
        await FillAsync();
        var asker = await _host.SignedInAsync(StaffRole.Administrator);
        await asker.GoAsync(Address);
        await asker.SubmitAsync(Address, ("Field", field), ("Ground", ground), ("Explanation", explanation));

        Assert.Equal(400, asker.Status);
        Assert.Equal(message ?? Assert.Single(asker.Errors), Assert.Single(asker.Errors));
        if (field == "sidePosition/7")
            Assert.NotNull(asker.Page.QuerySelector("input[value='sidePosition/7'][checked]"));
    }

    [Fact]
    public async Task Get_FieldThatSaysDifferentThings_TellsOfEachVersionWhatItHolds()
    {
        await _host.Site.Store.PublishAsync("marie-de-vries", Some.Content() with { LeadSentence = "Woont in de Breestraat." });
        await _host.Site.Store.PublishAsync("marie-de-vries", Some.Content() with { LeadSentence = "Woont in de Breestraat.", OfficeContact = "Bel 14 071." });
        await _host.Site.Store.DraftAsync("marie-de-vries", Some.Content() with { LeadSentence = "Bestuurt Leiden." });
        var browser = await _host.SignedInAsync(StaffRole.Administrator);
        await browser.GoAsync(Address);

        var where = browser.Page.GetElementById(browser.Page.QuerySelector("input[value=leadSentence]")!.GetAttribute("aria-describedby")!)!;
        Assert.Equal(["In het concept staat: Bestuurt Leiden.", "In versie 3 en versie 2 staat: Woont in de Breestraat."], where.QuerySelectorAll("p").Take(2).Words());
    }

    [Theory]
    [InlineData(StaffRole.Administrator, true)]
    [InlineData(StaffRole.Publisher, false)]
    public async Task Get_PageOfTheProfile_LeadsWhoMayAskAndTellsOthersWhoCan(StaffRole role, bool leads)
    {
        var browser = await _host.SignedInAsync(role);
        await browser.GoAsync("/beheer/profielen/marie-de-vries");

        Assert.Equal(leads, browser.Page.QuerySelector($"a[href='{Address}']") is not null);
        Assert.Equal(!leads, browser.Page.Body!.TextContent.Contains("alleen als een beheerder erom vraagt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_NobodyOrNoRequest_IsNotFound()
    {
        var browser = await _host.SignedInAsync(StaffRole.Administrator);
        foreach (var address in new[] { "/beheer/profielen/niemand/weghalen", "/beheer/profielen/niemand/weghalen/1", Address + "/1" })
            Assert.Equal((address, 404), (address, (await browser.GoAsync(address)).Status));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task<ProfileContent> DraftAsync() => (await _host.Site.Store.OfficialAsync("marie-de-vries")).Timeline.OpenDraft!.Content!;

    /// <summary>An editor whose form was filled with the secret.</summary>
    private async Task<AdminBrowser> OpenFormAsync()
    {
        await _host.Site.Store.DraftAsync("marie-de-vries", Some.Declared(Some.SidePosition(7, $"Stichting {Secret}")) with
        {
            LeadSentence = $"Woont bij {Secret}.",
            Careers = [new CareerEntry($"Hulp van {Secret}", $"Hulp van {Secret}", null, 2001, 2002, null)],
        });
        return await (await _host.SignedInAsync(StaffRole.Editor, "eva@leiden.nl")).GoAsync(Form);
    }

    /// <summary>The secret stands in two published versions, a scheduled one, a correction, a draft and what a colleague typed.</summary>
    private async Task FillAsync()
    {
        var store = _host.Site.Store;
        var content = Some.Declared(Some.SidePosition(7, $"Stichting {Secret}") with { Description = $"Lid van Stichting {Secret}", Note = $"Woont bij {Secret}." });
        await store.ChangeAsync("marie-de-vries", (timeline, now) =>
        {
            var draft = timeline.Draft(VersionKind.Update, content, Some.Signature(now));
            draft.Source = new VersionSource("marie.txt", "00", null);
            timeline.Approve(draft, null, Some.Signature(now));
        });
        await store.CorrectAsync("marie-de-vries", content with { SidePositions = [content.SidePositions[0] with { Pay = Pay.Paid }] }, new($"{Secret}: onbetaald", $"{Secret}: betaald"));
        await store.ScheduleAsync("marie-de-vries", content with { LeadSentence = "Straks." }, store.Now.AddDays(10));
        var id = await store.DraftAsync("marie-de-vries", content with { LeadSentence = "Ooit." });
        var account = await _host.AddAsync("typt@leiden.nl");
        await using var open = store.Open();
        open.Add(new WorkingForm { AccountId = account.Id, OfficialId = id, Fields = $"[\"{Secret}\"]", SavedAt = store.Now });
        await open.SaveChangesAsync(TestContext.Current.CancellationToken);
        _host.Site.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private static async Task AskAsync(AdminBrowser asker, string field)
    {
        await asker.GoAsync(Address);
        await asker.SubmitAsync(Address, ("Field", field), ("Ground", nameof(ErasureGround.RightToErasure)));
        Assert.Equal(302, asker.Status);
    }

    private async Task EraseAsync(params string[] fields)
    {
        _host.Site.Clock.Advance(TimeSpan.FromMinutes(1));
        var (asker, other) = (await _host.SignedInAsync(StaffRole.Administrator), await _host.SignedInAsync(StaffRole.Administrator, "tweede@leiden.nl"));
        foreach (var field in fields)
        {
            await AskAsync(asker, field);
            var address = asker.Location!;
            await other.GoAsync("/beheer");
            Assert.Contains("Privégegevens weghalen", other.Page.Content(), StringComparison.Ordinal);
            await other.GoAsync(address);
            await other.SubmitAsync(address + "/bevestigen", ("zeker", "true"));
            Assert.Equal(302, other.Status);
        }
    }

    /// <summary>Every byte of the store and of the journal beside it.</summary>
    private async Task<string> StoredAsync()
    {
        var stored = new StringBuilder();
        foreach (var name in new[] { _host.Site.Store.File, _host.Site.Store.File + "-wal" }.Where(File.Exists))
        {
            await using var file = new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file, Encoding.Latin1);
            stored.Append(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }
        return stored.ToString();
    }

    private async Task AssertVerifiedAsync()
    {
        await using var scope = _host.Site.Services.CreateAsyncScope();
        Assert.Empty(await StoreFile.FaultsAsync(scope.ServiceProvider.GetRequiredService<Store>(), TestContext.Current.CancellationToken));
        Assert.Empty((await scope.ServiceProvider.GetRequiredService<AuditVerification>().RunAsync([], TestContext.Current.CancellationToken)).Faults);
    }

    private async Task AssertPublicPagesAsync()
    {
        var visits = await Crawl.AllAsync(_host.Site, "?peildatum=2026-11-24", "?q=" + Secret);
        visits.Add(await Crawl.VisitAsync(_host.Site, "/zoeken?q=privegeheim"));
        visits.Add(await Crawl.VisitAsync(_host.Site, "/bestuurders/marie-de-vries/versies/2"));
        foreach (var visit in visits)
            Assert.False(visit.Body.Replace($"q={Secret}", "", StringComparison.Ordinal).Replace("‘privegeheim’", "", StringComparison.Ordinal).Replace("\"privegeheim\"", "", StringComparison.Ordinal).Contains($"Stichting {Secret}", StringComparison.OrdinalIgnoreCase), $"{visit.Address} tells.");
        Assert.Equal(BlackOut, (await _host.Site.PageAsync("/bestuurders/marie-de-vries")).TheOne("banner").Words());
        Assert.Equal(BlackOut, (await _host.Site.PageAsync("/nevenfuncties/7")).TheOne("banner").Words());
        Assert.Equal([BlackOut, BlackOut], (await _host.Site.PageAsync("/bestuurders/marie-de-vries/wijzigingen")).All("black-out").Words());
        Assert.Contains(BlackOut, (await _host.Site.PageAsync("/bestuurders/marie-de-vries/versies/2")).All("version-notice").Words());
    }
}
