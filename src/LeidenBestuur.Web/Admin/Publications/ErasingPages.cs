using System.ComponentModel.DataAnnotations;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Shared.Comparing;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Publications;

/// <summary>Asking that something goes for good.</summary>
public sealed record ErasingForm
{
    [Display(Name = "Wat moet weg?")]
    [Required(ErrorMessage = "Kies wat er weg moet.")]
    [StringLength(100, ErrorMessage = "Kies een van de onderdelen.")]
    public string? Field { get; init; }

    [Display(Name = "Op welke grond?")]
    [Required(ErrorMessage = "Kies een grond.")]
    [EnumDataType(typeof(ErasureGround), ErrorMessage = "Kies een van de drie gronden.")]
    public ErasureGround? Ground { get; init; }

    [Display(Name = "Toelichting op de grond")]
    [StringLength(500, ErrorMessage = "Deze toelichting is te lang. Gebruik hoogstens 500 tekens.")]
    public string? Explanation { get; init; }
}

/// <summary>A field that can go, and where it stands.</summary>
/// <param name="Key">The field.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Parts">What it says where, what it said last first.</param>
public sealed record ErasingChoice(string Key, string Label, IReadOnlyList<ErasingPart> Parts);

/// <summary>What a field says in the versions in which it says the same.</summary>
/// <param name="Versions">Which these are.</param>
/// <param name="Lines">What it says.</param>
public sealed record ErasingPart(IReadOnlyList<string> Versions, IReadOnlyList<string> Lines);

/// <summary>Everything of one official that can go, and what was asked before.</summary>
public sealed record ErasingPage(string Slug, string Name, IReadOnlyList<ErasingChoice> Choices, IReadOnlyList<ErasureRequestRow> Requests, ErasingForm Form);

/// <summary>A request, and what it is about.</summary>
public sealed record ErasureRequestRow(ErasureRequest Request, string Label);

/// <summary>One request: exactly what would go, and what still holds it.</summary>
/// <param name="Official">Whose.</param>
/// <param name="Name">Their name.</param>
/// <param name="Request">The request.</param>
/// <param name="Label">What it is about.</param>
/// <param name="Now">The present instant.</param>
/// <param name="Worksheets">How many colleagues have typed text that was not saved yet.</param>
/// <param name="Key">Who looks at it.</param>
public sealed record ErasureRequestPage(Official Official, string Name, ErasureRequest Request, string Label, DateTime Now, int Worksheets, string Key)
{
    public string Path => $"/beheer/profielen/{Official.Slug}/weghalen/{Request.Id}";

    public bool IsOwn => Request.AskedByKey == Key;

    /// <summary>Each version, and what would go from it.</summary>
    public IReadOnlyList<(string Version, IReadOnlyList<FieldChange> Changes)> Parts { get; } = !Request.IsOpen ? [] : [.. Official.WithField(Request.Field)
        .OrderByDescending(part => part.Version.PublishAt ?? DateTime.MaxValue)
        .Select(part => (VersionNames.Full(part.Version, Now), Request.Field == part.Version.WordsField()
            ? [new FieldChange(Request.Field, ErasureWords.AroundContent, part.Version.Words(), [.. part.Version.Words().Select(_ => BlackOut.Mark)])]
            : Comparison.Of(part.Version.Content, part.Without)))];

    /// <summary>The texts that versions were read from: the store does not hold them, somebody's folder may.</summary>
    public IReadOnlyList<string> SourceFiles { get; } = [.. Official.Versions.Select(version => version.Source?.File)
        .OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)];
}

/// <summary>What erasing is called.</summary>
public static class ErasureWords
{
    public const string AroundContent = "Redenen en notities";

