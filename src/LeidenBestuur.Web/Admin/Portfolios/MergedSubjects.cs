using System.Globalization;
using System.Text.RegularExpressions;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Portfolios;

/// <summary>Samengevoegde onderwerpen: what subjects that are there no more were merged into, as the audit trail has it. The store itself keeps only their addresses.</summary>
public static partial class MergedSubjects
{
    /// <summary>What each of them was called and the key of what it was merged into, by its own key, which no other subject ever gets.</summary>
    public static async Task<IReadOnlyDictionary<int, (string Name, int Into)>> MergedSubjectsAsync(this Store store, CancellationToken cancellation)
    {
        var acts = await store.AuditTrail.AsNoTracking().Where(entry => entry.Action == AuditAction.MergePortfolios).Select(entry => entry.Subject).ToListAsync(cancellation);
        return acts.Select(act => Act().Match(act)).Where(act => act.Success).ToDictionary(act => Key(act.Groups["gone"]), act => (act.Groups["name"].Value, Key(act.Groups["into"])));
    }

    /// <summary>As the trail names a merge: both subjects, each with its key and its name.</summary>
    public static string ActOf(Portfolio gone, Portfolio stays) => $"{SubjectOf(gone)} → {SubjectOf(stays)}";

    /// <summary>As the trail names a subject.</summary>
    public static string SubjectOf(Portfolio portfolio) => $"portfolio/{portfolio.Id} {portfolio.Name}";

    private static int Key(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^portfolio/(?<gone>\d{1,9}) (?<name>.*) → portfolio/(?<into>\d{1,9}) ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Act();
}
