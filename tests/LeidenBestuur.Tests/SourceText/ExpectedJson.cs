using System.Text.Json;

namespace LeidenBestuur.Tests.SourceText;

/// <summary>An expected file fixes only the keys that it holds, at every depth; of warnings and errors only their presence.</summary>
internal static class ExpectedJson
{
    public static void AssertHeldBy(JsonElement actual, JsonElement expected, bool isComplete, string path = "$")
    {
        if (isComplete)
            Assert.True(JsonElement.DeepEquals(expected, actual), $"Expected {expected}, found {actual}");
        else if (path == "$.warnings")
            AssertWarnings(actual, expected);
        else if (path == "$.error")
            Assert.NotEqual("", actual.GetString());
        else
            AssertHolds(actual, expected, path);
    }

    private static void AssertHolds(JsonElement actual, JsonElement expected, string path)
    {
        Assert.True(expected.ValueKind == actual.ValueKind, $"{path}: expected {expected}, found {actual}");
        if (expected.ValueKind is JsonValueKind.Object)
        {
            foreach (var property in expected.EnumerateObject())
            {
                Assert.True(actual.TryGetProperty(property.Name, out var value), $"{path} has no {property.Name}");
                AssertHeldBy(value, property.Value, isComplete: false, $"{path}.{property.Name}");
            }
        }
        else if (expected.ValueKind is JsonValueKind.Array)
        {
            Assert.True(expected.GetArrayLength() == actual.GetArrayLength(), $"{path}: expected {expected}, found {actual}");
            for (var i = 0; i < expected.GetArrayLength(); i++)
                AssertHeldBy(actual[i], expected[i], isComplete: false, $"{path}[{i}]");
        }
        else
            Assert.True(JsonElement.DeepEquals(expected, actual), $"{path}: expected {expected}, found {actual}");
    }

    private static void AssertWarnings(JsonElement actual, JsonElement expected)
    {
        var codes = actual.EnumerateArray().Select(warning => warning.GetProperty("code").GetString()).ToList();
        Assert.All(expected.EnumerateArray(), warning => Assert.Contains(warning.GetProperty("code").GetString(), codes));
    }
}
