using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Portfolios;

/// <summary>What administrators do with subjects. What others have or did meanwhile is looked at inside the write.</summary>
public sealed class PortfolioEditing(Store store)
{
    public Task<PortfolioOutcome> AddAsync(HttpContext context, PortfolioForm form, CancellationToken cancellation) => store.WriteAsync(async now =>
    {
        if (await FaultsAsync(null, form, cancellation) is { Count: > 0 } faults)
            return new PortfolioOutcome(null, form) { Faults = faults };
        var portfolio = new Portfolio(form.ToFacts([]), StaffMember.Of(context.User)!.Sign(now));
        store.Add(portfolio);
        await store.SaveChangesAsync(cancellation);
        store.Record(context, now, AuditAction.AddPortfolio, MergedSubjects.SubjectOf(portfolio));
        return new(portfolio, form);
    }, cancellation);

    /// <summary>Saves what was typed, unless somebody else was first or something is wrong: then nothing is written.</summary>
    public Task<PortfolioOutcome> ReviseAsync(HttpContext context, int id, PortfolioForm form, CancellationToken cancellation) => store.WriteAsync(async now =>
    {
        if (await store.Portfolios.SingleOrDefaultAsync(subject => subject.Id == id, cancellation) is not { } portfolio)
            return new PortfolioOutcome(null, form);
        var stored = PortfolioForm.Of(portfolio);
        var differences = form.Differences(stored).ToList();
        if (differences.Count == 0)
            return new(portfolio, form);
        var unanswered = form.Resolving ? differences.Where(field => form.Choices.GetValueOrDefault(field.Name) is not (EditConflict.Mine or EditConflict.Theirs)).ToList() : [];
        if (form.Token != portfolio.ConcurrencyToken || unanswered.Count > 0)
            return new(portfolio, form) { Differences = differences, Unanswered = form.Token == portfolio.ConcurrencyToken ? unanswered : [] };
        form = form.Chosen(stored);
        if (!form.Differences(stored).Any())
            return new(portfolio, form);
        if (await FaultsAsync(portfolio, form, cancellation) is { Count: > 0 } faults)
            return new(portfolio, form) { Faults = faults };
        portfolio.Revise(form.ToFacts(portfolio.Keywords), StaffMember.Of(context.User)!.Sign(now));
        store.Record(context, now, AuditAction.RevisePortfolio, MergedSubjects.SubjectOf(portfolio));
        return new(portfolio, form);
    }, cancellation);

    /// <summary>Merges a subject into another, with all assignments that any version states.</summary>
    /// <returns>The one that stays; null: one of the two is not there any more.</returns>
    /// <exception cref="DomainException">One of the two is not as it was when the form was shown, or the two cannot be merged.</exception>
    public Task<Portfolio?> MergeAsync(HttpContext context, int id, MergeForm form, CancellationToken cancellation) => store.WriteAsync<Portfolio?>(async now =>
    {
        var both = await store.Portfolios.Where(subject => subject.Id == id || subject.Id == form.Into).ToListAsync(cancellation);
        if (both.Find(subject => subject.Id == id) is not { } gone || both.Find(subject => subject.Id == form.Into) is not { } stays)
            return null;
        if (gone.ConcurrencyToken != form.Token || stays.ConcurrencyToken != form.IntoToken)
            throw new DomainException("Intussen is een van beide onderwerpen gewijzigd. Er is niets samengevoegd. Bekijk hieronder opnieuw wat er gebeurt.");
        await store.Set<PortfolioAssignment>()
            .Where(assignment => assignment.PortfolioId == id)
            .ExecuteUpdateAsync(update => update.SetProperty(assignment => assignment.PortfolioId, stays.Id), cancellation);
        await store.Portfolios.Where(subject => subject.Id == id).ExecuteDeleteAsync(cancellation);
        // Its addresses are free only once the store no longer knows it.
        foreach (var former in gone.FormerSlugs)
            store.Entry(former).State = EntityState.Detached;
        store.Entry(gone).State = EntityState.Detached;
        stays.Absorb(gone, form.Keywords, form.Routes, StaffMember.Of(context.User)!.Sign(now));
        store.Record(context, now, AuditAction.MergePortfolios, MergedSubjects.ActOf(gone, stays));
        return stays;
    }, cancellation);

    private async Task<List<(string Field, string Message)>> FaultsAsync(Portfolio? portfolio, PortfolioForm form, CancellationToken cancellation)
    {
        var faults = form.Faults().ToList();
        var id = portfolio?.Id ?? 0;
        var others = await store.Portfolios.Where(other => other.Id != id)
            .Select(other => new { other.Name, other.Slug, Former = other.FormerSlugs.Select(former => former.Slug).ToList() })
            .ToListAsync(cancellation);
        var (name, slug) = (Folded.Of(form.Name ?? ""), form.SlugToBe);
        if (name.Length > 0 && others.Find(other => Folded.Of(other.Name) == name) is { } namesake)
            faults.Add((nameof(form.Name), $"Er is al een onderwerp ‘{namesake.Name}’. Kies een andere naam, of voeg de twee samen."));
        if (others.Find(other => other.Slug == slug) is { } owner)
            faults.Add((nameof(form.Slug), $"Het adres ‘{slug}’ is al van ‘{owner.Name}’. Kies een ander adres."));
        else if (others.Find(other => other.Former.Contains(slug, StringComparer.Ordinal)) is { } former)
            faults.Add((nameof(form.Slug), $"Het adres ‘{slug}’ is een oud adres van ‘{former.Name}’ en leidt daarheen. Kies een ander adres."));
        if (faults.Count == 0 && !PrivateData.IsConfirmed(PrivateData.New(form.Warnings(), portfolio is null ? [] : PortfolioForm.Of(portfolio).Warnings()), form.Confirmed))
            faults.Add((nameof(form.Confirmed), PrivateData.Unconfirmed));
        return faults;
    }
}

/// <summary>How saving a subject ended.</summary>
/// <param name="Portfolio">As the store holds it now; null: it is not there (yet).</param>
/// <param name="Form">What was typed, with what was chosen after a conflict.</param>
public sealed record PortfolioOutcome(Portfolio? Portfolio, PortfolioForm Form)
{
    /// <summary>Why nothing was written.</summary>
    public IReadOnlyList<(string Field, string Message)> Faults { get; init; } = [];

    /// <summary>What somebody else, who was first, has different; empty: there is no conflict.</summary>
    public IReadOnlyList<ConflictField> Differences { get; init; } = [];

    /// <summary>For which of them no choice was made.</summary>
    public IReadOnlyList<ConflictField> Unanswered { get; init; } = [];

    public EditConflict ToConflict(DateTime now) => new()
    {
        Action = PortfoliosController.Of(Portfolio!.Id),
        Who = Portfolio.RevisedBy ?? "een collega",
        Sentence = EditConflict.Said(Portfolio.RevisedBy, Portfolio.RevisedAt, now),
        Fields = Differences,
        Typed = Form.Sent(Portfolio.ConcurrencyToken),
    };
}

/// <summary>Merging a subject into another.</summary>
public sealed record MergeForm
{
    /// <summary>Of the subject that goes, as it was shown.</summary>
    public Guid Token { get; init; }

    /// <summary>The subject that stays.</summary>
    public int Into { get; init; }

    /// <summary>Of the subject that stays, as it was shown.</summary>
    public Guid IntoToken { get; init; }

    public bool Keywords { get; init; }

    public bool Routes { get; init; }
}
