using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeidenBestuur.Benchmarks.Growth;

/// <summary>A store with the officials of a whole country, published as the site publishes: with derived ends, texts to search and a sealed audit trail.</summary>
internal sealed class CountryStore(string connection, int officials)
{
    private const int Batch = 98;
    private const int DaysBetween = 200;

    private static readonly int PerBatch = Batch / CountryPeople.PerMunicipality;

    private readonly DateTime _now = AmsterdamTime.WholeMilliseconds(DateTime.UtcNow);
    private readonly Random _chance = new(20261126);

    public async Task FillAsync()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Store", connection)]).Build();
        await using var provider = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System).AddStore().BuildServiceProvider();
        await using (var scope = provider.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<Store>().Database.MigrateAsync();
        for (var first = 0; first < officials; first += Batch)
        {
            await using var scope = provider.CreateAsyncScope();
            await FillBatchAsync(scope.ServiceProvider.GetRequiredService<Store>(), first);
        }

        // The rest is as after any start: a store that holds officials is not seeded with those of Leiden.
        await provider.PrepareStoreAsync();
    }

    /// <summary>The municipalities of one batch: their subjects first, because profiles name their keys.</summary>
    private async Task FillBatchAsync(Store store, int first)
    {
        var subjects = await store.WriteAsync(_ => Task.FromResult(AddSubjects(store, first / CountryPeople.PerMunicipality)));
        await store.WriteAsync(async _ =>
        {
            var last = Math.Min(first + Batch, officials);
            var entryIds = await store.TakeEntryIdsAsync((last - first) * CountryPeople.EntryCount);
            for (var official = first; official < last; official++)
            {
                var municipality = (official - first) / CountryPeople.PerMunicipality;
                var portfolios = subjects.GetRange(municipality * CountryPeople.SubjectCount, CountryPeople.SubjectCount).ConvertAll(portfolio => portfolio.Id);
                Add(store, official, [.. Enumerable.Range(0, CountryPeople.EntryCount).Select(_ => entryIds.Dequeue())], portfolios);
            }

            return true;
        });
    }

    private static List<Portfolio> AddSubjects(Store store, int firstMunicipality)
    {
        var subjects = Enumerable.Range(firstMunicipality, PerBatch)
            .SelectMany(municipality => Enumerable.Range(0, CountryPeople.SubjectCount), CountryPeople.Subject).ToList();
        store.AddRange(subjects);
        return subjects;
    }

    private void Add(Store store, int number, List<int> entryIds, List<int> portfolioIds)
    {
        var official = new Official(Slug.Of(CountryPeople.Name(number)));
        store.Add(official);
        var people = new CountryPeople(AmsterdamTime.DayOf(_now));
        // One in four has a portrait; what it shows does not matter here.
        var portrait = number % 4 == 0 ? new Portrait(new([(byte)number, (byte)(number >> 8)], 30, 20), new($"Portret van {number}", null), FocalPoint.Usual, [new("image/avif", 80, 100, new byte[2_000])]) : null;
        if (portrait is not null)
            store.Add(portrait);
        for (var version = 1; version <= CountryPeople.Versions; version++)
        {
            var at = _now.AddDays(-DaysBetween * (CountryPeople.Versions + 1 - version)).AddMinutes(_chance.Next(60 * 24 * DaysBetween));
            var by = new Signature("proef", AmsterdamTime.WholeMilliseconds(at));
            Publish(official.Timeline, people.Content(number, version, entryIds, portfolioIds, AmsterdamTime.DayOf(at)) with { PortraitHash = portrait?.Hash }, number, version, by);
            store.Add(new AuditEntry(by, AuditAction.Publish, $"official/{official.Slug}", "published", "proef"));
        }

        if (number % 3 == 0)
            official.Check(new("proef", _now));
        if (number % 10 == 2)
            official.Timeline.Draft(VersionKind.Update, official.Timeline.StartingContent(_now)! with { LeadSentence = "Nog niet af." }, new("proef", _now));
    }

    /// <summary>Of the last version one in twenty is a correction; one page in fifty is withdrawn.</summary>
    private static void Publish(Timeline timeline, ProfileContent content, int number, int version, Signature by)
    {
        var isLast = version == CountryPeople.Versions;
        if (isLast && IsWithdrawn(number))
        {
            timeline.Withdraw("op verzoek van betrokkene.", by);
            return;
        }

        var isCorrection = isLast && IsCorrected(number);
        var draft = timeline.Draft(isCorrection ? VersionKind.Correction : VersionKind.Update, content, by);
        timeline.Explain(draft, isCorrection ? "Een nevenfunctie ontbrak." : "bijgewerkt.", privateNote: null, isCorrection ? new("vier nevenfuncties", "vijf nevenfuncties") : null, by);
        timeline.Approve(draft, publishAt: null, by);
    }

    public static bool IsWithdrawn(int official) => official % 50 == 49;

    public static bool IsCorrected(int official) => official % 20 == 1;
}
