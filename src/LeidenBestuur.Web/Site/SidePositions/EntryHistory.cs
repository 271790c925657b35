using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Html;

namespace LeidenBestuur.Web.Site.SidePositions;

/// <summary>A time in which an entry stood on the profile in the same words.</summary>
/// <param name="Entry">As it was described.</param>
/// <param name="From">When a version first said so.</param>
/// <param name="Until">When a version said otherwise, or left it out; null: none has.</param>
public sealed record EntryDescription(RegisterEntry Entry, DateTime From, DateTime? Until)
{
    /// <summary>The descriptions of one entry, the first first.</summary>
    /// <param name="versions">The entry in every version that stated it, the first first.</param>
    /// <param name="knownAt">What was known: what is planned is not told.</param>
    public static IReadOnlyList<EntryDescription> Of(IEnumerable<RegisterEntry> versions, DateTime knownAt)
    {
        var descriptions = new List<EntryDescription>();
        foreach (var version in versions)
        {
            var until = version.SupersededAt <= knownAt ? version.SupersededAt : null;
            if (descriptions is [.., var last] && last.Until == version.PublishedAt && last.Entry.SaysTheSameAs(version))
                descriptions[^1] = new(version, last.From, until);
            else
                descriptions.Add(new(version, version.PublishedAt, until));
        }

        return descriptions;
    }

    /// <summary>What stood there, with what the description after it says otherwise.</summary>
    public IHtmlContent Sentence(EntryDescription next)
    {
        var until = Until ?? next.From;
        var sentence = Texts.Position_Then.Fill(
            // Some of these words have a point of their own: "B.V.", or a sentence of the source.
            ("van", DutchDates.WriteDayBeside(From, until)), ("tot", DutchDates.WriteDayBeside(until, From)), ("functie", Entry.Name.TrimEnd('.')),
            ("betaling", new HtmlString(PositionView.PayWords(Entry).ToString()!.TrimEnd('.'))), ("periode", PeriodWords.WithStart(Entry.Period, AmsterdamTime.DayOf(until)).TrimEnd('.')));
        var otherwise = string.Join("; ", Otherwise(next.Entry));
        return otherwise.Length == 0 ? sentence : Texts.Position_ThenAlso.Fill(("zin", sentence), ("feiten", otherwise.TrimEnd('.')));
    }

    /// <summary>The facts beside function, pay and period that differ, each as it was then.</summary>
    private IEnumerable<string> Otherwise(RegisterEntry next)
    {
        var (then, later) = (Facts(Entry), Facts(next));
        return then.Keys.Union(later.Keys, StringComparer.Ordinal).Where(name => then.GetValueOrDefault(name) != later.GetValueOrDefault(name))
            .Select(name => $"{name}: {then.GetValueOrDefault(name) ?? (next.Incomes.Exists(income => IncomeOf(income) == name) ? Texts.Position_WereNotThere : Texts.Position_WasNotThere)}");
    }

    private static OrderedDictionary<string, string> Facts(RegisterEntry entry)
    {
        IEnumerable<(string Name, string? Value)> facts =
        [
            (Texts.Position_Description, entry.OwnDescription),
            (Texts.Position_Group, entry.GroupHeading),
            (Texts.Position_ExOfficio, entry.IsExOfficio switch { true => Texts.Yes, false => Texts.No, null => Texts.Unknown }),
            (Texts.Position_Words, entry.RemunerationWords is { } words ? DutchAmounts.KeptTogether(words) : null),
            (Texts.Position_Accepted, entry.AcceptedOn is { } accepted ? DutchDates.Write(accepted) : null),
            (Texts.Position_Reported, entry.ReportedOn is { } reported ? DutchDates.Write(reported) : null),
            (Texts.Position_Note, entry.Note),
            .. entry.Incomes.OrderBy(income => income.Year).Select(income => (IncomeOf(income), (string?)Amount(income))),
        ];
        return new(facts.Where(fact => fact.Value is not null).Select(fact => KeyValuePair.Create(fact.Name, fact.Value!)), StringComparer.Ordinal);
    }

    private static string IncomeOf(YearlyIncome income) => Texts.Position_IncomeOf.FillPlain(("jaar", income.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static string Amount(YearlyIncome income) => $"€\u00a0{DutchAmounts.Write(income.Cents)}{(income.Note is { } note ? $" ({note})" : "")}";
}
