using System.Text;
using LeidenBestuur.Web.SourceText;

namespace LeidenBestuur.Tests.SourceText;

/// <summary>Small pages around the one thing that a test is about.</summary>
internal static class Page
{
    public const string Lead = "Noor Testman\n\nNoor Testman is wethouder van Voorbeeldstad en verantwoordelijk voor Sport, Jeugd en Zorg.\n\n";

    public static SourceProfile Read(string text) => SourceTextReader.Read(Encoding.UTF8.GetBytes(text));

    public static SourceProfile WithLead(string sentence) => Read($"Noor Testman\n\n{sentence}\n");

    public static SourceProfile With(string sections) => Read(Lead + sections);

    public static SourceCareer Career(string bullet) => Assert.Single(With($"Werkervaring\n\n• {bullet}\n").Careers);

    public static SourceProfile WithSidePosition(string bullet, string group = "Niet aansluitend bij functie, met vergoeding") =>
        With($"Nevenfuncties\n\n{group}\n\n• {bullet}\n");

    public static SourceSidePosition SidePosition(string bullet) => Assert.Single(WithSidePosition(bullet).SidePositions);

    public static SourceColleague Colleague(string roleLine) => Assert.Single(With($"Bekijk ook\n\nOtto Vos\n{roleLine}\n").SeeAlso);

    public static IEnumerable<string> Codes(this SourceProfile profile) => profile.Warnings.Select(warning => warning.Code);
}
