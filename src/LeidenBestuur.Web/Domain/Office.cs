namespace LeidenBestuur.Web.Domain;

/// <summary>Ambt: what a member of the college of mayor and aldermen is (Gemeentewet, article 34).</summary>
public enum Office
{
    /// <summary>Burgemeester.</summary>
    Mayor,

    /// <summary>Wethouder.</summary>
    Alderman,
}
