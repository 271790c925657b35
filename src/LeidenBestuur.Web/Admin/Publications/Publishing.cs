using LeidenBestuur.Web.Admin.Profiles;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Publications;

/// <summary>The acts that bring versions to the site, each in one write with its audit entry.</summary>
public sealed class Publishing(Store store, FourEyesRule fourEyes)
{
    /// <summary>A version with the whole timeline it stands in, to look at; null: there is none of this number.</summary>
    public async Task<(ProfileVersion Version, EditState State)?> FindAsync(int id, DateTime now, CancellationToken cancellation)
    {
        var official = await store.Officials.WithTimeline()
            .AsNoTrackingWithIdentityResolution()
            .SingleOrDefaultAsync(official => official.Versions.Any(version => version.Id == id), cancellation);
        return official is null ? null : (official.Versions.Single(version => version.Id == id), EditState.Of(official, now));
    }

    /// <summary>Ter beoordeling indienen, with what has to be said of it.</summary>
    public Task SubmitAsync(HttpContext context, int id, PublishForm form, CancellationToken cancellation) => ChangeAsync(context, id, AuditAction.Submit, (timeline, version, by) =>
    {
        CheckSeen(version, form);
        Explain(timeline, version, form, by);
        timeline.Submit(version, by);
    }, cancellation);

    /// <summary>Toelichten: keeps what has to be said of it, as far as it is said.</summary>
    public Task ExplainAsync(HttpContext context, int id, PublishForm form, CancellationToken cancellation) => ChangeAsync(context, id, AuditAction.SaveDraft, (timeline, version, by) =>
    {
        CheckSeen(version, form);
        // What waits for a colleague is judged in the words in which it was handed in.
        if (version.Stage != VersionStage.Draft)
            throw new DomainException("Dit is geen concept meer. Het verandert pas weer als het is teruggenomen of teruggestuurd.");
        timeline.Explain(version, FieldOf(form.PublicReason), FieldOf(form.PrivateNote), form.Correction, by);
    }, cancellation);

    public Task SendBackAsync(HttpContext context, int id, string reason, CancellationToken cancellation) =>
        ChangeAsync(context, id, AuditAction.SendBack, (timeline, version, by) => timeline.SendBack(version, reason, by), cancellation);

    public Task TakeBackAsync(HttpContext context, int id, CancellationToken cancellation) =>
        ChangeAsync(context, id, AuditAction.TakeBack, (timeline, version, by) => timeline.TakeBack(version, by), cancellation);

    public Task DiscardAsync(HttpContext context, int id, CancellationToken cancellation) =>
        ChangeAsync(context, id, AuditAction.DiscardDraft, (timeline, version, _) => timeline.Discard(version), cancellation);

    /// <summary>Terughalen: makes a new draft of the text of one that was thrown away.</summary>
    /// <returns>The new draft.</returns>
    public Task<ProfileVersion> BringBackAsync(HttpContext context, int id, CancellationToken cancellation) => store.WriteAsync(async now =>
    {
        var (official, version) = await LoadAsync(id, cancellation);
        if (version.Stage != VersionStage.Discarded)
            throw new DomainException("Alleen een weggegooid concept kan worden teruggehaald.");
        store.Record(context, now, AuditAction.RestoreVersion, VersionActs.Subject(official, version));
        return official.Timeline.Restore(version, By(context, now));
    }, cancellation);

    /// <summary>What residents read with a portrait; null: there is no such portrait.</summary>
    public Task<PortraitWords?> WordsOfPortraitAsync(string hash, CancellationToken cancellation) =>
        store.Portraits.Where(portrait => portrait.Hash == hash).Select(portrait => new PortraitWords(portrait.AlternativeText, portrait.CreditLine)).SingleOrDefaultAsync(cancellation);

    /// <summary>Brings into a draft what was published since it was made.</summary>
    public Task TakeOverAsync(HttpContext context, int id, IReadOnlyDictionary<string, CarryOverChoice> choices, CancellationToken cancellation) =>
        ChangeAsync(context, id, AuditAction.TakeOver, (timeline, version, by) => timeline.TakeOver(version, choices, by), cancellation);

    public Task ReviewAsync(HttpContext context, int id, CancellationToken cancellation) =>
        ChangeAsync(context, id, AuditAction.Review, (timeline, version, by) => timeline.Review(version, by), cancellation);

