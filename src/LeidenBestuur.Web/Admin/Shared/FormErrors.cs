using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace LeidenBestuur.Web.Admin.Shared;

/// <summary>The mistakes of a form in the order of its fields; the framework keeps them by the length of their names.</summary>
public static class FormErrors
{
    /// <summary>Where a page with rows says in which order its fields stand.</summary>
    public const string Order = "fields in order";

    /// <summary>Where a page with rows says what each field is called away from its row.</summary>
    public const string Names = "names of fields";

    /// <summary>Of each field the first, under the name of the field; what is wrong with no field in particular has an empty one and comes first.</summary>
    public static IReadOnlyList<(string Key, string Message)> Of(ViewDataDictionary viewData)
    {
        var fields = viewData[Order] as List<string>;
        var properties = Fields(viewData.ModelMetadata).ToList();
        return [.. viewData.ModelState.Where(entry => entry.Value is { Errors.Count: > 0 })
            .OrderBy(entry => fields?.IndexOf(entry.Key) ?? Position(properties, entry.Key)).ThenBy(entry => fields is null ? Row(entry.Key) : 0)
            .Select(entry => (entry.Key, Named(viewData, entry.Key) + entry.Value!.Errors[0].ErrorMessage))];
    }

    private static string Named(ViewDataDictionary viewData, string key) =>
        viewData[Names] is Dictionary<string, string> names && names.TryGetValue(key, out var name) ? name + ": " : "";

    /// <summary>Of a field of a row ("Routes[1].Address") the place of its list.</summary>
    private static int Position(List<string?> fields, string key) =>
        key.Split('.').Select(part => fields.IndexOf(part.Split('[')[0])).FirstOrDefault(place => place >= 0, -1);

    private static int Row(string key) => key.Split('[') is [_, var row, ..] && int.TryParse(row.Split(']')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>A page may hold its form as one of several things.</summary>
    private static IEnumerable<string?> Fields(ModelMetadata page) =>
        page.Properties.SelectMany(property => property.IsComplexType && !property.IsEnumerableType ? property.Properties.Select(field => field.PropertyName) : [property.PropertyName]);
}
