using CsCheck;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Support;

/// <summary>What may happen to a timeline.</summary>
internal enum ActKind
{
    Pass,
    Draft,
    DraftFromScheduled,
    Correct,
    Revise,
    Submit,
    SendBack,
    Discard,
    ApproveNow,
    ApproveNowChoosing,
    Schedule,
    Move,
    Unschedule,
    Withdraw,
}

/// <summary>One act, with what it needs.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Minutes">How long time passes, or how far from now a version is planned; below zero: in the past.</param>
/// <param name="Field">Which field an editor changes.</param>
/// <param name="Text">What it becomes.</param>
internal sealed record Act(ActKind Kind, int Minutes, int Field, string Text)
{
    /// <summary>Up to this many fields.</summary>
    public const int Fields = 3;

    private static readonly int[] Spans = [-5, 0, 0, 1, 10, 60, 90, 600];

    private static readonly Gen<Act> One = Gen.Select(Gen.Int[0, (int)ActKind.Withdraw], Gen.Int[0, 7].Select(i => Spans[i]), Gen.Int[0, Fields - 1], Gen.Int[0, 5])
        .Select((kind, minutes, field, text) => new Act((ActKind)kind, minutes, field, $"tekst {text}"));

    /// <summary>Random sequences.</summary>
    public static Gen<Act[]> Sequences(int longest) => One.Array[1, longest];

    public static string? Read(ProfileContent content, int field) => field switch
    {
        0 => content.LeadSentence,
        1 => content.OfficeContact,
        _ => content.Links.SingleOrDefault()?.Text,
    };

    public ProfileContent Edit(ProfileContent content) => Field switch
    {
        0 => content with { LeadSentence = Text },
        1 => content with { OfficeContact = Text },
        _ => content with { Links = [new ProfileLink(Text, "https://leiden.nl/")] },
    };

    /// <summary>Does it.</summary>
    /// <exception cref="DomainException">The rules refuse it.</exception>
    public void On(Timeline timeline, DateTime now)
    {
        var by = Some.Signature(now);
        switch (Kind)
        {
            case ActKind.Draft:
                timeline.Draft(VersionKind.Update, Edit(timeline.StartingContent(now) ?? Some.Content()), by);
                break;
            case ActKind.DraftFromScheduled:
                timeline.DraftFromScheduled(Edit(timeline.Scheduled(now)?.Content ?? Some.Content()), by);
                break;
            case ActKind.Correct:
                timeline.Draft(VersionKind.Correction, Edit(timeline.StartingContent(now) ?? Some.Content()), by).PublicReason = Text;
                break;
            case ActKind.Revise when timeline.OpenDraft is { } draft:
                timeline.Revise(draft, Edit(draft.Content!), by);
                break;
            case ActKind.Submit when timeline.OpenDraft is { } draft:
                timeline.Submit(draft, by);
                break;
            case ActKind.SendBack when timeline.OpenDraft is { } draft:
                timeline.SendBack(draft, "Kijk het nog eens na.", by);
                break;
            case ActKind.Discard when timeline.OpenDraft is { } draft:
                timeline.Discard(draft);
                break;
            case ActKind.ApproveNow when timeline.OpenDraft is { } draft:
                timeline.Approve(draft, null, by);
                break;
            case ActKind.ApproveNowChoosing when timeline.OpenDraft is { } draft:
                ApproveChoosing(timeline, draft, by);
                break;
            case ActKind.Schedule when timeline.OpenDraft is { } draft:
                timeline.Approve(draft, now.AddMinutes(Minutes), by);
                break;
            case ActKind.Move when timeline.Scheduled(now) is { } scheduled:
                timeline.Move(scheduled, now.AddMinutes(Minutes), now);
                break;
            case ActKind.Unschedule when timeline.Scheduled(now) is { } scheduled:
                timeline.Unschedule(scheduled, now);
                break;
            case ActKind.Withdraw:
                timeline.Withdraw(Text, by);
                break;
            default:
                break;
        }
    }

    private static void ApproveChoosing(Timeline timeline, ProfileVersion draft, Signature by)
    {
        try
        {
            timeline.Approve(draft, null, by);
        }
        catch (CarryOverConflictException conflict)
        {
            timeline.Approve(draft, null, by, conflict.Fields.ToDictionary(field => field, _ => CarryOverChoice.Scheduled, StringComparer.Ordinal));
        }
    }
}
