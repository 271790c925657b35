using System.Text.Json;
using AngleSharp.Dom;

namespace LeidenBestuur.Tests.Site.LinkedData;

/// <summary>What a page says for machines.</summary>
internal static class LinkedDataReading
{
    public const string Block = "script[type='application/ld+json']";

    /// <summary>The things of the one block of a page.</summary>
    public static IReadOnlyList<JsonElement> Things(this IParentNode page)
    {
        var graph = JsonDocument.Parse(Assert.Single(page.QuerySelectorAll(Block)).TextContent).RootElement;
        Assert.Equal(["@context", "@graph"], graph.EnumerateObject().Select(property => property.Name));
        Assert.Equal("https://schema.org", graph.Text("@context"));
        return [.. graph.GetProperty("@graph").EnumerateArray()];
    }

    public static string[] Types(this IParentNode page) => [.. page.Things().Select(thing => thing.Text("@type")!)];

    /// <summary>The one thing of this type that the page tells of by itself.</summary>
    public static JsonElement Thing(this IParentNode page, string type) => Assert.Single(page.Things(), thing => thing.Text("@type") == type);

    /// <summary>A property's text; null: it is not said.</summary>
    public static string? Text(this JsonElement thing, string property) => thing.TryGetProperty(property, out var value) ? value.GetString() : null;

    /// <summary>A property's things; empty: it is not said.</summary>
    public static IReadOnlyList<JsonElement> All(this JsonElement thing, string property) => thing.TryGetProperty(property, out var value) ? [.. value.EnumerateArray()] : [];

    public static bool Says(this JsonElement thing, string property) => thing.TryGetProperty(property, out _);

    /// <summary>Everything in it with a type, itself first.</summary>
    public static IEnumerable<JsonElement> Nested(this JsonElement thing)
    {
        if (thing.ValueKind == JsonValueKind.Array)
            return thing.EnumerateArray().SelectMany(Nested);
        return thing.ValueKind == JsonValueKind.Object ? [.. thing.Says("@type") ? [thing] : Array.Empty<JsonElement>(), .. thing.EnumerateObject().SelectMany(property => property.Value.Nested())] : [];
    }
}
