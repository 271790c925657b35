using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Web.Site.SidePositions;

/// <summary>What a reader's choices leave of the register, and which part of that a page shows.</summary>
public sealed class RegisterSelection
{
    private const int PeoplePerPage = 25;
    private const int EntriesPerPage = 100;

    private readonly ILookup<string, IndexedEntry> _all;
    private readonly List<IndexedEntry> _chosen;
    private readonly HashSet<string> _people;

    /// <param name="register">The register.</param>
    /// <param name="filter">The choices.</param>
    /// <param name="part">Which part, from 1.</param>
    public RegisterSelection(Register register, RegisterFilter filter, int part)
    {
        (Register, Filter) = (register, filter);
        _all = register.Entries.ToLookup(entry => entry.Person.Slug, StringComparer.Ordinal);
        _chosen = [.. register.Entries.Where(entry => filter.Matches(entry, register.Moment.On))];
        _people = (filter.LeavesOutPeople ? _chosen.Select(entry => entry.Person) : register.People.Where(person => filter.Person is null || person == filter.Person))
            .Select(person => person.Slug).ToHashSet(StringComparer.Ordinal);
        Paging = filter.Order is null ? new(part, PeoplePerPage, _people.Count) : new(part, EntriesPerPage, _chosen.Count);
        ShownPeople = filter.Order is null ? [.. Paging.Of(register.InOrder(register.People.Where(person => _people.Contains(person.Slug))))] : [];
        ShownRows = filter.Order is null ? [] : [.. Paging.Of(filter.InOrder(_chosen))];
    }

    public Register Register { get; }

    public RegisterFilter Filter { get; }

    public Paging Paging { get; }

    /// <summary>The people of this part; empty where entries have an order of their own.</summary>
    public IReadOnlyList<Person> ShownPeople { get; }

    /// <summary>The entries of this part in the order that was asked for; empty where they stand by person.</summary>
    public IReadOnlyList<IndexedEntry> ShownRows { get; }

    /// <summary>All entries of this part.</summary>
    public IEnumerable<IndexedEntry> ShownEntries => Filter.Order is null
        ? ShownPeople.SelectMany(person => _all[person.Slug]).Where(entry => Filter.Matches(entry, Register.Moment.On))
        : ShownRows;

    public IReadOnlyList<IndexedEntry> Chosen => _chosen;

    /// <summary>How many profiles state; of a choice of what they left out, how many that is.</summary>
    public int PositionCount => Filter.State == EntryState.LeftOut ? _chosen.Count : _chosen.Count - GoneCount;

    public int GoneCount => _chosen.Count(entry => entry.GoneAt is not null);

    public int PeopleCount => _people.Count;

    /// <summary>Of how many people in the list nothing was declared yet.</summary>
    public int NotYetDeclaredCount => Register.People.Count(person => _people.Contains(person.Slug) && person.DeclarationOn(Register.Moment.On) == DeclarationState.NotYetDeclared);

    /// <summary>Whether all that a person declared has ended; what was left out counts too.</summary>
    public bool HasOnlyEnded(Person person) =>
        _all[person.Slug].Any(entry => entry.GoneAt is null) && _all[person.Slug].All(entry => entry.On(Register.Moment.On, entry.Person.PublishedOn) == Holding.Over);
}
