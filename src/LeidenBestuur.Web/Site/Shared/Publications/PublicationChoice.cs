using System.Linq.Expressions;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Addresses;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Site.Shared.Publications;

/// <summary>An official of whom something was published, by now withdrawn or not.</summary>
public sealed record ChangedPerson(int Id, string Slug, string Name);

/// <summary>Which publications a reader wants to see; null: all.</summary>
public sealed record PublicationChoice
{
    public const string PersonParameter = "bestuurder";
    public const string KindParameter = "soort";

    public ChangedPerson? Person { get; init; }

    public VersionKind? Kind { get; init; }

    /// <summary>The first day in Amsterdam.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day in Amsterdam.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The feed of the same person and kind.</summary>
    public string FeedPath => FeedOf(Person?.Slug, Kind);

    /// <summary>One page of that feed.</summary>
    /// <param name="number">From 1.</param>
    public string FeedPage(int number) => FeedPath.WithQuery(Paging.Parameters(number));

    /// <summary>The page that tells what that feed tells.</summary>
    public string PagePath => this is { Person: { } person, Kind: null } ? $"/bestuurders/{person.Slug}/wijzigingen" : Chosen("/wijzigingen", Person?.Slug, Kind);

    /// <summary>What the choices leave over, in no order: to count them needs none, and an order by address would look up the official of each.</summary>
    public IQueryable<ProfileVersion> Among(IQueryable<ProfileVersion> published)
    {
        if (Person is { Id: var id })
            published = published.Where(version => version.OfficialId == id);
        if (Kind is { } kind)
            published = published.Where(version => version.Kind == kind);
        if (From is { } from && AmsterdamTime.StartOf(from) is var begin)
            published = published.Where(version => version.PublishAt >= begin);
        if (Until is { } until && AmsterdamTime.StartOf(until.AddDays(1)) is var end)
            published = published.Where(version => version.PublishAt < end);
        return published;
    }

    /// <summary>The address of a feed.</summary>
    public static string FeedOf(string? slug, VersionKind? kind = null) => Chosen("/wijzigingen.atom", slug, kind);

    /// <summary>The kind that an address asks for; null: all kinds.</summary>
    /// <exception cref="BadAddressException">There is no such kind, or it is asked for twice.</exception>
    public static VersionKind? KindOf(IQueryCollection query) => query.Choice(KindParameter, PublicationKinds.ByWord);

    /// <summary>The last part of the address of the person that an address asks for; null: everyone.</summary>
    /// <exception cref="BadAddressException">It is asked for twice.</exception>
    public static string? SlugOf(IQueryCollection query) => query.Text(PersonParameter);

    private static string Chosen(string path, string? slug, VersionKind? kind)
    {
        string?[] parts = [slug is null ? null : $"{PersonParameter}={Uri.EscapeDataString(slug)}", kind is { } known ? $"{KindParameter}={PublicationKinds.InAddress(known)}" : null];
        var query = string.Join('&', parts.OfType<string>());
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}

public static class PublicationChoiceQueries
{
    /// <summary>Everyone of whom something was published by a moment, under the last name that was, by name.</summary>
    public static async Task<IReadOnlyList<ChangedPerson>> ChangedPeopleAsync(this Store store, Moment moment, CancellationToken cancellation) =>
        [.. (await ChangedPeople(store, held => true, moment).ToListAsync(cancellation)).OrderBy(person => person.Name, Dutch.Order).ThenBy(person => person.Slug, StringComparer.Ordinal)];

    /// <summary>The person and the kind that an address asks for.</summary>
    /// <exception cref="BadAddressException">The site has not told of this person, or there is no such kind.</exception>
    public static async Task<PublicationChoice> PublicationChoiceAsync(this Store store, IQueryCollection query, Moment moment, CancellationToken cancellation) => new()
    {
        Kind = PublicationChoice.KindOf(query),
        Person = PublicationChoice.SlugOf(query) is { } slug ? await store.ChangedPersonAsync(slug, moment, cancellation) ?? throw new BadAddressException() : null,
    };

    /// <summary>One of them, by the last part of their address, also of an address they had before; null: nobody whom the site has told of.</summary>
    public static Task<ChangedPerson?> ChangedPersonAsync(this Store store, string slug, Moment moment, CancellationToken cancellation)
    {
        // By number: an index leads from there to the versions.
        var officials = store.Officials.Where(official => official.Slug == slug || official.FormerSlugs.Any(former => former.Slug == slug)).Select(official => official.Id);
        return ChangedPeople(store, held => officials.Contains(held.OfficialId), moment).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Whoever was published has one version that holds. It says their name, unless it is a withdrawal: then the last one before it does.</summary>
    private static IQueryable<ChangedPerson> ChangedPeople(Store store, Expression<Func<ProfileVersion, bool>> which, Moment moment)
    {
        var published = store.Versions.PublishedBy(moment);
        return store.Versions.HeldAt(moment).Where(which).Select(held => new ChangedPerson(held.OfficialId, held.Official.Slug, held.Content != null
            ? held.Content.Name
            : published.Where(version => version.OfficialId == held.OfficialId && version.Kind != VersionKind.Withdrawal)
                .OrderByDescending(version => version.PublishAt).Select(version => version.Content!.Name).First()));
    }
}
