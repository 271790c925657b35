using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Tests.Formatting;

public sealed class DutchTests
{
    [Theory]
    [InlineData("2018", "2018")]
    [InlineData("2018-03", "maart 2018")]
    [InlineData("2018-03-01", "1 maart 2018")]
    public void Write_PartialDate_SaysWhatIsKnown(string date, string expected) =>
        Assert.Equal(expected, DutchDates.Write(PartialDate.Parse(date)));

    [Theory]
    [InlineData("2024-12-31", "tot 1 januari 2025")]
    [InlineData("2024-02-29", "tot 1 maart 2024")]
    [InlineData("2023-02-28", "tot 1 maart 2023")]
    [InlineData("2024-02-28", "tot en met 28 februari 2024")]
    [InlineData("2024-06-15", "tot en met 15 juni 2024")]
    [InlineData("2024-06", "tot en met juni 2024")]
    [InlineData("2024", "tot en met 2024")]
    [InlineData("9999-12-31", "tot en met 31 december 9999")]
    public void WriteEnd_LastDay_ReadsAsDutch(string lastDay, string expected) =>
        Assert.Equal(expected, DutchDates.WriteEnd(PartialDate.Parse(lastDay)));

    [Theory]
    [InlineData("2018-03", null, "sinds maart 2018")]
    [InlineData("2018", "2024", "van 2018 tot en met 2024")]
    [InlineData(null, "2024-12-31", "tot 1 januari 2025")]
    [InlineData(null, null, "")]
    public void WritePeriod_EndsKnownOrNot_SaysWhatIsKnown(string? start, string? lastDay, string expected) =>
        Assert.Equal(expected, DutchDates.WritePeriod(Date(start), Date(lastDay)));

    [Fact]
    public void WriteTime_SummerEvening_IsAmsterdamTime()
    {
        var instant = new DateTime(2026, 6, 1, 18, 0, 0, DateTimeKind.Utc);

        Assert.Equal("1 juni 2026", DutchDates.WriteDay(instant));
        Assert.Equal("20:00 uur", DutchDates.WriteTime(instant));
    }

    [Theory]
    [InlineData(505000, "5.050")]
    [InlineData(123456, "1.234,56")]
    [InlineData(0, "0")]
    [InlineData(5, "0,05")]
    [InlineData(100000000, "1.000.000")]
    public void Write_Cents_UsesDutchMarks(long cents, string expected) => Assert.Equal(expected, DutchAmounts.Write(cents));

    [Fact]
    public void Write_Remuneration_SaysPerWhat() =>
        Assert.Equal("€\u00a05.050 per jaar", DutchAmounts.Write(new Remuneration(505000, RemunerationPeriod.Year)));

    [Fact]
    public void Order_Names_FollowsTheDutchAlphabet()
    {
        string[] names = ["Yvonne van Delft", "Éva Aerts", "abdel Zaki", "Eva Boer", "Julius Terpstra", "Zeb"];

        Assert.Equal(["abdel Zaki", "Éva Aerts", "Eva Boer", "Julius Terpstra", "Yvonne van Delft", "Zeb"], names.Order(Dutch.Order));
    }

    [Fact]
    public void Join_Words_EndsWithEn()
    {
        Assert.Equal("", Dutch.Join());
        Assert.Equal("a", Dutch.Join("a"));
        Assert.Equal("a en b", Dutch.Join("a", "b"));
        Assert.Equal("a, b en c", Dutch.Join("a", "b", "c"));
    }

    [Theory]
    [InlineData("wethouder", "Wethouder")]
    [InlineData("ijsbaan", "IJsbaan")]
    [InlineData("élan", "Élan")]
    [InlineData("", "")]
    public void Capitalised_Text_StartsWithACapital(string text, string expected) => Assert.Equal(expected, Dutch.Capitalised(text));

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);
}
