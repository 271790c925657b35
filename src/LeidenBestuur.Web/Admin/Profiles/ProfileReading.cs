using System.Globalization;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Web.Admin.Profiles;

/// <summary>What is wrong with a field, or what an editor should look at again.</summary>
/// <param name="Field">The field ("Positions[2].End"); empty: none in particular.</param>
/// <param name="Message">What is wrong and what to do, in Dutch.</param>
public sealed record FieldRemark(string Field, string Message);

/// <summary>What a form is read against.</summary>
/// <param name="Before">What the form was filled from; null: the official is new.</param>
/// <param name="EntryIds">The numbers of the register that are this official's.</param>
/// <param name="Portfolios">The subjects, by their key.</param>
/// <param name="Today">The day on which it is read.</param>
public sealed record ReadingContext(ProfileContent? Before, IReadOnlySet<int> EntryIds, IReadOnlyDictionary<int, string> Portfolios, DateOnly Today);

/// <summary>
/// Makes facts of a form. Every mistake is told at its field; where there is one, there are no facts. Rows in which nothing was typed are passed over.
/// </summary>
public sealed class ProfileReading
{
    public const string BadDate = "Wij kennen deze datum niet. Schrijf jaar, maand en dag, of dag, maand en jaar. Bijvoorbeeld: 2025-06-30 of 30-6-2025.";
    private const string BadPartialDate = BadDate + " Een jaar (2025) of een maand (2025-06) mag ook.";
    private const string BadYear = "Schrijf een jaar met vier cijfers. Bijvoorbeeld: 2025.";
    private const string BadAmount = "Wij kennen dit bedrag niet. Schrijf het in hele euro’s, of met een komma en twee cijfers. Bijvoorbeeld: 5.050 of 1.234,56.";
    private const string BadChoice = "Kies een van de mogelijkheden in de lijst.";

    private const int ShortText = 300;
    private const int LongText = 20_000;

    private readonly ReadingContext _context;
    private readonly List<FieldRemark> _mistakes = [];

    private ProfileReading(ReadingContext context) => _context = context;

    /// <summary>Reads a form.</summary>
    /// <returns>The facts, or null and what is wrong. A new side position has number 0 until it is saved.</returns>
    public static (ProfileContent? Content, IReadOnlyList<FieldRemark> Mistakes) Read(ProfileForm form, ReadingContext context)
    {
        var reading = new ProfileReading(context);
        var content = reading.Content(form);
        return reading._mistakes.Count == 0 ? (content, []) : (null, reading._mistakes);
    }

    private ProfileContent Content(ProfileForm form)
    {
        var content = new ProfileContent
        {
            Name = Text(form.Name, "Name") ?? Missing("Name", "De naam ontbreekt. Vul een naam in."),
            LeadSentence = Text(form.LeadSentence, "LeadSentence", LongText),
            Terms = Since(Rows(form.Terms, "Terms", Term), _context.Before?.Terms, (term, before) => term.Office == before.Office, (term, since) => term with { StatedSince = since }),
            Assignments = [.. Since(
                Rows(form.Assignments, "Assignments", Assignment), _context.Before?.Assignments, (assignment, before) => assignment.PortfolioId == before.PortfolioId, (assignment, since) => assignment with { StatedSince = since })
                .Select((assignment, i) => assignment with { Order = i + 1 })],
            StatementTitle = Text(form.StatementTitle, "StatementTitle"),
            StatementMarkdown = Text(form.Statement, "Statement", LongText),
            GoalsIntroductionMarkdown = Text(form.GoalsIntroduction, "GoalsIntroduction", LongText),
            GoalsLeadIn = Text(form.GoalsLeadIn, "GoalsLeadIn", LongText),
            GoalNumbers = Goals(form.Goals),
            Links = Rows(form.Links, "Links", Link),
            OfficeContact = Text(form.OfficeContact, "OfficeContact", LongText),
            PortraitHash = _context.Before?.PortraitHash,
            Careers = Rows(form.Careers, "Careers", Career),
            Declaration = Choice<DeclarationState>(form.Declaration, "Declaration") ?? DeclarationState.NotYetDeclared,
            DeclaredOn = PastDay(form.DeclaredOn, "DeclaredOn"),
            SidePositions = [.. Rows(form.Positions, "Positions", Position).Select((position, i) => position with { Order = i + 1 })],
        };
        CheckTogether(form, content);
        return content;
    }

