using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Web.Admin.Profiles;

/// <summary>Makes side positions of the rows of a form.</summary>
/// <param name="context">What they are read against.</param>
/// <param name="fields">Reads each field, and keeps what is wrong.</param>
internal sealed class PositionReading(ReadingContext context, FieldReading fields)
{
    public SidePosition? Read(PositionRow row, string at)
    {
        var entryId = fields.Number(row.EntryId, at + ".EntryId", 0, int.MaxValue, FieldReading.BadChoice) ?? 0;
        if (entryId != 0 && !context.EntryIds.Contains(entryId))
            fields.Mistake(at + ".Title", "Deze nevenfunctie hoort niet bij dit profiel. Verwijder deze regel en voeg een nieuwe toe.");
        var before = context.Before?.SidePositions.Find(position => position.EntryId == entryId);
        var title = fields.Text(row.Title, at + ".Title", 2000);
        if (title is null)
            fields.Mistake(at + ".Title", "Vul de functie in, of verwijder deze regel.");
        var organisation = fields.Text(row.Organisation, at + ".Organisation", 2000);
        var pay = fields.Choice<Pay>(row.Pay, at + ".Pay") ?? Pay.Unknown;
        var words = fields.Text(row.AmountWords, at + ".AmountWords", 2000);
        var rate = Rate(row, at);
        if (before?.RemunerationWords is { } said && words == said && rate != before.Remuneration)
            fields.Mistake(at + ".AmountWords", FieldReading.Stale(said));
        CheckPay(pay, rate, FieldText.Of(row.Amount) is not null, words, at);
        var (accepted, period) = (fields.Day(row.AcceptedOn, at + ".AcceptedOn"), fields.Period(row.Start, row.End, row.Words, at, before is null ? null : [before.Period]));
        if (accepted > period.LastDay)
            fields.Mistake(at + ".AcceptedOn", "De functie is aanvaard na het einde ervan. Verander een van beide.");
        return new SidePosition
        {
            EntryId = entryId,
            Order = 0,
            Description = fields.Text(row.Description, at + ".Description", 4000) ?? SidePosition.DescriptionOf(title ?? "", organisation),
            Title = title ?? "",
            Organisation = organisation,
            IsExOfficio = row.IsExOfficio switch { ProfileFilling.Yes => true, "nee" => false, _ => null },
            Pay = pay,
            Period = period,
            StatedSince = before?.StatedSince,
            Remuneration = rate,
            RemunerationWords = words,
            AcceptedOn = accepted,
            ReportedOn = fields.PastDay(row.ReportedOn, at + ".ReportedOn"),
            Note = fields.Text(row.Note, at + ".Note", FieldReading.LongText),
            GroupHeading = fields.Text(row.GroupHeading, at + ".GroupHeading"),
            YearlyIncomes = FormRows.Of(row.Incomes, at + ".Incomes", (income, place) => Income(income, pay, before, place)),
        };
    }

    private Remuneration? Rate(PositionRow row, string at)
    {
        if (fields.Text(row.Amount, at + ".Amount") is not { } amount)
            return null;
        if (!FieldText.TryCents(amount, out var cents))
        {
            fields.Mistake(at + ".Amount", FieldReading.BadAmount);
            return null;
        }
        if (fields.Choice<RemunerationPeriod>(row.Per, at + ".Per") is { } per)
            return new(cents, per);
        fields.Mistake(at + ".Per", "Kies waarvoor dit bedrag is: per jaar, maand of vergadering.");
        return null;
    }

    private void CheckPay(Pay pay, Remuneration? rate, bool hasAmount, string? words, string at)
    {
        if (pay is Pay.Unpaid && rate is { Cents: > 0 })
            fields.Mistake(at + ".Amount", "De functie is onbetaald, maar hier staat een bedrag. Verander de betaling of haal het bedrag weg.");
        if (pay is Pay.Unknown && rate is { Cents: > 0 })
            fields.Mistake(at + ".Pay", "Er staat een bedrag. Kies dus hoe de functie betaald is.");
        if (pay is Pay.Paid && !hasAmount && words is null)
            fields.Mistake(at + ".Amount", "De functie is betaald. Vul het bedrag in, of schrijf de vergoeding in de woorden van de bron.");
    }

