using System.Collections.ObjectModel;
using System.Globalization;
using System.Linq.Expressions;
using LeidenBestuur.Web.Admin.Publications;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Editing;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Profiles;

/// <summary>What became of a form that was sent.</summary>
public enum SaveOutcome
{
    /// <summary>The draft holds what was typed.</summary>
    Saved,

    /// <summary>Nothing was typed that was not there already.</summary>
    Unchanged,

    /// <summary>Something is wrong; what was typed waits on the worksheet.</summary>
    Wrong,

    /// <summary>A colleague was first; what was typed waits on the worksheet.</summary>
    Conflict,
}

/// <summary>What became of a form, and what it says now.</summary>
public sealed record SaveResult(SaveOutcome Outcome, ProfileForm Form, IReadOnlyList<FieldRemark> Mistakes, int? VersionId = null)
{
    /// <summary>What to know of what was taken away for good since the form was filled, a sentence each.</summary>
    public IReadOnlyList<string> Erased { get; init; } = [];
}

/// <summary>Keeps the drafts of profiles, and the worksheets of what cannot be a draft yet.</summary>
public sealed class ProfileDrafts(Store store)
{
    /// <summary>An official with every version, to look at; null: there is none of this address.</summary>
    public async Task<EditState?> FindAsync(string slug, DateTime now, DraftOrigin? origin, CancellationToken cancellation) =>
        await store.Officials.WithTimeline().AsNoTrackingWithIdentityResolution().SingleOrDefaultAsync(OfAddress(slug), cancellation) is { } official
            ? EditState.Of(official, now, origin)
            : null;

    public Task<Dictionary<int, string>> PortfoliosAsync(CancellationToken cancellation) =>
        store.Portfolios.ToDictionaryAsync(portfolio => portfolio.Id, portfolio => portfolio.Name, cancellation);

    /// <summary>What somebody has on the worksheet of an official; null: nothing.</summary>
    public Task<WorkingForm?> WorksheetAsync(int accountId, int officialId, CancellationToken cancellation) =>
        store.WorkingForms.AsNoTracking().SingleOrDefaultAsync(form => form.AccountId == accountId && form.OfficialId == officialId, cancellation);

    /// <summary>
    /// Saves a form as the draft. Whatever happens, what was typed is in the store afterwards: as the draft, or on the worksheet of who typed it.
    /// </summary>
    /// <param name="context">Who asked, and from where.</param>
    /// <param name="slug">Whose profile.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="move">What a button beside a row asks for; null: nothing.</param>
    /// <param name="cancellation">Stops it; nothing is written then.</param>
    /// <exception cref="DomainException">There is no such official, or the draft is with who judges it.</exception>
    public Task<SaveResult> SaveAsync(HttpContext context, string slug, ProfileForm form, RowMove? move, CancellationToken cancellation) => store.WriteAsync(async now =>
    {
        var member = StaffMember.Of(context.User)!;
        var official = await OfficialAsync(slug, cancellation);
        var state = EditState.Of(official, now, form);
        var erased = FilledTexts.ErasedSince(form, official);
        FilledTexts.Renew(form, state);
        var (content, mistakes) = ProfileReading.Read(form, state.Reading(await PortfoliosAsync(cancellation), now));
        var result = state.Draft is { Stage: VersionStage.Submitted }
            ? new(SaveOutcome.Wrong, form, [new FieldRemark("", "Dit concept is al ingediend. Wat u typte, is bewaard. U kunt verder als het is teruggenomen of teruggestuurd.")])
            : content is null ? new(SaveOutcome.Wrong, form, mistakes)
            : form.Token != state.Token && (FormBasis.Of(content) != FormBasis.Of(state.Content) || Conflict.WordsOf(state.Draft, form).Count > 0)
                ? new SaveResult(SaveOutcome.Conflict, form, [])
            : await WriteAsync(context, state, form, content, member.Sign(now), cancellation);
        move?.Carry(form);
        if (move is not null || result.Outcome is SaveOutcome.Wrong or SaveOutcome.Conflict)
            await PutOnWorksheetAsync(member.Id, official.Id, form, now, cancellation);
        else if (await WorksheetAsync(member.Id, official.Id, cancellation) is { } worksheet && form.Worksheet == StampOf(worksheet))
            await ClearWorksheetAsync(member.Id, official.Id, cancellation);
        return result with { Erased = ErasureWords.Since(official, erased) };
    }, cancellation);

    /// <summary>Keeps what was typed and was refused as a whole.</summary>
    public Task KeepAsync(int accountId, string slug, ProfileForm form, CancellationToken cancellation) => store.WriteAsync(async now =>
    {
        await RenewAndPutAsync(accountId, await OfficialAsync(slug, cancellation), form, now, cancellation);
        return true;
    }, cancellation);

