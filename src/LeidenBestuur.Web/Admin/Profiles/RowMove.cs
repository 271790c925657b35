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
    private const string Declared = nameof(Domain.DeclarationState.Declared);

    private static readonly Dictionary<string, RowMoveKind> Kinds = new(StringComparer.Ordinal)
    {
        ["toevoegen"] = RowMoveKind.Add,
        ["omhoog"] = RowMoveKind.Up,
        ["omlaag"] = RowMoveKind.Down,
        ["verwijderen"] = RowMoveKind.Remove,
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
    public void Carry(ProfileForm form)
    {
        if (Rows(form) is not ({ } rows, _))
            return;
        if (Kind == RowMoveKind.Add)
        {
            Add(form, rows);
            return;
        }

        if (Index is not { } at || at >= rows.Count)
            return;
        var row = rows[at];
        rows.RemoveAt(at);
        if (Kind == RowMoveKind.Remove && rows is List<PositionRow> { Count: 0 })
            LeaveNone(form);
        if (Kind != RowMoveKind.Remove)
            rows.Insert(Math.Clamp(Kind == RowMoveKind.Up ? at - 1 : at + 1, 0, rows.Count), row);
    }

    /// <summary>The row to show when it has been done: the new or moved one, or the one in the place of what was removed; with no row left, the list.</summary>
    public string Landed(ProfileForm form)
    {
        if (Rows(form) is not ({ Count: > 0 } rows, var path))
            return List;
        var row = Kind switch { RowMoveKind.Add => rows.Count - 1, RowMoveKind.Up => Index - 1, RowMoveKind.Down => Index + 1, _ => Index };
        return $"{path}[{Math.Clamp(row ?? 0, 0, rows.Count - 1)}]";
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
    private static void Add(ProfileForm form, IList rows) => rows.Add(rows switch
    {
        List<TermRow> terms => new TermRow { Office = terms.LastOrDefault()?.Office },
        List<AssignmentRow> => new AssignmentRow(),
        List<LinkRow> => new LinkRow(),
        List<CareerRow> => new CareerRow(),
        List<PositionRow> => NewPosition(form),
        List<IncomeRow> => new IncomeRow(),
        _ => throw new InvalidOperationException("Not a list of the form."),
    });

    private static PositionRow NewPosition(ProfileForm form)
    {
        // Who adds a position says that there are some.
        if (form.Declaration != Declared)
            (form.DeclarationBefore, form.Declaration) = (form.Declaration, Declared);
        return new();
    }

    /// <summary>What adding the first position said of itself goes with the last one.</summary>
    private static void LeaveNone(ProfileForm form)
    {
        if (form is { DeclarationBefore: { Length: > 0 } before, Declaration: Declared })
            (form.Declaration, form.DeclarationBefore) = (before, null);
    }
}

public enum RowMoveKind
{
    Add,
    Up,
    Down,
    Remove,
}
