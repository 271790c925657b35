using LeidenBestuur.Tests.Site;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Admin;

/// <summary>Staff look at old versions, compare any two and put one back.</summary>
public sealed class VersionsTests : IAsyncDisposable
{
    private const string Profile = "/beheer/profielen/marie-de-vries";
    private readonly AdminHost _host = new();

    [Fact]
    public async Task Restore_OldVersion_IsADraftWhoseEntriesKeepTheirNumbers()
    {
        await FillAsync();
        var browser = await _host.SignedInAsync(StaffRole.Editor);
        await browser.GoAsync(Profile + "/versies/2");
        Assert.Equal("Marie de Vries, versie 2", browser.Page.QuerySelector("h1")!.Words());
        Assert.Contains("Nu: staat er niet", browser.Page.All("change").Select(change => change.Words()).Single(words => words.Contains("Oude Stichting", StringComparison.Ordinal)), StringComparison.Ordinal);
        await browser.SubmitAsync(Profile + "/versies/2/terugzetten");

        var official = await _host.Site.Store.OfficialAsync("marie-de-vries");
        var draft = official.Timeline.OpenDraft!;
        Assert.Equal($"/beheer/publicaties/{draft.Id}", browser.Location);
        Assert.Equal((7, "Oude Stichting", VersionStage.Draft), (draft.Content!.SidePositions[0].EntryId, draft.Content.SidePositions[0].Organisation, draft.Stage));
        Assert.Equal("editor (editor@leiden.nl)", draft.MadeBy);
        Assert.Equal("version.restore | official/marie-de-vries/2 | done | editor (editor@leiden.nl)", (await _host.TrailAsync())[^1]);
        await browser.FollowAsync();
        Assert.Contains("Versie 2 staat klaar als concept.", browser.Page.Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_BesideADraft_IsRefusedAndSaysWhatToDo()
    {
        await FillAsync();
        var browser = await _host.SignedInAsync(StaffRole.Editor);
        await browser.GoAsync(Profile + "/versies/1");
        await _host.Site.Store.DraftAsync("marie-de-vries", Some.Content());
        await browser.SubmitAsync(Profile + "/versies/1/terugzetten");

        Assert.Equal((400, "Er is al een concept. Werk daarin verder, of gooi het weg."), (browser.Status, Assert.Single(browser.Errors)));
        Assert.DoesNotContain(browser.Page.Forms, form => form.GetAttribute("action")!.EndsWith("/terugzetten", StringComparison.Ordinal));
        Assert.Contains("Publiceer dat eerst, of gooi het weg.", browser.Page.Content(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?van=1&met=2", new[] { "Opgave van nevenfuncties", "Nevenfunctie: Lid raad van toezicht – Oude Stichting" })]
    [InlineData("?van=2&met=1", new[] { "Opgave van nevenfuncties", "Nevenfunctie: Lid raad van toezicht – Oude Stichting" })]
    [InlineData("?van=1&met=concept", new[] { "Eerste zin" })]
    [InlineData("", new[] { "Eerste zin", "Contact" })]
    public async Task Compare_TwoVersions_ShowsWhatDiffers(string query, string[] labels)
    {
        await FillAsync();
        await _host.Site.Store.DraftAsync("marie-de-vries", Some.Content() with { LeadSentence = "Anders." });
        var browser = await _host.SignedInAsync(StaffRole.Editor);
        await browser.GoAsync(Profile + "/vergelijken" + query);

        Assert.Equal(200, browser.Status);
        Assert.Equal(labels, browser.Page.All("change").Select(change => change.QuerySelector("h3")!.Words()));
    }

    [Theory]
    [InlineData("?van=99")]
    [InlineData("?met=concept")]
    [InlineData("?van=x&met=y")]
    public async Task Compare_UnknownVersion_SaysSo(string query)
    {
        await FillAsync();
        var browser = await _host.SignedInAsync(StaffRole.Editor);
        await browser.GoAsync(Profile + "/vergelijken" + query);
        Assert.Equal(400, browser.Status);
        Assert.All(browser.Errors, error => Assert.Equal("Deze versie is er niet (meer). Kies een versie uit de lijst.", error));
    }

    [Fact]
    public async Task Get_NobodyOrNoVersion_IsNotFound()
    {
        var browser = await _host.SignedInAsync(StaffRole.Editor);
        foreach (var address in new[] { "/beheer/profielen/niemand/versies/1", "/beheer/profielen/niemand/vergelijken", Profile + "/versies/9" })
            Assert.Equal((address, 404), (address, (await browser.GoAsync(address)).Status));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task FillAsync()
    {
        await _host.Site.Store.PublishAsync("marie-de-vries", Some.Declared(Some.SidePosition(7, "Oude Stichting")));
        await _host.Site.Store.PublishAsync("marie-de-vries", Some.Content() with { OfficeContact = "14 071" });
        _host.Site.Clock.Advance(TimeSpan.FromMinutes(1));
    }
}
