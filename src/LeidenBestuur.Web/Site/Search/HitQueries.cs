using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Search;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.College;
using LeidenBestuur.Web.Site.Portfolios;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Site.Search;

public static class HitQueries
{
    /// <summary>Of one subject more holders than this are not read: one of them is named.</summary>
    private const int MostHolders = 20;

    /// <summary>What a moment shows that holds all of these words, or else those nearest to them.</summary>
    public static async Task<Hits> HitsAsync(this Store store, string asked, PageMoment moment, CancellationToken cancellation)
    {
        var found = await Found.OfAsync(store, asked, moment, cancellation);
        var stated = await store.StatedAsync(found, moment, cancellation);
        var people = await store.PeopleAsync(found, stated, moment, cancellation);
        var positions = await store.PositionsAsync(found, moment, cancellation);
        return new Hits(found.Words, found.Instead)
        {
            Subjects = Subjects(found, stated, people, moment),
            People = Officials(found, people, moment),
            Positions = positions,
            Organisations = Organisations(found.Words, positions),
            Goals = [.. found.Goals.OrderBy(goal => goal.Name.ClosenessTo(found.Words))],
            Pages = Pages(found),
        };
    }

    /// <summary>For each subject the versions of those who may hold it; where there is none, of one who does not, so that it is known to be vacant.</summary>
    private static async Task<List<StatedPortfolio>> StatedAsync(this Store store, Found found, PageMoment moment, CancellationToken cancellation)
    {
        var ids = found.Documents.Select(document => document.PortfolioId).OfType<int>().Distinct().ToList();
        if (ids.Count == 0)
            return [];
        var stated = await store.StatingAsync(ids, moment.AsOf, cancellation);
        return [.. stated.GroupBy(row => row.PortfolioId).SelectMany(group => group.Any(row => row.MayHold)
            ? group.Where(row => row.MayHold).OrderByDescending(row => row.VersionId).Take(MostHolders)
            : group.OrderByDescending(row => row.VersionId).Take(1))];
    }

    private static async Task<List<Person>> PeopleAsync(this Store store, Found found, IReadOnlyList<StatedPortfolio> stated, PageMoment moment, CancellationToken cancellation)
    {
        var versions = found.Documents.Where(document => document.Subject == SearchSubject.Official).Select(document => document.VersionId!.Value)
            .Concat(stated.Select(row => row.VersionId)).Distinct().ToList();
        return versions.Count == 0 ? [] : await store.PeopleAsync(moment.AsOf, version => versions.Contains(version.Id), cancellation);
    }

    /// <summary>The versions were found at the moment, so they are not asked once more whether they hold.</summary>
    private static async Task<List<PositionHit>> PositionsAsync(this Store store, Found found, PageMoment moment, CancellationToken cancellation)
    {
        var documents = found.Documents.Where(document => document.Subject == SearchSubject.SidePosition)
            .OrderBy(document => document.Text.ClosenessTo(found.Words)).ThenByDescending(document => document.Row).Take(Hits.Most).ToList();
        if (documents.Count == 0)
            return [];
        var (versions, entries) = (documents.Select(document => document.VersionId!.Value).Distinct().ToList(), documents.Select(document => document.EntryId!.Value).Distinct().ToList());
        var positions = await store.Versions.AsNoTracking().Where(version => versions.Contains(version.Id))
            .SelectMany(version => version.Content!.SidePositions.Where(position => entries.Contains(position.EntryId)), (version, position) => new PositionHit
            {
                EntryId = position.EntryId,
                VersionId = version.Id,
                Title = position.Title,
                Organisation = position.Organisation,
                PersonName = version.Content!.Name,
                PublishedAt = version.PublishAt!.Value,
                Period = position.Period,
                StatedSince = position.StatedSince,
            }).ToListAsync(cancellation);
        var texts = documents.ToDictionary(document => (document.VersionId!.Value, document.EntryId!.Value), document => document.Text);
        return [.. positions.Where(position => texts.ContainsKey((position.VersionId, position.EntryId)))
            .OrderBy(position => Nearest(found.Words, position.Title, position.Organisation ?? position.Title, texts[(position.VersionId, position.EntryId)]))
            .ThenBy(position => position.IsOver(moment.On)).ThenBy(position => position.Name, Dutch.Order).ThenBy(position => position.PersonName, Dutch.Order)];
    }

