namespace LeidenBestuur.Web.Site.Shared;

/// <summary>Travels as a feature of the request from who refuses it to the error page: what to say beside the status.</summary>
public sealed record ErrorExplanation(string Text, string? Title = null);
