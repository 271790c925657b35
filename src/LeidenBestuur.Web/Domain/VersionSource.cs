namespace LeidenBestuur.Web.Domain;

/// <summary>Bron van een versie.</summary>
/// <param name="File">Bestandsnaam, without folder.</param>
/// <param name="Hash">SHA-256 of the file's bytes, lower-case hexadecimal.</param>
/// <param name="Date">Datum van de tekst; null: the text has none.</param>
public sealed record VersionSource(string File, string Hash, DateOnly? Date);
