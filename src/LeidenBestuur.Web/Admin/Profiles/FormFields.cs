using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Primitives;

namespace LeidenBestuur.Web.Admin.Profiles;

/// <summary>
/// Makes a form of the fields that a browser sent ("Form.Positions[2].Title"), without the framework's binding: the same fields also arrive where no action runs,
/// as when the session has ended, and wait in the store as the form itself.
/// </summary>
public static partial class FormFields
{
    private const string Prefix = "Form.";

    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter() } };

    /// <summary>The form of some fields. What no form has is passed over; rows keep their order, whatever their numbers.</summary>
    public static ProfileForm Read(IEnumerable<KeyValuePair<string, StringValues>> fields)
    {
        var root = new SortedList<string, object>(StringComparer.Ordinal);
        foreach (var (name, values) in fields.Where(field => field.Key.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            if (Step().Matches(name[Prefix.Length..]).Select(step => step.Value).ToArray() is [[not '[', ..], ..] path)
                Put(root, path, values);
        }

        return FromJson(Node(root)!.ToJsonString());
    }

    /// <summary>The form as text, to keep.</summary>
    public static string ToJson(ProfileForm form) => JsonSerializer.Serialize(form, Json);

    /// <summary>The form of such a text; what does not fit, as of a crafted request, is left out.</summary>
    public static ProfileForm FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<ProfileForm>(json, Json) ?? new();
        }
        catch (JsonException)
        {
            return new();
        }
    }

    private static void Put(SortedList<string, object> into, ReadOnlySpan<string> path, StringValues values)
    {
        if (path.Length == 0)
            return;
        var key = path[0][0] == '[' ? path[0].Trim('[', ']').PadLeft(8, '0') : path[0];
        if (path.Length == 1)
            into.TryAdd(key, values);
        else if (into.TryGetValue(key, out var there) ? there is SortedList<string, object> : into.TryAdd(key, there = new SortedList<string, object>(StringComparer.Ordinal)))
            Put((SortedList<string, object>)there!, path[1..], values);
    }

    private static JsonNode? Node(object part) => part switch
    {
        StringValues { Count: > 1 } values => new JsonArray([.. values.Select(value => (JsonNode?)value)]),
        StringValues value => (string?)value,
        SortedList<string, object> { Count: > 0 } rows when char.IsAsciiDigit(rows.Keys[0][0]) => new JsonArray([.. rows.Where(row => char.IsAsciiDigit(row.Key[0])).Select(row => Node(row.Value))]),
        SortedList<string, object> fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Node(field.Value)))),
        _ => null,
    };

    [GeneratedRegex(@"\[[0-9]{1,4}\]|[A-Za-z]+", RegexOptions.None, 1000)]
    private static partial Regex Step();
}
