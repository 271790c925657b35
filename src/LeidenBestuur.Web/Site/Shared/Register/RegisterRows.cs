using System.Runtime.CompilerServices;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Site.Addresses;
using LeidenBestuur.Web.Site.SidePositions;
using Microsoft.AspNetCore.Mvc;

namespace LeidenBestuur.Web.Site.Shared.Register;

/// <summary>The register as lines of a file, read as they are written: however many there are, few are held at once.</summary>
public sealed class RegisterRows
{
    /// <summary>How many entries are read at once, unless that would take more commands than <see cref="MostBatches"/>.</summary>
    private const int Batch = 2000;

    /// <summary>The register itself takes three commands at most, and no page has more than six.</summary>
    private const int MostBatches = 3;

    private readonly SidePositions.Register _register;
    private readonly IReadOnlyList<IndexedEntry> _entries;
    private readonly int? _year;

    private RegisterRows(SidePositions.Register register, IReadOnlyList<IndexedEntry> entries, int? year, bool isChosen)
    {
        (_register, _entries, _year) = (register, entries, year);
        Name = string.Join('-', new[] { "nevenfuncties", year?.ToString(System.Globalization.CultureInfo.InvariantCulture), isChosen ? "keuze" : null }.OfType<string>());
    }

    /// <summary>The name of the file, without its day: it tells a choice and a year from the whole.</summary>
    public string Name { get; }

    /// <summary>The lines that an address asks for, with the same choices as the page; or, where the person who is chosen is elsewhere, the answer that says so.</summary>
    /// <exception cref="BadAddressException">A choice is made twice or does not exist.</exception>
    public static async Task<(RegisterRows? Rows, IActionResult? Elsewhere)> AskedAsync(
        Store store, Registers registers, PageMoment moment, HttpRequest request, CancellationToken cancellation)
    {
        var register = await registers.AtAsync(store, moment, cancellation);
        return await store.ElsewhereAsync(request, register.People, moment.AsOf, cancellation) is { } elsewhere ? (null, elsewhere) : (Of(register, request.Query), null);
    }

    private static RegisterRows Of(SidePositions.Register register, IQueryCollection query)
    {
        var filter = RegisterFilter.Of(query, register.People);
        var order = register.InOrder(register.People).Select((person, i) => (person.Slug, i)).ToDictionary(pair => pair.Slug, pair => pair.i, StringComparer.Ordinal);
        var entries = register.Entries.Where(entry => filter.Matches(entry, register.Moment.On)).OrderBy(entry => order[entry.Person.Slug]).ThenBy(entry => entry.Order).ToList();
        return new(register, entries, Year(query), filter.IsOnEntries || filter.Person is not null);
    }

    /// <summary>The year that an address asks for; null: all.</summary>
    private static int? Year(IQueryCollection query) => query.Text(RegisterFilter.YearParameter) switch
    {
        null => null,
        { Length: 4 } year when year[0] != '0' && year.All(char.IsAsciiDigit) => int.Parse(year, System.Globalization.CultureInfo.InvariantCulture),
        _ => throw new BadAddressException(),
    };

    public async IAsyncEnumerable<RegisterRow> ReadAsync(Store store, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var batch in _entries.Chunk(Math.Max(Batch, (_entries.Count + MostBatches - 1) / MostBatches)))
        {
            var versions = await store.EntryVersionsAsync([.. batch.Select(entry => entry.EntryId)], _register.Moment.AsOf, cancellation);
            foreach (var row in batch.SelectMany(entry => RegisterRow.Of(entry, versions[entry.EntryId], _register.Moment.On, _register.Scope, _year)))
                yield return row;
        }
    }
}
