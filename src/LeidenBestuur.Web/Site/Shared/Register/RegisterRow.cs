using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.SidePositions;

namespace LeidenBestuur.Web.Site.Shared.Register;

/// <summary>One line of the register as a file: a side position in one calendar year, in the words of the site.</summary>
public sealed record RegisterRow
{
    public required int EntryId { get; init; }

    public required string Name { get; init; }

    /// <summary>"wethouder"; empty: no office is known.</summary>
    public required string Office { get; init; }

    public required string Title { get; init; }

    /// <summary>Empty: not clear from the source.</summary>
    public required string Organisation { get; init; }

    public required string IsExOfficio { get; init; }

    public required string Pay { get; init; }

    /// <summary>A day as 2018-03-01; in words where only the month or the year is known; empty: not known.</summary>
    public required string From { get; init; }

    /// <summary>The last day, written as <see cref="From"/> is; empty: it goes on.</summary>
    public required string LastDay { get; init; }

    /// <summary>Null: there is no year to speak of.</summary>
    public int? Year { get; init; }

    /// <summary>Whole cents; null: not stated.</summary>
    public long? Cents { get; init; }

    /// <summary>
    /// The outcome of the year, whether its amount was another before, where it was public before it stood here, and since when no profile states the
    /// entry; empty: there is no year, and one does.
    /// </summary>
    public string Status { get; init; } = "";

    /// <summary>When the amount was first published here; null: there is none.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>When the entry last changed.</summary>
    public required DateOnly ChangedOn { get; init; }

    /// <summary>The path of its page.</summary>
    public required string Path { get; init; }

    /// <summary>The lines of one entry, the latest year first.</summary>
    /// <param name="indexed">The entry.</param>
    /// <param name="published">The entry in every version that stated it by the moment, the first first.</param>
    /// <param name="day">The moment's day.</param>
    /// <param name="scope">Of which years there is something to say.</param>
    /// <param name="year">Only this year; null: all.</param>
    public static IEnumerable<RegisterRow> Of(IndexedEntry indexed, IEnumerable<RegisterEntry> published, DateOnly day, IncomeScope scope, int? year)
    {
        List<RegisterEntry> versions = [.. published.Where(version => indexed.GoneAt is not { } gone || version.PublishedAt < gone)];
        var (entry, person) = (versions[^1], indexed.Person);
        var plain = new RegisterRow
        {
            EntryId = entry.EntryId,
            Name = person.Name,
            Office = person.TermOn(day) is var (term, _) ? OfficeWords.Of(term) : "",
            Title = entry.Title,
            Organisation = entry.Organisation ?? "",
            IsExOfficio = (entry.IsExOfficio switch { true => Texts.Yes, false => Texts.No, null => Texts.Unknown }).ToLower(Dutch.Culture),
            Pay = PayWord(entry.Pay),
            From = Written(entry.Period.Start),
            LastDay = Written(entry.Period.End),
            Status = indexed.GoneAt is null ? "" : Gone(indexed),
            ChangedOn = AmsterdamTime.DayOf(indexed.GoneAt ?? RegisterEntry.SaidSince(versions)),
            Path = $"{RegisterFilter.Page}/{entry.EntryId.ToString(System.Globalization.CultureInfo.InvariantCulture)}",
        };
        var publications = IncomePublications.Of(versions);
        if (year is { } one)
            return scope.OutcomeOf(indexed.Disclosed, person, one) is null ? [] : [plain.In(one, indexed, entry, publications, scope)];
        var years = indexed.Years;
        return years.Count == 0 ? [plain] : years.OrderDescending().Select(each => plain.In(each, indexed, entry, publications, scope));
    }

    private RegisterRow In(int year, IndexedEntry indexed, RegisterEntry entry, IncomePublications publications, IncomeScope scope)
    {
        var stated = entry.Incomes.Find(income => income.Year == year);
        var other = stated is null ? null : publications.OtherThan(EntryId, stated);
        string?[] status =
        [
            StatusWord(scope.OutcomeOf(indexed.Disclosed, indexed.Person, year)!.Value),
            other is null ? null : Texts.Status_AmountChanged.FillPlain(("datum", DutchDates.WriteDay(other.PublishedAt))),
            stated is null || IncomeWords.Earlier(stated) is not { } earlier ? null : Dutch.Uncapitalised(earlier).TrimEnd('.'),
            indexed.GoneAt is null ? null : Gone(indexed),
        ];
        return this with
        {
            Year = year,
            Cents = stated?.Cents,
            Status = string.Join(", ", status.OfType<string>()),
            PublishedOn = stated is null ? null : AmsterdamTime.DayOf(publications.FirstOf(EntryId, stated)),
        };
    }

    private static string Gone(IndexedEntry entry) => Texts.Position_NoLonger.FillPlain(("datum", DutchDates.WriteDay(entry.GoneAt!.Value))).ToLower(Dutch.Culture);

    private static string Written(PartialDate? date) => date switch
    {
        null => "",
        { IsComplete: true } whole => whole.FirstDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        // A spreadsheet would make a day of "2018-03".
        { } part => DutchDates.WriteOn(part),
    };

    private static string PayWord(Pay pay) => pay switch
    {
        Domain.Pay.Paid => Texts.File_Paid,
        Domain.Pay.Unpaid => Texts.File_Unpaid,
        Domain.Pay.ExpensesOnly => Texts.File_Expenses,
        Domain.Pay.PaidToTreasury => Texts.File_ToTreasury,
        _ => Texts.File_Unknown,
    };

    private static string StatusWord(IncomeOutcome outcome) => outcome switch
    {
        IncomeOutcome.Published => Texts.Status_Published,
        IncomeOutcome.Zero => Texts.Status_Zero,
        IncomeOutcome.Unpaid => Texts.Status_Unpaid,
        IncomeOutcome.ToTreasury => Texts.Status_ToTreasury,
        IncomeOutcome.NotYetDue => Texts.Status_NotYetDue,
        IncomeOutcome.Overdue => Texts.Status_Overdue,
        IncomeOutcome.ExemptPartTime => Texts.Status_ExemptPartTime,
        IncomeOutcome.ExemptExOfficio => Texts.Status_ExemptExOfficio,
        IncomeOutcome.BeforeRegister => Texts.Status_BeforeRegister,
        IncomeOutcome.UnknownPay => Texts.Status_UnknownPay,
        IncomeOutcome.UnknownStart => Texts.Status_UnknownStart,
        _ => Texts.Status_UnknownDuty,
    };
}
