using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Web.Data.Import;

/// <summary>What the fields of a profile are called in the messages of an import.</summary>
internal static class FieldNames
{
    /// <summary>"Openingszin, portefeuille “Sport” en nevenfunctie “Lid VNG”": some fields, each with its entry where a content has it.</summary>
    /// <param name="keys">Their keys.</param>
    /// <param name="contents">Where their entries are looked for, in this order.</param>
    public static string Of(IEnumerable<string> keys, params ProfileContent[] contents)
    {
        var fields = contents.Select(ProfileFields.ByKey).ToList();
        return Dutch.Join([.. keys.Select(key => Of(key, fields.Select(known => known.GetValueOrDefault(key)?.Entry).FirstOrDefault(entry => entry is not null))).Distinct(StringComparer.Ordinal)]);
    }

    private static string Of(string key, DatedFact? entry) => (ProfileFields.KindOf(key), entry) switch
    {
        (ProfileFields.Portfolio, PortfolioAssignment portfolio) => $"portefeuille “{portfolio.Name}”",
        (ProfileFields.SidePosition, SidePosition position) => $"nevenfunctie “{position.Description}”",
        (ProfileFields.Name, _) => "naam",
        (ProfileFields.Portrait, _) => "portret",
        (ProfileFields.Term, _) => "ambt",
        (ProfileFields.LeadSentence, _) => "openingszin",
        (ProfileFields.Portfolio, _) => "portefeuille",
        (ProfileFields.OfficeContact, _) => "contact",
        (ProfileFields.Statement, _) => "verklaring",
        (ProfileFields.Declaration, _) => "opgave van nevenfuncties",
        (ProfileFields.SidePosition, _) => "nevenfunctie",
        (ProfileFields.Careers, _) => "werkervaring",
        (ProfileFields.Goals, _) => "doelen",
        (ProfileFields.Links, _) => "links",
        _ => key,
    };
}
