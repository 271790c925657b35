using LeidenBestuur.Tests.Admin;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Admin.Profiles;
using LeidenBestuur.Web.Data.Editing;
using LeidenBestuur.Web.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace LeidenBestuur.BrowserTests.Support;

/// <summary>Made-up profiles on their way to the site: drafts, what waits, what has an hour, what was published in haste, two texts of one page. Versions have numbers in the order in which they are made here.</summary>
internal static class DraftStore
{
    public const string Profile = "/beheer/profielen/rijk";
    public const string Conflict = "/beheer/profielen/botsing/botsing";

    /// <summary>A draft with private data and long words.</summary>
    public const int Draft = 5;

    /// <summary>Waits for somebody who may publish.</summary>
    public const int Submitted = 7;

    /// <summary>Published by one person alone.</summary>
    public const int Urgent = 13;

    private const string Author = "eddy (eddy@leiden.nl)";

    public static async Task FillAsync(AdminHost host, int administrator)
    {
        var store = host.Site.Store;
        var (mobility, energy) = (await store.PortfolioAsync("mobiliteit", "Mobiliteit", "parkeren"), await store.PortfolioAsync("energie", "Duurzaamheidstransitieprogramma en klimaatadaptatiestrategie", "warmte"));
        await store.PublishAsync("rijk", RichProfile.Before(mobility, energy));
        await store.PublishAsync("rijk", RichProfile.After(mobility, energy), host.Now.AddMinutes(1));
        await DraftAsync(store, "rijk", content => content with { Name = "Johanna Wilhelmina van den Wijngaard-Oosterhuis", OfficeContact = "Bel 06-12345678 of kom naar 2311 EZ.", SidePositions = [.. content.SidePositions.Take(3)] });
        await store.PublishAsync("anna-bakker", Some.Content("Anna Bakker"));
        await DraftAsync(store, "anna-bakker", content => content with { LeadSentence = "Anna gaat over de stad." });
        await store.ChangeAsync("anna-bakker", (timeline, now) =>
        {
            timeline.Explain(timeline.OpenDraft!, "Nieuwe zin.", "Graag vandaag nog.", null, new(Author, now));
            timeline.Submit(timeline.OpenDraft!, new(Author, now));
        });
        foreach (var (slug, name) in new[] { ("karel-smit", "Karel Smit"), ("lena-post", "Lena Post") })
        {
            await store.PublishAsync(slug, Some.Content(name));
            await store.ScheduleAsync(slug, Some.Content(name) with { LeadSentence = "Nieuw college." }, Some.Utc("2026-12-01 19:00"));
        }

        await store.PublishAsync("otto-haast", Some.Content("Otto Haast"));
        await DraftAsync(store, "otto-haast", content => content with { LeadSentence = "Met haast." });
        await store.ChangeAsync("otto-haast", (timeline, now) => timeline.Approve(timeline.OpenDraft!, null, new(Author, now), fourEyes: new(true, "De krant belt.")));
        await store.OnOfficialAsync("rijk", (official, now) => official.AskErasure("officeContact", ErasureGround.RightToErasure, null, new(Author, now)));
        await ConflictAsync(host, administrator);
    }

    private static Task DraftAsync(TestStore store, string slug, Func<ProfileContent, ProfileContent> change) =>
        store.ChangeAsync(slug, (timeline, now) => timeline.Draft(VersionKind.Update, change(timeline.StartingContent(now)!), new(Author, now)));

    private static async Task ConflictAsync(AdminHost host, int administrator)
    {
        var before = Some.Content("Bo Botsing");
        var official = await host.Site.Store.PublishAsync("botsing", before);
        await DraftAsync(host.Site.Store, "botsing", content => content with { LeadSentence = "De zin van een collega.", OfficeContact = "Secretariaat: 071 516 50 00." });
        var form = ProfileFilling.Form(before with { LeadSentence = "Mijn zin." });
        (form.Token, form.Basis) = ("v-0", FormBasis.Of(before));
        await using var scope = host.Site.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Web.Data.Store>();
        store.Add(new WorkingForm { AccountId = administrator, OfficialId = official, Fields = FormFields.ToJson(form), SavedAt = host.Now });
        await store.SaveChangesAsync();
    }
}
