using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Formatting;

/// <summary>The last part of an organisation's address, /organisaties/…: names that differ only in spelling have one.</summary>
public static class OrganisationSlug
{
    /// <summary>The slug of a name as written; null: no organisation is named, or its name was taken away.</summary>
    public static string? Of(string? organisation) => organisation is null or BlackOut.Mark ? null : Slug.Distinct(organisation);
}
