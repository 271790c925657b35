using LeidenBestuur.Tests.Support;

namespace LeidenBestuur.Tests.Data;

public sealed class StoreRoundTripTests
{
    [Fact]
    public async Task Publish_FirstVersion_IsHeld()
    {
        await using var made = await TestStore.CreateAsync();
        await made.PublishAsync("marie-de-vries", Some.Content());
        var official = await made.OfficialAsync("marie-de-vries");
        Assert.Equal("Marie de Vries", official.Timeline.HeldAt(made.Now)?.Content?.Name);
    }
}
