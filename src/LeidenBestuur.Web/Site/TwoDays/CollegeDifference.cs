using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Web.Site.TwoDays;

/// <summary>How the college of one day differs from that of another.</summary>
/// <param name="Came">In office on the later day, and certainly not on the earlier.</param>
/// <param name="Left">In office on the earlier day, and certainly not on the later; or certainly gone in between, whenever they came.</param>
/// <param name="Between">In office only between the two.</param>
/// <param name="Returned">In office on both, and certainly not on some day in between.</param>
/// <param name="Changed">In office on both and not known to have been away, with something that differs.</param>
/// <param name="Uncertain">Of whom it is unknown for one of the days, or both.</param>
public sealed record CollegeDifference(
    IReadOnlyList<Person> Came, IReadOnlyList<Person> Left, IReadOnlyList<Person> Between,
    IReadOnlyList<ChangedMember> Returned, IReadOnlyList<ChangedMember> Changed, IReadOnlyList<Person> Uncertain)
{
    public bool IsEmpty => Came.Count + Left.Count + Between.Count + Returned.Count + Changed.Count + Uncertain.Count == 0;

    public static CollegeDifference Of(IReadOnlyList<Person> people, DayPair days)
    {
        var pairs = people.Select(person => (Person: person, Before: person.InOffice(days.From), After: person.InOffice(days.Until)))
            .Select(pair => pair with { Before = days.Before(pair.Before, pair.After, pair.Person.Terms.Select(term => term.Period)) }).ToList();
        var stayed = pairs.Where(pair => pair is { Before: Holding.Yes, After: Holding.Yes })
            .Select(pair => ChangedMember.Of(pair.Person, days)).Where(member => !member.IsEmpty).ToList();
        static bool IsNot(Holding holding) => holding is Holding.NotYet or Holding.Over;
        IReadOnlyList<Person> Where(Func<Holding, Holding, bool> which) => [.. pairs.Where(pair => which(pair.Before, pair.After)).Select(pair => pair.Person)];
        return new(
            Where((before, after) => IsNot(before) && after == Holding.Yes),
            Where((before, after) => before == Holding.Yes && IsNot(after)),
            [.. pairs.Where(pair => IsNot(pair.Before) && IsNot(pair.After)
                && pair.Person.Terms.Exists(term => (term.On(days.From, pair.Person.PublishedOn), term.On(days.Until, pair.Person.PublishedOn)) is (Holding.NotYet, Holding.Over)))
                    .Select(pair => pair.Person)],
            [.. stayed.Where(member => member.Absences.Count > 0)],
            [.. stayed.Where(member => member.Absences.Count == 0)],
            Where(days.IsUnknown));
    }

    /// <summary>
    /// The term to name of somebody, and whether it was held on the later day: of who was not in office then, the last that ended between the two.
    /// Null: no office is known.
    /// </summary>
    public static (TermOfOffice Fact, Holding Holding)? TermOf(Person person, DayPair days)
    {
        var named = person.TermOn(days.Until);
        var ended = person.Terms.Where(term => term.On(days.From, person.PublishedOn) != Holding.Over && term.On(days.Until, person.PublishedOn) == Holding.Over)
            .MaxBy(term => term.Period.LastDay);
        return named is (_, Holding.NotYet or Holding.Over) && ended is not null ? (ended, Holding.Over) : named;
    }
}

/// <summary>A member of the college on both days.</summary>
/// <param name="Person">Who.</param>
/// <param name="Absences">From when until when they were certainly not in office in between, in sentences.</param>
/// <param name="Sentences">What differs of office, party, rank, share and subjects that were kept.</param>
/// <param name="Gained">Subjects of the later day alone.</param>
/// <param name="Lost">Subjects of the earlier day alone.</param>
/// <param name="Between">Subjects held only between the two.</param>
/// <param name="Uncertain">Subjects of which it is unknown for one of the days, or both.</param>
public sealed record ChangedMember(
    Person Person, IReadOnlyList<string> Absences,
    IReadOnlyList<string> Sentences, IReadOnlyList<string> Gained, IReadOnlyList<string> Lost, IReadOnlyList<string> Between, IReadOnlyList<string> Uncertain)
{
    public bool IsEmpty => Absences.Count + Sentences.Count + Gained.Count + Lost.Count + Between.Count + Uncertain.Count == 0;

    public static ChangedMember Of(Person person, DayPair days)
    {
        var (before, after) = (person.TermOn(days.From)!.Value.Fact, person.TermOn(days.Until)!.Value.Fact);
        var subjects = person.Portfolios.GroupBy(portfolio => portfolio.Slug, StringComparer.Ordinal)
            .Select(held => (held.First().Name, Held: held.ToList(), Before: Foremost(person, held, days.From), After: Foremost(person, held, days.Until)))
            .Select(subject => subject with { Before = days.Before(subject.Before, subject.After, subject.Held.Select(portfolio => portfolio.Period)) })
            .OrderBy(subject => subject.Name, Dutch.Order).ToList();
        IReadOnlyList<string> Where(Func<Holding, Holding, bool> which, DateOnly? on = null) =>
            [.. subjects.Where(subject => which(subject.Before, subject.After)).Select(subject => IsActing(person, subject.Held, on) ? $"{subject.Name} ({Texts.Temporary})" : subject.Name)];
        return new(
            person,
            [.. TermDifference.Absences(person, days)],
            [.. TermDifference.Of(before, after), .. TermDifference.OfPresence(before, after, days), .. TermDifference.OfKept(person, days)],
            Where((was, now) => was is Holding.NotYet or Holding.Over && now == Holding.Yes, days.Until),
            Where((was, now) => was == Holding.Yes && now is Holding.NotYet or Holding.Over, days.From),
            Where((was, now) => was == Holding.NotYet && now == Holding.Over),
            Where(days.IsUnknown));
    }

    /// <summary>For the time being, as far as the assignments of a day go: where none held for certain, or no day is asked for, all of them.</summary>
    private static bool IsActing(Person person, List<HeldPortfolio> held, DateOnly? day)
    {
        var then = held.Where(portfolio => day is { } on && person.Holds(portfolio, on) == Holding.Yes).ToList();
        return (then.Count > 0 ? then : held).TrueForAll(portfolio => portfolio.IsActing);
    }

    /// <summary>Held by any of several assignments; else unknown, where one of them is.</summary>
    private static Holding Foremost(Person person, IEnumerable<HeldPortfolio> held, DateOnly day)
    {
        var holdings = held.Select(portfolio => person.Holds(portfolio, day)).ToList();
        return holdings.Contains(Holding.Yes) ? Holding.Yes : holdings.Contains(Holding.Unknown) ? Holding.Unknown : holdings[0];
    }
}
