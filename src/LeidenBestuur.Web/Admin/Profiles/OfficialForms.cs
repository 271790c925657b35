using System.ComponentModel.DataAnnotations;
using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Web.Admin.Profiles;

/// <summary>Somebody new.</summary>
public sealed record NewOfficialForm
{
    [Display(Name = "Naam")]
    [Required(ErrorMessage = "De naam ontbreekt. Vul een naam in.")]
    [StringLength(300, ErrorMessage = "Deze naam is te lang. Gebruik hoogstens 300 tekens.")]
    public string? Name { get; init; }

    [Display(Name = "Ambt")]
    [Required(ErrorMessage = "Kies het ambt.")]
    [EnumDataType(typeof(Office), ErrorMessage = "Kies het ambt.")]
    public Office? Office { get; init; }

    [Display(Name = "Sinds")]
    public string? Start { get; init; }

    /// <summary>That it is not the one of the same name who is there already.</summary>
    public string? IsSomebodyElse { get; init; }
}

/// <summary>Somebody who leaves.</summary>
public sealed record DepartureForm
{
    [Display(Name = "Ontslag genomen op")]
    public string? ResignedOn { get; init; }

    /// <summary>"meteen", "dag" or "opvolger".</summary>
    public string? When { get; init; }

    [Display(Name = "Laatste dag in het ambt")]
    public string? LastDay { get; init; }
}

/// <summary>Taking a page away.</summary>
public sealed record WithdrawForm
{
    [Display(Name = "Waarom haalt u de pagina weg? Iedereen kan dit lezen.")]
    public string? Reason { get; init; }

    /// <summary>That what looks like private data may be public; good for the words that it was given for.</summary>
    public string? Confirmed { get; init; }

    public IReadOnlyList<TextWarning> PrivateWords => PrivateData.New(TextWarning.In(Reason), []);
}

/// <summary>Another address.</summary>
public sealed record AddressForm
{
    [Display(Name = "Nieuw adres")]
    public string? Address { get; init; }
}

/// <summary>One official in the list of all.</summary>
/// <param name="State">Where the profile stands.</param>
/// <param name="Now">The instant that is looked at.</param>
public sealed record OfficialRow(EditState State, DateTime Now)
{
    /// <summary>The office of now, or else of before or later.</summary>
    public string Office
    {
        get
        {
            var today = AmsterdamTime.DayOf(Now);
            var publishedOn = State.Held?.PublishAt is { } at ? AmsterdamTime.DayOf(at) : today;
            return State.Content is { } content && DatedFact.Foremost(content.Terms, today, publishedOn) is var (term, holding)
                ? OfficeWords.On(term, holding, today, publishedOn)
                : "Ambt niet bekend";
        }
    }
}

/// <summary>The page of one official.</summary>
/// <param name="State">Where the profile stands.</param>
/// <param name="Now">The instant that is looked at.</param>
/// <param name="Member">Who looks.</param>
public sealed record OfficialPage(EditState State, DateTime Now, Security.StaffMember Member)
{
    public string Path => $"/beheer/profielen/{State.Official.Slug}";

    /// <summary>When who looks typed what is in no draft yet; null: they did not.</summary>
    public DateTime? TypedAt { get; init; }

    public bool IsShown => State.Held is { Kind: not VersionKind.Withdrawal };

    /// <summary>Drafts that were thrown away, or gave way to another, the last ones first.</summary>
    public IReadOnlyList<ProfileVersion> Discarded =>
        [.. State.Official.Versions.Where(version => version.Stage == VersionStage.Discarded && version.Content is not null)
            .OrderByDescending(version => version.RevisedAt ?? version.MadeAt)
            .Take(10)];

    /// <summary>All but what was thrown away, the newest first.</summary>
    public IReadOnlyList<ProfileVersion> Versions =>
        [.. State.Official.Versions.Where(version => version.Stage != VersionStage.Discarded).OrderByDescending(version => version.PublishAt ?? DateTime.MaxValue)];
}
