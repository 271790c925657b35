using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Domain;

/// <summary>Nobody's own words reach residents without a second person, by whatever way they go.</summary>
public sealed class FourEyesTests
{
    private static readonly FourEyes On = new(Applies: true);
    private static readonly DateTime Now = Some.Utc("2026-03-02 09:00");
    private static readonly DateTime Later = Some.Utc("2026-12-20 09:00");
    private static readonly Signature Piet = Some.Signature(Now, "piet");
    private static readonly Signature Eva = Some.Signature(Now, "eva");
    private static readonly Signature Petra = Some.Signature(Now, "petra");

    private readonly Official _official = new("marie-de-vries");

    public FourEyesTests() => Timeline.Approve(Timeline.Draft(VersionKind.Update, Some.Content(), Petra), Some.Utc("2026-03-02 09:00"), Petra);

    private Timeline Timeline => _official.Timeline;

    [Fact]
    public void Unschedule_WhatWasLookedAtAfterwards_HasToBeLookedAtAgain()
    {
        var scheduled = ScheduledInHaste();
        Timeline.Review(scheduled, Petra);

        Timeline.Unschedule(scheduled, Now);
        Timeline.Revise(scheduled, Some.Content() with { LeadSentence = "Iets heel anders." }, Piet);
        Timeline.Approve(scheduled, Later, Piet, fourEyes: On with { UrgentReason = "Haast." });

        Assert.Null(scheduled.ReviewedBy);
        Assert.Null(scheduled.ReviewedAt);
    }

    [Fact]
    public void DraftFromScheduled_OfWhatWasPublishedInHaste_StillHoldsItsAuthorsWords()
    {
        ScheduledInHaste();
        var draft = Timeline.DraftFromScheduled(Some.Content() with { LeadSentence = "Van Piet.", OfficeContact = "bestuur@leiden.nl" }, Eva);

        Assert.Throws<FourEyesException>(() => Timeline.Approve(draft, Later, Piet, fourEyes: On));
        Timeline.Approve(draft, Later, Petra, fourEyes: On);
    }

    [Fact]
    public void Explain_InOtherWordsThanAColleague_MakesAnAuthorOfWhoDoes()
    {
        var draft = Timeline.Draft(VersionKind.Update, Some.Content() with { LeadSentence = "Van Piet." }, Piet);
        Timeline.Explain(draft, "Waarom, van Eva.", null, correction: null, Eva);
        Assert.Equal([Piet.Key], draft.Authors);
        Timeline.Explain(draft, "Van Piet.", "Van Piet.", correction: null, Piet);
        Timeline.Explain(draft, "Van Piet.", "Van Eva, voor collega’s.", correction: null, Eva);
        Assert.Equal([Piet.Key], draft.Authors);

        Timeline.Explain(draft, "Van Eva, voor iedereen.", null, correction: null, Eva);
        Assert.Throws<FourEyesException>(() => Timeline.Approve(draft, null, Eva, fourEyes: On));
        Timeline.Approve(draft, null, Petra, fourEyes: On);
    }

    [Fact]
    public void Restore_WhatWasThrownAway_ComesBackWholeAndAsTheirsWhoWroteIt()
    {
        var correction = Timeline.Draft(VersionKind.Correction, Some.Content() with { LeadSentence = "Juist." }, Piet);
        Timeline.Explain(correction, "Een lezer wees erop.", "Zie de mail.", new("Fout.", "Juist."), Piet);
        Timeline.Discard(correction);

        var draft = Timeline.Restore(correction, Eva);

        Assert.Equal((VersionKind.Correction, "Een lezer wees erop.", "Zie de mail.", new CorrectionStatement("Fout.", "Juist.")), (draft.Kind, draft.PublicReason, draft.PrivateNote, draft.Correction));
        Assert.Throws<FourEyesException>(() => Timeline.Approve(draft, null, Piet, fourEyes: On));
    }

    private ProfileVersion ScheduledInHaste()
    {
        var draft = Timeline.Draft(VersionKind.Update, Some.Content() with { LeadSentence = "Van Piet." }, Piet);
        Timeline.Approve(draft, Later, Piet, fourEyes: On with { UrgentReason = "De krant belt." });
        return draft;
    }
}
