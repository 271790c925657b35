using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Admin.Attention;

/// <summary>A profile as the site shows it now, with what attention points follow from.</summary>
/// <param name="Slug">The last part of its address.</param>
/// <param name="PublishedOn">The day on which its version began to hold.</param>
/// <param name="CheckedOn">When it was last checked as a whole; null: never.</param>
/// <param name="SourceFile">The text that it was read from; null: it was written here.</param>
/// <param name="Content">What it states.</param>
public sealed record ShownProfile(string Slug, DateOnly PublishedOn, DateOnly? CheckedOn, string? SourceFile, ProfileContent Content)
{
    public string Name => Content.Name;

    /// <summary>What an earlier version was the last to state: whether it ended is not known, so its income is owed as before.</summary>
    public IReadOnlyList<LeftOutPosition> LeftOut { get; init; } = [];

    /// <summary>Whether its official is in office; of whom no office is known, that is unknown too.</summary>
    public Holding InOffice(DateOnly day) => TermOfOffice.InOffice(Content.Terms, day, PublishedOn);

    public bool MayBeInOffice(DateOnly day) => InOffice(day) is Holding.Yes or Holding.Unknown;

    public bool MayHold(PortfolioAssignment assignment, DateOnly day) => PortfolioAssignment.Within(InOffice(day), assignment.On(day, PublishedOn)) is Holding.Yes or Holding.Unknown;

    /// <summary>The positions that ended since the page was last checked, or since it was published.</summary>
    public IEnumerable<SidePosition> EndedSinceCheck(DateOnly day)
    {
        var since = CheckedOn ?? PublishedOn;
        return Content.SidePositions.Where(position => position.Period.LastDay is { } last && last >= since && last < day).OrderBy(position => position.Order);
    }

    /// <summary>Whether the income of a year must become public of any position, of what was left out too.</summary>
    /// <param name="year">A year that is over.</param>
    /// <param name="day">Today.</param>
    public bool Owes(int year, DateOnly day) => Content.SidePositions.Exists(position => Owes(position.Disclosed(PublishedOn), year, day)) || OwingLeftOut(year, day).Any();

    /// <summary>The positions that were left out and of which the income of a year must become public.</summary>
    /// <param name="year">A year that is over.</param>
    /// <param name="day">Today.</param>
    public IEnumerable<LeftOutPosition> OwingLeftOut(int year, DateOnly day) => LeftOut.Where(position => Owes(position.Disclosed, year, day));

    /// <summary>Whether the income of a year must become public and is not there (Gemeentewet, articles 41b and 67).</summary>
    /// <param name="position">The position.</param>
    /// <param name="year">A year that is over.</param>
    /// <param name="day">Today.</param>
    private bool Owes(DisclosedPosition position, int year, DateOnly day) =>
        IncomeDisclosure.Of(position, Content.Terms, PublishedOn, year, day, registerSince: null) is IncomeOutcome.NotYetDue or IncomeOutcome.Overdue;
}

/// <summary>A position that the site's text no longer states, and that no correction took away.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Disclosed">What its income follows from.</param>
public sealed record LeftOutPosition(string Name, DisclosedPosition Disclosed);

/// <summary>A version that is on its way, or that somebody has to look at again.</summary>
public sealed record VersionOnItsWay
{
    public required int Id { get; init; }

    /// <summary>Of its official.</summary>
    public required string Slug { get; init; }

    /// <summary>Of its official; of a withdrawal, as the last version that had one.</summary>
    public required string Name { get; init; }

    public required VersionStage Stage { get; init; }

    public required VersionKind Kind { get; init; }

    /// <summary>Whether there was no version before it.</summary>
    public required bool IsFirst { get; init; }

    /// <summary>The keys of all who wrote in it.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>Who last wrote in it.</summary>
    public required string SavedBy { get; init; }

    public required DateTime SavedAt { get; init; }

    public string? SubmittedBy { get; init; }

    public DateTime? SubmittedAt { get; init; }

    public string? ReturnedBy { get; init; }

    public DateTime? ReturnedAt { get; init; }

    public string? ReturnReason { get; init; }

    public DateTime? PublishAt { get; init; }

    public string? ApprovedBy { get; init; }

    public DateTime? ApprovedAt { get; init; }

    public string? UrgentReason { get; init; }

    public DateTime? ReviewedAt { get; init; }

    public bool IsScheduled(DateTime now) => Stage == VersionStage.Approved && PublishAt > now;

    public bool IsUnreviewed => Stage == VersionStage.Approved && UrgentReason is not null && ReviewedAt is null;

    public bool IsBy(string key) => Authors.Contains(key, StringComparer.Ordinal);
}
