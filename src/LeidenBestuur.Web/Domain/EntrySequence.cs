namespace LeidenBestuur.Web.Domain;

/// <summary>Registernummers: one row that holds the last number given to a side position. None is ever given twice.</summary>
public sealed class EntrySequence
{
    /// <summary>Sleutel; there is one row.</summary>
    public int Id { get; private set; } = 1;

    /// <summary>The last number given.</summary>
    public int Last { get; private set; }
}
