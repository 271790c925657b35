using System.Net;
using System.ServiceModel.Syndication;
using System.Xml;
using CsCheck;
using LeidenBestuur.Tests.Site;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.OpenData.Feeds;

/// <summary>The log for feed readers, read by a parser that is not ours.</summary>
public sealed class FeedTests(SiteHost seeded) : IAsyncDisposable
{
    private const string Feed = "/wijzigingen.atom";

    private readonly SiteHost _host = new() { Clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)) };

    [Fact]
    public async Task Get_Seeds_IsTheGoldenFile()
    {
        var response = await seeded.GetAsync(Feed);
        var text = await BodyAsync(response);

        Assert.Equal("application/atom+xml; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "OpenData", "Feeds", "wijzigingen.expected.atom"), TestContext.Current.CancellationToken), text);
    }

    [Fact]
    public async Task Get_Publications_AreReadWithTheirSentencesAndLinks()
    {
        await _host.Store.PublishAsync("marie", Some.Content() with { OfficeContact = "14 071" });
        Pass();
        await _host.Store.CorrectAsync("marie", Some.Content() with { OfficeContact = "14 072" }, new("14 071", "14 072"), "Een <lezer> zag het.");
        Pass();

        var feed = await ReadAsync(Feed);
        Assert.Equal(("Wijzigingen", "nl", "tag:gemeente.leiden.nl,2026:gm0546/wijzigingen"), (feed.Title.Text, feed.Language, feed.Id));
        Assert.Equal("Gemeente Leiden", Assert.Single(feed.Authors).Name);
        Assert.Equal(["http://localhost/wijzigingen.atom"], Links(feed.Links, "self"));
        var entry = feed.Items.First();
        Assert.Equal("Fout verbeterd: Marie de Vries – Contact gewijzigd", entry.Title.Text);
        Assert.Equal("Er stond: 14 071. Het is: 14 072.\nContact gewijzigd.\nReden: Een <lezer> zag het.", entry.Summary.Text);
        var content = (TextSyndicationContent)entry.Content;
        Assert.Equal(("html", "<p>Er stond: 14 071. Het is: 14 072.</p><p>Contact gewijzigd.</p><p>Reden: Een &lt;lezer&gt; zag het.</p>"), (content.Type, content.Text));
        Assert.Equal(["http://localhost/bestuurders/marie/versies/2"], Links(entry.Links, "alternate"));
        Assert.Equal(["http://localhost/bestuurders/marie"], Links(entry.Links, "related"));
        Assert.Equal((Some.Utc("2026-03-03 09:00"), Some.Utc("2026-03-03 09:00"), feed.LastUpdatedTime), (entry.PublishDate.UtcDateTime, entry.LastUpdatedTime.UtcDateTime, entry.LastUpdatedTime));
        Assert.Equal(["Fout verbeterd: Marie de Vries – Contact gewijzigd", "Marie de Vries – Dit is de eerste versie van de pagina"], Titles(feed));
    }

    [Fact]
    public async Task Get_OnePersonOrKind_TellsJustThat()
    {
        await _host.Store.PublishAsync("anna", Some.Content("Anna"));
        await _host.Store.PublishAsync("bert", Some.Content("Bert"));
        await _host.Store.CorrectAsync("bert", Some.Content("Bert") with { OfficeContact = "Bel." }, new("niets", "Bel."));
        Pass();

        var anna = await ReadAsync(Feed + "?bestuurder=anna");
        Assert.Equal(["Anna – Dit is de eerste versie van de pagina"], Titles(anna));
        Assert.Equal("Wijzigingen op de pagina van Anna", anna.Title.Text);
        Assert.Equal(["Fout verbeterd: Bert – Contact toegevoegd"], Titles(await ReadAsync(Feed + "?soort=rectificatie")));
        Assert.Empty((await ReadAsync(Feed + "?soort=rectificatie&bestuurder=anna")).Items);
        foreach (var (query, page) in new[] { ("", "/wijzigingen"), ("?bestuurder=anna", "/bestuurders/anna/wijzigingen"), ("?soort=rectificatie", "/wijzigingen?soort=rectificatie"), ("?bestuurder=bert&soort=rectificatie", "/wijzigingen?bestuurder=bert&soort=rectificatie") })
            Assert.Equal(["http://localhost" + page], Links((await ReadAsync(Feed + query)).Links, "alternate"));
        Assert.Equal("tag:gemeente.leiden.nl,2026:gm0546/bestuurders/1", anna.Id);
        Assert.Equal("tag:gemeente.leiden.nl,2026:gm0546/bestuurders/1/rectificatie", (await ReadAsync(Feed + "?bestuurder=anna&soort=rectificatie")).Id);
        foreach (var query in new[] { "?soort=x", "?bestuurder=niemand", "?bestuurder=anna&bestuurder=anna" })
            Assert.Equal(HttpStatusCode.BadRequest, (await _host.GetAsync(Feed + query)).StatusCode);
    }

    [Fact]
    public async Task Get_UnchangedFeed_Answers304WithoutBodyUntilSomethingIsPublished()
    {
        await _host.Store.PublishAsync("anna", Some.Content("Anna"));
        Pass();
        var first = await _host.GetAsync(Feed);
        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Equal(Some.Utc("2026-03-02 09:00"), first.Content.Headers.LastModified!.Value.UtcDateTime);

        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            var again = await AskAsync(method, first.Headers.ETag.ToString());
            Assert.Equal((HttpStatusCode.NotModified, first.Headers.ETag), (again.StatusCode, again.Headers.ETag));
            Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }

        await _host.Store.PublishAsync("anna", Some.Content("Anna") with { OfficeContact = "Bel." });
        Pass();
        var changed = await AskAsync(HttpMethod.Get, first.Headers.ETag.ToString());
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);
    }

    [Fact]
    public async Task Ids_WhateverIsPlannedMovedOrRenamed_StayTheSame()
    {
        await _host.Store.PublishAsync("anna", Some.Content("Anna"));
        await _host.Store.PublishAsync("anna", Some.Content("Anna") with { OfficeContact = "Bel." });
        Pass();
        var before = Ids(await ReadAsync(Feed));

        await _host.Store.ScheduleAsync("anna", Some.Content("Anna") with { OfficeContact = "Bel.", LeadSentence = "Later." }, _host.Store.Now.AddDays(3));
        await _host.Store.ChangeAsync("anna", (timeline, now) => timeline.Move(timeline.Scheduled(now)!, now.AddDays(5), now));
        await _host.Store.OnOfficialAsync("anna", (official, _) => official.Rename("anna-bakker"));
        Assert.Equal(before, Ids(await ReadAsync(Feed)));
        Assert.Equal("/wijzigingen.atom?bestuurder=anna-bakker", (await _host.GetAsync(Feed + "?bestuurder=anna")).Headers.Location!.OriginalString);

        await _host.Store.PublishAsync("anna-bakker", Some.Content("Anna") with { OfficeContact = "Mail." });
        Pass();
        Assert.Equal(before, Ids(await ReadAsync(Feed))[1..]);
    }

    [Fact]
    public async Task Get_BlackedOut_IsUpdatedAndTellsNothing()
    {
        await _host.Store.PublishAsync("anna", Some.Content("Anna"));
        await _host.Store.PublishAsync("anna", Some.Declared(Some.SidePosition(7, "Stichting Geheim")) with { Name = "Anna" });
        Pass();
        await _host.Store.OnOfficialAsync("anna", (official, now) => official.EraseField("sidePosition/7", Some.Signature(now)));

        Assert.DoesNotContain("Geheim", await BodyAsync(await _host.GetAsync(Feed)), StringComparison.Ordinal);
        var feed = await ReadAsync(Feed);
        Assert.Equal(Some.Utc("2026-03-03 09:00"), feed.LastUpdatedTime.UtcDateTime);
        Assert.Contains("Nevenfunctie toegevoegd: █████ – █████.", feed.Items.First().Summary.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_CharactersThatXmlCannotHold_AreReplaced()
    {
        await _host.Store.PublishAsync("anna", Some.Content("An\u0001na \uD83D\uDE00 <b>&amp;\uFFFE"));

        Assert.Equal(["An\uFFFDna \uD83D\uDE00 <b>&amp;\uFFFD – Dit is de eerste versie van de pagina"], Titles(await ReadAsync(Feed)));
    }

    [Fact]
    public async Task Get_NothingPublished_IsAValidFeedWithoutEntries()
    {
        await _host.Store.DraftAsync("anna", Some.Content("Anna"));
        Assert.Empty((await ReadAsync(Feed)).Items);
    }

    [Fact]
    public async Task Get_MoreThanFifty_AreTheLatestAndTheWayToTheRest()
    {
        for (var i = 0; i < 52; i++)
            await _host.Store.PublishAsync("anna", Some.Content("Anna") with { OfficeContact = $"{i}" });
        Pass();
        var first = await ReadAsync(Feed + "?bestuurder=anna");
        Assert.Equal((50, "tag:gemeente.leiden.nl,2026:gm0546/bestuurders/1/versies/52"), (Ids(first).Length, Ids(first)[0]));
        Assert.Equal(
            [("self", "?bestuurder=anna"), ("first", "?bestuurder=anna"), ("next", "?bestuurder=anna&pagina=2"), ("last", "?bestuurder=anna&pagina=2")],
            first.Links.Where(link => link.RelationshipType != "alternate").Select(link => (link.RelationshipType, link.Uri.Query)));

        var second = await ReadAsync(Feed + new Uri(Assert.Single(Links(first.Links, "next"))).Query);
        Assert.Equal(["tag:gemeente.leiden.nl,2026:gm0546/bestuurders/1/versies/2", "tag:gemeente.leiden.nl,2026:gm0546/bestuurders/1/versies/1"], Ids(second));
        Assert.Equal(first.Id, second.Id);
        Assert.Equal(["http://localhost/wijzigingen.atom?bestuurder=anna"], Links(second.Links, "previous"));
        Assert.Equal(["http://localhost/wijzigingen.atom?bestuurder=anna&pagina=2"], Links(second.Links, "self"));
        Assert.Empty(Links(second.Links, "next"));
        Assert.Equal(HttpStatusCode.NotFound, (await _host.GetAsync(Feed + "?pagina=3")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.GetAsync(Feed + "?pagina=x")).StatusCode);
    }

    [Fact]
    public async Task Get_FormerSlugOfALaterPage_LeadsToThatPage()
    {
        await _host.Store.PublishAsync("anna", Some.Content("Anna"));
        await _host.Store.OnOfficialAsync("anna", (official, _) => official.Rename("anna-bakker"));

        Assert.Equal("/wijzigingen.atom?bestuurder=anna-bakker&pagina=2", (await _host.GetAsync(Feed + "?bestuurder=anna&pagina=2")).Headers.Location!.OriginalString);
    }

    [Fact]
    public Task FeedAndPage_OfAnyHistory_TellTheSame() => Gen.Select(Act.Sequences(longest: 12), Act.Sequences(longest: 12)).SampleAsync(AgreeAsync, iter: 8);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static async Task AgreeAsync(Act[] anna, Act[] bert)
    {
        await using var host = new SiteHost { Clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)) };
        foreach (var (slug, act) in anna.Select(act => ("anna", act)).Concat(bert.Select(act => ("bert", act))).OrderBy(pair => pair.act.Text, StringComparer.Ordinal))
        {
            host.Clock.Advance(TimeSpan.FromMinutes(Math.Abs(act.Minutes) + 1));
            try
            {
                await host.Store.ChangeAsync(slug, (timeline, now) => act.On(timeline, now));
            }
            catch (DomainException)
            {
                // The rules refuse it: nothing happened.
            }
        }

        var page = await host.PageAsync("/wijzigingen");
        using var reader = XmlReader.Create(await (await host.GetAsync(Feed)).Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var entries = SyndicationFeed.Load(reader).Items.Select(item => item.Summary.Text.Replace('\n', ' '));
        Assert.Equal(page.All("publication").Select(publication => string.Join(' ', publication.QuerySelectorAll("[data-testid=sentences], [data-testid=reason]").Words())), entries.Take(25));
    }

    private void Pass() => _host.Clock.SetUtcNow(new DateTimeOffset(DateOnly.FromDateTime(_host.Store.Now).AddDays(1).ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero));

    private async Task<SyndicationFeed> ReadAsync(string address)
    {
        var response = await _host.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var reader = XmlReader.Create(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        return SyndicationFeed.Load(reader);
    }

    private Task<HttpResponseMessage> AskAsync(HttpMethod method, string tag)
    {
        var request = new HttpRequestMessage(method, "http://localhost" + Feed);
        request.Headers.Add("If-None-Match", tag);
        return _host.Client().SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static string[] Links(IEnumerable<SyndicationLink> links, string relation) => [.. links.Where(link => link.RelationshipType == relation).Select(link => link.Uri.AbsoluteUri)];

    private static string[] Titles(SyndicationFeed feed) => [.. feed.Items.Select(item => item.Title.Text)];

    private static string[] Ids(SyndicationFeed feed) => [.. feed.Items.Select(item => item.Id)];

    private static Task<string> BodyAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
