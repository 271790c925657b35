using System.Collections.ObjectModel;

namespace LeidenBestuur.Web.Domain;

/// <summary>
/// Tijdlijn: all versions of one official and the acts that change them. At every instant it shows exactly the approved
/// version with the latest <see cref="ProfileVersion.PublishAt"/> that is not later. Nothing has to run at that instant.
/// </summary>
/// <param name="versions">Every version of the official, contents included.</param>
public sealed class Timeline(ICollection<ProfileVersion> versions)
{
    /// <summary>The open draft, submitted or not; null: none. There is at most one.</summary>
    public ProfileVersion? OpenDraft => versions.SingleOrDefault(version => version.IsOpen);

    /// <summary>The version that holds at an instant; null: none does yet.</summary>
    public ProfileVersion? HeldAt(DateTime instant) => Approved.LastOrDefault(version => version.PublishAt <= instant);

    /// <summary>The version that is approved for later; null: none. There is at most one.</summary>
    public ProfileVersion? Scheduled(DateTime now) => versions.SingleOrDefault(version => version.IsScheduled(Reached(now)));

    /// <summary>Concept maken: opens a draft on top of what holds now.</summary>
    /// <exception cref="DomainException">There is an open draft already, or the content cannot be true.</exception>
    public ProfileVersion Draft(VersionKind kind, ProfileContent content, Signature by) => Draft(kind, content, Held(by.At), by);

    /// <summary>Concept maken uit een ingeplande versie: opens a draft that will take its place.</summary>
    /// <exception cref="DomainException">Nothing is scheduled, there is an open draft already, or the content cannot be true.</exception>
    public ProfileVersion DraftFromScheduled(ProfileContent content, Signature by)
    {
        var scheduled = Scheduled(by.At) ?? throw new DomainException("Er staat geen versie klaar voor later. Maak een gewoon concept.");
        var draft = Draft(scheduled.Kind, content, scheduled, by);
        // Nobody but who wrote it agreed to what was scheduled in a hurry.
        if (scheduled.UrgentReason is not null)
            draft.AddAuthors(scheduled.Authors);
        return draft;
    }

    /// <summary>The content to start a draft from: of what holds now, or of the last version that had any; null: the official is new.</summary>
    public ProfileContent? StartingContent(DateTime now)
    {
        var held = Held(now)?.WithContent();
        return held?.Content?.Copy(AmsterdamTime.DayOf(held.PublishAt!.Value));
    }

    /// <summary>Terugzetten als concept: opens a draft with what a version stated, whose entries keep their numbers. It changes nothing that was published.</summary>
    /// <exception cref="DomainException">The version is a withdrawal, or there is an open draft already.</exception>
    public ProfileVersion Restore(ProfileVersion version, Signature by)
    {
        if (Own(version).Content is not { } content)
            throw new DomainException("Een intrekking heeft geen inhoud om terug te zetten. Kies een andere versie.");
        if (version.Stage != VersionStage.Discarded)
            return Draft(VersionKind.Update, content.Copy(version.PublishAt is { } at && at <= Reached(by.At) ? AmsterdamTime.DayOf(at) : null), by);
        // What was thrown away was never agreed to: it comes back whole, and as theirs who wrote it.
        var isCorrection = version.Kind == VersionKind.Correction && Held(by.At) is { Kind: not VersionKind.Withdrawal };
        var draft = Draft(isCorrection ? VersionKind.Correction : VersionKind.Update, content.Copy(null), by);
        (draft.PublicReason, draft.PrivateNote, draft.Correction) = (version.PublicReason, version.PrivateNote, isCorrection ? version.Correction : null);
        draft.AddAuthors(version.Authors);
        return draft;
    }

    /// <summary>Concept wijzigen: gives an open draft other content.</summary>
    /// <exception cref="DomainException">The version is no longer a draft, or the content cannot be true.</exception>
    public void Revise(ProfileVersion draft, ProfileContent content, Signature by)
    {
        if (Own(draft).Stage != VersionStage.Draft)
            throw new DomainException("Deze versie is geen concept meer. Maak een nieuw concept.");
        content.Check();
        draft.Revise(content.Copy(null), by);
    }

