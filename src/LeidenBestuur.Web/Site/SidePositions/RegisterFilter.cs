using System.Globalization;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Addresses;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Web.Site.SidePositions;

/// <summary>Yes, no or unknown, as a choice in a form.</summary>
public enum Answer
{
    Yes,
    No,
    Unknown,
}

/// <summary>How an entry stands on a day.</summary>
public enum EntryState
{
    Now,

    /// <summary>It begins later.</summary>
    ToCome,

    Ended,

    /// <summary>Niet bekend: no start is known and it was first stated after the day, or the day lies inside a start or an end that is not known exactly.</summary>
    Unknown,

    /// <summary>A later text of the profile no longer states it.</summary>
    LeftOut,
}

/// <summary>In which order entries stand, other than by person.</summary>
public enum RegisterOrder
{
    Title,
    Organisation,
    Start,
}

/// <summary>Which entries of the register a reader wants to see (null: all), and in which form.</summary>
public sealed record RegisterFilter
{
    public const string Page = "/nevenfuncties";
    public const string File = "/nevenfuncties.csv";
    public const int MaxText = 100;
    public const string PersonParameter = "bestuurder";
    public const string PayParameter = "betaling";
    public const string ExOfficioParameter = "ambt";
    public const string StateParameter = "stand";
    public const string TextParameter = "tekst";
    public const string OrderParameter = "volgorde";
    public const string YearParameter = "jaar";
    public const string FormParameter = "vorm";
    public const string Table = "tabel";

    private static readonly Dictionary<string, Answer> PayWords = new(StringComparer.Ordinal)
    {
        ["betaald"] = Answer.Yes,
        ["onbetaald"] = Answer.No,
        ["niet-bekend"] = Answer.Unknown,
    };

    private static readonly Dictionary<string, Answer> ExOfficioWords = new(StringComparer.Ordinal)
    {
        ["ja"] = Answer.Yes,
        ["nee"] = Answer.No,
        ["niet-bekend"] = Answer.Unknown,
    };

    // The list has no word of its own: one state of the page has one address.
    private static readonly Dictionary<string, bool> FormWords = new(StringComparer.Ordinal) { [Table] = true };

    private static readonly Dictionary<string, EntryState> StateWords = new(StringComparer.Ordinal)
    {
        ["nu"] = EntryState.Now,
        ["later"] = EntryState.ToCome,
        ["beeindigd"] = EntryState.Ended,
        ["begin-niet-bekend"] = EntryState.Unknown,
        ["niet-meer-vermeld"] = EntryState.LeftOut,
    };

    private static readonly Dictionary<string, RegisterOrder> OrderWords = new(StringComparer.Ordinal)
    {
        ["functie"] = RegisterOrder.Title,
        ["organisatie"] = RegisterOrder.Organisation,
        ["begin"] = RegisterOrder.Start,
    };

    public Person? Person { get; init; }

    public Answer? Pay { get; init; }

    public Answer? ExOfficio { get; init; }

    public EntryState? State { get; init; }

    /// <summary>Words of the function or the organisation.</summary>
    public string? Text { get; init; }

    /// <summary>Null: by person.</summary>
    public RegisterOrder? Order { get; init; }

    /// <summary>True: as a table; false: as a list.</summary>
    public bool AsTable { get; init; }

    /// <summary>Whether entries are left out by what they are.</summary>
    public bool IsOnEntries => Pay is not null || ExOfficio is not null || State is not null || Text is not null;

    /// <summary>Whether people without entries are left out.</summary>
    public bool LeavesOutPeople => IsOnEntries || Order is not null;

    /// <summary>Reads the choices of an address; a person whom the register does not show is no choice.</summary>
    /// <exception cref="BadAddressException">A choice is made twice or does not exist.</exception>
    public static RegisterFilter Of(IQueryCollection query, IReadOnlyList<Person> people) => new()
    {
        Person = query.Choice(PersonParameter, people),
        Pay = query.Choice(PayParameter, PayWords),
        ExOfficio = query.Choice(ExOfficioParameter, ExOfficioWords),
        State = query.Choice(StateParameter, StateWords),
        Text = query.Text(TextParameter, MaxText),
        Order = query.Choice(OrderParameter, OrderWords),
        AsTable = query.Choice(FormParameter, FormWords) ?? false,
    };

    public bool Matches(IndexedEntry entry, DateOnly day) =>
        (Person is null || Person == entry.Person)
        && (Pay is null || Pay == PayOf(entry))
        && (ExOfficio is null || ExOfficio == AnswerOf(entry.IsExOfficio))
        && (State is null || State == entry.StateOn(day))
        && (Text is null || new[] { entry.Title, entry.Organisation, entry.Description }.Any(Holds));

    /// <summary>The entries in the order that was asked for.</summary>
    public IEnumerable<IndexedEntry> InOrder(IEnumerable<IndexedEntry> entries) => (Order switch
    {
        RegisterOrder.Organisation => entries.OrderBy(entry => entry.Organisation is null).ThenBy(entry => entry.Organisation, Dutch.Order).ThenBy(entry => entry.Title, Dutch.Order),
        RegisterOrder.Start => entries.OrderByDescending(entry => entry.Period.FirstDay ?? DateOnly.MinValue).ThenBy(entry => entry.Title, Dutch.Order),
        _ => entries.OrderBy(entry => entry.Title, Dutch.Order).ThenBy(entry => entry.Organisation, Dutch.Order),
    }).ThenBy(entry => entry.Person.Name, Dutch.Order).ThenBy(entry => entry.EntryId);

