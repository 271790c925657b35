namespace LeidenBestuur.Web.Admin.Shared;

/// <summary>Throwing text away for good: the first click says what is lost, the second does it.</summary>
/// <param name="Title">What is thrown away, as on the first button.</param>
/// <param name="Loss">What is lost, as a sentence.</param>
/// <param name="Action">Where it is sent.</param>
public sealed record Discard(string Title, string Loss, string Action);
