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

    /// <summary>Sets it on what was written before there was such a column, or when long names that begin alike had one address. A store that has them all is not written to.</summary>
    public static async Task FillAsync(Store store, CancellationToken cancellation)
    {
        // A hyphen at the end of what was cut was left out.
        var open = store.Set<SidePosition>().Where(position => position.Organisation != null && position.Organisation != BlackOut.Mark
            && (EF.Property<string?>(position, Column) == null || EF.Property<string>(position, Column).Length >= Slug.MaxLength - 1));
        var names = await open.Select(position => new { Name = position.Organisation!, Slug = EF.Property<string?>(position, Column) }).Distinct().ToListAsync(cancellation);
        foreach (var name in names.Where(own => own.Slug != OrganisationSlug.Of(own.Name)).Select(own => own.Name).Distinct(StringComparer.Ordinal))
        {
            var slug = OrganisationSlug.Of(name);
            await open.Where(position => position.Organisation == name).ExecuteUpdateAsync(set => set.SetProperty(position => EF.Property<string?>(position, Column), slug), cancellation);
        }
    }
}
