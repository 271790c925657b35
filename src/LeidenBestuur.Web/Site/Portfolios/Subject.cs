using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Web.Site.Portfolios;

/// <summary>A subject with those who were responsible for it on a day, for lists of subjects.</summary>
/// <param name="Slug">Its address below /portefeuilles.</param>
/// <param name="Name">Its own name, with a capital.</param>
/// <param name="Holders">Who was responsible for certain; empty: nobody, or that is unknown.</param>
/// <param name="Uncertain">Of whom that is unknown. Nobody here either, and not vacant: it is not known at all.</param>
/// <param name="IsVacant">Nobody was responsible, for certain.</param>
public sealed record Subject(string Slug, string Name, IReadOnlyList<Person> Holders, IReadOnlyList<Person> Uncertain, bool IsVacant)
{
    /// <summary>The names of those who were responsible, or may have been; "geen wethouder" where nobody was, "niet bekend" where that is all there is to say.</summary>
    public string HolderNames(DateOnly day) => this switch
    {
        { IsVacant: true } => Texts.Subject_Vacant,
        { Holders.Count: > 0 } => string.Join("; ", new[] { Dutch.Join([.. Holders.Select(holder => holder.Name)]), Besides(day) }.OfType<string>()),
        { Uncertain.Count: > 0 } => Named(Texts.Subject_Uncertain, day),
        _ => Texts.Subject_Unknown,
    };

    /// <summary>Who may have been responsible beside those who were; null: nobody.</summary>
    public string? Besides(DateOnly day) => Holders.Count > 0 && Uncertain.Count > 0 ? Named(Texts.Subject_UncertainBeside, day) : null;

    /// <summary>Why it is not known whether those who may have been responsible that day were, in a few words.</summary>
    public string DoubtOn(DateOnly day) => Doubt.Of(day, Uncertain.SelectMany(person => person.PortfoliosOn(day, Holding.Unknown).Where(portfolio => portfolio.Slug == Slug)
        .SelectMany(portfolio => person.DoubtfulPeriods(portfolio, day)))).Words;

    /// <summary>How a person held it that day; null: not for certain.</summary>
    public HeldPortfolio? HeldBy(Person person, DateOnly day) => person.PortfoliosOn(day, Holding.Yes).FirstOrDefault(portfolio => portfolio.Slug == Slug);

    private string Named(string words, DateOnly day) =>
        words.FillPlain(("namen", Dutch.Join([.. Uncertain.Select(person => person.Name)])), ("twijfel", Dutch.Uncapitalised(DoubtOn(day))));

    /// <summary>The subjects of some people, from A to Z.</summary>
    public static IReadOnlyList<Subject> Of(IEnumerable<Person> people, DateOnly day) =>
        [.. people.SelectMany(person => person.Portfolios, (person, portfolio) => (Person: person, Portfolio: portfolio, Holding: person.Holds(portfolio, day)))
            .GroupBy(pair => pair.Portfolio.Slug, StringComparer.Ordinal)
            .Select(group => new Subject(
                group.Key,
                Dutch.Capitalised(group.First().Portfolio.SubjectName),
                [.. group.Where(pair => pair.Holding == Holding.Yes).Select(pair => pair.Person).Distinct()],
                [.. group.Where(pair => pair.Holding == Holding.Unknown).Select(pair => pair.Person).Distinct()],
                IsVacant: group.All(pair => pair.Holding is Holding.Over or Holding.NotYet)))
            .OrderBy(subject => subject.Name, Dutch.Order)];
}