    /// <summary>Keeps what was typed in a session that had ended, for the same account; what waits there and is not what the form was filled from stays.</summary>
    /// <returns>Whether it was kept.</returns>
    public Task<bool> KeepLateAsync(int accountId, string slug, ProfileForm form, CancellationToken cancellation) => store.WriteAsync(async now =>
    {
        if (await store.Officials.WithTimeline().SingleOrDefaultAsync(OfAddress(slug), cancellation) is not { } official
            || (await WorksheetAsync(accountId, official.Id, cancellation) is { } waiting && StampOf(waiting) != form.Worksheet))
            return false;
        await RenewAndPutAsync(accountId, official, form, now, cancellation);
        return true;
    }, cancellation);

    /// <summary>Throws a worksheet away; the draft stays.</summary>
    public Task ClearAsync(HttpContext context, string slug, CancellationToken cancellation) => store.WriteAsync(async _ =>
    {
        await ClearWorksheetAsync(StaffMember.Of(context.User)!.Id, (await OfficialAsync(slug, cancellation)).Id, cancellation);
        return true;
    }, cancellation);

    /// <summary>Saves, of a worksheet and the draft of a colleague, each field as somebody chose it.</summary>
    /// <param name="context">Who asked, and from where.</param>
    /// <param name="slug">Whose profile.</param>
    /// <param name="token">The colleague's text that was shown.</param>
    /// <param name="choices">Per field whose it is; <see cref="CarryOverChoice.Published"/> is the colleague's.</param>
    /// <param name="cancellation">Stops it; nothing is written then.</param>
    /// <returns>The fields for which nothing was chosen; none: it was saved; null: a colleague was first again.</returns>
    /// <exception cref="DomainException">There is nothing to choose, or the result cannot be true.</exception>
    public Task<IReadOnlyList<string>?> SettleAsync(
        HttpContext context, string slug, string token, IReadOnlyDictionary<string, CarryOverChoice> choices, CancellationToken cancellation) => store.WriteAsync<IReadOnlyList<string>?>(async now =>
    {
        var member = StaffMember.Of(context.User)!;
        var official = await OfficialAsync(slug, cancellation);
        var conflict = await ConflictAsync(official, member.Id, now, cancellation) ?? throw new DomainException("Er is niets meer te kiezen.");
        if (conflict.State.Token != token)
            return null;
        if (conflict.Changes.Concat(conflict.Words.Select(words => words.Key)).Where(field => !choices.ContainsKey(field)).ToList() is { Count: > 0 } open)
            return open;
        Conflict.TakeWords(conflict.State.Draft, conflict.Form, choices);
        var content = CarryOver.Merge(conflict.State.Content, conflict.State.Content!, conflict.Mine, publishedOn: null, choices);
        await WriteAsync(context, conflict.State, conflict.Form, content, member.Sign(now), cancellation);
        await ClearWorksheetAsync(member.Id, official.Id, cancellation);
        return [];
    }, cancellation);

    /// <summary>What somebody and a colleague made of the same page; null: they do not differ.</summary>
    public async Task<Conflict?> ConflictAsync(Official official, int accountId, DateTime now, CancellationToken cancellation)
    {
        if (await WorksheetAsync(accountId, official.Id, cancellation) is not { } worksheet)
            return null;
        var form = FormFields.FromJson(worksheet.Fields);
        await store.FollowMergesAsync(form, cancellation);
        var state = EditState.Of(official, now, form);
        FilledTexts.FollowWords(form, state);
        var (mine, _) = ProfileReading.Read(form, state.Reading(await PortfoliosAsync(cancellation), now));
        return mine is null || state.Content is null ? null : new(state, form, mine, ProfileFields.Changed(state.Content, mine))
        {
            ThrownAway = EditState.DraftOf(form, official) is { Stage: VersionStage.Discarded } draft
                ? await store.LastActAsync(AuditAction.DiscardDraft, [draft], draft.MadeAt, cancellation)
                : null,
            CalledOff = form.Token is ['p', ..] && state.Scheduled is null
                ? await store.LastActAsync(AuditAction.Unschedule, official.Versions, state.Held?.PublishAt, cancellation)
                : null,
        };
    }

