using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Admin;

/// <summary>An admin area with an editor and a publisher at work on Marie de Vries: what tests of publishing share.</summary>
public abstract class PublicationRoom : IAsyncLifetime
{
    protected const string Profile = "/beheer/profielen/marie-de-vries";

    protected AdminHost Host { get; } = new();

    protected AdminBrowser Editor { get; private set; } = null!;

    protected AdminBrowser Publisher { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        (Editor, Publisher) = (await Host.SignedInAsync(StaffRole.Editor, "eva@leiden.nl"), await Host.SignedInAsync(StaffRole.Publisher, "piet@leiden.nl"));

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static string Token(AdminBrowser browser) => browser.Page.QuerySelector("input[name=formulier]")!.GetAttribute("value")!;

    /// <summary>Makes or goes on with a draft.</summary>
    protected async Task<int> DraftAsync(AdminBrowser browser, string leadSentence, string? contact = null, string slug = "marie-de-vries")
    {
        await browser.GoAsync($"/beheer/profielen/{slug}/bewerken");
        await browser.SubmitAsync($"/beheer/profielen/{slug}/bewerken", [("doe", "bewaren"), ("Form.LeadSentence", leadSentence), .. contact is null ? Array.Empty<(string, string)>() : [("Form.OfficeContact", contact)]]);
        Assert.Equal(302, browser.Status);
        return (await Host.Site.Store.OfficialAsync(slug)).Timeline.OpenDraft!.Id;
    }

    /// <summary>Does something on the page of a version.</summary>
    protected static async Task ActAsync(AdminBrowser browser, int id, string act, params (string Name, string Value)[] fields)
    {
        await browser.GoAsync($"/beheer/publicaties/{id}");
        await browser.PostAsync($"/beheer/publicaties/{id}/{act}", [new("formulier", Token(browser)), .. browser.Seen, .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
    }

    protected async Task ListAsync(string act, params (string Name, string Value)[] fields)
    {
        await Publisher.GoAsync("/beheer/publicaties");
        await Publisher.PostAsync($"/beheer/publicaties/{act}", [new("formulier", Token(Publisher)), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
    }

    protected Task PostAllAsync(string address, IEnumerable<int> ids, params (string Name, string Value)[] fields) => Publisher.PostAsync(
        address, [new("formulier", Token(Publisher)), .. Publisher.Seen, .. ids.Select(id => KeyValuePair.Create("versie", $"{id}")), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);

    protected async Task<string> SiteAsync(string slug = "marie-de-vries") =>
        await (await Host.Site.GetAsync($"/bestuurders/{slug}")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    protected Task<Official> OfficialAsync() => Host.Site.Store.OfficialAsync("marie-de-vries");
}