    /// <summary>Publiceren, now or at an hour; what is scheduled for later is carried over.</summary>
    /// <returns>The version as it is afterwards.</returns>
    public Task<ProfileVersion> PublishAsync(
        HttpContext context, int id, PublishForm form, DateTime? publishAt, IReadOnlyDictionary<string, CarryOverChoice> choices, CancellationToken cancellation) => store.WriteAsync(async now =>
    {
        var (official, version) = await LoadAsync(id, cancellation);
        CheckSeen(version, form);
        var (by, rule) = (By(context, now), await RuleAsync(form, cancellation));
        if (version.Stage == VersionStage.Draft)
            Explain(official.Timeline, version, form, by);
        await ApproveAsync(context, now, official, version, publishAt is null, () => official.Timeline.Approve(version, publishAt, by, choices, rule));
        return version;
    }, cancellation);

    /// <summary>Samen publiceren: several people at one instant, or none of them.</summary>
    /// <returns>The instant.</returns>
    /// <exception cref="DomainException">One of them cannot be published; the message names who.</exception>
    public Task<DateTime> PublishTogetherAsync(HttpContext context, IReadOnlyCollection<int> ids, PublishForm form, DateTime? publishAt, CancellationToken cancellation) => store.WriteAsync(async now =>
    {
        var loaded = await LoadAllAsync(ids, cancellation);
        var at = publishAt ?? loaded.Max(pair => pair.Official.Timeline.EarliestPublication(now));
        var rule = await RuleAsync(form, cancellation);
        foreach (var (official, version) in loaded)
        {
            await ApproveAsync(context, now, official, version, publishAt is null, () =>
            {
                ProfileVersion? replacement = null;
                Named(version, () =>
                {
                    CheckSeen(version, form);
                    if (FieldOf(version.PublicReason) is null)
                        official.Timeline.Explain(version, Given(form.PublicReason), version.PrivateNote, version.Correction, By(context, now));
                    // An hour that was asked for and has passed is refused, and is not taken for now.
                    replacement = official.Timeline.Approve(version, publishAt is null && at == official.Timeline.EarliestPublication(now) ? null : at, By(context, now), fourEyes: rule);
                });
                return replacement;
            });
        }

        return at;
    }, cancellation);

    /// <summary>Verzetten: everything of one hour to another hour, or to now.</summary>
    public Task<DateTime> MoveAsync(HttpContext context, IReadOnlyCollection<int> ids, DateTime? publishAt, CancellationToken cancellation) => store.WriteAsync(async now =>
    {
        var loaded = await LoadAllAsync(ids, cancellation);
        var at = publishAt ?? loaded.Max(pair => pair.Official.Timeline.EarliestPublication(now));
        foreach (var (official, version) in loaded)
        {
            Named(version, () => official.Timeline.Move(version, at, now));
            store.Record(context, now, publishAt is null ? AuditAction.Publish : AuditAction.Move, VersionActs.Subject(official, version), $"{at:O}");
        }

        return at;
    }, cancellation);

    /// <summary>Uit de planning halen: each becomes a draft again.</summary>
    public Task UnscheduleAsync(HttpContext context, IReadOnlyCollection<int> ids, CancellationToken cancellation) => store.WriteAsync(async now =>
    {
        foreach (var (official, version) in await LoadAllAsync(ids, cancellation))
        {
            Named(version, () => official.Timeline.Unschedule(version, now));
            store.Record(context, now, AuditAction.Unschedule, VersionActs.Subject(official, version));
        }

        return true;
    }, cancellation);

    /// <summary>All that is on its way to the site: drafts, what waits for a colleague, what has an hour.</summary>
    public async Task<IReadOnlyList<(ProfileVersion Version, EditState State)>> OpenAsync(DateTime now, CancellationToken cancellation)
    {
        var officials = await store.Officials.Where(official => official.Versions.Any(version => version.Stage == VersionStage.Draft || version.Stage == VersionStage.Submitted
                || (version.Stage == VersionStage.Approved && version.PublishAt > now) || (version.UrgentReason != null && version.ReviewedAt == null)))
            .WithTimeline().AsNoTrackingWithIdentityResolution().ToListAsync(cancellation);
        return [.. officials.SelectMany(official => official.Versions.Select(version => (version, EditState.Of(official, now))))
            .Where(pair => pair.version.Stage is VersionStage.Draft or VersionStage.Submitted
                || pair.version.IsScheduled(now)
                || pair.version is { UrgentReason: not null, ReviewedAt: null, Stage: VersionStage.Approved })];
    }

