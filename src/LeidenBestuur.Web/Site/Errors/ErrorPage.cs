using System.Globalization;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Web.Site.Errors;

/// <summary>What a page says when an address cannot be answered.</summary>
public sealed record ErrorPage(int Status, string Title, string Explanation)
{
    public static ErrorPage Of(HttpResponse response, string? explanation = null, string? title = null) => response.StatusCode switch
    {
        400 => new(400, title ?? Texts.Error_BadAddress_Title, explanation ?? Texts.Error_BadAddress),
        403 => new(403, Texts.Error_Forbidden_Title, explanation ?? Texts.Error_Forbidden),
        404 => new(404, Texts.Error_NotFound_Title, explanation ?? Texts.T50_NotFound),
        405 => new(405, Texts.Error_NotAllowed_Title, Texts.Error_NotAllowed),
        410 => new(410, Texts.Error_Gone_Title, explanation ?? Texts.Error_Gone),
        429 => new(429, Texts.Error_TooMany_Title, Texts.T51_TooManyRequests.FillPlain(("n", Seconds(response)))),
        >= 500 => new(response.StatusCode, Texts.Error_Server_Title, explanation ?? Texts.T51_ServerError),
        var other => new(other, Texts.Error_Other_Title, explanation ?? Texts.Error_BadAddress),
    };

    private static int Seconds(HttpResponse response) =>
        int.TryParse(response.Headers.RetryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 60;
}
