namespace LeidenBestuur.Web.Admin.Attention;

/// <summary>Aandachtspunt: something on the site that somebody should look at, and where that can be mended. None is stored: each follows from store and moment.</summary>
public sealed record AttentionPoint
{
    public required AttentionKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>A sentence or two; empty: the title says it all.</summary>
    public string Text { get; init; } = "";

    /// <summary>Each of what it is about, with the place to mend it. With one, the link of the point itself leads there.</summary>
    public required IReadOnlyList<AttentionPlace> Places { get; init; }

    /// <summary>What the link of the point says.</summary>
    public required string Action { get; init; }

    /// <summary>Where the link of the point leads, when there is more than one place.</summary>
    public required string List { get; init; }

    public string Address => Places is [var only] ? only.Address : List;
}

/// <summary>One of several.</summary>
public sealed record AttentionPlace(string Name, string Address);

/// <summary>Why something asks for attention; the law comes first.</summary>
public enum AttentionKind
{
    /// <summary>The law is not met.</summary>
    Law,

    /// <summary>Published by one person alone, and nobody else has looked yet.</summary>
    Urgent,

    /// <summary>There is a term, which has not passed.</summary>
    Term,

    /// <summary>Facts may be out of date.</summary>
    Check,

    /// <summary>A subject has nobody.</summary>
    Subject,

    /// <summary>The text that was read left something open.</summary>
    Source,
}

/// <summary>The kinds in one word.</summary>
public static class AttentionWords
{
    public static string Badge(this AttentionKind kind) => kind switch
    {
        AttentionKind.Law => "Wet",
        AttentionKind.Urgent => "Spoed",
        AttentionKind.Term => "Termijn",
        AttentionKind.Check => "Nakijken",
        AttentionKind.Subject => "Onderwerp",
        AttentionKind.Source => "Tekst",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind."),
    };

    /// <summary>The class that colours the badge; the word alone says enough.</summary>
    public static string Style(this AttentionKind kind) => kind switch
    {
        AttentionKind.Law or AttentionKind.Urgent => "badge-negative",
        AttentionKind.Term or AttentionKind.Check => "badge-warning",
        _ => "badge-info",
    };
}