    /// <summary>Ter beoordeling indienen.</summary>
    /// <exception cref="DomainException">The version is not a draft.</exception>
    public void Submit(ProfileVersion draft, Signature by)
    {
        if (Own(draft).Stage != VersionStage.Draft)
            throw new DomainException("Alleen een concept kan worden ingediend.");
        draft.Submit(by);
    }

    /// <summary>Terugsturen: a submitted version becomes a draft again.</summary>
    /// <param name="submitted">The version.</param>
    /// <param name="reason">What has to change, for the editor.</param>
    /// <param name="by">Who sends it back, and when.</param>
    /// <exception cref="DomainException">The version is not submitted, or the reason is empty.</exception>
    public void SendBack(ProfileVersion submitted, string reason, Signature by)
    {
        if (Own(submitted).Stage != VersionStage.Submitted)
            throw new DomainException("Deze versie is niet ter beoordeling.");
        submitted.Return(Reason.Given(reason), by);
    }

    /// <summary>Terugnemen: who submitted a version makes it a draft again.</summary>
    /// <exception cref="DomainException">The version is not submitted, or somebody else submitted it.</exception>
    public void TakeBack(ProfileVersion submitted, Signature by)
    {
        if (Own(submitted).Stage != VersionStage.Submitted)
            throw new DomainException("Deze versie is niet ter beoordeling.");
        if (submitted.SubmittedBy != by.By)
            throw new DomainException($"Alleen {submitted.SubmittedBy} kan dit terugnemen. Een eindredacteur kan het terugsturen.");
        submitted.Return(null, by);
    }

    /// <summary>Toelichten: gives an open version the words around its content.</summary>
    /// <param name="draft">The open version.</param>
    /// <param name="publicReason">Why it changes, for residents; null: not yet said.</param>
    /// <param name="privateNote">For colleagues; null: none.</param>
    /// <param name="correction">Of a correction what was wrong; null: not yet said.</param>
    /// <param name="by">
    /// Who says so. Whoever says what was wrong, or gives another reason than a colleague did, has written in the version; who says why where nobody had is not its author.
    /// </param>
    /// <exception cref="DomainException">The version is not open.</exception>
    public void Explain(ProfileVersion draft, string? publicReason, string? privateNote, CorrectionStatement? correction, Signature by)
    {
        if (!Own(draft).IsOpen)
            throw new DomainException("Alleen een concept krijgt nog een toelichting.");
        var told = draft.Kind == VersionKind.Correction ? correction : null;
        if (draft.Correction != told || (draft.PublicReason != publicReason && (draft.PublicReason is not null || draft.Kind == VersionKind.Correction)))
            draft.AddAuthors([by.Key]);
        draft.Explain(publicReason, privateNote, told);
    }

    /// <summary>
    /// Overnemen: brings what was published since a draft was made into that draft, field by field, so that it can be published.
    /// </summary>
    /// <param name="draft">The open draft, made from what no longer holds.</param>
    /// <param name="choices">For each field that both changed, whose it will be; <see cref="CarryOverChoice.Scheduled"/> is the draft's.</param>
    /// <param name="by">Who does it, and when.</param>
    /// <exception cref="DomainException">The version is no draft, or nothing else was published.</exception>
    /// <exception cref="CarryOverConflictException">A field that both changed has no choice.</exception>
    public void TakeOver(ProfileVersion draft, IReadOnlyDictionary<string, CarryOverChoice> choices, Signature by)
    {
        if (Own(draft).Stage != VersionStage.Draft)
            throw new DomainException("Deze versie is geen concept meer. Maak een nieuw concept.");
        if (!IsStale(draft, by.At) || StartingContent(by.At) is not { } published)
            throw new DomainException("Er is niets om over te nemen: het concept is gemaakt uit de versie van nu.");
        var content = CarryOver.Merge(draft.BasedOn?.WithContent()?.Content, published, draft.Content!, publishedOn: null, choices);
        content.Check();
        draft.Rebase(Held(by.At)!, content, by);
    }

    /// <summary>Verouderd: whether an open draft was made from what neither holds nor is scheduled any more.</summary>
    public bool IsStale(ProfileVersion draft, DateTime now) => draft.IsOpen && draft.BasedOn != Held(now) && (draft.BasedOn is null || draft.BasedOn != Scheduled(now));