    private YearlyIncome? Income(IncomeRow row, Pay pay, SidePosition? before, string at)
    {
        var year = fields.Number(row.Year, at + ".Year", 1990, 2199, FieldReading.BadYear);
        if (year is null && FieldText.Of(row.Year) is null)
            fields.Mistake(at + ".Year", FieldReading.BadYear);
        if (year > context.Today.Year)
            fields.Mistake(at + ".Year", $"Het jaar {year} moet nog komen: daarvan zijn de inkomsten nog niet bekend. Verander het jaar, of verwijder deze regel.");
        var isAmount = FieldText.TryCents(FieldText.Of(row.Amount) ?? "", out var cents);
        if (!isAmount)
            fields.Mistake(at + ".Amount", FieldReading.BadAmount + " Was het niets? Vul 0 in.");
        else if (cents > 0 && pay is Pay.Unpaid)
            fields.Mistake(at + ".Amount", "De functie is onbetaald, maar hier staan inkomsten. Verander de betaling of het bedrag.");
        var (disclosedOn, disclosedIn) = Disclosure(row, before?.YearlyIncomes.Find(income => income.Year == year), at);
        if (disclosedOn?.Year < year)
            fields.Mistake(at + ".DisclosedOn", $"Op deze dag was {year} nog niet begonnen: de inkomsten van dat jaar kon nog niemand kennen. Verander de dag of het jaar.");
        return year is null ? null : new() { Year = year.Value, Cents = cents, Note = fields.Text(row.Note, at + ".Note", 2000), DisclosedOn = disclosedOn, DisclosedIn = disclosedIn };
    }

    /// <summary>When and where an amount was public before it stood here: a reader needs both to look it up. Where one of them was taken away, the other may stay alone.</summary>
    private (DateOnly? On, string? In) Disclosure(IncomeRow row, YearlyIncome? before, string at)
    {
        var (day, where) = (fields.PastDay(row.DisclosedOn, at + ".DisclosedOn"), fields.Text(row.DisclosedIn, at + ".DisclosedIn", 300));
        if (day is not null && where is null && (before?.DisclosedOn != day || before?.DisclosedIn is not null))
            fields.Mistake(at + ".DisclosedIn", "Schrijf waarin het bedrag eerder openbaar was, of maak de dag leeg.");
        if (where is not null && FieldText.Of(row.DisclosedOn) is null)
            fields.Mistake(at + ".DisclosedOn", "Schrijf op welke dag het bedrag eerder openbaar was, of maak het veld eronder leeg.");
        return (day, where);
    }

    /// <summary>What no single field can tell.</summary>
    public void CheckTogether(ProfileForm form, ProfileContent content)
    {
        // Only where every term has ended is it known when the office does.
        var lastDay = content.Terms.Count > 0 && content.Terms.TrueForAll(term => term.Period.End is not null) ? content.Terms.Max(term => term.Period.LastDay) : null;
        var seen = new HashSet<int>();
        for (var i = 0; i < form.Positions.Count; i++)
        {
            var row = form.Positions[i];
            if (FieldText.TryNumber(row.EntryId ?? "", 1, int.MaxValue, out var entryId) && !seen.Add(entryId))
                fields.Mistake($"Positions[{i}].Title", "Deze nevenfunctie staat twee keer in de lijst. Haal er een weg.");
            if (row.IsExOfficio == ProfileFilling.Yes && lastDay is { } last && (FieldText.Of(row.End) is not { } end || (FieldText.TryDate(end, out var date) && date.FirstDay > last)))
                fields.Mistake($"Positions[{i}].End", $"Deze functie hoort bij het ambt, en dat duurt tot en met {DutchDates.Write(last)}. Vul in tot wanneer deze functie duurt; niet later dan het ambt.");
            if (row.Incomes.Select(income => FieldText.Of(income.Year)).OfType<string>().GroupBy(year => year, StringComparer.Ordinal).FirstOrDefault(year => year.Count() > 1) is { } twice)
                fields.Mistake($"Positions[{i}].Incomes[{row.Incomes.FindLastIndex(income => FieldText.Of(income.Year) == twice.Key)}].Year", $"Het jaar {twice.Key} staat er twee keer. Haal er een weg.");
        }
    }
}
