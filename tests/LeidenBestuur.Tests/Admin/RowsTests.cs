using LeidenBestuur.Web.Admin.Shared;

namespace LeidenBestuur.Tests.Admin;

public sealed class RowsTests
{
    [Theory]
    [InlineData("add", "abc+")]
    [InlineData("remove-1", "ac")]
    [InlineData("up-2", "acb")]
    [InlineData("up-0", "abc")]
    [InlineData("down-0", "bac")]
    [InlineData("down-2", "abc")]
    [InlineData("down-3", null)]
    [InlineData("turn-0", null)]
    [InlineData("remove-x", null)]
    [InlineData("remove", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void After_Act_ChangesTheRowsOrIsNone(string? act, string? rows) =>
        Assert.Equal(rows, Rows.After([.. "abc"], act, () => '+') is { } after ? string.Concat(after) : null);
}
