using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace LeidenBestuur.Web.Admin.Profiles;

/// <summary>What a field in a row is called away from its row: "Nevenfunctie 4, Tot en met".</summary>
public static class RowFieldName
{
    private static readonly Dictionary<string, string> Rows = new(StringComparer.Ordinal)
    {
        [nameof(ProfileForm.Terms)] = "Ambt",
        [nameof(ProfileForm.Assignments)] = "Portefeuille",
        [nameof(ProfileForm.Positions)] = "Nevenfunctie",
        [nameof(PositionRow.Incomes)] = "inkomsten",
        [nameof(ProfileForm.Careers)] = "Werkervaring",
        [nameof(ProfileForm.Links)] = "Link",
    };

    /// <param name="field">The field ("Positions[3].End").</param>
    /// <returns>The name; null: the field is in no row.</returns>
    public static string? Of(string field)
    {
        if (!field.Contains('[', StringComparison.Ordinal))
            return null;
        var names = new List<string>();
        var type = typeof(ProfileForm);
        foreach (var part in field.Split('.'))
        {
            var (name, index) = part.Split('[', ']') is [var list, var number, ..] ? (list, int.Parse(number, CultureInfo.InvariantCulture) + 1) : (part, 0);
            if (type.GetProperty(name) is not { } property)
                return null;
            names.Add(index > 0 && Rows.TryGetValue(name, out var row) ? $"{row} {index}" : property.GetCustomAttribute<DisplayAttribute>()?.GetName() ?? name);
            type = index > 0 && property.PropertyType.IsGenericType ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
        }

        return string.Join(", ", names);
    }
}
