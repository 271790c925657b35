namespace LeidenBestuur.Web.Security;

/// <summary>A browser in words that its owner recognises ("Chrome op Windows").</summary>
public static class BrowserName
{
    /// <summary>In this order: a browser names those it resembles as well.</summary>
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"),
            ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("Windows", "Windows"), ("iPhone", "een iPhone"), ("iPad", "een iPad"), ("Android", "Android"), ("Mac OS X", "een Mac"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static string Of(string userAgent) => (Find(Browsers, userAgent), Find(Systems, userAgent)) switch
    {
        (null, null) => "Onbekende browser",
        (var browser, null) => browser,
        (var browser, var system) => $"{browser ?? "Browser"} op {system}",
    };

    private static string? Find((string Mark, string Name)[] names, string userAgent) =>
        names.FirstOrDefault(name => userAgent.Contains(name.Mark, StringComparison.Ordinal)).Name;
}