    private static List<SubjectHit> Subjects(Found found, IReadOnlyList<StatedPortfolio> stated, IReadOnlyList<Person> people, PageMoment moment)
    {
        var subjects = Subject.Of(people, moment.On).ToDictionary(subject => subject.Slug, StringComparer.Ordinal);
        var slugs = stated.DistinctBy(row => row.PortfolioId).ToDictionary(row => row.PortfolioId, row => row.Slug);
        return [.. found.Documents.Where(document => document.PortfolioId is { } id && slugs.ContainsKey(id))
            .Select(document => (Document: document, Closeness: document.Text.ClosenessTo(found.Words), IsKeyword: document.Subject == SearchSubject.Keyword))
            .OrderBy(hit => hit.Closeness).ThenBy(hit => hit.IsKeyword).ThenBy(hit => hit.Document.Text, Dutch.Order)
            .DistinctBy(hit => hit.Document.PortfolioId)
            .Where(hit => subjects.ContainsKey(slugs[hit.Document.PortfolioId!.Value]))
            .Select(hit => (hit.Closeness, hit.IsKeyword, Hit: new SubjectHit(subjects[slugs[hit.Document.PortfolioId!.Value]], hit.IsKeyword ? hit.Document.Text : null)))
            .OrderBy(hit => hit.Closeness).ThenBy(hit => hit.IsKeyword).ThenBy(hit => hit.Hit.Subject.Holders.Count == 0).ThenBy(hit => hit.Hit.Subject.Name, Dutch.Order)
            .Select(hit => hit.Hit).Take(Hits.Most)];
    }

    private static List<Person> Officials(Found found, IReadOnlyList<Person> people, PageMoment moment) =>
        [.. people.Select(person => (Person: person, Closeness: Nearest(found.Words, person.Name, SearchIndexing.TextOf(person.Name, person.Terms))))
            .Where(hit => hit.Closeness is not null && found.Documents.Any(document => document.Subject == SearchSubject.Official && document.Text == SearchIndexing.TextOf(hit.Person.Name, hit.Person.Terms)))
            .OrderBy(hit => hit.Closeness).ThenBy(hit => hit.Person.InOffice(moment.On) is not (Holding.Yes or Holding.Unknown)).ThenBy(hit => hit.Person.TermOn(moment.On)?.Fact.Office).ThenBy(hit => hit.Person.Name, Dutch.Order)
            .Select(hit => hit.Person).Take(Hits.Most)];

    private static List<OrganisationHit> Organisations(SearchWords words, IReadOnlyList<PositionHit> positions) =>
        [.. positions.Where(position => position.Organisation is not null)
            .Select(position => (Hit: new OrganisationHit(Slug.Of(position.Organisation!), position.Organisation!), Closeness: position.Organisation!.ClosenessTo(words)))
            .Where(hit => hit.Closeness is not null).OrderBy(hit => hit.Closeness).ThenBy(hit => hit.Hit.Name, Dutch.Order)
            .Select(hit => hit.Hit).DistinctBy(hit => hit.Slug, StringComparer.Ordinal)];

    /// <summary>Those with the words in their title first.</summary>
    private static List<PageHit> Pages(Found found) =>
        [.. found.Documents.Where(document => document.Subject == SearchSubject.ContentPage)
            .Select(document => (Document: document, Lines: document.Text.Split('\n', 2)))
            .Select(page => (Page: new PageHit(page.Document.PageSlug!, page.Lines[0], page.Lines[1]), page.Document))
            .OrderBy(page => page.Page.Title.ClosenessTo(found.Words) ?? Closeness.Part + 1).ThenBy(page => page.Document.Text.ClosenessTo(found.Words)).ThenBy(page => page.Page.Title, Dutch.Order)
            .Select(page => page.Page)];

    private static Closeness? Nearest(SearchWords words, params string[] texts) => texts.Min(text => text.ClosenessTo(words));
}
