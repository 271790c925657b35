namespace LeidenBestuur.Web.Domain;

/// <summary>Handtekening: who did something, and when.</summary>
/// <param name="By">Door wie, as it is shown.</param>
/// <param name="At">Wanneer, UTC in whole milliseconds.</param>
public sealed record Signature(string By, DateTime At)
{
    /// <summary>Kenmerk: what stays the same when somebody's name changes ("account/12"); whoever has none is known by name.</summary>
    public string Key { get; init; } = By;
}
