namespace LeidenBestuur.Web.Domain;

/// <summary>Keuze bij overnemen: whose words a field has at the scheduled hour.</summary>
public enum CarryOverChoice
{
    /// <summary>What was scheduled.</summary>
    Scheduled,

    /// <summary>What is published now.</summary>
    Published,
}

/// <summary>Botsing bij overnemen: the published and the scheduled version changed the same fields in different ways.</summary>
/// <param name="fields">The fields to choose for ("name", "sidePosition/12").</param>
public sealed class CarryOverConflictException(IReadOnlyList<string> fields)
    : DomainException("Deze onderdelen zijn ook in de ingeplande versie veranderd. Kies per onderdeel welke tekst blijft.")
{
    /// <summary>Onderdelen to choose for.</summary>
    public IReadOnlyList<string> Fields { get; } = fields;
}

/// <summary>
/// Overnemen: brings what is published before a scheduled version into that version, field by field. What only one of
/// them changed is taken from that one; a term, a portfolio, a side position is one field each, but that a term's start and its end are corrected and planned apart.
/// </summary>
internal sealed class CarryOver
{
    private static readonly ProfileContent Nothing = new() { Name = "" };

    private readonly ProfileContent _base;
    private readonly ProfileContent _published;
    private readonly ProfileContent _scheduled;
    private readonly DateOnly? _publishedOn;
    private readonly IReadOnlyDictionary<string, CarryOverChoice> _choices;
    private readonly List<string> _conflicts = [];

    /// <summary>The fields of which both sides' words were chosen, because the two write them under different keys.</summary>
    private readonly HashSet<string> _bothChosen = new(StringComparer.Ordinal);

    private CarryOver(ProfileContent? @base, ProfileContent published, ProfileContent scheduled, DateOnly? publishedOn, IReadOnlyDictionary<string, CarryOverChoice> choices) =>
        (_base, _published, _scheduled, _publishedOn, _choices) = (@base ?? Nothing, published, scheduled, publishedOn, choices);

    /// <summary>The scheduled content on top of the published one.</summary>
    /// <param name="base">The content that both were made from; null: there was none.</param>
    /// <param name="published">What is published before it.</param>
    /// <param name="scheduled">What was scheduled.</param>
    /// <param name="publishedOn">The day of that publication: what it was the first to state was stated then; null: it says so itself.</param>
    /// <param name="choices">Per field, whose it will be; needed where both changed it.</param>
    /// <exception cref="CarryOverConflictException">A field that both changed has no choice.</exception>
    public static ProfileContent Merge(
        ProfileContent? @base, ProfileContent published, ProfileContent scheduled, DateOnly? publishedOn, IReadOnlyDictionary<string, CarryOverChoice> choices)
    {
        var carryOver = new CarryOver(@base, published, scheduled, publishedOn, choices);
        var merged = carryOver.Merge();
        return carryOver._conflicts.Count == 0 ? merged.Copy(null) : throw new CarryOverConflictException(carryOver._conflicts);
    }

    private ProfileContent Merge()
    {
        var (statementTitle, statement) = Field(ProfileFields.Statement, ProfileFields.StatementOf);
        var (goalsIntroduction, goalsLeadIn, goalNumbers) = Field(ProfileFields.Goals, ProfileFields.GoalsOf);
        var sidePositions = Entries(Sides(ProfileFields.SidePositionsOf), (position, order) => position with { Order = order });
        var (declaration, declaredOn) = Declaration(sidePositions);
        return new ProfileContent
        {
            Name = Field(ProfileFields.Name, content => content.Name)!,
            LeadSentence = Field(ProfileFields.LeadSentence, content => content.LeadSentence),
            StatementTitle = statementTitle,
            StatementMarkdown = statement,
            GoalsIntroductionMarkdown = goalsIntroduction,
            GoalsLeadIn = goalsLeadIn,
            GoalNumbers = goalNumbers,
            Links = Field(ProfileFields.Links, content => content.Links)!,
            OfficeContact = Field(ProfileFields.OfficeContact, content => content.OfficeContact),
            PortraitHash = Field(ProfileFields.Portrait, content => content.PortraitHash),
            Declaration = declaration,
            DeclaredOn = declaredOn,
            Careers = Field(ProfileFields.Careers, content => content.Careers)!,
            Terms = Entries(Paired(Sides(ProfileFields.TermsOf)), (term, _) => term),
            Assignments = Entries(Sides(ProfileFields.AssignmentsOf), (assignment, order) => assignment with { Order = order }),
            SidePositions = sidePositions,
        };
    }

    /// <summary>A side that says there is nothing to declare and one that adds a position contradict each other, though each changed another field.</summary>
    private (DeclarationState State, DateOnly? On) Declaration(List<SidePosition> merged)
    {
        const string Name = ProfileFields.Declaration;
        var picked = Field(Name, ProfileFields.DeclarationOf);
        if (picked.State == DeclarationState.Declared || merged.Count == 0 || _conflicts.Contains(Name, StringComparer.Ordinal))
            return picked;
        if (!_choices.TryGetValue(Name, out var choice))
            _conflicts.Add(Name);
        var chosen = choice == CarryOverChoice.Published ? _published : _scheduled;
        return (chosen.Declaration, chosen.DeclaredOn);
    }

