using System.Globalization;
using CsvHelper;
using LeidenBestuur.Web.Data.Import;
using LeidenBestuur.Web.Data.Search;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Data.Seeding;

/// <summary>What a new store starts from: the source texts, keywords and content pages of <c>seeds/</c>. A store that has them is left alone.</summary>
public sealed class Seeds(Store store, ILogger<Seeds> log)
{
    /// <summary>Who did it, for the versions and the audit trail.</summary>
    public const string Actor = "eerste vulling";

    /// <summary>Where they lie.</summary>
    public string Folder { get; init; } = Path.Combine(AppContext.BaseDirectory, "seeds");

    /// <summary>Fills what is empty.</summary>
    public async Task FillAsync(CancellationToken cancellation = default)
    {
        if (!await store.Officials.AnyAsync(cancellation))
            await ImportTextsAsync(cancellation);
        // Asked apart from the texts: a start that was broken off between the two is made good by the next one.
        if (!await store.Set<SearchDocument>().AnyAsync(document => document.Subject == SearchSubject.Keyword, cancellation))
            await AddKeywordsAsync(cancellation);
        await AddContentPagesAsync(cancellation);
    }

    private async Task ImportTextsAsync(CancellationToken cancellation)
    {
        var import = new ProfileImport(store, Actor, "seeds");
        foreach (var file in Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var result = await import.ImportAsync(Path.GetFileName(file), await File.ReadAllBytesAsync(file, cancellation), publish: true, cancellation);
            if (result.Outcome == ImportOutcome.Refused)
                throw new UnusableStoreException($"{file} is geweigerd: {result.Error}");
            log.LogInformation("Seeded {File}: {Outcome}, {Colleagues} colleagues", result.File, result.Outcome, result.NewColleagues);
            foreach (var warning in result.Warnings)
                log.LogWarning("Seed {File}, line {Line}: {Code}: {Message}", result.File, warning.Line, warning.Code, warning.Message);
        }
    }

    private async Task AddKeywordsAsync(CancellationToken cancellation)
    {
        using var reader = new CsvReader(new StreamReader(Path.Combine(Folder, "trefwoorden.csv")), CultureInfo.InvariantCulture);
        var rows = reader.GetRecords(new { trefwoord = "", portefeuille = "", herkomst = "" }).ToLookup(row => Folded.Of(row.portefeuille), StringComparer.Ordinal);
        foreach (var portfolio in await store.Portfolios.ToListAsync(cancellation))
            portfolio.ChooseKeywords([.. rows[Folded.Of(portfolio.Name)].Select(row => new Keyword(row.trefwoord, row.herkomst))]);
        await store.SaveChangesAsync(cancellation);
    }

    /// <summary>A store that has them all is not written to, so that a start need not wait for another program's write.</summary>
    private async Task AddContentPagesAsync(CancellationToken cancellation)
    {
        var known = await store.ContentPages.Select(page => page.Slug).ToListAsync(cancellation);
        foreach (var file in Directory.EnumerateFiles(Folder, "pagina-*.md").Order(StringComparer.Ordinal))
        {
            var slug = Path.GetFileNameWithoutExtension(file)["pagina-".Length..];
            if (known.Contains(slug, StringComparer.Ordinal))
                continue;
            var (title, markdown) = Split(await File.ReadAllTextAsync(file, cancellation));
            store.Add(new ContentPage(slug, title, markdown));
        }
        await store.SaveChangesAsync(cancellation);
    }

    /// <summary>The first line is the title, as Markdown's heading.</summary>
    private static (string Title, string Markdown) Split(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return (text[..end].TrimStart('#').Trim(), text[end..].Trim());
    }
}
