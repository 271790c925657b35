using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Site.Shared.Publications;

/// <summary>The kinds of publication in words.</summary>
public static class PublicationKinds
{
    /// <summary>As an address and a form write them.</summary>
    public static IReadOnlyDictionary<string, VersionKind> ByWord { get; } = new Dictionary<string, VersionKind>(StringComparer.Ordinal)
    {
        ["wijziging"] = VersionKind.Update,
        ["rectificatie"] = VersionKind.Correction,
        ["intrekking"] = VersionKind.Withdrawal,
    };

    /// <param name="kind">The kind.</param>
    /// <param name="isFirst">Whether nothing stood there before.</param>
    public static string Words(VersionKind kind, bool isFirst = false) => kind switch
    {
        VersionKind.Correction => Texts.Kind_Correction,
        VersionKind.Withdrawal => Texts.Kind_Withdrawal,
        _ => isFirst ? Texts.Kind_First : Texts.Kind_Update,
    };

    public static string InAddress(VersionKind kind) => ByWord.First(pair => pair.Value == kind).Key;
}
