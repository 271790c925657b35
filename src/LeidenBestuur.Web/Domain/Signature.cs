namespace LeidenBestuur.Web.Domain;

/// <summary>Handtekening: who did something, and when.</summary>
/// <param name="By">Door wie.</param>
/// <param name="At">Wanneer, UTC in whole milliseconds.</param>
public sealed record Signature(string By, DateTime At);
