using LeidenBestuur.Web.Site.Addresses;
using Microsoft.AspNetCore.Routing;

namespace LeidenBestuur.Tests.Site;

public sealed class PlainNumberTests
{
    [Theory]
    [InlineData("1", true)]
    [InlineData("10", true)]
    [InlineData("999999999", true)]
    [InlineData("1000000000", false)]
    [InlineData("0", false)]
    [InlineData("01", false)]
    [InlineData("-1", false)]
    [InlineData("+1", false)]
    [InlineData("1.0", false)]
    [InlineData(" 1", false)]
    [InlineData("1\n", false)]
    [InlineData("١", false)]
    [InlineData("jaar", false)]
    [InlineData("", false)]
    public void Match_OneToNineDigits_IsTheOneWayToWriteANumber(string text, bool expected)
    {
        Assert.Equal(expected, new PlainNumber(9).MatchesLiteral("entry", text));
        Assert.Equal(expected, new PlainNumber(9).Match(null, null, "entry", new() { ["entry"] = text }, RouteDirection.IncomingRequest));
    }

    [Theory]
    [InlineData("2024", true)]
    [InlineData("202", false)]
    [InlineData("20245", false)]
    [InlineData("0024", false)]
    public void Match_FourDigits_IsAYear(string text, bool expected) => Assert.Equal(expected, new PlainNumber(4, 4).MatchesLiteral("year", text));

    [Fact]
    public void Match_NoValue_IsNoNumber() => Assert.False(new PlainNumber(9).Match(null, null, "entry", [], RouteDirection.IncomingRequest));
}
