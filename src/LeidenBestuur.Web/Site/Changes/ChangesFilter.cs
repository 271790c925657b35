using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Addresses;
using LeidenBestuur.Web.Site.Shared;
using LeidenBestuur.Web.Site.Shared.Publications;

namespace LeidenBestuur.Web.Site.Changes;

/// <summary>Which publications the log shows, and which page of them.</summary>
/// <param name="Choice">The choices made.</param>
/// <param name="Page">From 1.</param>
public sealed record ChangesFilter(PublicationChoice Choice, int Page)
{
    public const string Path = "/wijzigingen";
    public const string FromParameter = "van";
    public const string UntilParameter = "tot";

    /// <summary>Reads the choices of an address.</summary>
    /// <param name="query">The parameters of the address.</param>
    /// <param name="people">Everyone who can be chosen.</param>
    /// <param name="today">Today, or the day that a preview takes for it.</param>
    /// <exception cref="BadAddressException">A choice is made twice or does not exist, or the last day lies before the first.</exception>
    public static ChangesFilter Of(IQueryCollection query, IReadOnlyList<ChangedPerson> people, DateOnly today)
    {
        var (from, until) = (query.Day(FromParameter, today), query.Day(UntilParameter, today));
        if (from > until)
            throw new BadAddressException(Texts.Changes_WrongOrder);
        return new(
            new PublicationChoice
            {
                Person = PublicationChoice.SlugOf(query) is { } slug ? people.FirstOrDefault(person => person.Slug == slug) ?? throw new BadAddressException() : null,
                Kind = PublicationChoice.KindOf(query),
                From = from,
                Until = until,
            },
            Paging.Asked(query));
    }

    /// <summary>The choices made, each with the words for it and the address that is left when it is taken away.</summary>
    public IReadOnlyList<(string Words, string Without)> Chosen()
    {
        var chosen = Choices();
        return [.. chosen.Select(choice => (choice.Words, Address(chosen.Where(other => other != choice), page: 1)))];
    }

    /// <summary>The address of the same choices on some page.</summary>
    public string Link(int page) => Address(Choices(), page);

    public static string Written(DateOnly? day) => day is { } known ? KnownParameters.Write(known) : "";

    private List<(string Parameter, string Value, string Words)> Choices()
    {
        var chosen = new List<(string Parameter, string Value, string Words)>();
        if (Choice.Person is { } person)
            chosen.Add((PublicationChoice.PersonParameter, person.Slug, person.Name));
        if (Choice.Kind is { } kind)
            chosen.Add((PublicationChoice.KindParameter, PublicationKinds.InAddress(kind), Dutch.Capitalised(PublicationKinds.Words(kind))));
        if (Choice.From is { } from)
            chosen.Add((FromParameter, Written(from), $"{Texts.Filter_From} {DutchDates.Write(from)}"));
        if (Choice.Until is { } until)
            chosen.Add((UntilParameter, Written(until), $"{Texts.Filter_Until} {DutchDates.Write(until)}"));
        return chosen;
    }

    private static string Address(IEnumerable<(string Parameter, string Value, string Words)> choices, int page) =>
        Path.WithQuery([.. choices.Select(choice => (choice.Parameter, choice.Value)), .. Paging.Parameters(page)]);
}
