using System.Text;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Data.Search;

/// <summary>The one place that knows how this database searches text.</summary>
public static class SearchQueries
{
    /// <summary>The texts that hold every word of <paramref name="words"/>, as a whole word or the beginning of one, accents and case ignored.</summary>
    public static IQueryable<SearchDocument> Search(this Store store, string words)
    {
        var match = Match(words);
        return match.Length == 0
            ? store.Set<SearchDocument>().Where(document => false)
            : store.Set<SearchDocument>().FromSql(
                $"SELECT d.* FROM SearchDocuments AS d JOIN SearchTexts AS t ON t.rowid = d.Id WHERE t.Text MATCH {match}");
    }

    /// <summary>Words in quotation marks are text to FTS5, whatever they hold; the asterisk behind them asks for beginnings.</summary>
    private static string Match(string words)
    {
        var match = new StringBuilder();
        foreach (var word in words.Split(Separators(words), StringSplitOptions.RemoveEmptyEntries))
            match.Append('"').Append(word).Append("\"* ");
        return match.ToString();
    }

    private static char[] Separators(string words) => [.. words.Where(character => !char.IsLetterOrDigit(character) && !char.IsSurrogate(character) && char.GetUnicodeCategory(character) != System.Globalization.UnicodeCategory.NonSpacingMark).Distinct()];
}
