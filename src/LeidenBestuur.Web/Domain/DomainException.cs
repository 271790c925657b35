namespace LeidenBestuur.Web.Domain;

/// <summary>Regel overtreden: an act that the rules of the register do not allow. The message is Dutch and says what to do.</summary>
/// <param name="message">What is wrong and what to do, for an editor.</param>
public class DomainException(string message) : Exception(message);
