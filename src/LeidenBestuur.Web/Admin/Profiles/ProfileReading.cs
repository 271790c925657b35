using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Web.Admin.Profiles;

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
    private readonly ReadingContext _context;
    private readonly FieldReading _fields;
    private readonly PositionReading _positions;

    private ProfileReading(ReadingContext context)
    {
        (_context, _fields) = (context, new(context.Today));
        _positions = new(context, _fields);
    }

    /// <summary>Reads a form.</summary>
    /// <returns>The facts, or null and what is wrong. A new side position has number 0 until it is saved.</returns>
    public static (ProfileContent? Content, IReadOnlyList<FieldRemark> Mistakes) Read(ProfileForm form, ReadingContext context)
    {
        var reading = new ProfileReading(context);
        var content = reading.Content(form);
        return reading._fields.Mistakes.Count == 0 ? (content, []) : (null, reading._fields.Mistakes);
    }

    private ProfileContent Content(ProfileForm form)
    {
        var content = new ProfileContent
        {
            Name = _fields.Text(form.Name, "Name") ?? _fields.Missing("Name", "De naam ontbreekt. Vul een naam in."),
            LeadSentence = _fields.Text(form.LeadSentence, "LeadSentence", FieldReading.LongText),
            Terms = Since(FormRows.Of(form.Terms, "Terms", Term), _context.Before?.Terms, (term, before) => term.Office == before.Office, (term, since) => term with { StatedSince = since }),
            Assignments = [.. Since(
                FormRows.Of(form.Assignments, "Assignments", Assignment), _context.Before?.Assignments,
                (assignment, before) => assignment.PortfolioId == before.PortfolioId, (assignment, since) => assignment with { StatedSince = since })
                .Select((assignment, i) => assignment with { Order = i + 1 })],
            StatementTitle = _fields.Text(form.StatementTitle, "StatementTitle"),
            StatementMarkdown = _fields.Text(form.Statement, "Statement", FieldReading.LongText),
            GoalsIntroductionMarkdown = _fields.Text(form.GoalsIntroduction, "GoalsIntroduction", FieldReading.LongText),
            GoalsLeadIn = _fields.Text(form.GoalsLeadIn, "GoalsLeadIn", FieldReading.LongText),
            GoalNumbers = Goals(form.Goals),
            Links = FormRows.Of(form.Links, "Links", Link),
            OfficeContact = _fields.Text(form.OfficeContact, "OfficeContact", FieldReading.LongText),
            PortraitHash = _context.Before?.PortraitHash,
            Careers = FormRows.Of(form.Careers, "Careers", Career),
            Declaration = _fields.Choice<DeclarationState>(form.Declaration, "Declaration") ?? DeclarationState.NotYetDeclared,
            DeclaredOn = _fields.PastDay(form.DeclaredOn, "DeclaredOn"),
            SidePositions = [.. FormRows.Of(form.Positions, "Positions", _positions.Read).Select((position, i) => position with { Order = i + 1 })],
        };
        CheckTogether(form, content);
        return content;
    }

    private TermOfOffice? Term(TermRow row, string at)
    {
        var office = _fields.Choice<Office>(row.Office, at + ".Office");
        if (office is null)
            _fields.Mistake(at + ".Office", "Kies het ambt.");
        var resigned = _fields.Day(row.ResignedOn, at + ".ResignedOn");
        var period = _fields.Period(row.Start, row.End, row.Words, at, _context.Before?.Terms.Select(term => term.Period));
        if (resigned < period.FirstDay)
            _fields.Mistake(at + ".ResignedOn", "Het ontslag ligt voor het begin van het ambt. Verander een van beide.");
        var (absentFrom, absentUntil, replacedBy) = Absence(row, period, at);
        var rank = _fields.Number(row.DeputyRank, at + ".DeputyRank", 1, 20, "Vul een rang in: 1 is eerste locoburgemeester. Of vul niets in.");
        if (office == Office.Mayor && rank is not null)
            _fields.Mistake(at + ".DeputyRank", "Een locoburgemeester is een wethouder die de burgemeester vervangt. Maak dit veld leeg, of kies een ander ambt.");
        return new TermOfOffice
        {
            Office = office ?? default,
            Period = period,
            PartTimePercent = _fields.Number(row.PartTimePercent, at + ".PartTimePercent", 1, 100, "Een deeltijdfactor loopt van 1 tot en met 100 procent. Vul zo’n getal in, of niets."),
            Party = _fields.Text(row.Party, at + ".Party"),
            DeputyRank = rank,
            IsActing = row.IsActing is not null,
            ResignedOn = resigned,
            AbsentFrom = absentFrom,
            AbsentUntil = absentUntil,
            ReplacedBy = replacedBy,
        };
    }

    private (DateOnly? From, DateOnly? Until, string? ReplacedBy) Absence(TermRow row, Period term, string at)
    {
        var (from, until, replacedBy) = (_fields.Day(row.AbsentFrom, at + ".AbsentFrom"),
            _fields.Day(row.AbsentUntil, at + ".AbsentUntil"), _fields.Text(row.ReplacedBy, at + ".ReplacedBy"));
        if (FieldText.Of(row.AbsentFrom) is null && (FieldText.Of(row.AbsentUntil) is not null || replacedBy is not null))
            _fields.Mistake(at + ".AbsentFrom", "Vul in vanaf welke dag iemand afwezig is. Of haal de rest van de afwezigheid weg.");
        if (until < from)
            _fields.Mistake(at + ".AbsentUntil", "De afwezigheid eindigt voordat zij begint. Verander een van beide dagen.");
        if (from < term.FirstDay || from > term.LastDay)
            _fields.Mistake(at + ".AbsentFrom", "Op deze dag is iemand niet in dit ambt. Verander de dag, of het begin of einde van het ambt.");
        return (from, until, replacedBy);
    }

    private PortfolioAssignment? Assignment(AssignmentRow row, string at)
    {
        var id = _fields.Number(row.Portfolio, at + ".Portfolio", 1, int.MaxValue, FieldReading.BadChoice);
        if (id is null || !_context.Portfolios.TryGetValue(id.Value, out var name))
        {
            _fields.Mistake(at + ".Portfolio", "Kies een onderwerp. Staat het er niet bij? Een beheerder maakt het bij ‘Onderwerpen’.");
            return null;
        }
        return new PortfolioAssignment
        {
            PortfolioId = id.Value,
            Name = _fields.Text(row.Name, at + ".Name") ?? name,
            Order = 0,
            Period = _fields.Period(row.Start, row.End, row.Words, at, _context.Before?.Assignments.Select(assignment => assignment.Period)),
            IsActing = row.IsActing is not null,
        };
    }

    private ProfileLink? Link(LinkRow row, string at)
    {
        var (text, address) = (_fields.Text(row.Text, at + ".Text"), _fields.Text(row.Address, at + ".Address", 2000));
        if (text is null)
            _fields.Mistake(at + ".Text", "Vul in waar de link heen leidt, in woorden.");
        if (address is null || !IsAddress(address))
            _fields.Mistake(at + ".Address", "Dit is geen adres. Het begint met https://, mailto: of tel:.");
        return text is null || address is null ? null : new(text, address);
    }

    private CareerEntry? Career(CareerRow row, string at)
    {
        var description = _fields.Text(row.Description, at + ".Description", 2000);
        if (description is null)
            _fields.Mistake(at + ".Description", "Vul in welk werk het was, of verwijder deze regel.");
        var (start, end) = (_fields.Number(row.StartYear, at + ".StartYear", 1900, 2199, FieldReading.BadYear),
            _fields.Number(row.EndYear, at + ".EndYear", 1900, 2199, FieldReading.BadYear));
        if (start > end)
            _fields.Mistake(at + ".EndYear", "Het einde ligt voor het begin. Verander een van beide.");
        var words = _fields.Text(row.Words, at + ".Words");
        var before = _context.Before?.Careers.FirstOrDefault(career => career.Description == description);
        var saidThat = words is null ? null : _context.Before?.Careers.FirstOrDefault(career => career.PeriodWords == words);
        if (saidThat is not null && _context.Before!.Careers.All(career => career.PeriodWords != words || (career.StartYear, career.EndYear) != (start, end)))
            _fields.Mistake(at + ".Words", FieldReading.Stale(words!));
        return description is null ? null : new(description, before?.Title ?? description, before?.Organisation, start, end, words);
    }

    private List<int> Goals(List<string?> typed)
    {
        var numbers = new List<int>();
        foreach (var goal in typed.OfType<string>())
        {
            if (FieldText.TryNumber(goal, 1, GlobalGoal.All.Count, out var number))
                numbers.Add(number);
            else
                _fields.Mistake("Goals", "Er zijn 17 doelen. Kies uit de lijst.");
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
                _fields.Mistake($"Terms[{i}].Start", "Twee ambtsperioden van hetzelfde ambt overlappen. Verander het begin of het einde van een van beide.");
        }

        for (var i = 0; i < form.Terms.Count; i++)
        {
            if (FieldText.Of(form.Terms[i].ReplacedBy) is { } other && Folded.Of(other) == Folded.Of(content.Name))
                _fields.Mistake($"Terms[{i}].ReplacedBy", "Niemand vervangt zichzelf. Vul in wie het werk overneemt, of maak dit veld leeg.");
        }

        var assignments = content.Assignments;
        for (var i = 0; i < assignments.Count; i++)
        {
            if (assignments.Take(i).Any(other => other.PortfolioId == assignments[i].PortfolioId
                && other.Period.CertainlyOverlaps(assignments[i].Period)
                && !WereMerged(other, assignments[i])))
                _fields.Mistake($"Assignments[{i}].Portfolio", "Dit onderwerp staat er al voor dezelfde tijd. Haal er een weg, of verander het begin of het einde van een van beide.");
        }

        if (content.Declaration == DeclarationState.Declared && content.SidePositions.Count == 0)
            _fields.Mistake("Declaration", "De opgave zegt dat er nevenfuncties zijn, maar de lijst is leeg. Voeg ze toe, of kies iets anders.");
        if (content.Declaration != DeclarationState.Declared && content.SidePositions.Count > 0)
            _fields.Mistake("Declaration", "Er staan nevenfuncties in de lijst, maar de opgave zegt iets anders. Kies ‘Er zijn nevenfuncties’ of haal de nevenfuncties weg.");
        _positions.CheckTogether(form, content);
    }

    /// <summary>Whether two subjects became one after both were stated: each keeps the name by which it was published.</summary>
    private bool WereMerged(PortfolioAssignment one, PortfolioAssignment other) => one.Name != other.Name
        && new[] { one, other }.All(stated => _context.Before?.Assignments.Exists(before => (before.PortfolioId, before.Name) == (stated.PortfolioId, stated.Name)) == true);

    /// <summary>
    /// Gives each fact the day since which it is stated. Of what is stated more than once each row takes its own: the one with the same period, else
    /// the first with the same start, else the only one left.
    /// </summary>
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

        // Filling in a start that was unknown makes no other fact of it, unless it could be one of two, or the day on which it held says otherwise.
        foreach (var i in open)
        {
            if (left.FindAll(earlier => isSame(facts[i], earlier)) is [{ Period.Start: null } only]
                && open.Count(other => isSame(facts[other], only)) == 1
                && MayHaveHeld(facts[i].Period, only))
                since[i] = only.StatedSince;
        }

        return [.. facts.Select((fact, i) => with(fact, since[i]))];
    }

    /// <summary>Whether a period may include the day on which an earlier statement, without a start, says that it held.</summary>
    private static bool MayHaveHeld(Period period, DatedFact earlier)
    {
        var held = earlier.Period.LastDay < earlier.StatedSince ? earlier.Period.LastDay : earlier.StatedSince;
        return period.FirstDay <= held && !(period.LastDay < held);
    }

    private static bool IsAddress(string text) =>
        !text.Any(char.IsWhiteSpace) && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" or "mailto" or "tel";
}
