using CsCheck;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Tests.Data;

/// <summary>The acts on a timeline, through EF and against the unique indexes.</summary>
public sealed class StoreVersionTests
{
    [Fact]
    public async Task Schedule_MoveCarryOverAndReplace_AreWritten()
    {
        await using var made = await TestStore.CreateAsync();
        var hour = made.Now.AddDays(10);
        await made.PublishAsync("marie", Some.Declared(Some.SidePosition(1)));
        await made.ScheduleAsync("marie", Some.Declared(Some.SidePosition(1), Some.SidePosition(2)), hour);
        await made.ChangeAsync("marie", (timeline, now) => timeline.Move(timeline.Scheduled(now)!, hour.AddDays(1), now));
        await made.ChangeAsync("marie", (timeline, now) => timeline.Move(timeline.Scheduled(now)!, hour, now));
        made.Clock.Advance(TimeSpan.FromDays(1));
        await made.PublishAsync("marie", Some.Declared(Some.SidePosition(1)) with { OfficeContact = "14 071" });
        Assert.Equal([(1, 1), (2, 1), (3, 2)], await Held(made));

        await made.ChangeAsync("marie", (timeline, now) =>
        {
            var draft = timeline.DraftFromScheduled(timeline.Scheduled(now)!.Content! with { LeadSentence = "Straks." }, Some.Signature(now));
            timeline.Approve(draft, hour, Some.Signature(now));
        });
        await made.ChangeAsync("marie", (timeline, now) => timeline.Unschedule(timeline.Scheduled(now)!, now));
        Assert.Equal([(1, 1), (2, 1)], await Held(made));
        await made.ChangeAsync("marie", (timeline, now) => timeline.Approve(timeline.OpenDraft!, null, Some.Signature(now)));
        await made.WithdrawAsync("marie");
        await made.ChangeAsync("marie", (timeline, now) => timeline.Approve(timeline.Draft(VersionKind.Update, timeline.StartingContent(now)!, Some.Signature(now)), null, Some.Signature(now)));

        var official = await made.OfficialAsync("marie");
        Assert.Equal([VersionKind.Update, VersionKind.Update, VersionKind.Update, VersionKind.Withdrawal, VersionKind.Update], official.Versions.Where(version => version.Number is not null).OrderBy(version => version.Number).Select(version => version.Kind));
        var last = official.Timeline.HeldAt(hour)!;
        Assert.Equal(("Straks.", "14 071", 2), (last.Content!.LeadSentence, last.Content.OfficeContact, last.Content.SidePositions.Count));
        Assert.Equal(VersionKind.Withdrawal, last.BasedOn!.Kind);
    }

