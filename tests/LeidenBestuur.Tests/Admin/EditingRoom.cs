using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Admin;

/// <summary>An admin area with an editor at work on Marie de Vries: what tests of editing share.</summary>
public abstract class EditingRoom : IAsyncLifetime
{
    protected const string Edit = "/beheer/profielen/marie-de-vries/bewerken";

    protected AdminHost Host { get; } = new();

    protected AdminBrowser Editor { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Editor = await Host.SignedInAsync(StaffRole.Editor, "eva@leiden.nl");

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens the form, fills some fields in and saves.</summary>
    protected async Task SaveAsync(params (string Name, string Value)[] fields)
    {
        await Editor.GoAsync(Edit);
        await SubmitAsync([("doe", "bewaren"), .. fields]);
    }

    /// <summary>Sends the form that is open.</summary>
    protected Task SubmitAsync(params (string Name, string Value)[] fields) => Editor.SubmitAsync(Edit, fields);

    protected Task<Official> OfficialAsync() => Host.Site.Store.OfficialAsync("marie-de-vries");
}
