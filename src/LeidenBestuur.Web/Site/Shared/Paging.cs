using LeidenBestuur.Web.Site.Addresses;

namespace LeidenBestuur.Web.Site.Shared;

/// <summary>Which part of a long list a page shows.</summary>
/// <param name="Number">The part, from 1.</param>
/// <param name="Size">How many items a part has at most.</param>
/// <param name="Total">How many items there are.</param>
public sealed record Paging(int Number, int Size, int Total)
{
    public const string PartParameter = "pagina";

    public int Last => Math.Max((Total + Size - 1) / Size, 1);

    /// <summary>Whether there is such a part; the first is there even when nothing is.</summary>
    public bool Exists => Number <= Last;

    public int? Previous => Number > 1 ? Number - 1 : null;

    public int? Next => Number < Last ? Number + 1 : null;

    public IQueryable<T> Of<T>(IQueryable<T> items) => items.Skip((Number - 1) * Size).Take(Size);

    public IEnumerable<T> Of<T>(IEnumerable<T> items) => items.Skip((Number - 1) * Size).Take(Size);

    /// <summary>The part that an address asks for; without a word, the first.</summary>
    /// <exception cref="BadAddressException">It is no number from 1.</exception>
    public static int Asked(IQueryCollection query)
    {
        if (query.Text(PartParameter) is not { } text)
            return 1;
        return text.Length <= 6 && text[0] != '0' && text.All(char.IsAsciiDigit) ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : throw new BadAddressException();
    }

    /// <summary>The query of the one address of a part: the first is asked for by its absence.</summary>
    public static QueryString Canonical(HttpRequest request) => request.Query[PartParameter] is { Count: 1 } asked && asked.ToString().Trim() == "1"
        ? QueryString.FromUriComponent(string.Join('&', request.QueryString.Value![1..].Split('&').Where(part => !IsParameter(part))) is { Length: > 0 } rest ? $"?{rest}" : "")
        : request.QueryString;

    /// <summary>The parameter of a part; the first has none: one state of a page has one address.</summary>
    public static IEnumerable<(string Name, string Value)> Parameters(int number) =>
        number == 1 ? [] : [(PartParameter, number.ToString(System.Globalization.CultureInfo.InvariantCulture))];

    private static bool IsParameter(string part) => string.Equals(Uri.UnescapeDataString(part.Split('=')[0]), PartParameter, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The way to the parts before and after.</summary>
/// <param name="Paging">The part shown.</param>
/// <param name="Address">The address of a part.</param>
public sealed record PagingLinks(Paging Paging, Func<int, string> Address);
