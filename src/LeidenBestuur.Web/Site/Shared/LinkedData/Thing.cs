using System.Text.Json.Serialization;

namespace LeidenBestuur.Web.Site.Shared.LinkedData;

/// <summary>A thing in the words of schema.org: its type there is the record's name, its properties are the record's. What is null is left out.</summary>
public abstract record Thing
{
    [JsonPropertyName("@type")]
    [JsonPropertyOrder(-5)]
    public string Type => GetType().Name;

    /// <summary>The one address by which every page means this thing; null: nobody else speaks of it.</summary>
    [JsonPropertyName("@id")]
    [JsonPropertyOrder(-4)]
    public string? Id { get; init; }

    [JsonPropertyOrder(-3)]
    public string? Name { get; init; }

    [JsonPropertyOrder(-2)]
    public string? Url { get; init; }

    [JsonPropertyOrder(-1)]
    public string? Description { get; init; }
}

/// <summary>A thing that is described elsewhere.</summary>
/// <param name="Id">The address by which it is meant there.</param>
public sealed record Mention([property: JsonPropertyName("@id")] string Id);

public record WebSite : Thing
{
    public string? InLanguage { get; init; }
}

public record WebPage : Thing
{
    public string? InLanguage { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? DateModified { get; init; }

    public Mention? Breadcrumb { get; init; }

    public Mention? MainEntity { get; init; }
}

public record BreadcrumbList : Thing
{
    public required IReadOnlyList<ListItem> ItemListElement { get; init; }
}

public record ListItem : Thing
{
    public required int Position { get; init; }

    public required string Item { get; init; }
}

public record Person : Thing
{
    public Thing? Image { get; init; }

    public string? JobTitle { get; init; }

    public Thing? WorksFor { get; init; }

    public IReadOnlyList<Thing>? MemberOf { get; init; }

    public IReadOnlyList<Thing>? HasOccupation { get; init; }
}

/// <summary>What somebody does or did, in the place of whom it is done for; days as they are known ("2018", "2018-03", "2018-03-01").</summary>
public record Role : Thing
{
    public required string RoleName { get; init; }

    public string? StartDate { get; init; }

    /// <summary>The last day.</summary>
    public string? EndDate { get; init; }
}

public record OrganizationRole : Role
{
    /// <summary>Of which organisation, where the role stands with a person.</summary>
    public Thing? MemberOf { get; init; }

    /// <summary>Whose role, where it stands with an organisation.</summary>
    public Thing? Member { get; init; }
}

public record Organization : Thing
{
    /// <summary>Other ways in which the name is written.</summary>
    public IReadOnlyList<string>? AlternateName { get; init; }

    public string? Identifier { get; init; }

    public string? SameAs { get; init; }

    public string? Telephone { get; init; }

    public IReadOnlyList<Thing>? Member { get; init; }
}

public record GovernmentOrganization : Organization;

public record ImageObject : Thing
{
    public required string ContentUrl { get; init; }

    public string? Caption { get; init; }

    public string? CreditText { get; init; }
}

public record DefinedTerm : Thing;

public record Dataset : Thing
{
    public string? InLanguage { get; init; }

    public DateTime? DateModified { get; init; }

    public required string License { get; init; }

    public required Thing Distribution { get; init; }
}

public record DataDownload : Thing
{
    public required string ContentUrl { get; init; }

    public required string EncodingFormat { get; init; }
}
