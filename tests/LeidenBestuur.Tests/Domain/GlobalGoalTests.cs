using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Domain;

public sealed class GlobalGoalTests
{
    [Fact]
    public void All_Always_HoldsSeventeenInOrder() =>
        Assert.Equal(Enumerable.Range(1, 17), GlobalGoal.All.Select(goal => goal.Number));

    [Fact]
    public void Of_Number_IsThatGoal() => Assert.Equal("Klimaatactie", GlobalGoal.Of(13).Name);

    [Theory]
    [InlineData(0)]
    [InlineData(18)]
    public void Of_NoSuchNumber_IsRefused(int number)
    {
        Assert.False(GlobalGoal.Exists(number));
        Assert.Throws<ArgumentOutOfRangeException>(() => GlobalGoal.Of(number));
    }
}
