using System.Text.Json;

namespace LeidenBestuur.Web.Domain;

/// <summary>Delen van een onderdeel: what of a field can be put right by itself, while the rest of it stays as it is.</summary>
internal static class FieldParts
{
    /// <summary>The parts of a field by their place in it, each in its written form. What a field leaves out is no part of it.</summary>
    public static IReadOnlyDictionary<string, string> Of(ProfileField field)
    {
        using var facts = JsonDocument.Parse(field.Facts);
        return Of(facts.RootElement, "").GroupBy(part => part.Place, StringComparer.Ordinal)
            // Of lines that are the same it counts how many there are.
            .ToDictionary(same => same.Key, same => string.Join('\n', same.Select(part => part.Written)), StringComparer.Ordinal);
    }

    private static IEnumerable<(string Place, string Written)> Of(JsonElement facts, string place) => (facts.ValueKind, place) switch
    {
        (JsonValueKind.Null, _) => [],
        (JsonValueKind.Object, "" or nameof(DatedFact.Period)) => Properties(facts, place),
        // An amount of a year is put right by itself.
        (JsonValueKind.Array, nameof(SidePosition.YearlyIncomes)) => facts.EnumerateArray()
            .SelectMany(income => Properties(income, $"{place}/{income.GetProperty(nameof(YearlyIncome.Year)).GetInt32()}")),
        (JsonValueKind.Array, _) => facts.EnumerateArray().Select(line => ($"{place}/{line.GetRawText()}", line.GetRawText())),
        // A date, and a rate with what it is for, is one thing.
        _ => [(place, facts.GetRawText())],
    };

    private static IEnumerable<(string Place, string Written)> Properties(JsonElement facts, string place) =>
        facts.EnumerateObject().SelectMany(property => Of(property.Value, place.Length == 0 ? property.Name : $"{place}/{property.Name}"));
}
