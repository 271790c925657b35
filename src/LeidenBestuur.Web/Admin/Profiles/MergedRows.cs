using System.Globalization;
using LeidenBestuur.Web.Admin.Portfolios;
using LeidenBestuur.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Profiles;

/// <summary>What becomes of a form while its subjects are merged.</summary>
public static class MergedRows
{
    /// <summary>Gives each row of a form whose subject was merged into another since it was filled that other one.</summary>
    /// <returns>What to know of that, a sentence each.</returns>
    public static async Task<IReadOnlyList<string>> FollowMergesAsync(this Store store, ProfileForm form, CancellationToken cancellation)
    {
        var portfolios = await store.Portfolios.ToDictionaryAsync(portfolio => portfolio.Id, portfolio => portfolio.Name, cancellation);
        var gone = form.Assignments.Select(row => (Row: row, Id: FieldText.TryNumber(row.Portfolio ?? "", 1, int.MaxValue, out var id) ? id : 0))
            .Where(row => row.Id != 0 && !portfolios.ContainsKey(row.Id)).ToList();
        if (gone.Count == 0)
            return [];
        var merged = await store.MergedSubjectsAsync(cancellation);
        List<string> told = [];
        foreach (var (row, id) in gone)
        {
            var last = id;
            while (merged.TryGetValue(last, out var next))
                last = next.Into;
            if (!portfolios.TryGetValue(last, out var name))
                continue;
            row.Portfolio = last.ToString(CultureInfo.InvariantCulture);
            told.Add($"‘{merged[id].Name}’ is intussen samengevoegd met ‘{name}’. Bij ‘Portefeuilles’ staat nu het onderwerp ‘{name}’.");
        }

        return [.. told.Distinct(StringComparer.Ordinal)];
    }
}