    private T Field<T>(string name, Func<ProfileContent, T> value) =>
        Pick(name, value(_base), value(_published), value(_scheduled))!;

    /// <summary>
    /// Entries are matched by their key; one that a side does not have counts as null, so adding and removing are changes
    /// too. Their places are no facts of theirs: a side that left the list as it was follows the other's order.
    /// </summary>
    private List<T> Entries<T>(CarriedSides<T> sides, Func<T, int, T> place)
        where T : DatedFact
    {
        var (before, published, scheduled) = sides;
        var (first, then) = scheduled.Keys.SequenceEqual(before.Keys, StringComparer.Ordinal) ? (published, scheduled) : (scheduled, published);
        return [.. first.Keys.Union(then.Keys, StringComparer.Ordinal)
            .Select(key => Entry(key, before.GetValueOrDefault(key), published.GetValueOrDefault(key), scheduled.GetValueOrDefault(key)))
            .OfType<T>().Select((entry, i) => place(entry, i + 1))];
    }

    private CarriedSides<T> Sides<T>(Func<ProfileContent, OrderedDictionary<string, T>> entries) => new(entries(_base), entries(_published), entries(_scheduled));

    /// <summary>
    /// A term is told from another by its start: where a side gave one of an office another start, and that is the only one that went and came, both
    /// sides have it under one key.
    /// </summary>
    private CarriedSides<TermOfOffice> Paired(CarriedSides<TermOfOffice> sides)
    {
        foreach (var key in sides.Before.Keys.ToList())
        {
            if (sides.Before.KeyIn(sides.Published, key) is not { } published || sides.Before.KeyIn(sides.Scheduled, key) is not { } scheduled)
                continue;
            // A choice is asked under a key that one of the two sides has.
            var common = published != key && scheduled != key ? published : key;
            var (other, side) = published != common ? (published, CarryOverChoice.Published) : (scheduled, CarryOverChoice.Scheduled);
            if (other != common && _choices.TryGetValue(other, out var chosen))
            {
                if (chosen != side)
                    continue;
                if (_choices.TryGetValue(common, out var also) && also != side)
                    _bothChosen.Add(common);
            }

            sides = new(sides.Before.Renamed(key, common), sides.Published.Renamed(published, common), sides.Scheduled.Renamed(scheduled, common));
        }

        return sides;
    }

    /// <summary>The day of first publication is no change of an editor's: it does not decide, and what the published version states keeps its own.</summary>
    private T? Entry<T>(string field, T? before, T? published, T? scheduled)
        where T : DatedFact
    {
        var picked = (before, published, scheduled) is (TermOfOffice was, TermOfOffice now, TermOfOffice later) && Together(field, was, now, later) is T both
            ? both : Pick(field, Bare(before), Bare(published), Bare(scheduled));
        var since = published is null ? scheduled?.StatedSince : published.StatedSince ?? _publishedOn;
        return picked is null ? null : (T)(picked with { StatedSince = since });
    }

    /// <summary>
    /// A term with what each side changed of its start, its end and the rest; null: one side was chosen as a whole, both changed the same, or it
    /// would end before it starts.
    /// </summary>
    private TermOfOffice? Together(string field, TermOfOffice before, TermOfOffice published, TermOfOffice scheduled)
    {
        var isChosen = _choices.TryGetValue(field, out var choice);
        if (isChosen && !_bothChosen.Contains(field))
            return null;
        var isContested = false;
        var (start, end, rest) = (Part(term => term.Period.Start), Part(term => term.Period.End), Part(term => term with { Period = Period.Unknown, StatedSince = null }));
        if ((isContested && !isChosen) || start?.FirstDay > end?.LastDay)
            return null;
        // The source's words are of a whole period: of one that both sides made there are none.
        var words = IsSameTime(published, before) ? scheduled.Period.Words : IsSameTime(scheduled, before) || published.Period == scheduled.Period ? published.Period.Words : null;
        return rest with { Period = Period.Of(start, end, words) };

        T Part<T>(Func<TermOfOffice, T> part)
        {
            var (was, now, later) = (part(before), part(published), part(scheduled));
            if (Equals(now, later) || Equals(later, was))
                return now;
            isContested |= !Equals(now, was);
            return !Equals(now, was) && choice == CarryOverChoice.Published ? now : later;
        }

        static bool IsSameTime(TermOfOffice term, TermOfOffice other) => (term.Period.Start, term.Period.End) == (other.Period.Start, other.Period.End);
    }

    private static T? Bare<T>(T? fact)
        where T : DatedFact => fact is null ? null : ProfileFields.Bare(fact);

    private T? Pick<T>(string field, T? before, T? published, T? scheduled)
    {
        if (_choices.TryGetValue(field, out var choice))
            return choice == CarryOverChoice.Published ? published : scheduled;
        var (was, now, later) = (ProfileFields.Written(before), ProfileFields.Written(published), ProfileFields.Written(scheduled));
        if (now == later || now == was)
            return scheduled;
        if (later == was)
            return published;
        _conflicts.Add(field);
        return scheduled;
    }
}
