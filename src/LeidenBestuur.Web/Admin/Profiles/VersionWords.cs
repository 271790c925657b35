using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Web.Admin.Profiles;

/// <summary>How far a version has come, in words. That follows from its stage and the moment.</summary>
public static class VersionWords
{
    public static string Stage(ProfileVersion version, DateTime now) => version.Stage switch
    {
        VersionStage.Draft when version.ReturnReason is not null => "Teruggestuurd",
        VersionStage.Draft => version.ReturnedBy is null ? "Concept" : "Teruggenomen",
        VersionStage.Submitted => "Ter beoordeling",
        VersionStage.Discarded => "Vervallen",
        _ when version.IsScheduled(now) => "Ingepland",
        _ when version.SupersededAt <= now => "Vervangen",
        _ when version.Kind == VersionKind.Withdrawal => "Ingetrokken",
        _ => "Nu op de site",
    };

    public static string Kind(VersionKind kind) => kind switch
    {
        VersionKind.Update => "wijziging",
        VersionKind.Correction => "rectificatie",
        VersionKind.Withdrawal => "intrekking",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of version."),
    };

    /// <summary>Who made or last changed it, and when.</summary>
    public static string LastHand(ProfileVersion version) => $"{version.RevisedBy ?? version.MadeBy}, {DutchDates.WriteInstant(version.RevisedAt ?? version.MadeAt)}";

    /// <summary>Who gave it back and why; who took it back needs no reason.</summary>
    public static string Returned(ProfileVersion version) =>
        version.ReturnReason is null ? $"Teruggenomen door {version.ReturnedBy}." : $"Teruggestuurd door {version.ReturnedBy}: {version.ReturnReason}";
}
