using System.Text.Encodings.Web;
using System.Text.Json;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.SourceText;

/// <summary>Gelezen brontekst als JSON: the contract of a dry run. Extra results of the reader are not in it.</summary>
public static class SourceProfileJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // The text goes to a terminal or a file, never into HTML: letters stay as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>The object for a page that was read.</summary>
    public static string Write(SourceProfile profile) => JsonSerializer.Serialize(
        new
        {
            profile.Name,
            Role = profile.Office == Office.Mayor ? "burgemeester" : "wethouder",
            profile.Portfolio,
            profile.Statement,
            Goals = profile.Goals is { } goals ? new { goals.Introduction, goals.Numbers } : null,
            Careers = profile.Careers.Select(career => new { career.Description, career.Title, career.Organisation, career.StartYear, career.EndYear }),
            Declaration = Declaration(profile.Declaration),
            SidePositions = profile.SidePositions.Select(SidePosition),
            SeeAlso = profile.SeeAlso.Select(colleague => new { colleague.Name, colleague.RoleTitle, colleague.Portfolio }),
            profile.Warnings,
        },
        Options);

    /// <summary>The object for a file that was refused.</summary>
    /// <param name="message">Why, in Dutch.</param>
    public static string WriteRefusal(string message) => JsonSerializer.Serialize(new { Error = message }, Options);

    private static object SidePosition(SourceSidePosition position) => new
    {
        position.Group,
        position.RelatedToOffice,
        position.Paid,
        position.Description,
        position.Title,
        position.Organisation,
        StartDate = position.StartDate?.ToString(),
        EndDate = position.EndDate?.ToString(),
        Remuneration = position.Remuneration is { } remuneration ? new { AmountEuro = Euros(remuneration.Cents), Period = PeriodWord(remuneration.Per) } : null,
        position.RemunerationText,
    };

    /// <summary>Euros without zeros that say nothing: 5050, 75.5, 1234.56.</summary>
    private static decimal Euros(long cents) => cents % 100 == 0 ? cents / 100 : cents % 10 == 0 ? cents / 10 / 10m : cents / 100m;

    private static string PeriodWord(RemunerationPeriod per) => per switch
    {
        RemunerationPeriod.Year => "jaar",
        RemunerationPeriod.Month => "maand",
        RemunerationPeriod.Meeting => "vergadering",
        _ => throw new ArgumentOutOfRangeException(nameof(per), per, "There is no word for this period."),
    };

    private static string Declaration(DeclarationState state) => state switch
    {
        DeclarationState.NotYetDeclared => "none-stated",
        DeclarationState.NothingToDeclare => "nothing-to-declare",
        DeclarationState.Declared => "declared",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "There is no word for this state."),
    };
}