    /// <summary>The choices made, each with the words for it and the parameters that stay when it is taken away.</summary>
    public IReadOnlyList<(string Words, string Without)> Chosen(PageMoment moment)
    {
        var chosen = Choices();
        return [.. chosen.Select(choice => (choice.Words, moment.Link(Address(Page, chosen.Where(other => other != choice), Order, AsTable))))];
    }

    /// <summary>The address of the same choices in one form or the other.</summary>
    public string Link(bool asTable) => Address(Page, Choices(), Order, asTable);

    /// <summary>The address of the same choices in another order.</summary>
    public string Link(RegisterOrder? order) => Address(Page, Choices(), order, AsTable);

    /// <summary>The address of another part of the same.</summary>
    public string Link(int part) => Link(AsTable).WithQuery(Paging.Parameters(part));

    /// <summary>The address of the same choices as a file.</summary>
    public string FileLink() => Address(File, Choices(), order: null, asTable: false);

    private List<(string Parameter, string Value, string Words)> Choices()
    {
        var chosen = new List<(string Parameter, string Value, string Words)>();
        if (Person is not null)
            chosen.Add((PersonParameter, Person.Slug, Person.Name));
        if (ExOfficio is { } exOfficio)
            chosen.Add((ExOfficioParameter, Word(ExOfficioWords, exOfficio), $"{Texts.Filter_ExOfficio} {ExOfficioLabel(exOfficio)}"));
        if (Pay is { } pay)
            chosen.Add((PayParameter, Word(PayWords, pay), $"{Texts.Filter_Pay}: {PayLabel(pay)}"));
        if (State is { } state)
            chosen.Add((StateParameter, Word(StateWords, state), StateLabel(state)));
        if (Text is not null)
            chosen.Add((TextParameter, Text, Texts.Register_ChosenText.FillPlain(("tekst", Text))));
        return chosen;
    }

    /// <summary>The choices that a form offers for pay, with the words that go into the address.</summary>
    public static IEnumerable<(string Value, string Label, Answer Meaning)> PayChoices => PayWords.Select(pair => (pair.Key, PayLabel(pair.Value), pair.Value));

    public static IEnumerable<(string Value, string Label, Answer Meaning)> ExOfficioChoices => ExOfficioWords.Select(pair => (pair.Key, ExOfficioLabel(pair.Value), pair.Value));

    public static IEnumerable<(string Value, string Label, EntryState Meaning)> StateChoices => StateWords.Select(pair => (pair.Key, StateLabel(pair.Value), pair.Value));

    public static IEnumerable<(string Value, string Label, RegisterOrder Meaning)> OrderChoices => OrderWords.Select(pair => (pair.Key, OrderLabel(pair.Value), pair.Value));

    private bool Holds(string? text) => text is not null && Dutch.Culture.CompareInfo.IndexOf(text, Text!, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;

    private static string Address(string path, IEnumerable<(string Parameter, string Value, string Words)> choices, RegisterOrder? order, bool asTable) => path.WithQuery(
        [
            .. choices.Select(choice => (choice.Parameter, choice.Value)),
            .. order is { } by ? [(OrderParameter, Word(OrderWords, by))] : Array.Empty<(string, string)>(),
            .. asTable ? [(FormParameter, Table)] : Array.Empty<(string, string)>(),
        ]);

    private static string OrderLabel(RegisterOrder order) => order switch
    {
        RegisterOrder.Title => Texts.Order_Function,
        RegisterOrder.Organisation => Texts.Order_Organisation,
        _ => Texts.Order_Start,
    };

    private static string Word<T>(Dictionary<string, T> words, T meaning) => words.First(pair => Equals(pair.Value, meaning)).Key;

    private static string PayLabel(Answer pay) => pay switch { Answer.Yes => Texts.Filter_Paid, Answer.No => Texts.Filter_Unpaid, _ => Texts.Filter_Unknown };

    private static string ExOfficioLabel(Answer exOfficio) => exOfficio switch { Answer.Yes => Texts.Yes, Answer.No => Texts.No, _ => Texts.Unknown };

    private static string StateLabel(EntryState state) => state switch
    {
        EntryState.Now => Texts.Filter_Now,
        EntryState.ToCome => Texts.Filter_ToCome,
        EntryState.Ended => Texts.Filter_Ended,
        EntryState.Unknown => Texts.Filter_NotCertain,
        _ => Texts.Filter_LeftOut,
    };

    private static Answer PayOf(IndexedEntry entry) => entry.Pay switch
    {
        Domain.Pay.Paid or Domain.Pay.PaidToTreasury => Answer.Yes,
        Domain.Pay.Unknown => Answer.Unknown,
        _ => Answer.No,
    };

    private static Answer AnswerOf(bool? fact) => fact switch { true => Answer.Yes, false => Answer.No, null => Answer.Unknown };
}