    [Fact]
    public async Task Save_TwoVersionsAtOneInstant_IsRefusedByTheDatabase()
    {
        await using var made = await TestStore.CreateAsync();
        await made.PublishAsync("marie", Some.Content());
        await made.ScheduleAsync("marie", Some.Content(), made.Now.AddDays(1));
        await using var store = made.Open();
        var refused = await Assert.ThrowsAsync<SqliteException>(() => store.Versions.ExecuteUpdateAsync(set => set.SetProperty(version => version.PublishAt, made.Now)));
        Assert.Contains("UNIQUE constraint failed: Versions.OfficialId, Versions.PublishAt", refused.Message, StringComparison.Ordinal);
        refused = await Assert.ThrowsAsync<SqliteException>(() => store.Versions.ExecuteUpdateAsync(set => set.SetProperty(version => version.Number, 1)));
        Assert.Contains("UNIQUE constraint failed: Versions.OfficialId, Versions.Number", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_ManyAtOneInstant_EachOfficialHasItsOwnTimeline()
    {
        await using var made = await TestStore.CreateAsync();
        var oath = made.Now.AddDays(1);
        foreach (var name in new[] { "anna", "bert", "carla" })
            await made.PublishAsync(name, Some.Content(name));
        foreach (var name in new[] { "anna", "bert", "dirk" })
            await made.ScheduleAsync(name, Some.Content(name + " (nieuw)"), oath);

        await using var store = made.Open();
        Assert.Equal(["anna", "bert", "carla"], await Names(oath.AddMilliseconds(-1)));
        Assert.Equal(["anna (nieuw)", "bert (nieuw)", "carla", "dirk (nieuw)"], await Names(oath));

        Task<List<string>> Names(DateTime instant) => store.Versions.ShownAt(Moment.At(instant)).Select(version => version.Content!.Name).OrderBy(name => name).ToListAsync();
    }

    [Fact]
    public async Task Save_TwoContextsEditOneDraft_SecondIsRefused()
    {
        await using var made = await TestStore.CreateAsync();
        await made.DraftAsync("marie", Some.Content());
        await using var one = made.Open();
        await using var other = made.Open();
        var first = (await one.Officials.WithTimeline().SingleAsync()).Timeline;
        var second = (await other.Officials.WithTimeline().SingleAsync()).Timeline;

        first.Revise(first.OpenDraft!, Some.Content("Eerste"), Some.Signature(made.Now));
        second.Revise(second.OpenDraft!, Some.Content("Tweede"), Some.Signature(made.Now));
        await one.SaveChangesAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync());
        Assert.Equal("Eerste", (await made.OfficialAsync("marie")).Timeline.OpenDraft!.Content!.Name);
    }

    [Fact]
    public async Task HeldAt_AnyTimelines_TheDatabaseFindsWhatTheDomainNames()
    {
        await using var made = await TestStore.CreateAsync();
        var number = 0;
        await Act.Sequences(longest: 15).SampleAsync(
            async acts =>
            {
                var slug = $"official-{++number}";
                foreach (var act in acts)
                {
                    if (act.Kind == ActKind.Pass)
                        made.Clock.Advance(TimeSpan.FromMinutes(Math.Abs(act.Minutes)));
                    else
                        await TryAsync(made, slug, act);
                }

                await CheckAsync(made, slug);
            },
            iter: 25,
            threads: 1);
    }

    private static async Task TryAsync(TestStore made, string slug, Act act)
    {
        try
        {
            await made.ChangeAsync(slug, act.On);
        }
        catch (DomainException)
        {
            // Refused: the store must be as it was, which the comparison below shows.
        }
    }

    private static async Task CheckAsync(TestStore made, string slug)
    {
        await using var store = made.Open();
        var official = await store.Officials.WithTimeline().SingleOrDefaultAsync(official => official.Slug == slug);
        if (official is null)
            return;
        var approved = official.Versions.Where(version => version.Stage == VersionStage.Approved).OrderBy(version => version.PublishAt).ToList();
        Assert.Equal(Enumerable.Range(1, approved.Count), approved.Select(version => version.Number!.Value));
        Assert.All(official.Versions, version => Assert.Equal(version.Kind == VersionKind.Withdrawal, version.Content is null));
        foreach (var moment in approved.SelectMany(version => new[] { -1, 0, 1 }.Select(step => version.PublishAt!.Value.AddMilliseconds(step))).Append(made.Now))
        {
            var found = await store.Versions.Where(version => version.OfficialId == official.Id).HeldAt(Moment.At(moment)).ToListAsync();
            Assert.Equal(approved.LastOrDefault(version => version.PublishAt <= moment) is { } named ? [named] : [], found);
            Assert.Equal(official.Versions.Where(ProfileVersion.HeldAt(moment).Compile(preferInterpretation: true)), found);
        }
    }

    private static async Task<IEnumerable<(int, int)>> Held(TestStore made) =>
        (await made.OfficialAsync("marie")).Versions.Where(version => version.Number is not null).OrderBy(version => version.Number)
            .Select(version => (version.Number!.Value, version.Content!.SidePositions.Count));
}
