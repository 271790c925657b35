using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Web.Site.Shared.LinkedData;

/// <summary>The things that more than one page names, with the addresses by which all pages mean them.</summary>
/// <param name="municipality">The municipality that this site is of.</param>
/// <param name="address">Makes a path of this site an absolute address.</param>
public sealed class SiteThings(Municipality municipality, Func<string, string> address)
{
    private const string Register = "https://identifier.overheid.nl/tooi/id/gemeente/";

    public string Address(string path) => address(path);

    /// <summary>The municipality with all that is said of it.</summary>
    public GovernmentOrganization Municipality => Employer with
    {
        Url = municipality.Website.AbsoluteUri,
        Identifier = Register + municipality.TooiIdentifier,
        SameAs = Register + municipality.TooiIdentifier,
        Telephone = municipality.Phone,
    };

    /// <summary>The municipality, named only.</summary>
    public GovernmentOrganization Employer => new() { Id = address("/#gemeente"), Name = Texts.Municipality_Name.FillPlain(("gemeente", municipality.Name)) };

    public WebSite Site => new() { Id = address("/#site"), Name = Texts.SiteName, Url = address("/"), InLanguage = "nl" };

    /// <summary>Somebody, named only.</summary>
    public Person Of(College.Person person) =>
        new() { Id = address($"/bestuurders/{person.Slug}#persoon"), Name = person.Name, Url = address($"/bestuurders/{person.Slug}") };

    /// <summary>A term of office, as it stands with the person.</summary>
    public OrganizationRole Of(TermOfOffice term) => new()
    {
        RoleName = Dutch.Capitalised(OfficeWords.Of(term)),
        StartDate = term.Period.Start?.ToString(),
        EndDate = term.Period.End?.ToString(),
        MemberOf = Employer,
    };

    /// <summary>The address by which an organisation is meant.</summary>
    public string OfOrganisation(string slug) => address($"/organisaties/{slug}#organisatie");

    /// <summary>The address by which a side position is meant.</summary>
    public string OfEntry(int entryId) => address(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/nevenfuncties/{entryId}#functie"));

    /// <summary>A side position, as it stands with the person. Where the organisation is not known it is no membership of anything.</summary>
    public Role Of(int entryId, string title, string? organisation, Period period)
    {
        var (id, start, end) = (OfEntry(entryId), period.Start?.ToString(), period.End?.ToString());
        return organisation is null
            ? new Role { Id = id, RoleName = title, StartDate = start, EndDate = end }
            : new OrganizationRole
            {
                Id = id,
                RoleName = title,
                StartDate = start,
                EndDate = end,
                MemberOf = new Organization { Id = OrganisationSlug.Of(organisation) is { } slug ? OfOrganisation(slug) : null, Name = organisation },
            };
    }
}