    private TermOfOffice? Term(TermRow row, string at)
    {
        // An office alone is what a new row begins with.
        var office = Choice<Office>(row.Office, at + ".Office");
        if (office is null)
            Mistake(at + ".Office", "Kies het ambt.");
        var resigned = Day(row.ResignedOn, at + ".ResignedOn");
        var period = Period(row.Start, row.End, row.Words, at, _context.Before?.Terms.Select(term => term.Period));
        if (resigned < period.FirstDay)
            Mistake(at + ".ResignedOn", "Het ontslag ligt voor het begin van het ambt. Verander een van beide.");
        var (absentFrom, absentUntil, replacedBy) = Absence(row, period, at);
        return new TermOfOffice
        {
            Office = office ?? default,
            Period = period,
            PartTimePercent = Number(row.PartTimePercent, at + ".PartTimePercent", 1, 100, "Een deeltijdfactor loopt van 1 tot en met 100 procent. Vul zo’n getal in, of niets."),
            Party = Text(row.Party, at + ".Party"),
            DeputyRank = Number(row.DeputyRank, at + ".DeputyRank", 1, 20, "Vul een rang in: 1 is eerste locoburgemeester. Of vul niets in."),
            IsActing = row.IsActing is not null,
            ResignedOn = resigned,
            AbsentFrom = absentFrom,
            AbsentUntil = absentUntil,
            ReplacedBy = replacedBy,
        };
    }

    private (DateOnly? From, DateOnly? Until, string? ReplacedBy) Absence(TermRow row, Period term, string at)
    {
        var (from, until, replacedBy) = (Day(row.AbsentFrom, at + ".AbsentFrom"), Day(row.AbsentUntil, at + ".AbsentUntil"), Text(row.ReplacedBy, at + ".ReplacedBy"));
        if (FieldText.Of(row.AbsentFrom) is null && (FieldText.Of(row.AbsentUntil) is not null || replacedBy is not null))
            Mistake(at + ".AbsentFrom", "Vul in vanaf welke dag iemand afwezig is. Of haal de rest van de afwezigheid weg.");
        if (until < from)
            Mistake(at + ".AbsentUntil", "De afwezigheid eindigt voordat zij begint. Verander een van beide dagen.");
        if (from < term.FirstDay || from > term.LastDay)
            Mistake(at + ".AbsentFrom", "Op deze dag is iemand niet in dit ambt. Verander de dag, of het begin of einde van het ambt.");
        return (from, until, replacedBy);
    }

    private PortfolioAssignment? Assignment(AssignmentRow row, string at)
    {
        var id = Number(row.Portfolio, at + ".Portfolio", 1, int.MaxValue, BadChoice);
        if (id is null || !_context.Portfolios.TryGetValue(id.Value, out var name))
        {
            Mistake(at + ".Portfolio", "Kies een onderwerp. Staat het er niet bij? Een beheerder maakt het bij ‘Onderwerpen’.");
            return null;
        }
        return new PortfolioAssignment
        {
            PortfolioId = id.Value,
            Name = Text(row.Name, at + ".Name") ?? name,
            Order = 0,
            Period = Period(row.Start, row.End, row.Words, at, _context.Before?.Assignments.Select(assignment => assignment.Period)),
            IsActing = row.IsActing is not null,
        };
    }

