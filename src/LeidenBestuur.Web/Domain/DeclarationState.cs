namespace LeidenBestuur.Web.Domain;

/// <summary>
/// Stand van de opgave: what an official has said of side positions as a whole (Gemeentewet, articles 41b and 67).
/// An empty list never speaks for itself: this says whether there are none or none are known yet.
/// </summary>
public enum DeclarationState
{
    /// <summary>Nog niet opgegeven: nobody has said yet whether there are side positions.</summary>
    NotYetDeclared,

    /// <summary>Niets op te geven: the official has said that there are none.</summary>
    NothingToDeclare,

    /// <summary>Opgegeven: the side positions that are listed have been declared.</summary>
    Declared,
}
