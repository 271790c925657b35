using LeidenBestuur.Web.Data.Search;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Portfolios;

namespace LeidenBestuur.Web.Site.Search;

/// <summary>A subject that was found, with the everyday word that led to it.</summary>
/// <param name="Subject">The subject and its holders.</param>
/// <param name="Keyword">The word; null: the subject's own name was found.</param>
public sealed record SubjectHit(Subject Subject, string? Keyword);

/// <summary>A side position that was found, and whose it is.</summary>
public sealed record PositionHit : DatedFact
{
    public required int EntryId { get; init; }

    public required int VersionId { get; init; }

    /// <summary>When the version gave way to another; null: it holds.</summary>
    public DateTime? GoneAt { get; init; }

    /// <summary>What the version was the last to state; null: nothing.</summary>
    public IReadOnlyList<int>? LastMentions { get; init; }

    /// <summary>Whether there is a page of whose it is.</summary>
    public bool IsShown { get; init; }

    public Mention Mention => Mentions.Of(EntryId, GoneAt is null, LastMentions);

    public required string Title { get; init; }

    public string? Organisation { get; init; }

    public required string Description { get; init; }

    public required string PersonName { get; init; }

    public required DateTime PublishedAt { get; init; }

    /// <summary>"function – organisation", or the function alone.</summary>
    public string Name => SidePosition.NameOf(Title, Organisation);

    /// <summary>Where a word stands that neither the name of the position nor that of the person shows; null: they show all.</summary>
    public string? Excerpt(SearchWords words)
    {
        SearchWords unseen = new([.. words.All.Where(word => new SearchedText(Name).ClosenessTo(word) is null
            && new SearchedText(PersonName).ClosenessTo(word) is null
            && new SearchedText(Description).ClosenessTo(word) is not null)]);
        return unseen.All.Count == 0 ? null : Description.Excerpt(unseen);
    }

    public bool IsOver(DateOnly day) => On(day, AmsterdamTime.DayOf(PublishedAt)) == Holding.Over;
}

/// <summary>An organisation that was found.</summary>
/// <param name="Slug">Its address below /organisaties.</param>
/// <param name="Name">Its name as written.</param>
public sealed record OrganisationHit(string Slug, string Name);

/// <summary>A content page that was found, or a page of the site itself.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">The words of its text.</param>
public sealed record PageHit(string Address, string Title, string Text);

/// <summary>Everything that was found, each kind in the order in which it is shown.</summary>
/// <param name="Words">The words that were found, which are marked.</param>
/// <param name="Instead">How they are written; null: they are those that were asked for.</param>
public sealed record Hits(SearchWords Words, string? Instead)
{
    /// <summary>More than this of one kind is no help; the page says that there are more.</summary>
    public const int Most = SearchQueries.Most;

    /// <summary>Nothing holds all words; this holds some of them.</summary>
    public bool IsPartial { get; init; }

    public static Hits None { get; } = new(new SearchWords([]), null);

    public IReadOnlyList<SubjectHit> Subjects { get; init; } = [];

    public IReadOnlyList<Person> People { get; init; } = [];

    public IReadOnlyList<PositionHit> Positions { get; init; } = [];

    public IReadOnlyList<OrganisationHit> Organisations { get; init; } = [];

    public IReadOnlyList<GlobalGoal> Goals { get; init; } = [];

    public IReadOnlyList<PageHit> Pages { get; init; } = [];

    public int Count => Subjects.Count + People.Count + Positions.Count + Organisations.Count + Goals.Count + Pages.Count;

    public bool HasMore => Subjects.Count >= Most || People.Count >= Most || Positions.Count >= Most;
}
