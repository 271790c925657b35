namespace LeidenBestuur.Web.Domain;

/// <summary>Generatie: one row that counts everything that changed or planned a public page, so that every process sees when to look again.</summary>
public sealed class Generation
{
    /// <summary>Sleutel; there is one row.</summary>
    public int Id { get; private set; } = 1;

    /// <summary>Teller, only ever raised, in the transaction of the change itself.</summary>
    public long Value { get; private set; }
}