    /// <summary>Achteraf nakijken: the second person on what was published alone.</summary>
    /// <exception cref="DomainException">It was not published alone, has been reviewed, or the reviewer wrote in it.</exception>
    public void Review(ProfileVersion urgent, Signature by)
    {
        if (Own(urgent).UrgentReason is null || urgent.ReviewedAt is not null)
            throw new DomainException("Deze versie hoeft niet (meer) te worden nagekeken.");
        if (urgent.Authors.Contains(by.Key, StringComparer.Ordinal))
            throw new DomainException("Iemand anders moet dit nakijken: u hebt er zelf aan geschreven.");
        urgent.Review(by);
    }

    /// <summary>Concept weggooien.</summary>
    /// <exception cref="DomainException">The version is not open.</exception>
    public void Discard(ProfileVersion draft)
    {
        if (!Own(draft).IsOpen)
            throw new DomainException("Alleen een concept kan worden weggegooid.");
        draft.Leave(VersionStage.Discarded);
    }

    /// <summary>Nu: the earliest instant at which a version can begin to hold.</summary>
    public DateTime EarliestPublication(DateTime now)
    {
        var reached = Reached(now);
        return Held(now)?.PublishAt == reached ? reached.AddMilliseconds(1) : reached;
    }

    /// <summary>
    /// Goedkeuren: the draft holds from <paramref name="publishAt"/> on. Where another version is scheduled for later, its
    /// changes are carried over on top of this one and keep their hour, so that nothing comes undone or fails to appear.
    /// </summary>
    /// <param name="draft">The open draft.</param>
    /// <param name="publishAt">From when; null: from now.</param>
    /// <param name="by">Who approves, and when that is.</param>
    /// <param name="choices">For each field that both changed: whose it will be at the scheduled hour.</param>
    /// <param name="fourEyes">Whether a second person is needed; null: not, as where a program publishes.</param>
    /// <returns>The version that took the scheduled one's place; null: none was scheduled, or this one takes it.</returns>
    /// <exception cref="DomainException">Not open; the hour is past or taken; made from what no longer holds; a second scheduled version.</exception>
    /// <exception cref="FourEyesException">The approver wrote in it, and it is not urgent.</exception>
    /// <exception cref="CarryOverConflictException">Both changed the same fields, and <paramref name="choices"/> does not decide them.</exception>
    public ProfileVersion? Approve(
        ProfileVersion draft, DateTime? publishAt, Signature by, IReadOnlyDictionary<string, CarryOverChoice>? choices = null, FourEyes? fourEyes = null)
    {
        var approval = new Approval(this, Own(draft), publishAt, by, fourEyes ?? FourEyes.Off);
        approval.Check();
        var replacement = approval.CarryOut(choices);
        if (replacement is not null)
            versions.Add(replacement);
        Rewrite();
        return replacement;
    }

    /// <summary>Botsing vooraf: the fields that a draft, published now, and the scheduled version both change; null: none is scheduled, or the draft takes its place.</summary>
    public IReadOnlyList<string>? ClashesWithScheduled(ProfileVersion draft, DateTime now)
    {
        if (!Own(draft).IsOpen || IsStale(draft, now) || Scheduled(now) is not { } scheduled || draft.BasedOn == scheduled)
            return null;
        try
        {
            CarryOver.Merge(draft.BasedOn?.WithContent()?.Content, draft.Content!, scheduled.Content!, publishedOn: null, ReadOnlyDictionary<string, CarryOverChoice>.Empty);
            return [];
        }
        catch (CarryOverConflictException clash)
        {
            return clash.Fields;
        }
    }

    /// <summary>Verzetten: gives a scheduled version another hour.</summary>
    /// <exception cref="DomainException">It has begun to hold, or the new hour is past.</exception>
    public void Move(ProfileVersion scheduled, DateTime publishAt, DateTime now)
    {
        CheckScheduled(scheduled, now);
        if (publishAt < EarliestPublication(now))
            throw new DomainException("Dat tijdstip is al voorbij. Kies een later tijdstip.");
        scheduled.MoveTo(publishAt);
        Rewrite();
    }

