using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LeidenBestuur.Web.Data;

/// <summary>Instants are UTC in whole milliseconds; anything else is a mistake of the caller's and is refused.</summary>
public sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(instant => Checked(instant), stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc))
{
    // Not private: the model that the build compiles calls it.
    internal static DateTime Checked(DateTime instant) => AmsterdamTime.WholeMilliseconds(instant) == instant
        ? instant
        : throw new ArgumentException("An instant is stored in whole milliseconds.", nameof(instant));
}

/// <summary>Partial dates are kept in their ISO form, for reading only: queries use the period's first and last day.</summary>
public sealed class PartialDateConverter() : ValueConverter<PartialDate, string>(date => date.ToString(), text => PartialDate.Parse(text));

internal static class JsonColumn
{
    /// <summary>Keeps a list of facts as one JSON text: selected whole, never filtered on.</summary>
    public static PropertyBuilder<IReadOnlyList<T>> HasJsonList<T>(this PropertyBuilder<IReadOnlyList<T>> property) => property.HasConversion(
        list => Write(list),
        text => Read<T>(text),
        new ValueComparer<IReadOnlyList<T>>((left, right) => Write(left) == Write(right), list => Write(list).GetHashCode(StringComparison.Ordinal), list => list));

    /// <summary>The same where there may be none.</summary>
    public static PropertyBuilder<IReadOnlyList<T>?> HasOptionalJsonList<T>(this PropertyBuilder<IReadOnlyList<T>?> property) => property.HasConversion(
        list => Write(list),
        text => Read<T>(text!),
        new ValueComparer<IReadOnlyList<T>?>((left, right) => Write(left) == Write(right), list => Write(list).GetHashCode(StringComparison.Ordinal), list => list));

    // Not private: the model that the build compiles calls them.
    internal static string Write<T>(IReadOnlyList<T>? list) => JsonSerializer.Serialize(list!, Of<T>());

    internal static IReadOnlyList<T> Read<T>(string text) => JsonSerializer.Deserialize(text, Of<T>())!;

    private static JsonTypeInfo<IReadOnlyList<T>> Of<T>() => (JsonTypeInfo<IReadOnlyList<T>>)FactListsJson.Default.GetTypeInfo(typeof(IReadOnlyList<T>))!;
}

/// <summary>How the lists in the store are written: worked out when the site is built, and not at each start.</summary>
[JsonSerializable(typeof(IReadOnlyList<int>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<CareerEntry>))]
[JsonSerializable(typeof(IReadOnlyList<ContactRoute>))]
[JsonSerializable(typeof(IReadOnlyList<Erasure>))]
[JsonSerializable(typeof(IReadOnlyList<Keyword>))]
[JsonSerializable(typeof(IReadOnlyList<ProfileLink>))]
internal sealed partial class FactListsJson : JsonSerializerContext;
