using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Profiles;

/// <summary>The officials as staff see them, and what is done with one as a whole.</summary>
public sealed class Officials(Store store)
{
    /// <summary>Everybody, by name.</summary>
    public async Task<IReadOnlyList<OfficialRow>> AllAsync(DateTime now, CancellationToken cancellation) =>
        [.. (await store.Officials.WithTimeline().AsNoTrackingWithIdentityResolution().ToListAsync(cancellation))
            .Select(official => new OfficialRow(EditState.Of(official, now), now))
            .OrderBy(row => row.State.Name, Dutch.Order)];

    /// <summary>Toevoegen: makes an official with a first draft. Nobody but staff sees anything of it yet.</summary>
    /// <returns>The address.</returns>
    public Task<string> AddAsync(HttpContext context, string name, Office office, PartialDate? start, CancellationToken cancellation) => store.WriteAsync(async now =>
    {
        var slug = Slug.Free(Slug.Of(name), await store.TakenSlugsOfOfficialsAsync(cancellation));
        var official = new Official(slug);
        store.Add(official);
        official.Timeline.Draft(VersionKind.Update,
            new ProfileContent { Name = name, Terms = [new() { Office = office, Period = Period.Of(start, null) }] }, StaffMember.Of(context.User)!.Sign(now));
        store.Record(context, now, AuditAction.AddOfficial, ProfileDrafts.Subject(official));
        return slug;
    }, cancellation);

    /// <summary>Nagekeken, niets veranderd.</summary>
    /// <exception cref="DomainException">There is no page to check.</exception>
    public Task CheckAsync(HttpContext context, string slug, CancellationToken cancellation) => ChangeAsync(context, slug, AuditAction.CheckProfile, (official, by) =>
    {
        if (official.Timeline.HeldAt(by.At) is not { Kind: not VersionKind.Withdrawal })
            throw new DomainException("Er is nu geen pagina om na te kijken.");
        official.Check(by);
        return AuditResult.Done;
    }, cancellation);

    /// <summary>Vertrek: writes into the draft that the office ends.</summary>
    /// <returns>The draft, and who had written in it before and when; null: it is a new one.</returns>
    public async Task<(int Draft, string? LastHand)> DepartAsync(HttpContext context, string slug, DateOnly? resignedOn, DateOnly? lastDay, CancellationToken cancellation)
    {
        ProfileVersion? changed = null;
        string? lastHand = null;
        await ChangeAsync(context, slug, AuditAction.SaveDraft, (official, by) =>
        {
            var timeline = official.Timeline;
            if (timeline.OpenDraft is { Stage: VersionStage.Submitted } submitted)
                throw new DomainException($"Er ligt een concept ter beoordeling, van {submitted.SubmittedBy}. Dat moet eerst worden teruggenomen of teruggestuurd.");
            var before = timeline.OpenDraft?.Content ?? timeline.StartingContent(by.At) ?? throw new DomainException("Er is nog geen profiel.");
            var content = Departure.Of(before, resignedOn, lastDay, AmsterdamTime.DayOf(by.At));
            if (timeline.OpenDraft is { } draft)
            {
                lastHand = VersionWords.LastHand(draft);
                timeline.Revise(changed = draft, content, by);
            }
            else
                changed = timeline.Draft(VersionKind.Update, content, by);
            return AuditResult.Done;
        }, cancellation);
        return (changed!.Id, lastHand);
    }

    /// <summary>Intrekken.</summary>
    /// <returns>The withdrawal.</returns>
    public async Task<ProfileVersion> WithdrawAsync(HttpContext context, string slug, string reason, FourEyes fourEyes, CancellationToken cancellation)
    {
        ProfileVersion? withdrawal = null;
        await ChangeAsync(context, slug, AuditAction.Withdraw, (official, by) =>
        {
            withdrawal = official.Timeline.Withdraw(reason, by, fourEyes);
            return AuditResult.Done;
        }, cancellation);
        return withdrawal!;
    }

    /// <summary>Adres wijzigen; the old one goes on leading here.</summary>
    /// <exception cref="DomainException">The address is taken, or was somebody else's.</exception>
    public Task RenameAsync(HttpContext context, string slug, string to, CancellationToken cancellation) => ChangeAsync(context, slug, AuditAction.RenameOfficial, async (official, _) =>
    {
        if (to != official.Slug && await store.Officials.AnyAsync(other => other.Id != official.Id && other.Slug == to, cancellation))
            throw new DomainException($"Het adres ‘{to}’ is van een andere bestuurder. Kies een ander adres.");
        official.Rename(to);
        return $"{slug} → {to}";
    }, cancellation);

    private Task<int> ChangeAsync(HttpContext context, string slug, string action, Func<Official, Signature, string> change, CancellationToken cancellation) =>
        ChangeAsync(context, slug, action, (official, by) => Task.FromResult(change(official, by)), cancellation);

    private Task<int> ChangeAsync(HttpContext context, string slug, string action, Func<Official, Signature, Task<string>> change, CancellationToken cancellation) => store.WriteAsync(async now =>
    {
        var official = await store.Officials.WithTimeline().SingleOrDefaultAsync(official => official.Slug == slug, cancellation)
            ?? throw new DomainException("Deze bestuurder bestaat niet (meer).");
        var subject = ProfileDrafts.Subject(official);
        store.Record(context, now, action, subject, await change(official, StaffMember.Of(context.User)!.Sign(now)));
        return official.Id;
    }, cancellation);
}
