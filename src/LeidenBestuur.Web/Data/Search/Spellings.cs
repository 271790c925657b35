using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Data.Search;

/// <summary>The words of all texts, also of those whose hour is still to come: a word that is found here is told only where a text that is shown holds it.</summary>
internal static class Spellings
{
    /// <summary>So many words at once, each with some thirty variants.</summary>
    private const int Portion = 1000;

    public static async Task<bool> AnyAsync(Store store, CancellationToken cancellation) =>
        await store.Database.SqlQuery<bool>($"""SELECT EXISTS (SELECT 1 FROM "SearchSpellings") AS "Value" """).SingleAsync(cancellation);

    /// <summary>The words that may be near some others.</summary>
    public static async Task<List<string>> NearAsync(this Store store, IEnumerable<string> words, CancellationToken cancellation)
    {
        var variants = Json(words.SelectMany(Spelling.Variants).Distinct(StringComparer.Ordinal));
        return await store.Database.SqlQuery<string>($"""SELECT DISTINCT "Word" AS "Value" FROM "SearchSpellings" WHERE "Variant" IN (SELECT value FROM json_each({variants}))""")
            .ToListAsync(cancellation);
    }

    /// <summary>Takes up the words of new texts.</summary>
    public static async Task LearnAsync(Store store, IEnumerable<string> texts, CancellationToken cancellation)
    {
        foreach (var words in Pairs(texts.SelectMany(Spelling.Words).Distinct(StringComparer.Ordinal), word => [Spelling.Whole(word)]))
        {
            var unknown = await store.Database.SqlQuery<string>(
                $"""
                SELECT value ->> 1 AS "Value" FROM json_each({Json(words)})
                WHERE NOT EXISTS (SELECT 1 FROM "SearchSpellings" WHERE "Variant" = value ->> 0 AND "Word" = value ->> 1)
                """).ToListAsync(cancellation);
            foreach (var variants in Pairs(unknown, Spelling.Variants))
            {
                await store.Database.ExecuteSqlAsync(
                    $"""INSERT OR IGNORE INTO "SearchSpellings" ("Variant", "Word") SELECT value ->> 0, value ->> 1 FROM json_each({Json(variants)})""", cancellation);
            }
        }
    }

    /// <summary>Lets go of the words of texts that were taken out, as far as no other text holds them: private data that were blacked out must not stay here either.</summary>
    public static async Task ForgetAsync(Store store, IEnumerable<string> texts, CancellationToken cancellation)
    {
        foreach (var words in texts.SelectMany(Spelling.Words).Distinct(StringComparer.Ordinal).Chunk(Portion))
        {
            var gone = await store.Database.SqlQuery<string>(
                $"""
                SELECT value AS "Value" FROM json_each({Json(words)})
                WHERE NOT EXISTS (SELECT 1 FROM "SearchTexts" WHERE "SearchTexts" MATCH '"' || value || '"')
                """).ToListAsync(cancellation);
            foreach (var variants in Pairs(gone, Spelling.Variants))
            {
                await store.Database.ExecuteSqlAsync(
                    $"""DELETE FROM "SearchSpellings" WHERE ("Variant", "Word") IN (SELECT value ->> 0, value ->> 1 FROM json_each({Json(variants)}))""", cancellation);
            }
        }
    }

    private static IEnumerable<IEnumerable<string[]>> Pairs(IEnumerable<string> words, Func<string, IEnumerable<string>> variants) =>
        words.Chunk(Portion).Select(portion => portion.SelectMany(word => variants(word).Select(variant => new[] { variant, word })));

    private static string Json<T>(IEnumerable<T> values) => JsonSerializer.Serialize(values);
}