    /// <summary>Uit de planning halen: a scheduled version becomes a draft again; where a draft was made from it, that one holds all it would have changed, and takes its place.</summary>
    /// <exception cref="DomainException">It has begun to hold, or there is an open draft that was made from something else.</exception>
    public void Unschedule(ProfileVersion scheduled, DateTime now)
    {
        CheckScheduled(scheduled, now);
        if (OpenDraft is not { } draft)
        {
            scheduled.Leave(VersionStage.Draft);
        }
        else if (draft.BasedOn == scheduled)
        {
            // Whoever wrote in the one has written in the other.
            draft.AddAuthors(scheduled.Authors);
            draft.Explain(draft.PublicReason ?? scheduled.PublicReason, draft.PrivateNote ?? scheduled.PrivateNote, draft.Correction);
            draft.TakePlaceOf(scheduled);
        }
        else
        {
            throw new DomainException("Er is al een ander concept. Publiceer dat eerst, of gooi het weg.");
        }
        Rewrite();
    }

    /// <summary>Intrekken: the page is gone from now on; its history stays. Where a second person is needed, one looks at it afterwards.</summary>
    /// <exception cref="DomainException">Nothing holds; there is an open draft; or a version is scheduled, which would undo it.</exception>
    public ProfileVersion Withdraw(string reason, Signature by, FourEyes? fourEyes = null)
    {
        if (Held(by.At) is not { Kind: not VersionKind.Withdrawal } held)
            throw new DomainException("Er is nu geen pagina om in te trekken.");
        if (OpenDraft is not null)
            throw new DomainException("Er is nog een concept. Gooi dat eerst weg.");
        if (Scheduled(by.At) is not null)
            throw new DomainException("Er staat een versie klaar voor later. Haal die eerst uit de planning; anders komt de pagina vanzelf terug.");
        var now = EarliestPublication(by.At);
        var withdrawal = new ProfileVersion(VersionKind.Withdrawal, content: null, held, by) { PublicReason = Reason.Given(reason) };
        versions.Add(withdrawal);
        withdrawal.Approve(now, by with { At = now });
        if (fourEyes is { Applies: true })
            withdrawal.MarkUrgent(reason);
        Rewrite();
        return withdrawal;
    }

    /// <summary>What holds when an act is done.</summary>
    internal ProfileVersion? Held(DateTime now) => HeldAt(Reached(now));

    private IEnumerable<ProfileVersion> Approved => versions.Where(version => version.Stage == VersionStage.Approved).OrderBy(version => version.PublishAt);

    private ProfileVersion Draft(VersionKind kind, ProfileContent content, ProfileVersion? basedOn, Signature by)
    {
        if (OpenDraft is not null)
            throw new DomainException("Er is al een concept. Werk daarin verder, of gooi het weg.");
        if (kind == VersionKind.Withdrawal)
            throw new DomainException("Een intrekking heeft geen inhoud. Kies ‘Intrekken’.");
        if (kind == VersionKind.Correction && basedOn is not { Kind: not VersionKind.Withdrawal })
            throw new DomainException("Er is nu geen pagina waarop iets fout kan staan. Maak een gewoon concept.");
        content.Check();
        var draft = new ProfileVersion(kind, content.Copy(null), basedOn, by);
        versions.Add(draft);
        return draft;
    }

    /// <summary>Writes what is derived, for the whole timeline: numbers without gaps, when each version gives way, and whether the next text leaves something out.</summary>
    private void Rewrite()
    {
        var approved = Approved.ToList();
        for (var i = 0; i < approved.Count; i++)
            approved[i].Place(i + 1, i + 1 < approved.Count ? approved[i + 1].PublishAt : null, approved.Skip(i + 1).FirstOrDefault(version => version.Kind != VersionKind.Withdrawal));
    }

    private void CheckScheduled(ProfileVersion version, DateTime now)
    {
        if (!Own(version).IsScheduled(Reached(now)))
            throw new DomainException("Deze versie staat niet meer klaar voor later. Laad de pagina opnieuw: dan ziet u wat er nu klaarstaat.");
    }

    /// <summary>The instant of an act: never before that of an earlier one, though two may share a millisecond and a clock may be set back.</summary>
    private DateTime Reached(DateTime now) => Approved.Max(version => version.ApprovedAt) is { } latest && latest > now ? latest : now;

    private ProfileVersion Own(ProfileVersion version) =>
        versions.Contains(version) ? version : throw new ArgumentException("The version belongs to another official.", nameof(version));
}
