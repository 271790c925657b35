using LeidenBestuur.Web;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.Extensions.Configuration;

namespace LeidenBestuur.Tests.Site;

public sealed class MunicipalityTests
{
    [Fact]
    public void Contact_WithoutAppointment_SaysNothingOfIt() => Assert.Equal(
        "Heeft u een vraag, een melding of een aanvraag? Bel de gemeente: <a href=\"tel:14071\">14 071</a>. "
        + "Of kijk op <a href=\"https://gemeente.leiden.nl/\">gemeente.leiden.nl</a>.",
        Read().Contact().ToString());

    [Fact]
    public void Wrong_WithAndWithoutEmail_NamesWhatThereIs()
    {
        Assert.Equal(
            "Klopt er iets niet? Bel <a href=\"tel:14071\">14 071</a>. Noem het adres van deze pagina: /over.", Read().Wrong("/over").ToString());
        Assert.Contains("of mail naar <a href=\"mailto:a@leiden.nl\">a@leiden.nl</a>.", Read(("Email", "a@leiden.nl")).Wrong("/over").ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Press_NotConfigured_IsLeftOut() => Assert.Null(Read().Press());

    [Fact]
    public void Press_PartlyConfigured_NamesWhatThereIs() => Assert.Equal(
        "Voor journalisten: A. Jansen, <a href=\"mailto:pers@leiden.nl\">pers@leiden.nl</a>.",
        Read(("PressName", "A. Jansen"), ("PressEmail", "pers@leiden.nl")).Press()!.ToString());

    [Fact]
    public void Missing_NothingConfigured_NamesTheKeys()
    {
        Assert.Contains("SecurityContact", Read().Missing(), StringComparison.Ordinal);
        Assert.Null(Read(("PressName", "A"), ("SecurityContact", "mailto:a@leiden.nl")).Missing());
    }

    [Theory]
    [InlineData("Name", "", "Municipality:Name is empty; it must be filled in.")]
    [InlineData("TooiIdentifier", "0546", "Municipality:TooiIdentifier is '0546', which is no TOOI identifier of a municipality, such as gm0546.")]
    [InlineData("Phone", "bel ons", "Municipality:Phone is 'bel ons', which is no telephone number.")]
    [InlineData("Website", "leiden.nl", "Municipality:Website is 'leiden.nl'; it must be an address that starts with https:// or http://.")]
    [InlineData("Email", "leiden", "Municipality:Email is 'leiden', which is no e-mail address.")]
    [InlineData("SecurityContact", "a@leiden.nl", "Municipality:SecurityContact is 'a@leiden.nl', which must start with https:, mailto: or tel:.")]
    [InlineData("RegisterSince", "gisteren", "Municipality:RegisterSince is 'gisteren'; it must be a day, written as 2026-01-31.")]
    [InlineData("NumberOfAldermen", "zes", "Municipality:NumberOfAldermen is 'zes'; it must be a whole number from 2 to 20.")]
    [InlineData("NumberOfAldermen", "60", "Municipality:NumberOfAldermen is '60'; it must be a whole number from 2 to 20.")]
    public void Read_WrongSetting_SaysWhichAndWhy(string key, string value, string message) =>
        Assert.Equal(message, Assert.Throws<WrongSettingException>(() => Read((key, value))).Message);

    [Fact]
    public void Read_NumberOfAldermen_IsKnownWhereItIsSet()
    {
        Assert.Null(Read().NumberOfAldermen);
        Assert.Equal(6, Read(("NumberOfAldermen", " 6 ")).NumberOfAldermen);
    }

    [Theory]
    [InlineData("bestuur.leiden.nl")]
    [InlineData("ftp://bestuur.leiden.nl")]
    [InlineData("https://bestuur.leiden.nl/map")]
    public void PublicUrl_Wrong_SaysSo(string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Site:PublicUrl", value)]).Build();

        Assert.StartsWith("Site:PublicUrl is", Assert.Throws<WrongSettingException>(() => SiteAddress.Read(configuration)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FillMarkdown_Placeholders_BecomeLinks() => Assert.Equal(
        "Bel [14 071](tel:14071) of kijk op [gemeente.leiden.nl](https://gemeente.leiden.nl/).",
        Read().FillMarkdown("Bel {telefoon} of kijk op {website}."));

    private static Municipality Read(params (string Key, string Value)[] settings) => Municipality.Read(new ConfigurationBuilder()
        .AddInMemoryCollection([
            new("Municipality:Name", "Leiden"), new("Municipality:TooiIdentifier", "gm0546"), new("Municipality:Phone", "14 071"),
            new("Municipality:Website", "https://gemeente.leiden.nl"),
        ])
        .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>("Municipality:" + setting.Key, setting.Value)))
        .Build());
}
