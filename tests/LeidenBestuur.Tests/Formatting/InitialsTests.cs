using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Tests.Formatting;

public sealed class InitialsTests
{
    [Theory]
    [InlineData("Peter Heijkoop", "PH")]
    [InlineData("Yvonne van Delft", "YD")]
    [InlineData("Jan", "J")]
    [InlineData("  Émile  de   la Croix ", "ÉC")]
    [InlineData("IJsbrand van IJzer", "IJIJ")]
    [InlineData("anna ’t Hart", "AH")]
    [InlineData("Marie <b> de Vries", "MV")]
    [InlineData("Jan de Vries (CDA)", "JC")]
    [InlineData("123 –", "")]
    [InlineData("", "")]
    public void Of_Name_TakesTheFirstAndTheLastWord(string name, string initials) => Assert.Equal(initials, Initials.Of(name));
}
