using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace LeidenBestuur.Web.Admin.Shared;

/// <summary>The mistakes of a form in the order of its fields; the framework keeps them by the length of their names.</summary>
public static class FormErrors
{
    /// <summary>Where a page with rows says in which order its fields stand.</summary>
    public const string Order = "fields in order";

    /// <summary>Of each field the first, under the name of the field; what is wrong with no field in particular has an empty one and comes first.</summary>
    public static IReadOnlyList<(string Key, string Message)> Of(ViewDataDictionary viewData)
    {
        var fields = viewData[Order] as List<string> ?? [.. Fields(viewData.ModelMetadata).OfType<string>()];
        return [.. viewData.ModelState.Where(entry => entry.Value is { Errors.Count: > 0 }).OrderBy(entry => fields.IndexOf(viewData.ContainsKey(Order) ? entry.Key : entry.Key.Split('.')[^1]))
            .Select(entry => (entry.Key, entry.Value!.Errors[0].ErrorMessage))];
    }

    /// <summary>A page may hold its form as one of several things.</summary>
    private static IEnumerable<string?> Fields(ModelMetadata page) =>
        page.Properties.SelectMany(property => property.IsComplexType && !property.IsEnumerableType ? property.Properties.Select(field => field.PropertyName) : [property.PropertyName]);
}
