using System.Collections.ObjectModel;

namespace LeidenBestuur.Web.Domain;

/// <summary>
/// Goedkeuring of one draft, checked as a whole before anything changes: what holds, what is scheduled, and so whether the
/// draft takes the scheduled version's place or has to be carried over into it.
/// </summary>
internal sealed class Approval
{
    private const string TakenOverBy = "; overgenomen door ";

    private readonly ProfileVersion _draft;
    private readonly ProfileVersion? _held;
    private readonly ProfileVersion? _scheduled;
    private readonly DateTime _earliest;
    private readonly DateTime _at;
    private readonly Signature _by;
    private readonly FourEyes _fourEyes;

    /// <summary>An approval that has not been checked.</summary>
    public Approval(Timeline timeline, ProfileVersion draft, DateTime? publishAt, Signature by, FourEyes fourEyes)
    {
        (_draft, _fourEyes) = (draft, fourEyes);
        (_held, _scheduled) = (timeline.Held(by.At), timeline.Scheduled(by.At));
        _earliest = timeline.EarliestPublication(by.At);
        _by = by with { At = _earliest };
        _at = publishAt ?? _earliest;
    }

    /// <summary>Refuses what the rules do not allow.</summary>
    /// <exception cref="DomainException">Not open; the hour is past or taken; made from what no longer holds; a second scheduled version; a correction that does not say what was wrong.</exception>
    /// <exception cref="FourEyesException">The approver wrote in it, and it is not urgent.</exception>
    public void Check()
    {
        if (!_draft.IsOpen)
            throw new DomainException("Alleen een concept kan worden goedgekeurd.");
        if (IsAlone && string.IsNullOrWhiteSpace(_fourEyes.UrgentReason))
            throw new FourEyesException();
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
        if (IsAlone)
            _draft.MarkUrgent(_fourEyes.UrgentReason!);
        return replacement;
    }

    private bool IsAlone => _fourEyes.Applies && _draft.Authors.Contains(_by.Key, StringComparer.Ordinal);

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
            Correction = scheduled.Correction,
        };
        replacement.AddAuthors([.. scheduled.Authors, .. _draft.Authors]);
        if (scheduled is { SubmittedBy: { } submitter, SubmittedAt: { } submittedAt })
            replacement.Submit(new(submitter, submittedAt));
        // Each part was approved by its own second person: the record names all, each of them once.
        var approvers = scheduled.ApprovedBy!.Split(TakenOverBy);
        replacement.Approve(scheduled.PublishAt!.Value, _by with { By = string.Join(TakenOverBy, approvers.Union([_by.By], StringComparer.Ordinal)) });
        if (scheduled is { UrgentReason: { } urgent, ReviewedAt: null })
            replacement.MarkUrgent(urgent);
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

/// <summary>Vier-ogenregel: nobody approves what they wrote themselves, unless it is urgent; then somebody else looks at it afterwards.</summary>
/// <param name="Applies">Whether the rule is on.</param>
/// <param name="UrgentReason">Reden van spoed: why one person publishes alone; null: it is not urgent.</param>
public sealed record FourEyes(bool Applies, string? UrgentReason = null)
{
    /// <summary>One person may do it all.</summary>
    public static FourEyes Off { get; } = new(false);
}

/// <summary>Iemand anders nodig: the approver wrote in the version.</summary>
/// <param name="name">Of whom, where several are approved together; null: of the only one.</param>
public sealed class FourEyesException(string? name = null)
    : DomainException($"{(name is null ? "" : name + ": ")}U hebt hier zelf aan geschreven. Iemand anders moet dit goedkeuren. Kan dat nu niet? Kies ‘Met spoed publiceren’.");