    private ProfileLink? Link(LinkRow row, string at)
    {
        var (text, address) = (Text(row.Text, at + ".Text"), Text(row.Address, at + ".Address", 2000));
        if (text is null)
            Mistake(at + ".Text", "Vul in waar de link heen leidt, in woorden.");
        if (address is null || !IsAddress(address))
            Mistake(at + ".Address", "Dit is geen adres. Het begint met https://, mailto: of tel:.");
        return text is null || address is null ? null : new(text, address);
    }

    private CareerEntry? Career(CareerRow row, string at)
    {
        var description = Text(row.Description, at + ".Description", 2000);
        if (description is null)
            Mistake(at + ".Description", "Vul in welk werk het was, of verwijder deze regel.");
        var (start, end) = (Number(row.StartYear, at + ".StartYear", 1900, 2199, BadYear), Number(row.EndYear, at + ".EndYear", 1900, 2199, BadYear));
        if (start > end)
            Mistake(at + ".EndYear", "Het einde ligt voor het begin. Verander een van beide.");
        var words = Text(row.Words, at + ".Words");
        var before = _context.Before?.Careers.FirstOrDefault(career => career.Description == description);
        var saidThat = words is null ? null : _context.Before?.Careers.FirstOrDefault(career => career.PeriodWords == words);
        if (saidThat is not null && _context.Before!.Careers.All(career => career.PeriodWords != words || (career.StartYear, career.EndYear) != (start, end)))
            Mistake(at + ".Words", Stale(words!));
        return description is null ? null : new(description, before?.Title ?? description, before?.Organisation, start, end, words ?? YearWords(start, end));
    }

    private SidePosition? Position(PositionRow row, string at)
    {
        var entryId = Number(row.EntryId, at + ".EntryId", 0, int.MaxValue, BadChoice) ?? 0;
        if (entryId != 0 && !_context.EntryIds.Contains(entryId))
            Mistake(at + ".Title", "Deze nevenfunctie hoort niet bij dit profiel. Verwijder deze regel en voeg een nieuwe toe.");
        var before = _context.Before?.SidePositions.Find(position => position.EntryId == entryId);
        var title = Text(row.Title, at + ".Title", 2000);
        if (title is null)
            Mistake(at + ".Title", "Vul de functie in, of verwijder deze regel.");
        var organisation = Text(row.Organisation, at + ".Organisation", 2000);
        var pay = Choice<Pay>(row.Pay, at + ".Pay") ?? Pay.Unknown;
        var words = Text(row.AmountWords, at + ".AmountWords", 2000);
        var rate = Rate(row, at);
        if (before?.RemunerationWords is { } said && words == said && rate != before.Remuneration)
            Mistake(at + ".AmountWords", Stale(said));
        CheckPay(pay, rate, FieldText.Of(row.Amount) is not null, words, at);
        return new SidePosition
        {
            EntryId = entryId,
            Order = 0,
            Description = Text(row.Description, at + ".Description", 4000) ?? SidePosition.DescriptionOf(title ?? "", organisation),
            Title = title ?? "",
            Organisation = organisation,
            IsExOfficio = row.IsExOfficio switch { ProfileFilling.Yes => true, "nee" => false, _ => null },
            Pay = pay,
            Period = Period(row.Start, row.End, row.Words, at, before is null ? null : [before.Period]),
            StatedSince = before?.StatedSince,
            Remuneration = rate,
            RemunerationWords = words,
            AcceptedOn = Day(row.AcceptedOn, at + ".AcceptedOn"),
            ReportedOn = PastDay(row.ReportedOn, at + ".ReportedOn"),
            Note = Text(row.Note, at + ".Note", LongText),
            GroupHeading = Text(row.GroupHeading, at + ".GroupHeading"),
            YearlyIncomes = Rows(row.Incomes, at + ".Incomes", (income, place) => Income(income, pay, place)),
        };
    }

    private Remuneration? Rate(PositionRow row, string at)
    {
        if (Text(row.Amount, at + ".Amount") is not { } amount)
            return null;
        if (!FieldText.TryCents(amount, out var cents))
        {
            Mistake(at + ".Amount", BadAmount);
            return null;
        }
        if (Choice<RemunerationPeriod>(row.Per, at + ".Per") is { } per)
            return new(cents, per);
        Mistake(at + ".Per", "Kies waarvoor dit bedrag is: per jaar, maand of vergadering.");
        return null;
    }

