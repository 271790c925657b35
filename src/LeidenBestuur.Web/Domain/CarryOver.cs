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
/// them changed is taken from that one; a term, a portfolio, a side position is one field each.
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
        var sidePositions = Entries(ProfileFields.SidePositionsOf, (position, order) => position with { Order = order });
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
            Terms = Entries(ProfileFields.TermsOf, (term, _) => term),
            Assignments = Entries(ProfileFields.AssignmentsOf, (assignment, order) => assignment with { Order = order }),
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
    private List<T> Entries<T>(Func<ProfileContent, OrderedDictionary<string, T>> entries, Func<T, int, T> place)
        where T : DatedFact
    {
        var (before, published, scheduled) = (entries(_base), entries(_published), entries(_scheduled));
        var (first, then) = scheduled.Keys.SequenceEqual(before.Keys, StringComparer.Ordinal) ? (published, scheduled) : (scheduled, published);
        return [.. first.Keys.Union(then.Keys, StringComparer.Ordinal)
            .Select(key => Entry(key, before.GetValueOrDefault(key), published.GetValueOrDefault(key), scheduled.GetValueOrDefault(key)))
            .OfType<T>().Select((entry, i) => place(entry, i + 1))];
    }

    /// <summary>The day of first publication is no change of an editor's: it does not decide, and what the published version states keeps its own.</summary>
    private T? Entry<T>(string field, T? before, T? published, T? scheduled)
        where T : DatedFact
    {
        var picked = Pick(field, Bare(before), Bare(published), Bare(scheduled));
        var since = published is null ? scheduled?.StatedSince : published.StatedSince ?? _publishedOn;
        return picked is null ? null : (T)(picked with { StatedSince = since });
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
