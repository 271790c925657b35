using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Tests.Data;

public sealed class GenerationTests
{
    [Fact]
    public async Task Change_OfWhatIsOrWillBePublic_RaisesTheGeneration()
    {
        await using var made = await TestStore.CreateAsync();
        var hour = made.Now.AddDays(10);
        await Raises(made, true, () => made.PublishAsync("marie", Some.Content()));
        await Raises(made, true, () => made.ScheduleAsync("marie", Some.Content("Straks"), hour));
        await Raises(made, true, () => made.ChangeAsync("marie", (timeline, now) => timeline.Move(timeline.Scheduled(now)!, hour.AddDays(1), now)));
        await Raises(made, true, () => made.ChangeAsync("marie", (timeline, now) => timeline.Unschedule(timeline.Scheduled(now)!, now)));
        await made.ChangeAsync("marie", (timeline, _) => timeline.Discard(timeline.OpenDraft!));
        await Raises(made, true, () => SaveAsync(made, async store =>
        {
            var official = await store.Officials.WithTimeline().SingleAsync();
            official.EraseField("leadSentence", Some.Signature(made.Now));
        }));
        await Raises(made, true, () => SaveAsync(made, async store => (await store.Officials.SingleAsync()).Rename("marie-bakker")));
        await Raises(made, true, () => SaveAsync(made, async store => (await store.Officials.SingleAsync()).Check(Some.Signature(made.Now))));
        await Raises(made, true, () => made.WithdrawAsync("marie-bakker"));
        await Raises(made, true, () => made.PortfolioAsync("mobiliteit", "Mobiliteit", "parkeren"));
        await Raises(made, true, () => made.PortfolioAsync("mobiliteit", "Mobiliteit", "fietsen"));
        await Raises(made, true, () => SaveAsync(made, store => Task.FromResult(store.Add(new ContentPage("over", "Over", "Tekst")))));
        await Raises(made, true, () => SaveAsync(made, async store => store.Remove(await store.ContentPages.SingleAsync())));
    }

    [Fact]
    public async Task Change_OfDraftsOnly_LeavesTheGeneration()
    {
        await using var made = await TestStore.CreateAsync();
        await Raises(made, false, () => made.DraftAsync("marie", Some.Content()));
        await Raises(made, false, () => made.ChangeAsync("marie", (timeline, now) => timeline.Revise(timeline.OpenDraft!, Some.Content("Anna"), Some.Signature(now))));
        await Raises(made, false, () => made.ChangeAsync("marie", (timeline, now) => timeline.Submit(timeline.OpenDraft!, Some.Signature(now))));
        await Raises(made, false, () => made.ChangeAsync("marie", (timeline, now) => timeline.SendBack(timeline.OpenDraft!, "Kijk het nog eens na.", Some.Signature(now))));
        await Raises(made, false, () => made.ChangeAsync("marie", (timeline, _) => timeline.Discard(timeline.OpenDraft!)));
        await Raises(made, false, () => SaveAsync(made, store => Task.FromResult(store.Add(new AuditEntry(Some.Signature(made.Now), "a", "b", "c", "d")))));
    }

    [Fact]
    public async Task Unschedule_TheOnlyVersion_RaisesTheGeneration()
    {
        await using var made = await TestStore.CreateAsync();
        await made.ScheduleAsync("marie", Some.Content(), made.Now.AddDays(1));
        await Raises(made, true, () => made.ChangeAsync("marie", (timeline, now) => timeline.Unschedule(timeline.Scheduled(now)!, now)));
    }

    [Fact]
    public async Task Change_RolledBack_LeavesTheGeneration()
    {
        await using var made = await TestStore.CreateAsync();
        await Raises(made, false, () => Assert.ThrowsAsync<DbUpdateException>(() => made.PublishAsync("marie", Some.Content() with { PortraitHash = "none" })));
    }

    private static async Task Raises(TestStore made, bool expected, Func<Task> change)
    {
        var before = await Value(made);
        await change();
        Assert.Equal(expected, await Value(made) > before);
    }

    private static async Task SaveAsync(TestStore made, Func<Store, Task> change)
    {
        await using var store = made.Open();
        await change(store);
        await store.SaveChangesAsync();
    }

    private static async Task<long> Value(TestStore made)
    {
        await using var store = made.Open();
        return await store.Generations.Select(row => row.Value).SingleAsync();
    }
}
