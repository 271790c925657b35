using Microsoft.AspNetCore.Routing.Matching;

namespace LeidenBestuur.Web.Site.Addresses;

/// <summary>
/// In a route, <c>{n:number(9)}</c>: a whole number from 1 on as a page's address has it, in digits of which the first is not zero, so that one page has one address.
/// </summary>
/// <param name="fewest">How many digits it has at least.</param>
/// <param name="most">And at most.</param>
public sealed class PlainNumber(int fewest, int most) : IRouteConstraint, IParameterLiteralNodeMatchingPolicy
{
    public PlainNumber(int most)
        : this(1, most)
    {
    }

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey]?.ToString() is { } text && IsOne(text);

    public bool MatchesLiteral(string parameterName, string literal) => IsOne(literal);

    private bool IsOne(string text) => text.Length >= fewest && text.Length <= most && text[0] != '0' && text.All(char.IsAsciiDigit);
}
