using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Domain;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31", false)]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", false)]
    [InlineData("2023-02", "2023-02-01", "2023-02-28", false)]
    [InlineData("2024-12", "2024-12-01", "2024-12-31", false)]
    [InlineData("2024-02-29", "2024-02-29", "2024-02-29", true)]
    [InlineData("0001", "0001-01-01", "0001-12-31", false)]
    [InlineData("9999-12-31", "9999-12-31", "9999-12-31", true)]
    public void Parse_Date_SpansTheDaysItCanMean(string text, string first, string last, bool complete)
    {
        var date = PartialDate.Parse(text);

        Assert.Equal(Some.Day(first), date.FirstDay);
        Assert.Equal(Some.Day(last), date.LastDay);
        Assert.Equal(complete, date.IsComplete);
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("0000")]
    [InlineData("2024-13")]
    [InlineData("2024-00")]
    [InlineData("2024-6")]
    [InlineData("2024-6-")]
    [InlineData("2024-06-31")]
    [InlineData("2023-02-29")]
    [InlineData("2024/06/30")]
    [InlineData("30-06-2024")]
    [InlineData(" 2024")]
    [InlineData("٢٠٢٤")]
    [InlineData("2024-06-30T00:00")]
    public void TryParse_NoDate_IsFalse(string? text)
    {
        Assert.False(PartialDate.TryParse(text, out _));
        if (text is not null)
            Assert.Throws<FormatException>(() => PartialDate.Parse(text));
    }

    [Fact]
    public void Of_DayWithoutMonth_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => PartialDate.Of(2024, null, 1));

    [Fact]
    public void Of_DayThatDoesNotExist_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => PartialDate.Of(2023, 2, 29));

    [Fact]
    public void Equals_SamePrecisionOnly() => Assert.NotEqual(PartialDate.Of(2024, 1), PartialDate.Of(new DateOnly(2024, 1, 1)));
}
