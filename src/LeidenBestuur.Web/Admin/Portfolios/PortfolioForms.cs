using System.ComponentModel.DataAnnotations;
using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Web.Admin.Portfolios;

/// <summary>All that is said of a subject, as typed.</summary>
public sealed record PortfolioForm
{
    /// <summary>Of the subject as it was when the form was shown.</summary>
    public Guid Token { get; init; }

    [Display(Name = "Naam")]
    public string? Name { get; init; }

    [Display(Name = "Adres")]
    public string? Slug { get; init; }

    [Display(Name = "Omschrijving")]
    public string? Description { get; init; }

    /// <summary>One to a line.</summary>
    [Display(Name = "Trefwoorden")]
    public string? Keywords { get; init; }

    public List<RouteForm> Routes { get; init; } = [];

    /// <summary>What of private data may be public, as <see cref="PrivateData.Mark"/> writes it.</summary>
    public string? Confirmed { get; init; }

    /// <summary>Whether this answers a conflict.</summary>
    public bool Resolving { get; init; }

    /// <summary>Per field whose text stays, after a conflict.</summary>
    public Dictionary<string, string?> Choices { get; init; } = [];

    public static PortfolioForm Of(Portfolio portfolio) => new()
    {
        Token = portfolio.ConcurrencyToken,
        Name = portfolio.Name,
        Slug = portfolio.Slug,
        Description = portfolio.DescriptionMarkdown,
        Keywords = string.Join('\n', portfolio.Keywords.Select(keyword => keyword.Word)),
        Routes = [.. portfolio.ContactRoutes.Select(route => new RouteForm { Text = route.Text, Address = route.Address })],
    };

    /// <summary>The facts that the form states, mistakes included.</summary>
    /// <param name="known">The keywords so far, which keep their origin.</param>
    public PortfolioFacts ToFacts(IReadOnlyList<Keyword> known) => new(
        Typed.Line(Name), SlugToBe, Typed.Text(Description) is { Length: > 0 } description ? description : null,
        [.. Words.Select(word => known.FirstOrDefault(keyword => keyword.Word == word) ?? new Keyword(word, Keyword.Editors))],
        [.. Routes.Where(route => !route.IsEmpty).Select(route => new ContactRoute(Typed.Line(route.Text), Typed.Line(route.Address)))]);

    /// <summary>The address as typed; a subject without one gets that of its name.</summary>
    public string SlugToBe => Typed.Line(Slug) is { Length: > 0 } slug ? slug : Typed.Line(Name) is { Length: > 0 } name ? Formatting.Slug.Of(name) : "";

    /// <summary>What cannot be read or is too much, by field. What others have already is asked of the store.</summary>
    public IEnumerable<(string Field, string Message)> Faults()
    {
        if (Typed.Line(Name).Length == 0)
            yield return (nameof(Name), "Vul een naam in.");
        if (Typed.Line(Name).Length > PortfolioFacts.MaxName)
            yield return (nameof(Name), $"Deze naam is te lang. Gebruik hoogstens {PortfolioFacts.MaxName} tekens.");
        if (SlugToBe.Length > 0 && !PortfolioFacts.IsSlug(SlugToBe))
            yield return (nameof(Slug), $"Gebruik alleen kleine letters, cijfers en streepjes, hoogstens {PortfolioFacts.MaxSlug}. Bijvoorbeeld: {Formatting.Slug.Of(SlugToBe)}.");
        if (Typed.Text(Description).Length > PortfolioFacts.MaxDescription)
            yield return (nameof(Description), $"Deze tekst is te lang. Gebruik hoogstens {PortfolioFacts.MaxDescription} tekens.");
        if (Words.Count > PortfolioFacts.MaxKeywords)
            yield return (nameof(Keywords), $"Dit zijn {Words.Count} woorden. Gebruik er hoogstens {PortfolioFacts.MaxKeywords}.");
        else if (Words.FirstOrDefault(word => word.Length > Keyword.MaxLength) is { } longest)
            yield return (nameof(Keywords), $"‘{longest[..20]}…’ is te lang. Zet elk woord op een eigen regel, met hoogstens {Keyword.MaxLength} tekens.");
        foreach (var fault in Routes.SelectMany((route, i) => route.Faults().Select(fault => ($"{nameof(Routes)}[{i}].{fault.Field}", fault.Message))))
            yield return fault;
        if (Routes.Count(route => !route.IsEmpty) > PortfolioFacts.MaxContactRoutes)
            yield return (nameof(Routes), $"Dit zijn meer dan {PortfolioFacts.MaxContactRoutes} contactwegen. Haal er een paar weg.");
    }

