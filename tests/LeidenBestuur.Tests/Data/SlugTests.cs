using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Tests.Data;

public sealed class SlugTests
{
    [Fact]
    public async Task Publish_NewOfficialWithASlugInUse_IsRefused()
    {
        await using var made = await TestStore.CreateAsync();
        await made.PublishAsync("marie", Some.Content());
        await using var store = made.Open();
        store.Add(new Official("marie"));
        await Assert.ThrowsAsync<DbUpdateException>(() => store.SaveChangesAsync());
    }

    [Fact]
    public async Task Publish_NewOfficialWithAFormerSlug_IsRefused()
    {
        await using var made = await Renamed();
        await Assert.ThrowsAsync<DomainException>(() => made.PublishAsync("marie", Some.Content("Een ander")));
        Assert.Equal(["marie-bakker"], await Slugs(made));
    }

    [Fact]
    public async Task Rename_ToAFormerSlugOfAnother_IsRefused()
    {
        await using var made = await Renamed();
        await made.PublishAsync("anna", Some.Content("Anna"));
        await using var store = made.Open();
        (await store.Officials.SingleAsync(official => official.Slug == "anna")).Rename("marie");
        await Assert.ThrowsAsync<DomainException>(() => store.SaveChangesAsync());
        Assert.Equal(["anna", "marie-bakker"], await Slugs(made));
    }

    [Fact]
    public async Task Rename_AndGiveTheSlugAwayInOneStep_IsRefused()
    {
        await using var made = await TestStore.CreateAsync();
        await made.PublishAsync("marie", Some.Content());
        await using var store = made.Open();
        (await store.Officials.SingleAsync()).Rename("marie-bakker");
        store.Add(new Official("marie"));
        await Assert.ThrowsAsync<DomainException>(() => store.SaveChangesAsync());
        Assert.Equal(["marie"], await Slugs(made));
    }

    [Fact]
    public async Task Rename_BackToTheOwnFormerSlug_Works()
    {
        await using var made = await Renamed();
        await using var store = made.Open();
        (await store.Officials.SingleAsync()).Rename("marie");
        await store.SaveChangesAsync();
        Assert.Equal(["marie-bakker"], (await made.OfficialAsync("marie")).FormerSlugs.Select(former => former.Slug));
    }

    private static async Task<TestStore> Renamed()
    {
        var made = await TestStore.CreateAsync();
        await made.PublishAsync("marie", Some.Content());
        await using var store = made.Open();
        (await store.Officials.SingleAsync()).Rename("marie-bakker");
        await store.SaveChangesAsync();
        return made;
    }

    private static async Task<List<string>> Slugs(TestStore made)
    {
        await using var store = made.Open();
        return await store.Officials.Select(official => official.Slug).OrderBy(slug => slug).ToListAsync();
    }
}
