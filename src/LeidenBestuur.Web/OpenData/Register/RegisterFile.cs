using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using LeidenBestuur.Web.Site.Shared.Register;

namespace LeidenBestuur.Web.OpenData.Register;

/// <summary>Lines of the register as a spreadsheet with Dutch settings reads them: a mark that it is UTF-8, semicolons, decimal commas, days as 2025-06-30.</summary>
public static class RegisterFile
{
    private static readonly string[] Columns =
        ["id", "naam", "ambt", "functie", "organisatie", "hoort_bij_ambt", "betaald", "van", "laatste_dag", "jaar", "bedrag", "status", "gepubliceerd_op", "gewijzigd_op", "adres"];

    private static readonly CsvConfiguration Dutch = new(CultureInfo.InvariantCulture)
    {
        Delimiter = ";",
        NewLine = "\r\n",
        // A cell that begins as a formula would be run as one; an apostrophe before it makes it text.
        InjectionOptions = InjectionOptions.Escape,
        InjectionCharacters = ['=', '@', '+', '-', '\t', '\r', '\n', '|', '%', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20'],
        InjectionEscapeCharacter = '\'',
    };

    /// <param name="output">Where to.</param>
    /// <param name="rows">The lines, written as they come.</param>
    /// <param name="addressOf">The whole address of a path of this site.</param>
    /// <param name="cancellation">When the reader has gone.</param>
    public static async Task WriteAsync(Stream output, IAsyncEnumerable<RegisterRow> rows, Func<string, string> addressOf, CancellationToken cancellation)
    {
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 1 << 16, leaveOpen: true);
        await using var csv = new CsvWriter(text, Dutch, leaveOpen: true);
        foreach (var column in Columns)
            csv.WriteField(column);
        await csv.NextRecordAsync();
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            foreach (var cell in Cells(row, addressOf))
                csv.WriteField(cell);
            await csv.NextRecordAsync();
        }
    }

    private static string[] Cells(RegisterRow row, Func<string, string> addressOf) =>
    [
        row.EntryId.ToString(CultureInfo.InvariantCulture), OneLine(row.Name), row.Office, OneLine(row.Title), OneLine(row.Organisation), row.IsExOfficio, row.Pay, row.From, row.LastDay,
        row.Year?.ToString(CultureInfo.InvariantCulture) ?? "", Amount(row.Cents), row.Status, Day(row.PublishedOn), Day(row.ChangedOn), addressOf(row.Path),
    ];

    private static string Amount(long? cents) => cents is { } amount ? (amount / 100m).ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',') : "";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A line break in a cell is read as a new line by much that reads such files.</summary>
    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
