using System.Text.Json;
using LeidenBestuur.Web.SourceText;

namespace LeidenBestuur.Tests.SourceText;

public class SourceProfileJsonTests
{
    [Theory]
    [InlineData("€ 5.050,00 per jaar", "5050")]
    [InlineData("€ 1.234,56 per jaar", "1234.56")]
    [InlineData("€ 75,50 per jaar", "75.5")]
    public void Write_Amount_IsANumberWithoutIdleZeros(string words, string number)
    {
        using var json = JsonDocument.Parse(SourceProfileJson.Write(Page.WithSidePosition($"Lid A, vergoeding: {words}")));

        Assert.Equal(number, json.RootElement.GetProperty("sidePositions")[0].GetProperty("remuneration").GetProperty("amountEuro").GetRawText());
    }

    [Fact]
    public void Write_Profile_HasTheKeysOfTheContractAndLiteralLetters()
    {
        var text = SourceProfileJson.Write(Page.WithLead("Noor Testman is burgemeester en verantwoordelijk voor “Financiën” <b>& Zorg</b>."));
        using var json = JsonDocument.Parse(text);

        Assert.Equal(
            ["name", "role", "portfolio", "statement", "goals", "careers", "declaration", "sidePositions", "seeAlso", "warnings"],
            json.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Contains("“Financiën” <b>& Zorg</b>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void WriteRefusal_Message_IsTheOnlyKey()
    {
        using var json = JsonDocument.Parse(SourceProfileJson.WriteRefusal("Geen pagina."));

        Assert.Equal("Geen pagina.", Assert.Single(json.RootElement.EnumerateObject()).Value.GetString());
    }
}
