using System.ComponentModel.DataAnnotations;
using System.Globalization;
using LeidenBestuur.Web.Admin.Profiles;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace LeidenBestuur.Web.Admin.Publications;

/// <summary>An hour that staff choose.</summary>
public record MomentForm
{
    /// <summary>"nu" or "later".</summary>
    public string? When { get; init; }

    [Display(Name = "Dag")]
    public string? Day { get; init; }

    [Display(Name = "Tijd in Nederland")]
    public string? Time { get; init; }

    /// <summary>Of an hour that the clock shows twice the second one.</summary>
    public string? Second { get; init; }

    /// <summary>Reads the hour; what is wrong is told at its field.</summary>
    /// <returns>The instant in UTC; null: now, or wrong.</returns>
    public DateTime? Read(ModelStateDictionary state)
    {
        if (When == "nu" && (FieldText.Of(Day) ?? FieldText.Of(Time)) is null)
            return null;
        if (When == "nu")
        {
            // Whoever typed an hour may have meant it: too early cannot be undone.
            state.AddModelError(nameof(When), "U koos ‘Nu’, maar vulde ook een dag of een tijd in. Kies ‘Later’, of maak die leeg.");
            return null;
        }

        if (When != "later")
        {
            state.AddModelError(nameof(When), "Kies wanneer het op de site komt.");
            return null;
        }

        var isDay = FieldText.TryDay(FieldText.Of(Day) ?? "", out var day);
        var isTime = TimeOnly.TryParseExact(FieldText.Of(Time)?.Replace('.', ':'), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time);
        if (!isDay)
            state.AddModelError(nameof(Day), FieldReading.BadDate);
        if (!isTime)
            state.AddModelError(nameof(Time), "Vul een tijd in. Bijvoorbeeld: 09:00.");
        if (!isDay || !isTime)
            return null;
        var local = day.ToDateTime(time);
        if (AmsterdamTime.IsSkipped(local))
            state.AddModelError(nameof(Time), "Die nacht gaat de klok een uur vooruit: deze tijd bestaat dan niet. Kies een andere tijd.");
        else if (AmsterdamTime.IsTwice(local) && Second is not ("eerste" or "tweede"))
            state.AddModelError(nameof(Second), "Die nacht gaat de klok een uur terug: deze tijd komt twee keer. Kies welke keer.");
        var instant = AmsterdamTime.InstantOf(local);
        return AmsterdamTime.IsTwice(local) && Second == "tweede" ? instant.AddHours(1) : instant;
    }
}

/// <summary>Submitting or publishing one version.</summary>
public sealed record PublishForm : MomentForm
{
    [Display(Name = "Waarom verandert u dit? Iedereen kan dit lezen.")]
    public string? PublicReason { get; init; }

    [Display(Name = "Notitie voor collega’s")]
    public string? PrivateNote { get; init; }

    [Display(Name = "Wat stond er?")]
    public string? Was { get; init; }

    [Display(Name = "Wat is het?")]
    public string? Is { get; init; }

    /// <summary>That what looks like private data may be public.</summary>
    public string? Confirmed { get; init; }

    /// <summary>The texts that were read, as <see cref="SeenOf"/> writes them: what changed meanwhile is not published unread.</summary>
    public List<string> Seen { get; init; } = [];

    /// <summary>Whether what looks like private data stands in the words around the content.</summary>
    public bool HasPrivateData => new[] { PublicReason, Was, Is }.OfType<string>().SelectMany(TextWarning.In).Any(warning => warning.IsPrivateData);

    public static string SeenOf(ProfileVersion version) => $"{version.Id}:{version.ConcurrencyToken:N}";

    /// <summary>Whether one person publishes alone.</summary>
    public string? Urgent { get; init; }

    [Display(Name = "Waarom heeft dit spoed?")]
    public string? UrgentReason { get; init; }

    public CorrectionStatement? Correction => FieldText.Of(Was) is { } was && FieldText.Of(Is) is { } right ? new(was, right) : null;

    /// <summary>What somebody must have said before others read a version; what is missing is told at its field.</summary>
    /// <param name="version">What is submitted or published with this.</param>
    /// <param name="profile">The profile that it belongs to.</param>
    /// <param name="state">Where that is told.</param>
    public void CheckWords(ProfileVersion version, EditState profile, ModelStateDictionary state)
    {
        if (version.Stage == VersionStage.Draft)
        {
            if (FieldText.Of(PublicReason) is null)
                state.TryAddModelError(nameof(PublicReason), "Vul in waarom u dit verandert.");
            if (version.Kind == VersionKind.Correction && FieldText.Of(Was) is null)
                state.TryAddModelError(nameof(Was), "Vul in wat er fout op de site stond.");
            if (version.Kind == VersionKind.Correction && FieldText.Of(Is) is null)
                state.TryAddModelError(nameof(Is), "Vul in wat het had moeten zijn.");
        }

        if (Confirmed is null && (HasPrivateData || version.HasPrivateWords() || (version.Content is { } content && ProfileRemarks.Of(content, profile.Published).HasPrivateData)))
            state.TryAddModelError(nameof(Confirmed), "Bevestig dat dit openbaar mag zijn, of haal het weg.");
    }

    /// <summary>Whoever publishes alone says why.</summary>
    public void CheckUrgent(ModelStateDictionary state)
    {
        if (Urgent is not null && FieldText.Of(UrgentReason) is null)
            state.AddModelError(nameof(UrgentReason), "Vul in waarom dit niet op een collega kan wachten.");
    }
}

/// <summary>Sending a version back.</summary>
public sealed record SendBackForm
{
    [Display(Name = "Wat moet er anders?")]
    public string? ReturnReason { get; init; }
}
