using System.Globalization;

namespace LeidenBestuur.Web.Admin.Late;

/// <summary>What a form that came too late would do, as staff call it.</summary>
/// <param name="Words">The act or the page ("Concept indienen").</param>
/// <param name="Slug">The official whose page it is about; null: it is about no one, or that is not in its address.</param>
/// <param name="VersionId">The version that it is about; null: it is about none, or that is not in its address.</param>
public sealed record LateAct(string Words, string? Slug, int? VersionId)
{
    private static readonly Dictionary<string, string> Acts = new(StringComparer.Ordinal)
    {
        ["profielen/nieuw"] = "Nieuw profiel maken",
        ["profielen/nagekeken"] = "Pagina nagekeken",
        ["profielen/vertrek"] = "Vertrek",
        ["profielen/intrekken"] = "Pagina intrekken",
        ["profielen/adres"] = "Adres wijzigen",
        ["profielen/botsing"] = "Kiezen welke tekst blijft",
        ["profielen/opnieuw"] = "Getypte tekst weggooien",
        ["profielen/weghalen"] = "Weghalen van privégegevens vragen",
        ["profielen/bevestigen"] = "Weghalen van privégegevens bevestigen",
        ["profielen/afwijzen"] = "Weghalen van privégegevens afwijzen",
        ["profielen/terugzetten"] = "Oude versie terugzetten",
        ["publicaties/samen"] = "Samen publiceren",
        ["publicaties/voorbeeld"] = "Voorbeeld van samen publiceren",
        ["publicaties/verzetten"] = "Publicatie verzetten",
        ["publicaties/uit-de-planning"] = "Publicatie uit de planning halen",
        ["publicaties/indienen"] = "Concept indienen",
        ["publicaties/toelichten"] = "Concept toelichten",
        ["publicaties/terugnemen"] = "Concept terugnemen",
        ["publicaties/terugsturen"] = "Concept terugsturen",
        ["publicaties/publiceren"] = "Publiceren",
        ["publicaties/overnemen"] = "Wijzigingen overnemen in het concept",
        ["publicaties/weggooien"] = "Concept weggooien",
        ["publicaties/terughalen"] = "Weggegooid concept terughalen",
        ["publicaties/nakijken"] = "Spoedpublicatie nakijken",
        ["portretten/weghalen"] = "Portret weghalen",
        ["onderwerpen/nieuw"] = "Nieuw onderwerp",
        ["onderwerpen/samenvoegen"] = "Onderwerpen samenvoegen",
        ["paginas/over"] = "Pagina ‘Over deze site’ wijzigen",
        ["paginas/privacy"] = "Pagina over privacy wijzigen",
        ["paginas/toegankelijkheid"] = "Pagina over toegankelijkheid wijzigen",
        ["accounts/uitnodigen"] = "Collega uitnodigen",
        ["accounts/rol"] = "Rol van een collega wijzigen",
        ["accounts/blokkeren"] = "Account blokkeren",
        ["accounts/deblokkeren"] = "Blokkade van een account opheffen",
        ["accounts/nieuw-wachtwoord"] = "Nieuw wachtwoord voor een collega",
        ["accounts/opnieuw-beginnen"] = "Account opnieuw laten beginnen",
        ["accounts/beeindigen"] = "Sessie van een collega beëindigen",
        ["account/naam"] = "Eigen naam wijzigen",
        ["voorbeelden/links"] = "Link naar een voorbeeld maken",
        ["voorbeelden/intrekken"] = "Link naar een voorbeeld intrekken",
    };

    private static readonly Dictionary<string, string> Sections = new(StringComparer.Ordinal)
    {
        ["profielen"] = "Profiel bewerken",
        ["publicaties"] = "Publicaties",
        ["portretten"] = "Portret",
        ["onderwerpen"] = "Onderwerp wijzigen",
        ["paginas"] = "Pagina wijzigen",
        ["accounts"] = "Accounts",
        ["account"] = "Uw account",
        ["voorbeelden"] = "Voorbeelden",
    };

    /// <param name="address">The address that the form was sent to.</param>
    public static LateAct Of(string address)
    {
        var parts = address.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        var section = parts.FirstOrDefault("");
        var words = parts.Count > 1 && Acts.TryGetValue($"{section}/{parts[^1]}", out var act) ? act : Sections.GetValueOrDefault(section, "Formulier van beheer");
        var which = parts.Count > 1 ? parts[1] : null;
        return new(
            words, section is "profielen" or "portretten" && which != Domain.Official.ReservedSlug ? which : null,
            section is "publicaties" or "voorbeelden" && int.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null);
    }
}
