using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Data.Import;

/// <summary>Who and what the store knows by name, so that a text meets the official and the portfolios it means.</summary>
internal sealed class KnownNames
{
    private readonly ILookup<string, int> _officials;
    private readonly Dictionary<string, Portfolio> _portfolios;
    private readonly HashSet<string> _officialSlugs;
    private readonly HashSet<string> _portfolioSlugs;

    private KnownNames(ILookup<string, int> officials, Dictionary<string, Portfolio> portfolios, HashSet<string> officialSlugs, HashSet<string> portfolioSlugs) =>
        (_officials, _portfolios, _officialSlugs, _portfolioSlugs) = (officials, portfolios, officialSlugs, portfolioSlugs);

    /// <summary>Reads the names; those of drafts and of former versions too.</summary>
    public static async Task<KnownNames> ReadAsync(Store store, CancellationToken cancellation)
    {
        var names = await store.Versions.Where(version => version.Stage != VersionStage.Discarded && version.Content != null)
            .Select(version => new { version.OfficialId, version.Content!.Name }).Distinct().ToListAsync(cancellation);
        var officials = names.Select(row => (Name: Folded.Of(row.Name), row.OfficialId)).Distinct().ToLookup(row => row.Name, row => row.OfficialId, StringComparer.Ordinal);
        var subjects = await store.Portfolios.AsNoTracking().ToListAsync(cancellation);
        var subjectSlugs = subjects.SelectMany(subject => subject.FormerSlugs.Select(former => former.Slug).Append(subject.Slug));
        return new KnownNames(
            officials, await SubjectsAsync(store, subjects, cancellation), await store.TakenSlugsOfOfficialsAsync(cancellation), subjectSlugs.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The subjects by name; where none has a name, also by those under which it was published: it may have been renamed or merged since.</summary>
    private static async Task<Dictionary<string, Portfolio>> SubjectsAsync(Store store, List<Portfolio> subjects, CancellationToken cancellation)
    {
        var known = subjects.ToDictionary(subject => Folded.Of(subject.Name), StringComparer.Ordinal);
        var ids = subjects.ToDictionary(subject => subject.Id);
        var published = await store.Versions.Where(version => version.Stage == VersionStage.Approved).OrderByDescending(version => version.PublishAt)
            .SelectMany(version => version.Content!.Assignments, (version, assignment) => new { assignment.Name, assignment.PortfolioId }).ToListAsync(cancellation);
        foreach (var assignment in published)
            known.TryAdd(Folded.Of(assignment.Name), ids[assignment.PortfolioId]);
        return known;
    }

    /// <summary>The key of the official of that name; null: not known.</summary>
    /// <exception cref="DomainException">There is more than one.</exception>
    public int? Official(string name) => _officials[Folded.Of(name)].ToList() switch
    {
        [] => null,
        [var id] => id,
        _ => throw new DomainException($"Er is meer dan één bestuurder met de naam {name}. Verwerk deze tekst in de beheeromgeving."),
    };

    /// <summary>The subject of that name, made when it is new. One subject may be written with and without capitals.</summary>
    public Portfolio Portfolio(Store store, string name)
    {
        if (_portfolios.TryGetValue(Folded.Of(name), out var known))
            return known;
        var portfolio = new Portfolio(Slug.Free(Slug.Of(name), _portfolioSlugs), Dutch.Capitalised(name));
        _portfolioSlugs.Add(portfolio.Slug);
        store.Add(portfolio);
        _portfolios.Add(Folded.Of(name), portfolio);
        return portfolio;
    }

    /// <summary>An official with an address that nobody has or had.</summary>
    public Official NewOfficial(Store store, string name)
    {
        var slug = Slug.Free(Slug.Of(name), _officialSlugs);
        _officialSlugs.Add(slug);
        var official = new Official(slug);
        store.Add(official);
        return official;
    }
}
