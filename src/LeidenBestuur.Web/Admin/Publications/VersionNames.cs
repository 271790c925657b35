using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Web.Admin.Publications;

/// <summary>A version as staff know it.</summary>
public static class VersionNames
{
    /// <summary>"versie 3", "het concept", "een vervallen concept van 2 maart 2026".</summary>
    public static string Name(ProfileVersion version) => version switch
    {
        { Number: { } number } => $"versie {number}",
        { Stage: VersionStage.Submitted } => "het concept dat ter beoordeling is",
        { Stage: VersionStage.Draft } => "het concept",
        _ => $"een vervallen concept van {DutchDates.WriteInstant(version.MadeAt)}",
    };

    /// <summary>The same, and how it stands: "versie 3, gepubliceerd op 2 maart 2026, 10:00 uur".</summary>
    public static string Full(ProfileVersion version, DateTime now) => version.PublishAt is { } at
        ? $"{Name(version)}, {(version.HasBegun(now) ? "gepubliceerd op" : "ingepland voor")} {DutchDates.WriteInstant(at)}{(version.Kind == VersionKind.Withdrawal ? " (intrekking)" : "")}"
        : Name(version);
}
