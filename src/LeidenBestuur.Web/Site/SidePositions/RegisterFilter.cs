using LeidenBestuur.Web.Domain;
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

/// <summary>Which entries of the register a reader wants to see (null: all), and in which form.</summary>
public sealed record RegisterFilter
{
    public const string PersonParameter = "bestuurder";
    public const string PayParameter = "betaling";
    public const string ExOfficioParameter = "ambt";
    public const string StateParameter = "stand";
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

    private static readonly Dictionary<string, bool> StateWords = new(StringComparer.Ordinal) { ["nu"] = false, ["beeindigd"] = true };

    public Person? Person { get; init; }

    public Answer? Pay { get; init; }

    public Answer? ExOfficio { get; init; }

    /// <summary>True: only entries that have ended; false: only those that hold, or may.</summary>
    public bool? IsOver { get; init; }

    /// <summary>True: as a table; false: as a list.</summary>
    public bool AsTable { get; init; }

    /// <summary>Whether entries are left out by what they are, and so people without entries with them.</summary>
    public bool IsOnEntries => Pay is not null || ExOfficio is not null || IsOver is not null;

    /// <summary>Reads the choices of an address; a person whom the register does not show is no choice.</summary>
    /// <exception cref="BadAddressException">A choice is made twice or does not exist.</exception>
    public static RegisterFilter Of(IQueryCollection query, IReadOnlyList<Person> people) => new()
    {
        Person = query.Choice(PersonParameter, people),
        Pay = query.Choice(PayParameter, PayWords),
        ExOfficio = query.Choice(ExOfficioParameter, ExOfficioWords),
        IsOver = query.Choice(StateParameter, StateWords),
        AsTable = query.Choice(FormParameter, FormWords) ?? false,
    };

    public bool Matches(RegisterEntry entry, DateOnly day) =>
        (Pay is null || Pay == PayOf(entry))
        && (ExOfficio is null || ExOfficio == AnswerOf(entry.IsExOfficio))
        && (IsOver is not { } isOver || (isOver ? entry.HoldingOn(day) == Holding.Over : entry.HoldingOn(day) is Holding.Yes or Holding.Unknown));

    /// <summary>The choices made, each with the words for it and the parameters that stay when it is taken away.</summary>
    public IReadOnlyList<(string Words, string Without)> Chosen(PageMoment moment)
    {
        var chosen = Choices();
        return [.. chosen.Select(choice => (choice.Words, moment.Link(Address(chosen.Where(other => other != choice), AsTable))))];
    }

    /// <summary>The address of the same choices in one form or the other.</summary>
    public string Link(PageMoment moment, bool asTable) => moment.Link(Address(Choices(), asTable));

    private List<(string Parameter, string Value, string Words)> Choices()
    {
        var chosen = new List<(string Parameter, string Value, string Words)>();
        if (Person is not null)
            chosen.Add((PersonParameter, Person.Slug, Person.Name));
        if (ExOfficio is { } exOfficio)
            chosen.Add((ExOfficioParameter, Word(ExOfficioWords, exOfficio), $"{Texts.Filter_ExOfficio} {ExOfficioLabel(exOfficio)}"));
        if (Pay is { } pay)
            chosen.Add((PayParameter, Word(PayWords, pay), $"{Texts.Filter_Pay}: {PayLabel(pay)}"));
        if (IsOver is { } isOver)
            chosen.Add((StateParameter, Word(StateWords, isOver), isOver ? Texts.Filter_Ended : Texts.Filter_Now));
        return chosen;
    }

    /// <summary>The choices that a form offers for pay, with the words that go into the address.</summary>
    public static IEnumerable<(string Value, string Label, Answer Meaning)> PayChoices => PayWords.Select(pair => (pair.Key, PayLabel(pair.Value), pair.Value));

    public static IEnumerable<(string Value, string Label, Answer Meaning)> ExOfficioChoices => ExOfficioWords.Select(pair => (pair.Key, ExOfficioLabel(pair.Value), pair.Value));

    public static IEnumerable<(string Value, string Label, bool Meaning)> StateChoices => StateWords.Select(pair => (pair.Key, pair.Value ? Texts.Filter_Ended : Texts.Filter_Now, pair.Value));

    private static string Address(IEnumerable<(string Parameter, string Value, string Words)> choices, bool asTable)
    {
        var parameters = choices.Select(choice => $"{choice.Parameter}={Uri.EscapeDataString(choice.Value)}");
        var query = string.Join('&', asTable ? parameters.Append($"{FormParameter}={Table}") : parameters);
        return query.Length == 0 ? "/nevenfuncties" : $"/nevenfuncties?{query}";
    }

    private static string Word<T>(Dictionary<string, T> words, T meaning) => words.First(pair => Equals(pair.Value, meaning)).Key;

    private static string PayLabel(Answer pay) => pay switch { Answer.Yes => Texts.Filter_Paid, Answer.No => Texts.Filter_Unpaid, _ => Texts.Filter_Unknown };

    private static string ExOfficioLabel(Answer exOfficio) => exOfficio switch { Answer.Yes => Texts.Yes, Answer.No => Texts.No, _ => Texts.Unknown };

    private static Answer PayOf(RegisterEntry entry) => entry.Pay switch
    {
        Domain.Pay.Paid or Domain.Pay.PaidToTreasury => Answer.Yes,
        Domain.Pay.Unknown => Answer.Unknown,
        _ => Answer.No,
    };

    private static Answer AnswerOf(bool? fact) => fact switch { true => Answer.Yes, false => Answer.No, null => Answer.Unknown };
}
