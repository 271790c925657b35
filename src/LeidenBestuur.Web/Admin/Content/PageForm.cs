using System.ComponentModel.DataAnnotations;
using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Web.Admin.Content;

/// <summary>A page about the site, as typed.</summary>
public sealed record PageForm
{
    /// <summary>Of the page as it was when the form was shown.</summary>
    public Guid Token { get; init; }

    [Display(Name = "Titel")]
    public string? Title { get; init; }

    [Display(Name = "Tekst")]
    public string? Text { get; init; }

    /// <summary>What of private data may be public, as <see cref="PrivateData.Mark"/> writes it.</summary>
    public string? Confirmed { get; init; }

    /// <summary>Whether this answers a conflict.</summary>
    public bool Resolving { get; init; }

    /// <summary>Per field whose text stays, after a conflict.</summary>
    public Dictionary<string, string?> Choices { get; init; } = [];

    public static PageForm Of(ContentPage page) => new() { Token = page.ConcurrencyToken, Title = page.Title, Text = page.Markdown };

    public IEnumerable<(string Field, string Message)> Faults()
    {
        if (Typed.Line(Title).Length == 0)
            yield return (nameof(Title), "Vul een titel in.");
        if (Typed.Line(Title).Length > ContentPage.MaxTitle)
            yield return (nameof(Title), $"Deze titel is te lang. Gebruik hoogstens {ContentPage.MaxTitle} tekens.");
        if (Typed.Text(Text).Length == 0)
            yield return (nameof(Text), "Vul een tekst in. De pagina mag niet leeg zijn.");
        if (Typed.Text(Text).Length > ContentPage.MaxMarkdown)
            yield return (nameof(Text), $"Deze tekst is te lang. Gebruik hoogstens {ContentPage.MaxMarkdown} tekens.");
    }

    /// <summary>What an editor should look at again.</summary>
    public IReadOnlyList<TextWarning> Warnings() => [.. TextWarning.In(Title).Concat(TextWarning.In(Text)).Distinct()];

    /// <summary>What two forms have different.</summary>
    public IEnumerable<ConflictField> Differences(PageForm theirs) => new ConflictField[]
    {
        new(nameof(Title), "Titel", Typed.Line(theirs.Title), Typed.Line(Title)),
        new(nameof(Text), "Tekst", Typed.Text(theirs.Text), Typed.Text(Text)),
    }.Where(field => field.Theirs != field.Typed);

    /// <summary>The form with what was chosen of the other.</summary>
    public PageForm Chosen(PageForm theirs) => this with
    {
        Token = theirs.Token,
        Resolving = false,
        Title = Choices.GetValueOrDefault(nameof(Title)) == EditConflict.Theirs ? theirs.Title : Title,
        Text = Choices.GetValueOrDefault(nameof(Text)) == EditConflict.Theirs ? theirs.Text : Text,
    };

    /// <summary>All fields as they are sent, for a form that carries them along.</summary>
    /// <param name="token">Of the page as it is now.</param>
    public IReadOnlyList<(string Name, string? Value)> Sent(Guid token) => [(nameof(Token), token.ToString()), (nameof(Title), Title), (nameof(Text), Text), (nameof(Confirmed), Confirmed)];
}
