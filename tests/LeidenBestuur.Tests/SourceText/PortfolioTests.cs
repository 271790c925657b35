namespace LeidenBestuur.Tests.SourceText;

public class PortfolioTests
{
    [Theory]
    [InlineData("Wethouder Sport; Jeugd en Zorg; Werk, Inkomen", "Sport|Jeugd en Zorg|Werk, Inkomen")]
    [InlineData("Wethouder Jeugd en Zorg en Sport", "Jeugd en Zorg|Sport")]
    [InlineData("Wethouder WERK EN INKOMEN EN ZORG", "WERK EN INKOMEN|ZORG")]
    [InlineData("Wethouder openbare orde en veiligheid", "openbare orde en veiligheid")]
    [InlineData("Wethouder Sport, Jeugd, en Zorg", "Sport|Jeugd|Zorg")]
    [InlineData("Wethouder Sport (breed, top) en Jeugd", "Sport (breed, top)|Jeugd")]
    [InlineData("Wethouder Werk & Inkomen/Zorg", "Werk & Inkomen/Zorg")]
    [InlineData("Wethouder Sport en -accommodaties", "Sport en -accommodaties")]
    [InlineData("Wethouder Natuur-, Milieu- en Landschapsbeheer", "Natuur-, Milieu- en Landschapsbeheer")]
    [InlineData("Wethouder Jeugdzorg en Welzijn", "Jeugdzorg|Welzijn")]
    [InlineData("Wethouder van Financiën", "Financiën")]
    [InlineData("Wethouder van Sport en Jeugd", "Sport|Jeugd")]
    [InlineData("Wethouder: Sport, Jeugd", "Sport|Jeugd")]
    [InlineData("Wethouder D66: Sport", "Sport")]
    [InlineData("Wethouder Sport (D66)", "Sport")]
    [InlineData("Eerste locoburgemeester, wethouder Sport en Jeugd", "Sport|Jeugd")]
    [InlineData("Wethouder Sport, 1e loco-burgemeester", "Sport")]
    [InlineData("Waarnemend wethouder Sport", "Sport")]
    [InlineData("Wethouder Ruimtelijke\nOrdening,\nSport\nen Jeugd", "Ruimtelijke Ordening|Sport|Jeugd")]
    [InlineData("Burgemeester van Leiden", "")]
    [InlineData("Wethouder (D66)", "")]
    public void Read_RoleLine_GivesItsTerms(string line, string terms) =>
        Assert.Equal(terms.Split('|', StringSplitOptions.RemoveEmptyEntries), Page.Colleague(line).Portfolio);

    [Fact]
    public void Read_RoleLine_IsKeptWholeWithItsRank()
    {
        var colleague = Page.Colleague("Tweede locoburgemeester, wethouder Sport");

        Assert.Equal(("Tweede locoburgemeester, wethouder Sport", 2), (colleague.RoleTitle, colleague.DeputyRank));
    }
}
