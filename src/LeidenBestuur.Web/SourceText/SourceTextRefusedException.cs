namespace LeidenBestuur.Web.SourceText;

/// <summary>
/// Geweigerde brontekst: the file is no official's page in UTF-8. The message is Dutch and says what to do.
/// </summary>
/// <param name="message">What is wrong with the file and what to do, in Dutch.</param>
public sealed class SourceTextRefusedException(string message) : Exception(message);
