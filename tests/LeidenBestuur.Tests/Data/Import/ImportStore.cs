using System.Globalization;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Data.Import;
using LeidenBestuur.Web.Domain;
using Microsoft.Data.Sqlite;

namespace LeidenBestuur.Tests.Data.Import;

/// <summary>Imports into a real store, and everything that the store then holds.</summary>
internal static class ImportStore
{
    public static Task<ImportResult> ImportAsync(this TestStore made, SomeText text, bool publish = false, string file = "tekst.txt") =>
        made.ImportAsync(text.Bytes, publish, file);

    public static async Task<ImportResult> ImportAsync(this TestStore made, byte[] bytes, bool publish = false, string file = "tekst.txt")
    {
        await using var store = made.Open();
        var result = await new ProfileImport(store, "redactie", "import").ImportAsync(file, bytes, publish);
        made.Clock.Advance(TimeSpan.FromDays(1));
        return result;
    }

    /// <summary>Imports, and expects that to be refused without a trace.</summary>
    /// <returns>Why.</returns>
    public static async Task<string> RefusedAsync(this TestStore made, SomeText text, bool publish = false)
    {
        var before = made.Dump();
        var result = await made.ImportAsync(text, publish);
        Assert.Equal(ImportOutcome.Refused, result.Outcome);
        Assert.Equal(before, made.Dump());
        return result.Error!;
    }

    /// <summary>The version that holds now.</summary>
    public static async Task<ProfileVersion> HeldAsync(this TestStore made, string slug) =>
        (await made.OfficialAsync(slug)).Timeline.HeldAt(made.Now)!;

    /// <summary>Every row of every table, as text.</summary>
    public static string Dump(this TestStore made)
    {
        using var connection = new SqliteConnection(made.ConnectionString + ";Pooling=False");
        connection.Open();
        var tables = Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
        return string.Join('\n', tables.SelectMany(table => Rows(connection, $"SELECT * FROM \"{table}\"").Select(row => $"{table}: {row}").Order(StringComparer.Ordinal)));
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names of tables come from the store itself.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        return rows;
    }
}
