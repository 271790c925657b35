using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Data.Organisations;

/// <summary>
/// Keeps with each side position the address of its organisation, which SQL cannot make of a name: an index then leads from the address to
/// the positions.
/// </summary>
internal static class OrganisationSlugs
{
    public const string Column = "OrganisationSlug";

    /// <summary>Sets it on what is about to be written.</summary>
    public static void Follow(Store store)
    {
        foreach (var entry in store.ChangeTracker.Entries<SidePosition>().Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToList())
            entry.Property(Column).CurrentValue = OrganisationSlug.Of(entry.Entity.Organisation);
    }

    /// <summary>Sets it on what was written before there was such a column. A store that has them all is not written to.</summary>
    public static async Task FillAsync(Store store, CancellationToken cancellation)
    {
        var open = store.Set<SidePosition>().Where(position => EF.Property<string?>(position, Column) == null && position.Organisation != null && position.Organisation != BlackOut.Mark);
        var names = await open.Select(position => position.Organisation!).Distinct().ToListAsync(cancellation);
        foreach (var name in names)
        {
            var slug = OrganisationSlug.Of(name);
            await open.Where(position => position.Organisation == name).ExecuteUpdateAsync(set => set.SetProperty(position => EF.Property<string?>(position, Column), slug), cancellation);
        }
    }
}
