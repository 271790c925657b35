using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LeidenBestuur.Web.Admin.Shared;

/// <summary>Two people changed the same thing: what each of them has, field by field, and the form that asks whose stays.</summary>
public sealed record EditConflict
{
    /// <summary>The name of the field that says that the form answers a conflict.</summary>
    public const string Resolving = "Resolving";

    public const string Mine = "mine";
    public const string Theirs = "theirs";

    /// <summary>Where the answer goes.</summary>
    public required string Action { get; init; }

    /// <summary>T57, filled in: what was typed is kept by this page alone.</summary>
    public required string Sentence { get; init; }

    /// <summary>Who was first.</summary>
    public required string Who { get; init; }

    /// <summary>What differs.</summary>
    public required IReadOnlyList<ConflictField> Fields { get; init; }

    /// <summary>All that the second one typed, so that nothing is lost.</summary>
    public required IReadOnlyList<(string Name, string? Value)> Typed { get; init; }

    public static string Said(string? who, DateTime? at, DateTime now) => Texts.T57_ConflictUnsaved.FillPlain(
        ("naam", who ?? "Een collega"),
        ("tijd", at is not { } instant
            ? "een onbekend tijdstip"
            : DutchDates.WriteTime(instant) + (DutchDates.WriteDay(instant) == DutchDates.WriteDay(now) ? "" : $" op {DutchDates.WriteDay(instant)}")));

    /// <summary>Under what name the choice for a field is sent.</summary>
    public static string ChoiceOf(string field) => $"Choices[{field}]";
}

/// <summary>One field that two people have different.</summary>
/// <param name="Name">As the form sends it.</param>
/// <param name="Label">As the editor knows it.</param>
/// <param name="Theirs">What stands there now; empty: nothing.</param>
/// <param name="Typed">What the second one typed; empty: nothing.</param>
public sealed record ConflictField(string Name, string Label, string Theirs, string Typed);

public static class EditConflicts
{
    /// <summary>Shows the conflict; the fields without a choice, when it was answered, are mistakes of the form.</summary>
    public static ViewResult ConflictPage<T>(this Controller controller, string view, T page, IEnumerable<ConflictField> unanswered)
    {
        controller.ModelState.Clear();
        foreach (var field in unanswered)
            controller.ModelState.AddModelError(EditConflict.ChoiceOf(field.Name), $"{field.Label}: kies welke tekst blijft.");
        controller.Response.StatusCode = StatusCodes.Status409Conflict;
        return controller.View(view, page);
    }
}
