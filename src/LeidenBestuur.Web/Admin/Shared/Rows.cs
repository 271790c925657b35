using System.Globalization;

namespace LeidenBestuur.Web.Admin.Shared;

/// <summary>Rows of a form that buttons add, remove and move without a script: the whole form is sent, and comes back with its rows changed.</summary>
public static class Rows
{
    public const string Add = "add";

    public static string Remove(int row) => Act("remove", row);

    public static string Up(int row) => Act("up", row);

    public static string Down(int row) => Act("down", row);

    /// <summary>The rows after an act; null: it is no act on rows, or on one that is not there.</summary>
    public static List<T>? After<T>(IReadOnlyList<T> rows, string? act, Func<T> empty)
    {
        if (act == Add)
            return [.. rows, empty()];
        if (act?.Split('-') is not [var verb, var number] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var row) || row >= rows.Count)
            return null;
        var changed = rows.ToList();
        changed.RemoveAt(row);
        switch (verb)
        {
            case "remove":
                return changed;
            case "up":
                changed.Insert(Math.Max(row - 1, 0), rows[row]);
                return changed;
            case "down":
                changed.Insert(Math.Min(row + 1, changed.Count), rows[row]);
                return changed;
            default:
                return null;
        }
    }

    private static string Act(string verb, int row) => $"{verb}-{row.ToString(CultureInfo.InvariantCulture)}";
}
