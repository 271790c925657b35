using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Content;

/// <summary>Changes the pages about the site. What somebody else did meanwhile is looked at inside the write.</summary>
public sealed class PageEditing(Store store)
{
    /// <summary>Saves what was typed, unless somebody else was first or something is wrong: then nothing is written.</summary>
    public Task<PageOutcome> ReviseAsync(HttpContext context, string slug, PageForm form, CancellationToken cancellation) => store.WriteAsync(async now =>
    {
        if (await store.ContentPages.SingleOrDefaultAsync(content => content.Slug == slug, cancellation) is not { } page)
            return new PageOutcome(null, form);
        var stored = PageForm.Of(page);
        var differences = form.Differences(stored).ToList();
        if (differences.Count == 0)
            return new(page, form);
        var unanswered = form.Resolving ? differences.Where(field => form.Choices.GetValueOrDefault(field.Name) is not (EditConflict.Mine or EditConflict.Theirs)).ToList() : [];
        if (form.Token != page.ConcurrencyToken || unanswered.Count > 0)
            return new(page, form) { Differences = differences, Unanswered = form.Token == page.ConcurrencyToken ? unanswered : [] };
        form = form.Chosen(stored);
        if (!form.Differences(stored).Any())
            return new(page, form);
        if (Faults(form, stored) is { Count: > 0 } faults)
            return new(page, form) { Faults = faults };
        page.Revise(Typed.Line(form.Title), Typed.Text(form.Text), StaffMember.Of(context.User)!.Sign(now));
        store.Record(context, now, AuditAction.RevisePage, $"/{slug}");
        return new(page, form);
    }, cancellation);

    private static List<(string Field, string Message)> Faults(PageForm form, PageForm stored)
    {
        var faults = form.Faults().ToList();
        if (faults.Count == 0 && !PrivateData.IsConfirmed(PrivateData.New(form.Warnings(), stored.Warnings()), form.Confirmed))
            faults.Add((nameof(form.Confirmed), PrivateData.Unconfirmed));
        return faults;
    }
}

/// <summary>How saving a page ended.</summary>
/// <param name="Page">As the store holds it now; null: it is not there.</param>
/// <param name="Form">What was typed, with what was chosen after a conflict.</param>
public sealed record PageOutcome(ContentPage? Page, PageForm Form)
{
    /// <summary>Why nothing was written.</summary>
    public IReadOnlyList<(string Field, string Message)> Faults { get; init; } = [];

    /// <summary>What somebody else, who was first, has different; empty: there is no conflict.</summary>
    public IReadOnlyList<ConflictField> Differences { get; init; } = [];

    /// <summary>For which of them no choice was made.</summary>
    public IReadOnlyList<ConflictField> Unanswered { get; init; } = [];

    public EditConflict ToConflict(DateTime now) => new()
    {
        Action = ContentController.Of(Page!.Slug),
        Who = Page.RevisedBy ?? "een collega",
        Sentence = EditConflict.Said(Page.RevisedBy, Page.RevisedAt, now),
        Fields = Differences,
        Typed = Form.Sent(Page.ConcurrencyToken),
    };
}

/// <summary>The page on which a page about the site is changed.</summary>
public sealed record PageEditPage
{
    /// <summary>First, because mistakes are told in the order of its fields.</summary>
    public required PageForm Form { get; init; }

    /// <summary>As the store holds it.</summary>
    public required ContentPage Page { get; init; }

    /// <summary>Whether it shows what the text will look like.</summary>
    public bool ShowsPreview { get; init; }

    public string Action => ContentController.Of(Page.Slug);

    public IReadOnlyList<TextWarning> Warnings => Form.Warnings();

    /// <summary>What the box for private data would confirm.</summary>
    public IReadOnlyList<TextWarning> Unconfirmed => PrivateData.New(Form.Warnings(), PageForm.Of(Page).Warnings());
}

/// <summary>The page that shows what two people have different.</summary>
public sealed record PageConflictPage(ContentPage Page, EditConflict Conflict);
