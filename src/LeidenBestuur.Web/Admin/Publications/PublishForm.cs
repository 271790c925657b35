using System.ComponentModel.DataAnnotations;
using System.Globalization;
using LeidenBestuur.Web.Admin.Profiles;
using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Shared;
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
    [Display(Name = nameof(Texts.T55_Reason), ResourceType = typeof(Texts))]
    public string? PublicReason { get; init; }

    [Display(Name = "Notitie voor collega’s")]
    public string? PrivateNote { get; init; }

    [Display(Name = "Wat stond er?")]
    public string? Was { get; init; }

    [Display(Name = "Wat is het?")]
    public string? Is { get; init; }

    /// <summary>That what looks like private data may be public; good for the words that it was given for.</summary>
    public string? Confirmed { get; init; }

    /// <summary>The texts that were read, as <see cref="SeenOf"/> writes them: what changed meanwhile is not published unread.</summary>
    public List<string> Seen { get; init; } = [];

    public const string Unseen = "De tekst is veranderd sinds u deze pagina opende. Lees hem hieronder opnieuw en kies dan nog eens.";

    /// <summary>The words around the content as they stood when the page was opened.</summary>
    public PublishWords Had { get; init; } = new();

    /// <summary>Whether this is the text that was read, or one about which there is nothing left to decide.</summary>
    public bool HasSeen(ProfileVersion version) => !version.IsOpen || Seen.Contains(SeenOf(version), StringComparer.Ordinal);

    public static string SeenOf(ProfileVersion version) => $"{version.Id}:{version.ConcurrencyToken:N}";

    /// <summary>Whether one person publishes alone.</summary>
    public string? Urgent { get; init; }

    [Display(Name = "Waarom heeft dit spoed?")]
    public string? UrgentReason { get; init; }

    /// <summary>What looks like private data in all that is published of a version with this form. The form gives a draft its words; what was handed in has them.</summary>
    public IReadOnlyList<TextWarning> PrivateWords(ProfileVersion version)
    {
        var words = version.Stage == VersionStage.Draft ? new[] { PublicReason, Was, Is } : [version.PublicReason, version.Correction?.Was, version.Correction?.Is];
        return PrivateData.New([.. words.SelectMany(TextWarning.In), .. version.Content is { } content ? ProfileRemarks.Of(content, null).PrivateWords : []], []);
    }

    /// <summary>The same of several versions that are published with one form.</summary>
    public IReadOnlyList<TextWarning> PrivateWordsTogether(IEnumerable<ProfileVersion> versions) => PrivateData.New(versions.SelectMany(version => OfOne(version).PrivateWords(version)), []);

    /// <summary>Whether it says something else than a version does.</summary>
    public bool Says(ProfileVersion version) => (FieldText.Of(PublicReason), FieldText.Of(PrivateNote), Correction) != (version.PublicReason, version.PrivateNote, version.Correction);

    /// <summary>The same for an hour.</summary>
    public PublishForm For(DateTime hour)
    {
        var local = AmsterdamTime.LocalOf(hour);
        return this with
        {
            When = "later",
            Day = local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Time = local.ToString("HH:mm", CultureInfo.InvariantCulture),
            Second = !AmsterdamTime.IsTwice(local) ? null : AmsterdamTime.InstantOf(local) == hour ? "eerste" : "tweede",
        };
    }

    /// <summary>What was wrong, as far as it is said; null: nothing is.</summary>
    public CorrectionStatement? Correction => (FieldText.Of(Was), FieldText.Of(Is)) is (null, null) ? null : new(FieldText.Of(Was) ?? "", FieldText.Of(Is) ?? "");

    /// <summary>
    /// What is shown after a refusal: of words that a colleague changed meanwhile theirs, where this person left them alone; where both changed them, what was typed stays and
    /// theirs is told at the field. So neither is lost, and sending it again is a choice.
    /// </summary>
    /// <param name="version">As it stands now.</param>
    /// <param name="state">Where that is told.</param>
    public PublishForm On(ProfileVersion version, ModelStateDictionary state)
    {
        var now = PublishWords.Of(version);
        return this with
        {
            PublicReason = Of(nameof(PublicReason), PublicReason, words => words.PublicReason),
            PrivateNote = Of(nameof(PrivateNote), PrivateNote, words => words.PrivateNote),
            Was = Of(nameof(Was), Was, words => words.Was),
            Is = Of(nameof(Is), Is, words => words.Is),
        };

        string? Of(string field, string? typed, Func<PublishWords, string?> word)
        {
            var (mine, had, theirs) = (FieldText.Of(typed), FieldText.Of(word(Had)), FieldText.Of(word(now)));
            if (theirs == had || theirs == mine)
                return typed;
            if (mine == had)
            {
                state.Remove(field);
                return theirs;
            }
            if (version.Stage != VersionStage.Draft)
                state.AddModelError("", $"U vulde in: “{mine}”. Een collega was u voor; hieronder staat wat nu geldt.");
            else
                state.TryAddModelError(field, theirs is null
                    ? "Een collega maakte dit veld intussen leeg. Laat staan wat u typte, of haal het weg."
                    : $"Een collega vulde hier intussen in: “{theirs}”. Kies wat er moet staan.");
            return typed;
        }
    }

    /// <summary>What somebody must have said before others read a version; what is missing is told at its field.</summary>
    /// <param name="version">What is submitted or published with this.</param>
    /// <param name="state">Where that is told.</param>
    public void Check(ProfileVersion version, ModelStateDictionary state)
    {
        if (!HasSeen(version))
        {
            state.AddModelError("", Unseen);
            return;
        }

        if (version is { Stage: VersionStage.Draft, Kind: VersionKind.Correction })
        {
            if (FieldText.Of(Was) is null)
                state.TryAddModelError(nameof(Was), "Vul in wat er fout op de site stond.");
            if (FieldText.Of(Is) is null)
                state.TryAddModelError(nameof(Is), "Vul in wat het had moeten zijn.");
        }

        CheckReason(version, state);
        CheckConfirmed(PrivateWords(version), state);
    }

    /// <summary>The same where several versions are published with one form: of a correction each says its own.</summary>
    public void CheckTogether(IReadOnlyList<(ProfileVersion Version, EditState State)> chosen, ModelStateDictionary state)
    {
        foreach (var (version, profile) in chosen)
        {
            if (version is { Stage: VersionStage.Draft, Kind: VersionKind.Correction } && (FieldText.Of(version.Correction?.Was) is null || FieldText.Of(version.Correction?.Is) is null))
                state.AddModelError("", $"{profile.Name}: er staat nog niet bij wat er fout op de site stond, en wat het had moeten zijn. Vul dat eerst in op de pagina van deze rectificatie.");
            OfOne(version).CheckReason(version, state);
        }

        CheckConfirmed(PrivateWordsTogether(chosen.Select(pair => pair.Version)), state);
    }

    /// <summary>What this form for several versions says of one of them: its own words, as far as it has them.</summary>
    private PublishForm OfOne(ProfileVersion version) =>
        this with { PublicReason = FieldText.Of(version.PublicReason) ?? PublicReason, Was = version.Correction?.Was, Is = version.Correction?.Is };

    private void CheckReason(ProfileVersion version, ModelStateDictionary state)
    {
        if (version.Stage == VersionStage.Draft && FieldText.Of(PublicReason) is null)
            state.TryAddModelError(nameof(PublicReason), "Vul in waarom u dit verandert.");
    }

    private void CheckConfirmed(IReadOnlyList<TextWarning> words, ModelStateDictionary state)
    {
        if (!PrivateData.IsConfirmed(words, Confirmed))
            state.TryAddModelError(nameof(Confirmed), PrivateData.Refusal(words));
    }

    /// <summary>Whoever publishes alone says why.</summary>
    public void CheckUrgent(ModelStateDictionary state)
    {
        if (Urgent is not null && FieldText.Of(UrgentReason) is null)
            state.AddModelError(nameof(UrgentReason), "Vul in waarom dit niet op een collega kan wachten.");
    }
}

/// <summary>The words around the content of a version.</summary>
public sealed record PublishWords(string? PublicReason = null, string? PrivateNote = null, string? Was = null, string? Is = null)
{
    public static PublishWords Of(ProfileVersion version) => new(version.PublicReason, version.PrivateNote, version.Correction?.Was, version.Correction?.Is);
}

/// <summary>Sending a version back.</summary>
public sealed record SendBackForm
{
    [Display(Name = "Wat moet er anders?")]
    public string? ReturnReason { get; init; }
}
