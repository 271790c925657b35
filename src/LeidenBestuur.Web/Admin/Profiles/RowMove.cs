using System.Collections;
using System.Globalization;

namespace LeidenBestuur.Web.Admin.Profiles;

/// <summary>What a button beside a row does: add one to a list, or move or remove one ("Positions[3]:omhoog", "Positions[3].Incomes:toevoegen").</summary>
/// <param name="List">Which list.</param>
/// <param name="Row">Of a list inside a row, that row; null: the list is the form's own.</param>
/// <param name="Index">Which of its rows; null: a new one.</param>
/// <param name="Kind">What to do.</param>
public sealed record RowMove(string List, int? Row, int? Index, RowMoveKind Kind)
{
    private static readonly Dictionary<string, RowMoveKind> Kinds = new(StringComparer.Ordinal)
    {
        ["toevoegen"] = RowMoveKind.Add, ["omhoog"] = RowMoveKind.Up, ["omlaag"] = RowMoveKind.Down, ["verwijderen"] = RowMoveKind.Remove,
    };

    /// <summary>Reads the value of a button; null: it is none of these.</summary>
    public static RowMove? Read(string? button)
    {
        if (button?.Split(':') is not [var path, var act] || !Kinds.TryGetValue(act, out var kind))
            return null;
        var parts = path.Split('.').Select(part => part.TrimEnd(']').Split('[')).ToList();
        int? Number(string[] part) => part.Length == 2 && int.TryParse(part[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return parts switch
        {
            [var list] => new(list[0], null, Number(list), kind),
            [["Positions", ..] and var position, ["Incomes", ..] and var incomes] when Number(position) is { } row => new("Incomes", row, Number(incomes), kind),
            _ => null,
        };
    }

    /// <summary>Does it; a row that is not there leaves the form as it is.</summary>
    /// <returns>The name of the row to show, or of what is left beside it.</returns>
    public string Carry(ProfileForm form)
    {
        var (rows, path) = Rows(form);
        if (rows is null)
            return "";
        if (Kind == RowMoveKind.Add)
            return $"{path}[{Add(form, rows)}]";
        if (Index is not { } at || at >= rows.Count)
            return path;
        var to = Kind switch { RowMoveKind.Up => at - 1, RowMoveKind.Down => at + 1, _ => -1 };
        var row = rows[at];
        rows.RemoveAt(at);
        if (Kind == RowMoveKind.Remove)
            return rows.Count == 0 ? path : $"{path}[{Math.Min(at, rows.Count - 1)}]";
        rows.Insert(to = Math.Clamp(to, 0, rows.Count), row);
        return $"{path}[{to}]";
    }

    private (IList? Rows, string Path) Rows(ProfileForm form) => List switch
    {
        nameof(form.Terms) => (form.Terms, List),
        nameof(form.Assignments) => (form.Assignments, List),
        nameof(form.Links) => (form.Links, List),
        nameof(form.Careers) => (form.Careers, List),
        nameof(form.Positions) => (form.Positions, List),
        nameof(PositionRow.Incomes) when Row is { } row && row < form.Positions.Count => (form.Positions[row].Incomes, $"Positions[{row}].Incomes"),
        _ => (null, ""),
    };

    /// <summary>Says at once what a new row nearly always is; the rest is asked.</summary>
    private static int Add(ProfileForm form, IList rows) => rows switch
    {
        List<TermRow> terms => ((IList)terms).Add(new TermRow { Office = terms.LastOrDefault()?.Office }),
        List<AssignmentRow> assignments => ((IList)assignments).Add(new AssignmentRow()),
        List<LinkRow> links => ((IList)links).Add(new LinkRow()),
        List<CareerRow> careers => ((IList)careers).Add(new CareerRow()),
        List<PositionRow> positions => ((IList)positions).Add(NewPosition(form)),
        List<IncomeRow> incomes => ((IList)incomes).Add(new IncomeRow()),
        _ => throw new InvalidOperationException("Not a list of the form."),
    };

    private static PositionRow NewPosition(ProfileForm form)
    {
        // Who adds a position says that there are some.
        form.Declaration = nameof(Domain.DeclarationState.Declared);
        return new();
    }
}

public enum RowMoveKind
{
    Add,
    Up,
    Down,
    Remove,
}
