using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Portfolios;

/// <summary>One subject in the list of all.</summary>
public sealed record PortfolioRow(int Id, string Name, string Slug, DateTime? RevisedAt, string? RevisedBy, IReadOnlyList<HolderRow> Holders)
{
    /// <summary>"Fleur Spijker", "Fleur Spijker (tijdelijk)", "misschien Fleur Spijker".</summary>
    public string HolderNames =>
        Dutch.Join([.. Holders.Where(holder => holder.Holding is Holding.Yes or Holding.Unknown)
            .OrderByDescending(holder => holder.Holding == Holding.Yes)
            .Select(holder => holder.InWords)]);
}

/// <summary>Somebody who is, was or will be responsible for a subject, as the version of now states it.</summary>
/// <param name="Person">Their name.</param>
/// <param name="PortfolioId">The subject.</param>
/// <param name="Subject">The subject's name as published.</param>
/// <param name="Period">From when to when.</param>
/// <param name="Holding">Whether they are today.</param>
/// <param name="IsActing">For the time being.</param>
public sealed record HolderRow(string Person, int PortfolioId, string Subject, Period Period, Holding Holding, bool IsActing)
{
    public string InWords => (Holding == Holding.Unknown ? "misschien " : "") + Person + (IsActing ? " (tijdelijk)" : "");

    /// <summary>"nu", "nu, sinds maart 2018", "tot 1 januari 2025", "vanaf 1 januari 2027", "niet bekend".</summary>
    public string When
    {
        get
        {
            var written = DutchDates.WritePeriod(Period.Start, Period.End);
            return Holding switch
            {
                Holding.Yes => written.Length > 0 ? "nu, " + written : "nu",
                Holding.NotYet => Period.Start is { } start ? "vanaf " + DutchDates.Write(start) : "later",
                Holding.Over => written.Length > 0 ? written : "eerder",
                _ => "niet bekend of dat nu zo is",
            };
        }
    }
}

/// <summary>The page on which a subject is made or changed.</summary>
public sealed record PortfolioEditPage
{
    public required PortfolioForm Form { get; init; }

    /// <summary>As the store holds it; null: it is new.</summary>
    public required Portfolio? Portfolio { get; init; }

    /// <summary>Whether it shows what the description will look like.</summary>
    public bool ShowsPreview { get; init; }

    public string Action => Portfolio is null ? PortfoliosController.New : PortfoliosController.Of(Portfolio.Id);

    public string Title => Portfolio is null ? "Onderwerp toevoegen" : $"{Portfolio.Name} bewerken";

    public IReadOnlyList<TextWarning> Warnings => Form.Warnings();

    /// <summary>What the box for private data would confirm.</summary>
    public IReadOnlyList<TextWarning> Unconfirmed => PrivateData.New(Form.Warnings(), Portfolio is null ? [] : PortfolioForm.Of(Portfolio).Warnings());
}

/// <summary>The page that shows what two people have different.</summary>
public sealed record PortfolioConflictPage(Portfolio Portfolio, EditConflict Conflict);

/// <summary>The page on which a subject is merged into another.</summary>
/// <param name="Gone">The one that goes.</param>
/// <param name="Others">All others, by name.</param>
/// <param name="Stays">The one that was chosen; null: none yet.</param>
/// <param name="Holders">Who is, was or will be responsible for either; the foremost first.</param>
public sealed record MergePage(Portfolio Gone, IReadOnlyList<Portfolio> Others, Portfolio? Stays, IReadOnlyList<HolderRow> Holders)
{
    /// <summary>Whose name would not be the subject's on their page, because it stays as published.</summary>
    public bool HasOtherNames => Stays is not null && Holders.Any(holder => Folded.Of(holder.Subject) != Folded.Of(Stays.Name));
}

public static class PortfolioViewQueries
{
    public static async Task<IReadOnlyList<PortfolioRow>> PortfolioRowsAsync(this Store store, Moment moment, CancellationToken cancellation)
    {
        var holders = (await store.HoldersAsync(moment, cancellation)).ToLookup(holder => holder.PortfolioId);
        var portfolios = await store.Portfolios.AsNoTracking()
            .Select(portfolio => new { portfolio.Id, portfolio.Name, portfolio.Slug, portfolio.RevisedAt, portfolio.RevisedBy })
            .ToListAsync(cancellation);
        return [.. portfolios.OrderBy(portfolio => portfolio.Name, Dutch.Order)
            .Select(portfolio => new PortfolioRow(portfolio.Id, portfolio.Name, portfolio.Slug, portfolio.RevisedAt, portfolio.RevisedBy, [.. holders[portfolio.Id]]))];
    }

    /// <summary>Null: the subject is not there.</summary>
    public static async Task<MergePage?> MergePageAsync(this Store store, int id, int? into, Moment moment, CancellationToken cancellation)
    {
        var all = await store.Portfolios.AsNoTracking().ToListAsync(cancellation);
        if (all.Find(portfolio => portfolio.Id == id) is not { } gone)
            return null;
        var others = all.Where(portfolio => portfolio.Id != id).OrderBy(portfolio => portfolio.Name, Dutch.Order).ToList();
        var stays = others.Find(portfolio => portfolio.Id == into);
        var holders = await store.HoldersAsync(moment, cancellation);
        return new(gone, others, stays, [.. holders.Where(holder => holder.PortfolioId == id || holder.PortfolioId == stays?.Id)
            .OrderByDescending(holder => holder.Holding == Holding.Yes).ThenBy(holder => holder.Person, Dutch.Order)]);
    }

    /// <summary>All assignments of everybody whom a moment shows.</summary>
    public static async Task<IReadOnlyList<HolderRow>> HoldersAsync(this Store store, Moment moment, CancellationToken cancellation)
    {
        var shown = await store.Versions.AsNoTracking().ShownAt(moment)
            .Select(version => new { version.Content!.Name, PublishedAt = version.PublishAt!.Value, version.Content.Terms, version.Content.Assignments })
            .AsSplitQuery()
            .ToListAsync(cancellation);
        return [.. shown.OrderBy(version => version.Name, Dutch.Order).SelectMany(version =>
        {
            var publishedOn = AmsterdamTime.DayOf(version.PublishedAt);
            var office = TermOfOffice.InOffice(version.Terms, moment.On, publishedOn);
            return version.Assignments.OrderBy(assignment => assignment.Order).Select(assignment => new HolderRow(
                version.Name, assignment.PortfolioId, assignment.Name, assignment.Period, PortfolioAssignment.Within(office, assignment.On(moment.On, publishedOn)), assignment.IsActing));
        })];
    }
}
