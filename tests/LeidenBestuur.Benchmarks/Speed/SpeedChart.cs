using System.Globalization;
using System.Net;
using System.Text;

namespace LeidenBestuur.Benchmarks.Speed;

/// <summary>The pages in memory as a picture: a bar for the site, one for nginx below it, and the ratio.</summary>
internal static class SpeedChart
{
    private const int Width = 760;
    private const int Left = 130;
    private const int LongestBar = 400;
    private const int SiteColumn = 604;
    private const int NginxColumn = 680;
    private const int RatioColumn = 748;
    private const int Top = 48;
    private const int RowHeight = 26;

    private const string Style = """
        text { font: 13px system-ui, sans-serif; fill: #1f2328; }
        .end { text-anchor: end; }
        .site { fill: #b3262e; }
        .nginx { fill: #8c959f; }
        @media (prefers-color-scheme: dark) {
          text { fill: #e6edf3; }
          .site { fill: #f0686f; }
          .nginx { fill: #7d8590; }
        }
        """;

    public static string Draw(IReadOnlyList<LoadRow> rows)
    {
        var most = rows.Max(row => Math.Max(row.Site, row.Nginx));
        var height = Top + (rows.Count * RowHeight) + 8;
        var chart = new StringBuilder();
        chart.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {height}" width="{Width}" height="{height}" role="img" aria-labelledby="title desc">
            <title id="title">Answers a second of every kind of page</title>
            <desc id="desc">{WebUtility.HtmlEncode(Described(rows))}</desc>
            <style>
            {Style}
            </style>
            <rect class="site" x="{Left}" y="14" width="12" height="12"/><text x="{Left + 18}" y="25">this site</text>
            <rect class="nginx" x="{Left + 100}" y="14" width="12" height="12"/><text x="{Left + 118}" y="25">nginx at its best, the same bytes</text>
            <text class="end" x="{SiteColumn}" y="25">site/s</text><text class="end" x="{NginxColumn}" y="25">nginx/s</text><text class="end" x="{RatioColumn}" y="25">ratio</text>

            """);
        foreach (var (row, i) in rows.Select((row, i) => (row, i)))
        {
            var y = Top + (i * RowHeight);
            double Long(double figure) => figure / most * LongestBar;
            chart.Append(CultureInfo.InvariantCulture, $"""
                <text class="end" x="{Left - 8}" y="{y + 14}">{WebUtility.HtmlEncode(row.Name)}</text>
                <rect class="site" x="{Left}" y="{y}" width="{Long(row.Site):0.0}" height="10"/><rect class="nginx" x="{Left}" y="{y + 11}" width="{Long(row.Nginx):0.0}" height="7"/>
                <text class="end" x="{SiteColumn}" y="{y + 14}">{row.Site.Written(0)}</text><text class="end" x="{NginxColumn}" y="{y + 14}">{row.Nginx.Written(0)}</text><text class="end" x="{RatioColumn}" y="{y + 14}">{row.Ratio.Written(2)}</text>

                """);
        }

        return chart.Append("</svg>\n").ToString();
    }

    private static string Described(IReadOnlyList<LoadRow> rows) =>
        $"Answers a second of this site and, of the very same bytes, of nginx: {string.Join("; ", rows.Select(row => $"{row.Name} {row.Site.Written(0)} and {row.Nginx.Written(0)}, ratio {row.Ratio.Written(2)}"))}.";
}
