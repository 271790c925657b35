using System.Globalization;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Data.Audit;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Officials;
using Microsoft.Extensions.DependencyInjection;

namespace LeidenBestuur.Tests.Admin;

/// <summary>300 acts of staff at random, by the forms of the site itself: whatever they do, the trail is whole, every page answers, and every moment shows what its definition says.</summary>
public sealed class StaffActsTests
{
    private static readonly string[] Slugs = ["marie-de-vries", "anna-bakker", "karel-smit"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Act_AHundredTimesAtRandom_LeavesEverythingWhole(int seed)
    {
        await using var host = new AdminHost();
        await host.Site.Store.PublishAsync("anna-bakker", Some.Content("Anna Bakker"));
        await host.Site.Store.PublishAsync("karel-smit", Some.Content("Karel Smit"));
        var (editor, publisher) = (await host.SignedInAsync(StaffRole.Editor, "eva@leiden.nl"), await host.SignedInAsync(StaffRole.Publisher, "piet@leiden.nl"));
        var chance = new Random(seed);
        var done = 0;
        for (var i = 0; i < 100; i++)
        {
            host.Site.Clock.Advance(TimeSpan.FromSeconds(chance.Next(1, 600)));
            var (browser, email) = chance.Next(3) == 0 ? (editor, "eva@leiden.nl") : (publisher, "piet@leiden.nl");
            if ((await browser.GoAsync("/beheer")).Status == 302)
                await browser.SignInAsync(email);
            var status = await ActAsync(host, browser, chance, i);
            Assert.True(status is 200 or 302 or 400 or 403 or 404, $"Seed {seed}, act {i}: {status}.");
            done += status == 302 ? 1 : 0;
        }

        Assert.True(done > 30, $"Only {done} acts came to something.");
        await AssertWholeAsync(host, chance);
    }

    private static async Task<int> ActAsync(AdminHost host, AdminBrowser browser, Random chance, int number)
    {
        var slug = Slugs[chance.Next(Slugs.Length)];
        var profile = $"/beheer/profielen/{slug}";
        var official = await host.Site.Store.OfficialAsync(slug);
        var open = official.Timeline.OpenDraft?.Id ?? official.Versions.Max(version => version.Id);
        var scheduled = official.Timeline.Scheduled(host.Now)?.Id ?? open;
        var day = AmsterdamTime.LocalOf(host.Now).AddMinutes(chance.Next(-30, 600));
        (string, string)[] later = [("When", "later"), ("Day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("Time", day.ToString("HH:mm", CultureInfo.InvariantCulture)), ("PublicReason", $"reden {number}")];
        (string Page, string Address, (string, string)[] Fields) act = chance.Next(14) switch
        {
            0 or 1 or 2 or 3 => ($"{profile}/bewerken", $"{profile}/bewerken", [("doe", "bewaren"), (chance.Next(2) == 0 ? "Form.LeadSentence" : "Form.OfficeContact", $"zin {number}")]),
            4 => ($"{profile}/bewerken?soort=ingepland", $"{profile}/bewerken", [("doe", "bewaren"), ("Form.LeadSentence", $"zin {number}")]),
            5 => ($"/beheer/publicaties/{open}", $"/beheer/publicaties/{open}/indienen", [("PublicReason", $"reden {number}")]),
            6 or 7 or 8 => ($"/beheer/publicaties/{open}", $"/beheer/publicaties/{open}/publiceren", [("When", "nu"), ("PublicReason", $"reden {number}"), ("keuze[leadSentence]", "mijn"), ("keuze[officeContact]", "hun")]),
            9 => ($"/beheer/publicaties/{open}", $"/beheer/publicaties/{open}/publiceren", later),
            10 => ("/beheer/publicaties", "/beheer/publicaties/verzetten", [("versie", $"{scheduled}"), .. later]),
            11 => ("/beheer/publicaties", "/beheer/publicaties/uit-de-planning", [("versie", $"{scheduled}")]),
            12 => ($"/beheer/publicaties/{open}", $"/beheer/publicaties/{open}/{(chance.Next(2) == 0 ? "overnemen" : "weggooien")}", [("keuze[leadSentence]", "mijn"), ("keuze[officeContact]", "mijn")]),
            _ => (profile, chance.Next(3) == 0 ? $"{profile}/intrekken" : $"{profile}/nagekeken", [("Reason", $"reden {number}")]),
        };
        await browser.GoAsync(act.Page);
        if (browser.Status == 302)
            await browser.FollowAsync();
        if (act.Address.EndsWith("/bewerken", StringComparison.Ordinal) && browser.Page.Forms.Any(form => form.GetAttribute("action") == act.Address))
            return (await browser.SubmitAsync(act.Address, act.Fields)).Status;
        var token = browser.Page.QuerySelector("input[name=formulier]")!.GetAttribute("value")!;
        return (await browser.PostAsync(act.Address, [new("formulier", token), .. browser.Seen, .. act.Fields.Select(field => KeyValuePair.Create(field.Item1, field.Item2))])).Status;
    }

    private static async Task AssertWholeAsync(AdminHost host, Random chance)
    {
        await using (var scope = host.Site.Services.CreateAsyncScope())
            Assert.Empty((await scope.ServiceProvider.GetRequiredService<AuditVerification>().RunAsync([], TestContext.Current.CancellationToken)).Faults);
        foreach (var address in new[] { "/", "/bestuurders", "/nevenfuncties", "/portefeuilles", "/sitemap.xml", "/zoeken?q=zin" })
            Assert.Equal(200, (int)(await host.Site.GetAsync(address)).StatusCode);

        foreach (var slug in Slugs)
        {
            var official = await host.Site.Store.OfficialAsync(slug);
            var approved = official.Versions.Where(version => version.Stage == VersionStage.Approved).OrderBy(version => version.PublishAt).ToList();
            Assert.Equal(Enumerable.Range(1, approved.Count), approved.Select(version => version.Number!.Value));
            Assert.Equal(200, (int)(await host.Site.GetAsync($"/bestuurders/{slug}/wijzigingen")).StatusCode);
            foreach (var version in approved.Where(version => version.PublishAt <= host.Now))
                Assert.Contains((int)(await host.Site.GetAsync($"/bestuurders/{slug}/versies/{version.Number}")).StatusCode, new[] { version.Kind == VersionKind.Withdrawal ? 410 : 200 });
            for (var i = 0; i < 20; i++)
            {
                var moment = Moment.At(AmsterdamTime.WholeMilliseconds(approved[0].PublishAt!.Value.AddMinutes(chance.Next(-10, 1500))));
                var expected = approved.LastOrDefault(version => version.PublishAt <= moment.KnownAt);
                await using var store = host.Site.Store.Open();
                var shown = await store.ProfileAsync(slug, moment, TestContext.Current.CancellationToken);
                Assert.Equal(expected?.Content?.LeadSentence, shown?.Text.LeadSentence);
                Assert.Equal(expected is null or { Kind: VersionKind.Withdrawal }, shown is null);
            }
        }
    }
}
