using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Domain;

public sealed class PortfolioTests
{
    private static readonly Signature By = Some.Signature(TestStore.Start.UtcDateTime, "anna");

    [Fact]
    public void Revise_OtherSlug_KeepsTheOldOneForGood()
    {
        var portfolio = new Portfolio("sport", "Sport");
        var token = portfolio.ConcurrencyToken;

        portfolio.Revise(portfolio.Facts with { Slug = "sport-en-bewegen", Name = "Sport en bewegen" }, By);

        Assert.Equal(["sport"], portfolio.FormerSlugs.Select(former => former.Slug));
        Assert.Equal(("sport-en-bewegen", "Sport en bewegen", "anna", (DateTime?)By.At), (portfolio.Slug, portfolio.Name, portfolio.RevisedBy, portfolio.RevisedAt));
        Assert.NotEqual(token, portfolio.ConcurrencyToken);
    }

    [Fact]
    public void Revise_BackToTheOwnFormerSlug_TakesItBack()
    {
        var portfolio = new Portfolio("sport", "Sport");
        portfolio.Revise(portfolio.Facts with { Slug = "bewegen" }, By);
        portfolio.Revise(portfolio.Facts with { Slug = "sport" }, By);

        Assert.Equal(("sport", "bewegen"), (portfolio.Slug, Assert.Single(portfolio.FormerSlugs).Slug));
    }

    [Fact]
    public void Absorb_AnotherThatWasRenamed_TakesAllItsAddressesAndWhatIsAsked()
    {
        var (stays, gone) = (With("mobiliteit", ["fiets"], "https://leiden.nl/fiets"), With("verkeer", ["auto", "Fiets"], "https://leiden.nl/auto", "https://leiden.nl/fiets"));
        gone.Revise(gone.Facts with { Slug = "parkeren" }, By);

        stays.Absorb(gone, withKeywords: true, withContactRoutes: true, By);

        Assert.Equal(["verkeer", "parkeren"], stays.FormerSlugs.Select(former => former.Slug));
        Assert.Equal(["fiets", "auto", "verkeer"], stays.Keywords.Select(keyword => keyword.Word));
        Assert.Equal(["https://leiden.nl/fiets", "https://leiden.nl/auto"], stays.ContactRoutes.Select(route => route.Address));
    }

    [Fact]
    public void Absorb_WithoutKeywordsAndRoutes_LeavesItsOwn()
    {
        var (stays, gone) = (With("mobiliteit", ["fiets"], "https://leiden.nl/fiets"), With("verkeer", ["auto"], "https://leiden.nl/auto"));
        stays.Absorb(gone, withKeywords: false, withContactRoutes: false, By);

        Assert.Equal(("fiets", "https://leiden.nl/fiets"), (Assert.Single(stays.Keywords).Word, Assert.Single(stays.ContactRoutes).Address));
    }

    [Fact]
    public void Absorb_Itself_IsRefused()
    {
        var portfolio = new Portfolio("sport", "Sport");
        Assert.Throws<DomainException>(() => portfolio.Absorb(portfolio, true, true, By));
    }

    [Fact]
    public void Absorb_TooManyKeywordsTogether_IsRefusedAndChangesNothing()
    {
        var stays = With("a", [.. Enumerable.Range(0, 60).Select(i => $"a{i}")]);
        var gone = With("b", [.. Enumerable.Range(0, 60).Select(i => $"b{i}")]);

        Assert.Throws<DomainException>(() => stays.Absorb(gone, true, true, By));
        Assert.Empty(stays.FormerSlugs);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Sport")]
    [InlineData("-sport")]
    [InlineData("sport-")]
    [InlineData("sport--en")]
    [InlineData("sport/en")]
    [InlineData("spört")]
    public void Revise_BadSlug_IsRefused(string slug) =>
        Assert.Throws<DomainException>(() => new Portfolio("sport", "Sport").Revise(new Portfolio("sport", "Sport").Facts with { Slug = slug }, By));

    [Theory]
    [InlineData("https://gemeente.leiden.nl/afval")]
    [InlineData("mailto:afval@leiden.nl")]
    [InlineData("mailto:afval@leiden.nl?subject=Afval")]
    [InlineData("tel:14071")]
    [InlineData("tel:+31715165165")]
    public void IsAddress_OfAKnownKind_Is(string address) => Assert.True(ContactRoute.IsAddress(address));

    [Theory]
    [InlineData("")]
    [InlineData("leiden.nl")]
    [InlineData("http://leiden.nl")]
    [InlineData("https:leiden.nl")]
    [InlineData("https://")]
    [InlineData("https://localhost")]
    [InlineData("https://leiden.nl@kwaad.example")]
    [InlineData("https://leiden.nl/a b")]
    [InlineData("https://leiden.nl/\"onclick")]
    [InlineData("javascript:alert(1)")]
    [InlineData("JAVASCRIPT://leiden.nl/%0aalert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("mailto:")]
    [InlineData("mailto:afval")]
    [InlineData("tel:")]
    [InlineData("tel:bel ons")]
    [InlineData("/over")]
    public void IsAddress_Other_IsNot(string address) => Assert.False(ContactRoute.IsAddress(address));

    private static Portfolio With(string slug, string[] keywords, params string[] routes) => new(
        new(slug, slug, null, [.. keywords.Select(word => new Keyword(word, Keyword.Editors))], [.. routes.Select(address => new ContactRoute(address, address))]), By);
}