    private async Task<SaveResult> WriteAsync(HttpContext context, EditState state, ProfileForm form, ProfileContent content, Signature by, CancellationToken cancellation)
    {
        // What a colleague has written beside the facts since the form was filled stays, where the form has nothing there.
        if (form.Token != state.Token)
            Conflict.TakeWords(state.Draft, form, ReadOnlyDictionary<string, CarryOverChoice>.Empty);
        var (reason, note) = (FieldText.Of(form.PublicReason), FieldText.Of(form.PrivateNote));
        var correction = state.Kind != VersionKind.Correction || (FieldText.Of(form.Was) is null && FieldText.Of(form.Is) is null)
            ? null
            : new CorrectionStatement(FieldText.Of(form.Was) ?? "", FieldText.Of(form.Is) ?? "");
        // The text of a page that was withdrawn comes back by publishing it as it was.
        var isBack = state is { Draft: null, Held.Kind: VersionKind.Withdrawal };
        var isSame = !isBack && state.Content is not null && ProfileFields.Changed(state.Content, content).Count == 0 && HasSameOrder(state.Content, content);
        if (isSame && (reason, note, correction) == (state.Words?.PublicReason, state.Words?.PrivateNote, state.Words?.Correction))
            return new(SaveOutcome.Unchanged, form, [], state.Draft?.Id);
        await NumberAsync(form, content, cancellation);
        var timeline = state.Official.Timeline;
        var draft = state.Draft;
        if (draft is null)
            draft = state.Origin == DraftOrigin.Scheduled ? timeline.DraftFromScheduled(content, by) : timeline.Draft(state.Kind, content, by);
        else
            timeline.Revise(draft, content, by);
        timeline.Explain(draft, reason, note, correction, by);
        store.Record(context, by.At, AuditAction.SaveDraft, Subject(state.Official));
        await store.SaveChangesAsync(cancellation);
        var saved = EditState.Of(state.Official, by.At);
        (form.Token, form.Basis, form.Origin) = (saved.Token, FormBasis.Of(content), saved.Origin);
        FilledTexts.Remember(form, state.Official);
        return new(SaveOutcome.Saved, form, [], draft.Id);
    }

    /// <summary>Gives new side positions their numbers, in the form too: a row that is sent again is then the same one.</summary>
    private async Task NumberAsync(ProfileForm form, ProfileContent content, CancellationToken cancellation)
    {
        var numbers = await store.TakeEntryIdsAsync(content.SidePositions.Count(position => position.EntryId == 0), cancellation);
        for (var i = 0; i < content.SidePositions.Count; i++)
        {
            if (content.SidePositions[i].EntryId == 0)
                content.SidePositions[i] = content.SidePositions[i] with { EntryId = numbers.Dequeue() };
        }

        var rows = form.Positions.Where(row => !FormRows.IsEmpty(row)).ToList();
        if (rows.Count != content.SidePositions.Count)
            return;
        foreach (var (row, position) in rows.Zip(content.SidePositions.OrderBy(position => position.Order)))
            row.EntryId = position.EntryId.ToString(CultureInfo.InvariantCulture);
    }

    private static bool HasSameOrder(ProfileContent before, ProfileContent after) =>
        before.SidePositions.OrderBy(position => position.Order)
            .Select(position => position.EntryId)
            .SequenceEqual(after.SidePositions.OrderBy(position => position.Order).Select(position => position.EntryId))
        && before.Assignments.OrderBy(assignment => assignment.Order)
            .Select(assignment => assignment.PortfolioId)
            .SequenceEqual(after.Assignments.OrderBy(assignment => assignment.Order).Select(assignment => assignment.PortfolioId))
        && before.Terms.Select(term => term.Period).SequenceEqual(after.Terms.Select(term => term.Period));

    private Task RenewAndPutAsync(int accountId, Official official, ProfileForm form, DateTime now, CancellationToken cancellation)
    {
        FilledTexts.Renew(form, EditState.Of(official, now, form));
        return PutOnWorksheetAsync(accountId, official.Id, form, now, cancellation);
    }

    private async Task PutOnWorksheetAsync(int accountId, int officialId, ProfileForm form, DateTime now, CancellationToken cancellation)
    {
        var worksheet = await store.WorkingForms.SingleOrDefaultAsync(row => row.AccountId == accountId && row.OfficialId == officialId, cancellation);
        if (worksheet is null)
            store.Add(worksheet = new WorkingForm { AccountId = accountId, OfficialId = officialId, Fields = "", SavedAt = now });
        worksheet.SavedAt = now;
        form.Worksheet = StampOf(worksheet);
        worksheet.Fields = FormFields.ToJson(form);
    }

    private static string StampOf(WorkingForm worksheet) => worksheet.SavedAt.ToString("O", CultureInfo.InvariantCulture);

    private Task ClearWorksheetAsync(int accountId, int officialId, CancellationToken cancellation) =>
        store.WorkingForms.Where(row => row.AccountId == accountId && row.OfficialId == officialId).ExecuteDeleteAsync(cancellation);

    /// <summary>Also by an address of before: somebody may be typing while a colleague gives the page another one.</summary>
    private static Expression<Func<Official, bool>> OfAddress(string slug) => official => official.Slug == slug || official.FormerSlugs.Any(former => former.Slug == slug);

    private async Task<Official> OfficialAsync(string slug, CancellationToken cancellation) =>
        await store.Officials.WithTimeline().SingleOrDefaultAsync(OfAddress(slug), cancellation) ?? throw new DomainException("Deze bestuurder bestaat niet (meer).");

    /// <summary>As the audit trail names an official.</summary>
    public static string Subject(Official official) => $"official/{official.Slug}";
}
