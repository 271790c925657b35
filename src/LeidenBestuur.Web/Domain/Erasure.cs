namespace LeidenBestuur.Web.Domain;

/// <summary>Weghalen van privégegevens: that part of a published version was blacked out for good.</summary>
/// <param name="Field">Wat: the field, and of a side position its number ("sidePosition/12").</param>
/// <param name="Hash">SHA-256 of the whole content before, so that a kept copy can be recognised; no single field could be guessed from it.</param>
/// <param name="At">Wanneer, UTC.</param>
/// <param name="By">Door wie.</param>
public sealed record Erasure(string Field, string Hash, DateTime At, string By);
