using System.Globalization;

namespace LeidenBestuur.Benchmarks;

/// <summary>What is said of many measurements.</summary>
internal static class Figures
{
    public static double Median(this IEnumerable<double> figures) => figures.Part(0.5);

    /// <summary>The smallest figure that so large a part does not exceed.</summary>
    public static double Part(this IEnumerable<double> figures, double part)
    {
        var sorted = figures.Order().ToList();
        return sorted[Math.Max((int)Math.Ceiling(part * sorted.Count) - 1, 0)];
    }

    /// <summary>With so many digits behind the point.</summary>
    public static string Written(this double figure, int digits = 1) => figure.ToString("N" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
