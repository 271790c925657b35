using System.Collections.ObjectModel;

namespace LeidenBestuur.Web.Domain;

/// <summary>
/// Goedkeuring of one draft, checked as a whole before anything changes: what holds, what is scheduled, and so whether the
/// draft takes the scheduled version's place or has to be carried over into it.
/// </summary>
internal sealed class Approval
{
    private readonly ProfileVersion _draft;
    private readonly ProfileVersion? _held;
    private readonly ProfileVersion? _scheduled;
    private readonly DateTime _earliest;
    private readonly DateTime _at;
    private readonly Signature _by;

    /// <summary>An approval that has not been checked.</summary>
    public Approval(Timeline timeline, ProfileVersion draft, DateTime? publishAt, Signature by)
    {
        _draft = draft;
        (_held, _scheduled) = (timeline.Held(by.At), timeline.Scheduled(by.At));
        _earliest = timeline.EarliestPublication(by.At);
        _by = by with { At = _earliest };
        _at = publishAt ?? _earliest;
    }

    /// <summary>Refuses what the rules do not allow.</summary>
    /// <exception cref="DomainException">Not open; the hour is past or taken; made from what no longer holds; a second scheduled version.</exception>
    public void Check()
    {
        if (!_draft.IsOpen)
            throw new DomainException("Alleen een concept kan worden goedgekeurd.");
        if (!TakesPlace && _draft.BasedOn != _held)
            throw new DomainException("Intussen is een andere versie gepubliceerd. Neem die wijziging eerst over in dit concept.");
        if (_at < _earliest)
            throw new DomainException("Dat tijdstip is al voorbij. Kies een later tijdstip.");
        if (_draft.Kind == VersionKind.Correction)
            _ = Reason.Given(_draft.PublicReason);
        if (_scheduled is not null && !TakesPlace && (_at > _earliest || _at >= _scheduled.PublishAt))
            throw new DomainException("Er staat al een versie klaar voor later. Publiceer deze nu, of haal de andere eerst uit de planning.");
    }

    /// <summary>Carries it out, after <see cref="Check"/>.</summary>
    /// <param name="choices">For each field that both changed: whose it will be at the scheduled hour.</param>
    /// <returns>What was scheduled, on top of this draft, with its hour; null: nothing was, or this draft takes its place.</returns>
    /// <exception cref="CarryOverConflictException">A field that both changed has no choice.</exception>
    public ProfileVersion? CarryOut(IReadOnlyDictionary<string, CarryOverChoice>? choices)
    {
        ProfileVersion? replacement = null;
        if (TakesPlace)
            _draft.TakePlaceOf(_scheduled!);
        else if (_scheduled is not null)
            replacement = CarriedOver(_scheduled, choices ?? ReadOnlyDictionary<string, CarryOverChoice>.Empty);
        _draft.Approve(_at, _by);
        return replacement;
    }

    private bool TakesPlace => _scheduled is not null && _draft.BasedOn == _scheduled;

    private ProfileVersion CarriedOver(ProfileVersion scheduled, IReadOnlyDictionary<string, CarryOverChoice> choices)
    {
        var content = CarryOver.Merge(_draft.BasedOn?.WithContent()?.Content, _draft.Content!, scheduled.Content!, AmsterdamTime.DayOf(_at), choices);
        content.Check();
        var replacement = new ProfileVersion(scheduled.Kind, content, _draft, new(scheduled.MadeBy, scheduled.MadeAt))
        {
            PublicReason = scheduled.PublicReason,
            PrivateNote = scheduled.PrivateNote,
            Source = scheduled.Source is { } source ? source with { } : null,
        };
        if (scheduled is { SubmittedBy: { } submitter, SubmittedAt: { } submittedAt })
            replacement.Submit(new(submitter, submittedAt));
        replacement.Approve(scheduled.PublishAt!.Value, _by);
        scheduled.Leave(VersionStage.Discarded);
        return replacement;
    }
}

/// <summary>Reden: what residents read on why a version was made.</summary>
internal static class Reason
{
    /// <summary>The reason, which must be there.</summary>
    /// <exception cref="DomainException">It is empty.</exception>
    public static string Given(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? throw new DomainException("De reden ontbreekt. Schrijf wat er verandert en waarom.") : reason;
}