    /// <summary>What an editor should look at again.</summary>
    public IReadOnlyList<TextWarning> Warnings() =>
        [.. new[] { Name, Description, Keywords }.Concat(Routes.SelectMany(route => new[] { route.Text, route.Address })).SelectMany(TextWarning.In).Distinct()];

    /// <summary>What two forms have different.</summary>
    public IEnumerable<ConflictField> Differences(PortfolioForm theirs) => new ConflictField[]
    {
        new(nameof(Name), "Naam", Typed.Line(theirs.Name), Typed.Line(Name)),
        new(nameof(Slug), "Adres", theirs.SlugToBe, SlugToBe),
        new(nameof(Description), "Omschrijving", Typed.Text(theirs.Description), Typed.Text(Description)),
        new(nameof(Keywords), "Trefwoorden", string.Join('\n', theirs.Words), string.Join('\n', Words)),
        new(nameof(Routes), "Contactwegen", Lines(theirs.Routes), Lines(Routes)),
    }.Where(field => field.Theirs != field.Typed);

    /// <summary>The form with what was chosen of the other.</summary>
    public PortfolioForm Chosen(PortfolioForm theirs) => this with
    {
        Token = theirs.Token,
        Resolving = false,
        Name = IsTheirs(nameof(Name)) ? theirs.Name : Name,
        Slug = IsTheirs(nameof(Slug)) ? theirs.Slug : Slug,
        Description = IsTheirs(nameof(Description)) ? theirs.Description : Description,
        Keywords = IsTheirs(nameof(Keywords)) ? theirs.Keywords : Keywords,
        Routes = IsTheirs(nameof(Routes)) ? theirs.Routes : Routes,
    };

    /// <summary>All fields as they are sent, for a form that carries them along.</summary>
    /// <param name="token">Of the subject as it is now.</param>
    public IReadOnlyList<(string Name, string? Value)> Sent(Guid token) =>
    [
        (nameof(Token), token.ToString()), (nameof(Name), Name), (nameof(Slug), Slug), (nameof(Description), Description), (nameof(Keywords), Keywords), (nameof(Confirmed), Confirmed),
        .. Routes.SelectMany((route, i) => new[] { ($"{nameof(Routes)}[{i}].{nameof(RouteForm.Text)}", route.Text), ($"{nameof(Routes)}[{i}].{nameof(RouteForm.Address)}", route.Address) }),
    ];

    /// <summary>The fields in the order in which they stand.</summary>
    public List<string> FieldOrder =>
    [
        nameof(Name), nameof(Slug), nameof(Description), nameof(Keywords), nameof(Routes),
        .. Routes.SelectMany((_, i) => new[] { $"{nameof(Routes)}[{i}].{nameof(RouteForm.Text)}", $"{nameof(Routes)}[{i}].{nameof(RouteForm.Address)}" }), nameof(Confirmed),
    ];

    private bool IsTheirs(string field) => Choices.GetValueOrDefault(field) == EditConflict.Theirs;

    private List<string> Words => [.. Typed.Text(Keywords).Split('\n').Select(Typed.Line).Where(word => word.Length > 0).DistinctBy(word => word, StringComparer.OrdinalIgnoreCase)];

    private static string Lines(IEnumerable<RouteForm> routes) =>
        string.Join('\n', routes.Where(route => !route.IsEmpty).Select(route => $"{Typed.Line(route.Text)}: {Typed.Line(route.Address)}"));
}

/// <summary>A contact route, as typed.</summary>
public sealed record RouteForm
{
    [Display(Name = "Tekst")]
    public string? Text { get; init; }

    [Display(Name = "Adres")]
    public string? Address { get; init; }

    /// <summary>A row that was added and not filled in.</summary>
    public bool IsEmpty => Typed.Line(Text).Length + Typed.Line(Address).Length == 0;

    public IEnumerable<(string Field, string Message)> Faults()
    {
        if (IsEmpty)
            yield break;
        if (Typed.Line(Text).Length == 0)
            yield return (nameof(Text), "Vul in wat de lezer hier vindt. Bijvoorbeeld: Meld een losse stoeptegel.");
        if (Typed.Line(Text).Length > ContactRoute.MaxText)
            yield return (nameof(Text), $"Deze tekst is te lang. Gebruik hoogstens {ContactRoute.MaxText} tekens.");
        if (!ContactRoute.IsAddress(Typed.Line(Address)))
            yield return (nameof(Address), "Dit adres werkt niet. Begin met https://, mailto: of tel:. Bijvoorbeeld: https://gemeente.leiden.nl, mailto:naam@leiden.nl of tel:14071.");
    }
}
