using System.ComponentModel.DataAnnotations;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Web.Admin.Media;

/// <summary>What is said of a picture: either what it shows, or that it shows nothing that the page does not say.</summary>
public record PortraitWordsForm : IValidatableObject
{
    public const int MaxText = 250;

    [Display(Name = "Alternatieve tekst")]
    [StringLength(MaxText, ErrorMessage = "Deze tekst is te lang. Gebruik hoogstens 250 tekens.")]
    public string? AlternativeText { get; init; }

    public bool IsDecorative { get; init; }

    [Display(Name = "Naam van de fotograaf (niet verplicht)")]
    [StringLength(100, ErrorMessage = "Deze naam is te lang. Gebruik hoogstens 100 tekens.")]
    public string? CreditLine { get; init; }

    /// <summary>As it is kept: one line, without spaces around it.</summary>
    public PortraitWords Words => new(IsDecorative ? "" : Line(AlternativeText) ?? "", Line(CreditLine));

    public virtual IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsDecorative && Line(AlternativeText) is not null)
            yield return new("Kies: schrijf wat er op de foto staat, of vink ‘decoratief’ aan. Niet allebei.", [nameof(AlternativeText)]);
        if (!IsDecorative && Line(AlternativeText) is null)
            yield return new("Schrijf wat er op de foto staat, voor wie de foto niet ziet. Of vink ‘decoratief’ aan.", [nameof(AlternativeText)]);
        foreach (var (field, text) in new[] { (nameof(AlternativeText), AlternativeText), (nameof(CreditLine), CreditLine) })
        {
            if (TextWarning.In(Line(text)).FirstOrDefault(warning => warning.IsPrivateData) is { } found)
                yield return new($"“{found.Words}” lijkt een privégegeven. Iedereen kan dit lezen, en bij een foto is het niet nodig. Haal het weg.", [field]);
        }
    }

    private static string? Line(string? typed)
    {
        var line = string.Join(' ', string.Concat((typed ?? "").Select(letter => char.IsControl(letter) ? ' ' : letter)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : line;
    }
}

/// <summary>Sending a picture.</summary>
public sealed record PortraitForm : PortraitWordsForm
{
    public IFormFile? Picture { get; init; }

    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Picture is null
        ? base.Validate(validationContext).Prepend(new("Kies een foto.", [nameof(Picture)]))
        : base.Validate(validationContext);
}

/// <summary>Choosing what the crops keep in sight, and the words once more.</summary>
public sealed record FocusForm : PortraitWordsForm
{
    /// <summary>The button that puts the portrait in the draft; any other only shows the crops.</summary>
    public const string Set = "zetten";

    [Display(Name = "Van links, in procent")]
    [Range(0, 100, ErrorMessage = "Vul een getal in van 0 tot en met 100.")]
    public int? X { get; init; }

    [Display(Name = "Van boven, in procent")]
    [Range(0, 100, ErrorMessage = "Vul een getal in van 0 tot en met 100.")]
    public int? Y { get; init; }

    public string? Act { get; init; }

    public FocalPoint Focus => new(X ?? FocalPoint.Usual.X, Y ?? FocalPoint.Usual.Y);

    public static FocusForm Of(PortraitShown portrait) => new()
    {
        AlternativeText = portrait.AlternativeText,
        IsDecorative = portrait.AlternativeText.Length == 0,
        CreditLine = portrait.CreditLine,
        X = portrait.FocalX,
        Y = portrait.FocalY,
    };
}
