using LeidenBestuur.Web.Formatting;
using Microsoft.AspNetCore.Html;

namespace LeidenBestuur.Web.Site.Shared;

/// <summary>The sentences that name a way to reach the municipality; what it has not given is left out.</summary>
public static class MunicipalityTexts
{
    public static IHtmlContent PhoneLink(this Municipality municipality) => Phone(municipality.Phone);

    /// <summary>The number on a line of its own, where it is what the reader came for.</summary>
    public static IHtmlContent PhoneOnNewLine(this Municipality municipality) => new HtmlString($"<br>{Phone(municipality.Phone)}");

    /// <summary>"de gemeente: 14 071", inside a sentence.</summary>
    public static IHtmlContent PhoneContact(this Municipality municipality) => Texts.Contact_Municipality.Fill(("telefoon", municipality.PhoneLink()));

    public static IHtmlContent WebsiteLink(this Municipality municipality) =>
        Link(municipality.Website.AbsoluteUri, WebsiteName(municipality));

    /// <summary>T4: the contact sentence, with the appointment if there is one.</summary>
    public static IHtmlContent Contact(this Municipality municipality)
    {
        return new HtmlString($"{Texts.T4_Call.Fill(("telefoon", municipality.PhoneLink()))} {municipality.OtherContact()}");
    }

    /// <summary>The second part of T4: the website, and the appointment if there is one.</summary>
    public static IHtmlContent OtherContact(this Municipality municipality)
    {
        var website = Texts.T4_Website.Fill(("website", municipality.WebsiteLink()));
        if (municipality.AppointmentText.Length == 0)
            return website;
        return new HtmlString($"{website} {Texts.T4_Appointment.Fill(("afspraaktekst", municipality.AppointmentText))}");
    }

    /// <summary>T47: where to say that something is wrong.</summary>
    /// <param name="municipality">The municipality.</param>
    /// <param name="address">The address of the page that it is about.</param>
    public static IHtmlContent Wrong(this Municipality municipality, string address) => municipality.Email.Length == 0
        ? Texts.T47_WrongWithoutEmail.Fill(("telefoon", municipality.PhoneLink()), ("adres", address))
        : Texts.T47_Wrong.Fill(("telefoon", municipality.PhoneLink()), ("e-mail", Email(municipality.Email)), ("adres", address));

    /// <summary>T48: the contact for the press; null: there is none.</summary>
    public static IHtmlContent? Press(this Municipality municipality)
    {
        if (!municipality.HasPressContact)
            return null;
        IHtmlContent[] parts =
        [
            new HtmlString(Html.Encode(municipality.PressName)), Phone(municipality.PressPhone), Email(municipality.PressEmail),
        ];
        var given = string.Join(", ", parts.Select(part => part.ToString()).Where(part => part is { Length: > 0 }));
        return Texts.T48_Press.Fill(("persvoorlichting", new HtmlString(given)));
    }

    /// <summary>Fills {telefoon} and {website} in an editor's Markdown with links.</summary>
    public static string FillMarkdown(this Municipality municipality, string markdown) => markdown
        .Replace("{telefoon}", $"[{municipality.Phone}]({PhoneAddress(municipality.Phone)})", StringComparison.Ordinal)
        .Replace("{website}", $"[{WebsiteName(municipality)}]({municipality.Website.AbsoluteUri})", StringComparison.Ordinal);

    /// <summary>Fills them in as words, where the text is no longer Markdown.</summary>
    public static string FillText(this Municipality municipality, string text) => text
        .Replace("{telefoon}", municipality.Phone, StringComparison.Ordinal)
        .Replace("{website}", WebsiteName(municipality), StringComparison.Ordinal);

    private static string WebsiteName(Municipality municipality) => municipality.Website.Host + municipality.Website.AbsolutePath.TrimEnd('/');

    private static HtmlString Phone(string number) => Link(PhoneAddress(number), number);

    private static HtmlString Email(string address) => Link("mailto:" + address, address);

    private static string PhoneAddress(string number) => "tel:" + string.Concat(number.Where(letter => char.IsAsciiDigit(letter) || letter == '+'));

    private static HtmlString Link(string address, string words) => new(
        words.Length == 0 ? "" : $"<a href=\"{Html.Encode(address)}\">{Html.Encode(words)}</a>");
}
