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

    /// <summary>What a moment shows that holds all of these words, or else those nearest to them, or else some of them.</summary>
    public static async Task<Hits> HitsAsync(this Store store, string asked, PageMoment moment, CancellationToken cancellation)
    {
        var found = await Found.OfAsync(store, asked, moment, cancellation);
        var stated = await store.StatedAsync(found, moment, cancellation);
        var people = await store.PeopleAsync(found, stated, moment, cancellation);
        var positions = await store.PositionsAsync(found, moment, cancellation);
        return new Hits(found.Words, found.Instead)
        {
            IsPartial = found.IsPartial && !found.HasWhole,
            Subjects = Subjects(found, stated, people, moment),
            People = Officials(found, people, moment),
            Positions = positions,
            Organisations = Organisations(found, positions),
            Goals = [.. found.Documents.Where(document => document.Subject == SearchSubject.Goal).OrderBy(found.RankOf).Select(document => GlobalGoal.All[document.EntryId!.Value - 1])],
            Pages = Pages(found, moment),
        };
    }

    private static async Task<List<StatedPortfolio>> StatedAsync(this Store store, Found found, PageMoment moment, CancellationToken cancellation)
    {
        var ids = found.Documents.Select(document => document.PortfolioId).OfType<int>().Distinct().ToList();
        return ids.Count == 0 ? [] : await store.StatingAsync(ids, moment.AsOf, cancellation);
    }

    /// <summary>The versions of those who may hold a subject; where there is none, of one who does not, so that it is known to be vacant.</summary>
    private static IEnumerable<int> Named(StatedPortfolio stated)
    {
        var byMayHold = stated.Versions.ToLookup(version => version.MayHold, version => version.Id);
        return byMayHold[true].Any() ? byMayHold[true].OrderDescending().Take(MostHolders) : byMayHold[false].OrderDescending().Take(1);
    }

    private static async Task<List<Person>> PeopleAsync(this Store store, Found found, IReadOnlyList<StatedPortfolio> stated, PageMoment moment, CancellationToken cancellation)
    {
        var versions = found.Documents.Where(document => document.Subject == SearchSubject.Official).Select(document => document.VersionId!.Value)
            .Concat(stated.SelectMany(Named)).Distinct().ToList();
        return versions.Count == 0 ? [] : await store.PeopleAsync(moment.AsOf, version => versions.Contains(version.Id), cancellation);
    }

    /// <summary>The versions were found at the moment, so they are not asked once more whether they hold.</summary>
    private static async Task<List<PositionHit>> PositionsAsync(this Store store, Found found, PageMoment moment, CancellationToken cancellation)
    {
        var documents = found.Documents.Where(document => document.Subject == SearchSubject.SidePosition)
            .OrderBy(found.RankOf).ThenByDescending(document => document.Row).Take(Hits.Most).ToList();
        if (documents.Count == 0)
            return [];
        var (versions, entries) = (documents.Select(document => document.VersionId!.Value).Distinct().ToList(), documents.Select(document => document.EntryId!.Value).Distinct().ToList());
        var held = store.Versions.ShownAt(moment.AsOf);
        var mentioned = await store.Versions.AsNoTracking()
            .Where(version => versions.Contains(version.Id))
            .LastMentioned(store, moment.AsOf)
            .Where(row => entries.Contains(row.Position.EntryId))
            .Select(row => new PositionHit
            {
                GoneAt = row.Version.SupersededAt <= moment.AsOf.KnownAt ? row.Version.SupersededAt : null,
                LastMentions = row.Version.LastMentions,
                IsShown = held.Any(shown => shown.OfficialId == row.Version.OfficialId),
                EntryId = row.Position.EntryId,
                VersionId = row.Version.Id,
                Title = row.Position.Title,
                Organisation = row.Position.Organisation,
                Description = row.Position.Description,
                PersonName = row.Version.Content!.Name,
                PublishedAt = row.Version.PublishAt!.Value,
                Period = row.Position.Period,
                StatedSince = row.Position.StatedSince,
            }).ToListAsync(cancellation);
        var texts = documents.ToDictionary(document => (document.VersionId!.Value, document.EntryId!.Value), document => document.Text);
        // An earlier text is searched for what it was the last to state, of whoever has a page now.
        var positions = mentioned.Where(position => position.IsShown && position.Mention != Mention.TakenBack);
        return [.. positions.Where(position => texts.ContainsKey((position.VersionId, position.EntryId)))
            .OrderBy(position => found.RankOf(position.Title, position.Organisation ?? position.Title, texts[(position.VersionId, position.EntryId)]))
            .ThenBy(position => position.IsOver(moment.On)).ThenBy(position => position.Name, Dutch.Order).ThenBy(position => position.PersonName, Dutch.Order)];
    }

    private static List<SubjectHit> Subjects(Found found, IReadOnlyList<StatedPortfolio> stated, IReadOnlyList<Person> people, PageMoment moment)
    {
        var subjects = Subject.Of(people, moment.On).ToDictionary(subject => subject.Slug, StringComparer.Ordinal);
        var asked = stated.ToDictionary(row => row.Id, row => subjects.GetValueOrDefault(row.Slug) ?? new Subject(row.Slug, Dutch.Capitalised(row.Name), [], [], IsVacant: false));
        return [.. found.Documents.Where(document => document.PortfolioId is { } id && asked.ContainsKey(id))
            .Select(document => (Document: document, Rank: found.RankOf(document), IsKeyword: document.Subject == SearchSubject.Keyword))
            .OrderBy(hit => hit.Rank).ThenBy(hit => hit.IsKeyword).ThenBy(hit => hit.Document.Text, Dutch.Order)
            .DistinctBy(hit => hit.Document.PortfolioId)
            .Select(hit => (hit.Rank, hit.IsKeyword, Hit: new SubjectHit(asked[hit.Document.PortfolioId!.Value], hit.IsKeyword ? hit.Document.Text : null)))
            .OrderBy(hit => hit.Rank).ThenBy(hit => hit.IsKeyword).ThenBy(hit => hit.Hit.Subject.Holders.Count == 0).ThenBy(hit => hit.Hit.Subject.Name, Dutch.Order)
            .Select(hit => hit.Hit).Take(Hits.Most)];
    }

    /// <summary>Of the people only those who were found themselves, and not all who hold a subject.</summary>
    private static List<Person> Officials(Found found, IReadOnlyList<Person> people, PageMoment moment)
    {
        var texts = found.Documents.Where(document => document.Subject == SearchSubject.Official).ToDictionary(document => document.VersionId!.Value, document => document.Text);
        return [.. people.Where(person => texts.ContainsKey(person.VersionId)).OrderBy(person => found.RankOf(person.Name, texts[person.VersionId]))
            .ThenBy(person => person.InOffice(moment.On) is not (Holding.Yes or Holding.Unknown))
            .ThenBy(person => person.TermOn(moment.On)?.Fact.Office)
            .ThenBy(person => person.Name, Dutch.Order)
            .Take(Hits.Most)];
    }

    private static List<OrganisationHit> Organisations(Found found, IReadOnlyList<PositionHit> positions) =>
        [.. positions.Select(position => (Slug: OrganisationSlug.Of(position.Organisation), Name: position.Organisation))
            .Where(organisation => organisation.Slug is not null)
            .Select(organisation => (Hit: new OrganisationHit(organisation.Slug!, organisation.Name!), Rank: found.RankOf(organisation.Name!)))
            .Where(hit => hit.Rank is not null).OrderBy(hit => hit.Rank).ThenBy(hit => hit.Hit.Name, Dutch.Order)
            .Select(hit => hit.Hit).DistinctBy(hit => hit.Slug, StringComparer.Ordinal)];

    /// <summary>Those with the words in their title first.</summary>
    private static List<PageHit> Pages(Found found, PageMoment moment) =>
        [.. found.Documents.Where(document => document.Subject is SearchSubject.ContentPage or SearchSubject.SitePage)
            .Select(document => (Document: document, Lines: document.Text.Split('\n', 2)))
            .Select(page => (Page: new PageHit(Address(page.Document, moment), page.Lines[0], page.Lines[1]), page.Document))
            .OrderBy(page => found.RankOf(page.Page.Title) ?? (int.MaxValue, Closeness.Part)).ThenBy(page => found.RankOf(page.Document)).ThenBy(page => page.Page.Title, Dutch.Order)
            .Select(page => page.Page)];

    /// <summary>A content page is the same at any moment.</summary>
    private static string Address(FoundText document, PageMoment moment) => document.Subject == SearchSubject.SitePage ? moment.Link(document.PageSlug!) : "/" + document.PageSlug;
}