    private void CheckPay(Pay pay, Remuneration? rate, bool hasAmount, string? words, string at)
    {
        if (pay is Pay.Unpaid && rate is { Cents: > 0 })
            Mistake(at + ".Amount", "De functie is onbetaald, maar hier staat een bedrag. Verander de betaling of haal het bedrag weg.");
        if (pay is Pay.Unknown && rate is { Cents: > 0 })
            Mistake(at + ".Pay", "Er staat een bedrag. Kies dus hoe de functie betaald is.");
        if (pay is Pay.Paid && !hasAmount && words is null)
            Mistake(at + ".Amount", "De functie is betaald. Vul het bedrag in, of schrijf de vergoeding in de woorden van de bron.");
    }

    private YearlyIncome? Income(IncomeRow row, Pay pay, string at)
    {
        var year = Number(row.Year, at + ".Year", 1990, 2199, BadYear);
        if (year is null && FieldText.Of(row.Year) is null)
            Mistake(at + ".Year", BadYear);
        if (year > _context.Today.Year)
            Mistake(at + ".Year", $"Het jaar {year} moet nog komen: daarvan zijn de inkomsten nog niet bekend. Verander het jaar, of verwijder deze regel.");
        var isAmount = FieldText.TryCents(FieldText.Of(row.Amount) ?? "", out var cents);
        if (!isAmount)
            Mistake(at + ".Amount", BadAmount + " Was het niets? Vul 0 in.");
        else if (cents > 0 && pay is Pay.Unpaid)
            Mistake(at + ".Amount", "De functie is onbetaald, maar hier staan inkomsten. Verander de betaling of het bedrag.");
        var (disclosedOn, disclosedIn) = Disclosure(row, at);
        return year is null ? null : new() { Year = year.Value, Cents = cents, Note = Text(row.Note, at + ".Note", 2000), DisclosedOn = disclosedOn, DisclosedIn = disclosedIn };
    }

    /// <summary>When and where an amount was public before it stood here: a reader needs both to look it up.</summary>
    private (DateOnly? On, string? In) Disclosure(IncomeRow row, string at)
    {
        var (day, where) = (PastDay(row.DisclosedOn, at + ".DisclosedOn"), Text(row.DisclosedIn, at + ".DisclosedIn", 300));
        if (day is not null && where is null)
            Mistake(at + ".DisclosedIn", "Schrijf waarin het bedrag eerder openbaar was, of maak de dag leeg.");
        if (where is not null && FieldText.Of(row.DisclosedOn) is null)
            Mistake(at + ".DisclosedOn", "Schrijf op welke dag het bedrag eerder openbaar was, of maak het veld eronder leeg.");
        return (day, where);
    }

    private List<int> Goals(List<string?> typed)
    {
        var numbers = new List<int>();
        foreach (var goal in typed.OfType<string>())
        {
            if (FieldText.TryNumber(goal, 1, GlobalGoal.All.Count, out var number))
                numbers.Add(number);
            else
                Mistake("Goals", "Er zijn 17 doelen. Kies uit de lijst.");
        }

        return [.. numbers.Distinct()];
    }