    public static string Words(this ErasureGround ground) => ground switch
    {
        ErasureGround.RightToErasure => "AVG, artikel 17 (recht om vergeten te worden)",
        ErasureGround.NotPublic => "Wet open overheid, artikel 5.1 (mag niet openbaar zijn)",
        ErasureGround.Other => "Een andere grond",
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, "Not a ground."),
    };

    public static string Words(this ErasureOutcome outcome) => outcome switch
    {
        ErasureOutcome.Done => "weggehaald",
        ErasureOutcome.Refused => "afgewezen",
        ErasureOutcome.Withdrawn => "ingetrokken",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome."),
    };

    /// <summary>What a field is called where it stands last; of an entry also its number, which stays when its words are gone.</summary>
    public static string Label(Official official, string field)
    {
        if (official.Versions.FirstOrDefault(version => version.WordsField() == field) is { } around)
            return $"{AroundContent} bij {VersionNames.Name(around)}";
        var label = Latest(official).Select(version => ProfileFields.ByKey(version.Content).GetValueOrDefault(field)).OfType<ProfileField>().FirstOrDefault() is { } found
            ? FieldWords.Label(found)
            : FieldWords.Label(field);
        return field.Split('/') is [ProfileFields.SidePosition, var number] ? $"{label} (nummer {number})" : label;
    }

    /// <summary>What to know of what went for good while a form was open, a sentence each.</summary>
    public static IReadOnlyList<string> Since(Official official, IReadOnlyList<Erasure> erased) =>
    [
        .. erased.Select(erasure => $"“{Label(official, erasure.Field)}” is op {DutchDates.WriteDay(erasure.At)} om {DutchDates.WriteTime(erasure.At)} voorgoed weggehaald door {erasure.By}. "
            + "De oude tekst staat daarom ook hier niet meer. U kunt er een andere tekst typen."),
    ];

    /// <summary>Every field that can go, and what it says in which versions.</summary>
    public static IReadOnlyList<ErasingChoice> Choices(Official official) =>
        [
            .. Latest(official).SelectMany(version => ProfileFields.Of(version.Content!)).Select(field => field.Key).Distinct(StringComparer.Ordinal)
            .Where(Official.CanErase)
            .Select(key => new ErasingChoice(key, Label(official, key), Parts(official, key)))
            .Where(choice => choice.Parts.Count > 0),
            .. official.Versions.Where(version => version.Words().Count > 0).OrderByDescending(version => version.Id)
                .Select(version => new ErasingChoice(version.WordsField(), Label(official, version.WordsField()), [new([VersionNames.Name(version)], version.Words())])),
        ];

    private static IReadOnlyList<ErasingPart> Parts(Official official, string key)
    {
        var holding = official.WithField(key).Select(part => part.Version).ToHashSet();
        return [.. Latest(official)
            .Where(holding.Contains)
            .Select(version => (Name: VersionNames.Name(version), Lines: FieldWords.Of(ProfileFields.ByKey(version.Content)[key], version.Content!)))
            .GroupBy(said => string.Join('\n', said.Lines), StringComparer.Ordinal).Select(same => new ErasingPart([.. same.Select(said => said.Name)], same.First().Lines))];
    }

    /// <summary>The name as it was written last.</summary>
    public static string NameOf(Official official) => Latest(official).Select(version => version.Content!.Name).FirstOrDefault(official.Slug);

    private static IEnumerable<ProfileVersion> Latest(Official official) =>
        official.Versions.Where(version => version.Content is not null)
            .OrderBy(version => version.Stage == VersionStage.Discarded)
            .ThenByDescending(version => version.PublishAt ?? DateTime.MaxValue)
            .ThenByDescending(version => version.Id);
}

public static class ErasureQueries
{
    /// <summary>An official with all that erasing needs; null: there is nobody.</summary>
    public static Task<Official?> ForErasingAsync(this Store store, string slug, CancellationToken cancellation) =>
        store.Officials.WithTimeline().Include(official => official.ErasureRequests).SingleOrDefaultAsync(official => official.Slug == slug, cancellation);
}
