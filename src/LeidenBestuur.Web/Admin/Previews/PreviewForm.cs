using System.ComponentModel.DataAnnotations;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Admin.Previews;

/// <summary>Which drafts to look at, and as of when.</summary>
public sealed record PreviewForm : IValidatableObject
{
    private static readonly TimeOnly Morning = new(9, 0);

    public int[] Versions { get; init; } = [];

    [Display(Name = "Dag (leeg: nu)")]
    public DateOnly? Day { get; init; }

    [Display(Name = "Tijd")]
    public TimeOnly? Time { get; init; }

    public PreviewAddress Preview => new([.. Versions.Distinct()], Day is { } day ? AmsterdamTime.InstantOf(day.ToDateTime(Time ?? Morning)) : null);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Day is null && Time is not null)
            yield return new("Vul ook de dag in.", [nameof(Day)]);
        if (Day is { } day && day.Year is < 1900 or > 2199)
            yield return new("Deze dag ligt te ver weg. Kies een andere dag.", [nameof(Day)]);
        if (Array.Exists(Versions, version => version < 1))
            yield return new("Kies een concept uit de lijst.", [nameof(Versions)]);
    }
}

/// <summary>All that can be looked at before its time.</summary>
public sealed record PreviewsPage(PreviewForm Form, IReadOnlyList<PreviewedVersion> Versions)
{
    public IReadOnlyList<PreviewedVersion> Drafts => [.. Versions.Where(version => version.PublishAt is null)];

    public IReadOnlyList<PreviewedVersion> Scheduled => [.. Versions.Where(version => version.PublishAt is not null)];
}
