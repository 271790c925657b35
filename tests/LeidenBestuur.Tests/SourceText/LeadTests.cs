using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.SourceText;

namespace LeidenBestuur.Tests.SourceText;

public class LeadTests
{
    [Theory]
    [InlineData("Noor Testman is wethouder van Leiden en verantwoordelijk voor Sport en Jeugd.")]
    [InlineData("Noor Testman (D66) is sinds 1 juni 2022 wethouder van Leiden en is verantwoordelijk voor Sport en Jeugd.")]
    [InlineData("Noor Testman is op 1 juni 2022 benoemd tot wethouder van Leiden en verantwoordelijk voor Sport en Jeugd.")]
    [InlineData("Noor Testman is wethouder van de gemeente Leiden. Zij is verantwoordelijk voor Sport en Jeugd.")]
    [InlineData("Noor Testman is wethouder van Leiden.\n\nZij is verantwoordelijk voor Sport en Jeugd.")]
    [InlineData("Noor Testman is wethouder. In haar portefeuille: Sport en Jeugd.")]
    [InlineData("Noor Testman is wethouder. Haar portefeuille bestaat uit Sport en Jeugd.")]
    [InlineData("Noor Testman is wethouder van Sport en Jeugd.")]
    [InlineData("Noor Testman is wethouder met de portefeuilles Sport en Jeugd.")]
    [InlineData("Noor Testman is wethouder namens D66 en verantwoordelijk voor Sport en Jeugd.")]
    [InlineData("Noor Testman is namens D66 wethouder van Leiden voor Sport en Jeugd.")]
    [InlineData("Noor Testman is wethouder van Kaag en Braassem en verantwoordelijk voor Sport en Jeugd.")]
    [InlineData("Noor Testman is eerste locoburgemeester en wethouder Sport en Jeugd.")]
    [InlineData("Noor Testman is wethouder Sport, Jeugd en tweede locoburgemeester.")]
    [InlineData("Noor Testman is wethouder Sport en Jeugd (2e locoburgemeester).")]
    [InlineData("Noor Testman is wethouder in Leiden en gaat over Sport en Jeugd.")]
    [InlineData("Noor Testman, wethouder van Leiden, is verantwoordelijk voor Sport en Jeugd.")]
    [InlineData("Wethouder Noor Testman is verantwoordelijk voor Sport en Jeugd.")]
    [InlineData("Als wethouder van Leiden is Noor Testman (D66) verantwoordelijk voor Sport en Jeugd.")]
    [InlineData("Sinds 1 juni 2022 is Noor Testman wethouder van Leiden en verantwoordelijk voor Sport en Jeugd.")]
    [InlineData("Noor Testman is wethouder voor D66 in Leiden en verantwoordelijk voor Sport en Jeugd.")]
    [InlineData("Noor Testman is wethouder Sport en Jeugd, tevens eerste locoburgemeester.")]
    [InlineData("Noor Testman is wethouder Sport en Jeugd. Zij is ook eerste locoburgemeester.")]
    [InlineData("**Noor Testman** is wethouder Sport en Jeugd.")]
    [InlineData("Noor\nTestman is wethouder\nvan Sport en\nJeugd.")]
    [InlineData("Wethouder Sport en Jeugd")]
    public void Read_LeadInAnyForm_GivesNameOfficeAndPortfolio(string sentence)
    {
        var profile = Page.WithLead(sentence);

        Assert.Equal(("Noor Testman", Office.Alderman), (profile.Name, profile.Office));
        Assert.Equal(["Sport", "Jeugd"], profile.Portfolio);
        Assert.Empty(profile.Warnings);
    }

    [Fact]
    public void Read_MayorsTerms_LoseTheirArticlesAndKeepTheirCase()
    {
        var profile = Page.WithLead("Noor Testman is waarnemend burgemeester van Leiden en verantwoordelijk voor het Bestuur, de veiligheid en De Stad.");

        Assert.Equal(["Bestuur", "veiligheid", "Stad"], profile.Portfolio);
        Assert.True(profile.IsActing);
    }

    [Fact]
    public void Read_PartyDateAndRank_AreKeptBesideThePortfolio()
    {
        var profile = Page.WithLead("Noor Testman (D66) is sinds 1 juni 2022 wethouder en eerste locoburgemeester. Zij is verantwoordelijk voor Sport.");

        Assert.Equal(("D66", "2022-06-01", 1), (profile.Party, profile.AppointedOn?.ToString(), profile.DeputyRank));
        Assert.Equal("Noor Testman (D66) is sinds 1 juni 2022 wethouder en eerste locoburgemeester. Zij is verantwoordelijk voor Sport.", profile.LeadSentence);
    }

    [Theory]
    [InlineData("Noor Testman is wethouder van Gouda.")]
    [InlineData("Wethouder (D66)")]
    [InlineData("Wethouder GroenLinks")]
    [InlineData("Burgemeester")]
    public void Read_LeadWithoutPortfolio_GivesNoneWithAWarning(string sentence)
    {
        var profile = Page.WithLead(sentence);

        Assert.Empty(profile.Portfolio);
        Assert.Equal(["portfolio-empty"], profile.Codes());
    }

    [Fact]
    public void Read_OtherNameAboveTheSentence_TakesTheSentencesWithAWarning()
    {
        var profile = Page.Read("Noor Testman\n\nNoor van Testman is wethouder Sport.\n");

        Assert.Equal("Noor van Testman", profile.Name);
        Assert.Equal(("name-differs", 1), (Assert.Single(profile.Warnings).Code, profile.Warnings[0].Line));
    }

    [Theory]
    [InlineData("Mr. dr. N.A. van der Test-O’Man")]
    [InlineData("drs. J.P.M. (Jan) van der Berg")]
    [InlineData("Emile Testman jr.")]
    public void Read_NameWithMoreThanTwoWords_IsOneName(string name) => Assert.Equal(name, Page.Read($"{name} is wethouder Sport.").Name);

    [Fact]
    public void Read_SentenceThatSaysTheOfficeWasTakenUp_IsReadWithAWarning()
    {
        var profile = Page.WithLead("Noor Testman werd in 2022 wethouder van Leiden en is verantwoordelijk voor Sport en Jeugd.");

        Assert.Equal(["Sport", "Jeugd"], profile.Portfolio);
        Assert.Equal(["role-unclear"], profile.Codes());
    }

    [Theory]
    [InlineData("Noor Testman is adviseur van wethouder Vos.")]
    [InlineData("Noor Testman is assistent van de burgemeester van Leiden.")]
    [InlineData("Noor Testman is raadslid en bevraagt de wethouder van Financiën.")]
    [InlineData("Noor Testman werd dinsdag door de burgemeester ontvangen.")]
    public void Read_PageOfSomeoneBesideTheOffice_IsRefused(string sentence) => Assert.Throws<SourceTextRefusedException>(() => Page.WithLead(sentence));

    [Theory]
    [InlineData("Noor Testman is geen wethouder.")]
    [InlineData("Noor Testman is oud-wethouder van Leiden.")]
    [InlineData("Noor Testman is voormalig wethouder van Leiden.")]
    [InlineData("De burgemeester is ziek en de wethouder ook.")]
    [InlineData("Zij is wethouder van Leiden.")]
    [InlineData("Wethouder Noor Testman opende dinsdag de school.")]
    public void Read_TextAboutNoOfficial_IsRefused(string text) =>
        Assert.Throws<SourceTextRefusedException>(() => Page.Read($"Nieuws uit de stad\n\n{text}\n\nNevenfuncties\n\n• Lid A\n"));
}
