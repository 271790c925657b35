using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Admin.Profiles;

/// <summary>The rows of a form. Those in which nothing was typed are passed over.</summary>
internal static class FormRows
{
    /// <param name="rows">The rows.</param>
    /// <param name="list">What their list is called in the form.</param>
    /// <param name="read">Reads one, with the place at which it is to tell what is wrong.</param>
    public static List<T> Of<TRow, T>(List<TRow> rows, string list, Func<TRow, string, T?> read)
        where TRow : class
        where T : class => [.. rows.Select((row, i) => IsEmpty(row) ? null : read(row, $"{list}[{i}]")).OfType<T>()];

    /// <summary>Whether nothing was typed. A term of office never is empty: who adds one must say of which office.</summary>
    public static bool IsEmpty(object row) => row is not TermRow && row.GetType().GetProperties().All(field => field.GetValue(row) switch
    {
        null => true,
        string text => FieldText.Of(text) is null || (field.Name is "Pay" && text == nameof(Pay.Unknown)),
        List<IncomeRow> incomes => incomes.TrueForAll(IsEmpty),
        _ => false,
    });
}