    /// <summary>What no single field can tell.</summary>
    private void CheckTogether(ProfileForm form, ProfileContent content)
    {
        var terms = content.Terms;
        for (var i = 0; i < terms.Count; i++)
        {
            if (terms.Take(i).Any(other => other.Office == terms[i].Office && other.Period.CertainlyOverlaps(terms[i].Period)))
                Mistake($"Terms[{i}].Start", "Twee ambtsperioden van hetzelfde ambt overlappen. Verander het begin of het einde van een van beide.");
        }

        var assignments = content.Assignments;
        for (var i = 0; i < assignments.Count; i++)
        {
            if (assignments.Take(i).Any(other => other.PortfolioId == assignments[i].PortfolioId && other.Period.CertainlyOverlaps(assignments[i].Period)))
                Mistake($"Assignments[{i}].Portfolio", "Dit onderwerp staat er al voor dezelfde tijd. Haal er een weg, of verander het begin of het einde van een van beide.");
        }

        if (content.Declaration == DeclarationState.Declared && content.SidePositions.Count == 0)
            Mistake("Declaration", "De opgave zegt dat er nevenfuncties zijn, maar de lijst is leeg. Voeg ze toe, of kies iets anders.");
        if (content.Declaration != DeclarationState.Declared && content.SidePositions.Count > 0)
            Mistake("Declaration", "Er staan nevenfuncties in de lijst, maar de opgave zegt iets anders. Kies ‘Er zijn nevenfuncties’ of haal de nevenfuncties weg.");
        CheckPositions(form, content);
    }

    private void CheckPositions(ProfileForm form, ProfileContent content)
    {
        // Only where every term has ended is it known when the office does.
        var lastDay = content.Terms.Count > 0 && content.Terms.TrueForAll(term => term.Period.End is not null) ? content.Terms.Max(term => term.Period.LastDay) : null;
        var seen = new HashSet<int>();
        for (var i = 0; i < form.Positions.Count; i++)
        {
            var row = form.Positions[i];
            if (FieldText.TryNumber(row.EntryId ?? "", 1, int.MaxValue, out var entryId) && !seen.Add(entryId))
                Mistake($"Positions[{i}].Title", "Deze nevenfunctie staat twee keer in de lijst. Haal er een weg.");
            if (row.IsExOfficio == ProfileFilling.Yes && lastDay is { } last && (FieldText.Of(row.End) is not { } end || (FieldText.TryDate(end, out var date) && date.FirstDay > last)))
                Mistake($"Positions[{i}].End", $"Deze functie hoort bij het ambt, en dat duurt tot en met {DutchDates.Write(last)}. Vul in tot wanneer deze functie duurt; niet later dan het ambt.");
            if (row.Incomes.Select(income => FieldText.Of(income.Year)).OfType<string>().GroupBy(year => year, StringComparer.Ordinal).FirstOrDefault(year => year.Count() > 1) is { } twice)
                Mistake($"Positions[{i}].Incomes[{row.Incomes.FindLastIndex(income => FieldText.Of(income.Year) == twice.Key)}].Year", $"Het jaar {twice.Key} staat er twee keer. Haal er een weg.");
        }
    }

    /// <summary>Gives each fact the day since which it is stated. Of what is stated more than once each row takes its own: the one with the same period, else the first with the same start.</summary>
    private static List<T> Since<T>(List<T> facts, List<T>? before, Func<T, T, bool> isSame, Func<T, DateOnly?, T> with)
        where T : DatedFact
    {
        var left = (before ?? []).ToList();
        var since = new DateOnly?[facts.Count];
        var open = Enumerable.Range(0, facts.Count).ToList();
        foreach (var isOf in new Func<Period, Period, bool>[] { (period, earlier) => period == earlier, (period, earlier) => period.Start == earlier.Start })
        {
            foreach (var i in open.ToList())
            {
                if (left.Find(earlier => isSame(facts[i], earlier) && isOf(facts[i].Period, earlier.Period)) is not { } own)
                    continue;
                since[i] = own.StatedSince;
                left.Remove(own);
                open.Remove(i);
            }
        }

        return [.. facts.Select((fact, i) => with(fact, since[i]))];
    }

    /// <summary>A period. Where it changed, words of the source that told the old one would now be wrong.</summary>
    private Period Period(string? start, string? end, string? words, string at, IEnumerable<Period>? before)
    {
        var (from, until, said) = (Date(start, at + ".Start"), Date(end, at + ".End"), Text(words, at + ".Words"));
        var told = said is null ? [] : (before ?? []).Where(period => period.Words == said).ToList();
        if (told.Count > 0 && told.TrueForAll(period => (period.Start, period.End) != (from, until)))
            Mistake(at + ".Words", Stale(said!));
        if (from?.FirstDay > until?.LastDay)
        {
            Mistake(at + ".End", "Het einde ligt voor het begin. Verander een van beide.");
            return Domain.Period.Unknown;
        }

        return Domain.Period.Of(from, until, said);
    }