    private async Task<FourEyes> RuleAsync(PublishForm form, CancellationToken cancellation) =>
        await fourEyes.NowAsync(form.Urgent is null ? null : FieldOf(form.UrgentReason), cancellation);

    private static void Explain(Timeline timeline, ProfileVersion version, PublishForm form, Signature by) =>
        timeline.Explain(version, Given(form.PublicReason), FieldOf(form.PrivateNote), form.Correction, by);

    private static string Given(string? reason) => FieldOf(reason) ?? throw new DomainException("De reden ontbreekt. Schrijf waarom dit verandert.");

    /// <summary>Approves, and writes down that it was done and which scheduled version gave way.</summary>
    private async Task ApproveAsync(HttpContext context, DateTime now, Official official, ProfileVersion version, bool isNow, Func<ProfileVersion?> approve)
    {
        var planned = official.Timeline.Scheduled(now);
        var replacement = approve();
        var action = (isNow, IsUrgent: version.UrgentReason is not null) switch
        {
            (true, true) => AuditAction.PublishUrgently,
            (true, false) => AuditAction.Publish,
            (false, true) => AuditAction.ScheduleUrgently,
            (false, false) => AuditAction.Schedule,
        };
        store.Record(context, now, action, VersionActs.Subject(official, version), $"{version.PublishAt:O}");
        if (planned is { Stage: VersionStage.Discarded })
        {
            // What takes its place has no number before it is kept.
            await store.SaveChangesAsync(context.RequestAborted);
            store.Record(context, now, AuditAction.Replace, VersionActs.Subject(official, planned), VersionActs.Subject(official, replacement ?? version));
        }
    }

    /// <summary>Nobody approves what they have not read.</summary>
    private static void CheckSeen(ProfileVersion version, PublishForm form)
    {
        if (!form.HasSeen(version))
            throw new DomainException(PublishForm.Unseen);
    }

    private static string? FieldOf(string? typed) => FieldText.Of(typed);

    private static Signature By(HttpContext context, DateTime now) => StaffMember.Of(context.User)!.Sign(now);

    private Task<ProfileVersion> ChangeAsync(HttpContext context, int id, string action, Action<Timeline, ProfileVersion, Signature> change, CancellationToken cancellation) => store.WriteAsync(async now =>
    {
        var (official, version) = await LoadAsync(id, cancellation);
        change(official.Timeline, version, By(context, now));
        store.Record(context, now, action, VersionActs.Subject(official, version));
        return version;
    }, cancellation);

    private async Task<(Official Official, ProfileVersion Version)> LoadAsync(int id, CancellationToken cancellation)
    {
        var official = await store.Officials.WithTimeline().SingleOrDefaultAsync(official => official.Versions.Any(version => version.Id == id), cancellation)
            ?? throw new DomainException("Deze versie bestaat niet (meer).");
        return (official, official.Versions.Single(version => version.Id == id));
    }

    private async Task<List<(Official Official, ProfileVersion Version)>> LoadAllAsync(IReadOnlyCollection<int> ids, CancellationToken cancellation)
    {
        if (ids.Count == 0)
            throw new DomainException("Kies ten minste één persoon.");
        var officials = await store.Officials.Where(official => official.Versions.Any(version => ids.Contains(version.Id))).WithTimeline().ToListAsync(cancellation);
        var loaded = officials.SelectMany(official => official.Versions.Where(version => ids.Contains(version.Id)).Select(version => (official, version))).ToList();
        return loaded.Count == ids.Distinct().Count() ? loaded : throw new DomainException("Een van deze versies bestaat niet (meer). Laad de pagina opnieuw.");
    }

    /// <summary>Says of whom it cannot be.</summary>
    private static void Named(ProfileVersion version, Action act)
    {
        try
        {
            act();
        }
        catch (FourEyesException)
        {
            throw new FourEyesException(version.Content?.Name);
        }
        catch (CarryOverConflictException)
        {
            throw new DomainException($"{version.Content?.Name}: er staat al een versie klaar die dezelfde onderdelen verandert. Publiceer deze persoon apart.");
        }
        catch (DomainException refused)
        {
            throw new DomainException($"{version.Content?.Name}: {refused.Message}");
        }
    }
}
