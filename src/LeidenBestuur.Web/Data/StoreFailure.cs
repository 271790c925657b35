using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LeidenBestuur.Web.Data;

/// <summary>The store cannot be used as it is. The message is Dutch and says what to do.</summary>
public sealed class UnusableStoreException(string message) : Exception(message);

/// <summary>What is wrong with the store, for the person who started the program.</summary>
public static class StoreFailure
{
    /// <summary>The schema of the store is one that this program does not know.</summary>
    public const string Newer = "De opslag is van een nieuwere versie van LeidenBestuur. Start die versie, of zet een oudere kopie van de opslag terug.";

    /// <summary>One line; null: the failure is not the store's.</summary>
    public static string? Line(Exception failure) => failure is UnusableStoreException ? failure.Message : Of(failure) is { } of ? Line(of) : null;

    /// <summary>What to say of a store that is well but cannot be written now, because it is busy or its disk is full; null: it is something else.</summary>
    public static string? PassingLine(Exception failure) =>
        Of(failure) is { SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_FULL } of ? Line(of) : null;

    private static SqliteException? Of(Exception failure) => failure as SqliteException ?? failure.InnerException as SqliteException;

    private static string Line(SqliteException failure) => failure.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => "De opslag is bezet: een ander programma schrijft erin. Probeer het straks opnieuw.",
        raw.SQLITE_CANTOPEN => "Het bestand van de opslag kan niet worden geopend. Controleer ConnectionStrings:Store en de rechten.",
        raw.SQLITE_READONLY => "In het bestand van de opslag kan niet worden geschreven. Controleer de rechten.",
        raw.SQLITE_FULL => "De schijf van de opslag is vol. Maak ruimte en probeer het opnieuw.",
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => "Het bestand van de opslag is beschadigd of is geen opslag. Controleer ConnectionStrings:Store, of zet een kopie terug.",
        _ => $"De opslag geeft een fout: {failure.Message}",
    };
}
