using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Data;

/// <summary>An old address leads to its official or subject for good, so no other is ever given it.</summary>
internal static class FormerSlugs
{
    /// <summary>What no new official can have as address: what one has or had, and what nobody is given.</summary>
    public static async Task<HashSet<string>> TakenSlugsOfOfficialsAsync(this Store store, CancellationToken cancellation)
    {
        var slugs = await store.Officials.Select(official => official.Slug)
            .Union(store.Officials.SelectMany(official => official.FormerSlugs.Select(former => former.Slug)))
            .ToListAsync(cancellation);
        return [.. slugs, Official.ReservedSlug];
    }

    /// <exception cref="DomainException">An official or a subject that is about to be written has what is or becomes a former slug of another.</exception>
    public static async Task CheckAsync(Store store, CancellationToken cancellation)
    {
        await CheckOfficialsAsync(store, cancellation);
        await CheckPortfoliosAsync(store, cancellation);
    }

    private static async Task CheckOfficialsAsync(Store store, CancellationToken cancellation)
    {
        var officials = store.ChangeTracker.Entries<Official>().ToList();
        foreach (var official in officials.Where(entry => entry.State is EntityState.Added or EntityState.Modified).Select(entry => entry.Entity))
        {
            var isFormer = officials.Any(other => other.Entity != official && other.Entity.FormerSlugs.Any(former => former.Slug == official.Slug))
                || await store.Officials.AnyAsync(other => other.Id != official.Id && other.FormerSlugs.Any(former => former.Slug == official.Slug), cancellation);
            if (isFormer)
                throw new DomainException($"Het adres ‘{official.Slug}’ was van een andere bestuurder en leidt nog naar die pagina. Kies een ander adres.");
        }
    }

    private static async Task CheckPortfoliosAsync(Store store, CancellationToken cancellation)
    {
        var portfolios = store.ChangeTracker.Entries<Portfolio>().ToList();
        foreach (var portfolio in portfolios.Where(entry => entry.State is EntityState.Added or EntityState.Modified).Select(entry => entry.Entity))
        {
            var isFormer = portfolios.Any(other => other.Entity != portfolio && other.Entity.FormerSlugs.Any(former => former.Slug == portfolio.Slug))
                || await store.Portfolios.AnyAsync(other => other.Id != portfolio.Id && other.FormerSlugs.Any(former => former.Slug == portfolio.Slug), cancellation);
            if (isFormer)
                throw new DomainException($"Het adres ‘{portfolio.Slug}’ was van een ander onderwerp en leidt nog naar die pagina. Kies een ander adres.");
        }
    }
}