    private static string Stale(string words) => $"Hier staat nog “{words}”, maar u hebt de datum of het bedrag veranderd. Pas deze woorden aan, of maak dit veld leeg.";

    private static List<T> Rows<TRow, T>(List<TRow> rows, string list, Func<TRow, string, T?> read)
        where TRow : class
        where T : class => [.. rows.Select((row, i) => IsEmpty(row) ? null : read(row, $"{list}[{i}]")).OfType<T>()];

    /// <summary>Whether nothing was typed; an office alone is what a new row begins with.</summary>
    internal static bool IsEmpty(object row) => row is not TermRow && row.GetType().GetProperties().All(field => field.GetValue(row) switch
    {
        null => true,
        string text => FieldText.Of(text) is null || (field.Name is "Pay" && text == nameof(Pay.Unknown)),
        List<IncomeRow> incomes => incomes.TrueForAll(IsEmpty),
        _ => false,
    });

    private PartialDate? Date(string? typed, string field)
    {
        if (FieldText.Of(typed) is not { } text)
            return null;
        if (FieldText.TryDate(text, out var date))
            return date;
        Mistake(field, BadPartialDate);
        return null;
    }

    /// <summary>A day on which something was done.</summary>
    private DateOnly? PastDay(string? typed, string field)
    {
        var day = Day(typed, field);
        if (day > _context.Today)
            Mistake(field, "Deze dag moet nog komen. Kies een dag van vandaag of eerder.");
        return day;
    }

    private DateOnly? Day(string? typed, string field)
    {
        if (FieldText.Of(typed) is not { } text)
            return null;
        if (FieldText.TryDay(text, out var day))
            return day;
        Mistake(field, BadDate);
        return null;
    }

    private int? Number(string? typed, string field, int least, int most, string mistake)
    {
        if (FieldText.Of(typed) is not { } text)
            return null;
        if (FieldText.TryNumber(text, least, most, out var number))
            return number;
        Mistake(field, mistake);
        return null;
    }

    private T? Choice<T>(string? typed, string field)
        where T : struct, Enum
    {
        if (FieldText.Of(typed) is not { } text)
            return null;
        if (Enum.GetNames<T>().Contains(text, StringComparer.Ordinal))
            return Enum.Parse<T>(text);
        Mistake(field, BadChoice);
        return null;
    }

    private string? Text(string? typed, string field, int most = ShortText)
    {
        var text = FieldText.Of(typed);
        if (text?.Length > most)
            Mistake(field, $"Deze tekst is te lang: {text.Length} tekens. Gebruik hoogstens {most} tekens.");
        else if (text is not null && text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\t')))
            Mistake(field, "Hier staan tekens in die niemand kan zien. Typ de tekst opnieuw.");
        return text;
    }

    private string Missing(string field, string mistake)
    {
        Mistake(field, mistake);
        return "";
    }

    private void Mistake(string field, string message)
    {
        // Of each field the first is told: the rest follows from it more often than not.
        if (_mistakes.TrueForAll(mistake => mistake.Field != field))
            _mistakes.Add(new(field, message));
    }

    private static string? YearWords(int? start, int? end) => (start, end) switch
    {
        ({ } from, { } until) when from == until => from.ToString(CultureInfo.InvariantCulture),
        ({ } from, { } until) => $"{from} – {until}",
        ({ } from, null) => $"sinds {from}",
        (null, { } until) => $"tot en met {until}",
        _ => null,
    };

    private static bool IsAddress(string text) => !text.Any(char.IsWhiteSpace) && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" or "mailto" or "tel";
}
