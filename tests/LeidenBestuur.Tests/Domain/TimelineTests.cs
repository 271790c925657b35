using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Domain;

public sealed class TimelineTests
{
    private readonly TestTimeline _made = new();

    private DateTime Tomorrow => _made.Now.AddDays(1);

    [Fact]
    public void Draft_SecondOne_IsRefused()
    {
        _made.Draft(Some.Content());
        _made.Refused(() => _made.Draft(Some.Content()));
    }

    [Fact]
    public void Draft_Withdrawal_IsRefused() => _made.Refused(() => _made.Timeline.Draft(VersionKind.Withdrawal, Some.Content(), _made.By));

    [Fact]
    public void Draft_CorrectionWhereNothingStands_IsRefused()
    {
        _made.Refused(() => _made.Timeline.Draft(VersionKind.Correction, Some.Content(), _made.By));
        _made.Publish(Some.Content());
        _made.Timeline.Withdraw("Op verzoek.", _made.By);
        _made.Refused(() => _made.Timeline.Draft(VersionKind.Correction, Some.Content(), _made.By));
    }

    [Fact]
    public void Draft_FromPublishedContent_SharesNoFactWithIt()
    {
        var held = _made.Publish(Some.Declared(Some.SidePosition(1)));
        var draft = _made.Draft(held.Content! with { LeadSentence = "Nieuw." });

        Assert.NotSame(held.Content!.Terms, draft.Content!.Terms);
        Assert.NotSame(held.Content.Terms[0], draft.Content.Terms[0]);
        Assert.NotSame(held.Content.SidePositions[0], draft.Content.SidePositions[0]);
    }

    [Fact]
    public void Revise_Draft_GetsNewContent()
    {
        var draft = _made.Draft(Some.Content());
        _made.Timeline.Revise(draft, Some.Content("Anna Bakker"), _made.By);
        Assert.Equal("Anna Bakker", draft.Content!.Name);
    }

    [Fact]
    public void Revise_ImpossibleContent_IsRefused()
    {
        var draft = _made.Draft(Some.Content());
        _made.Refused(() => _made.Timeline.Revise(draft, Some.Content(""), _made.By));
    }

    [Fact]
    public void Revise_SubmittedOrPublishedVersion_IsRefused()
    {
        var version = _made.Draft(Some.Content());
        _made.Timeline.Submit(version, _made.By);
        _made.Refused(() => _made.Timeline.Revise(version, Some.Content("Anna Bakker"), _made.By));
        _made.Timeline.Approve(version, null, _made.By);
        _made.Refused(() => _made.Timeline.Revise(version, Some.Content("Anna Bakker"), _made.By));
    }

    [Fact]
    public void Submit_Draft_CanBeSentBackAndSubmittedAgain()
    {
        var draft = _made.Draft(Some.Content());
        _made.Timeline.Submit(draft, Some.Signature(_made.Now, "anna"));
        Assert.Equal((VersionStage.Submitted, "anna", _made.Now), (draft.Stage, draft.SubmittedBy, draft.SubmittedAt));
        _made.Refused(() => _made.Timeline.Submit(draft, _made.By));

        _made.Timeline.SendBack(draft, "Kijk het nog eens na.", _made.By);
        Assert.Equal(VersionStage.Draft, draft.Stage);
        _made.Refused(() => _made.Timeline.SendBack(draft, "Kijk het nog eens na.", _made.By));
        Assert.Same(draft, _made.Timeline.OpenDraft);
    }

    [Fact]
    public void TakeBack_ByWhoSubmittedIt_IsADraftWithoutAReason()
    {
        var draft = _made.Draft(Some.Content());
        _made.Refused(() => _made.Timeline.TakeBack(draft, _made.By));
        _made.Timeline.Submit(draft, Some.Signature(_made.Now, "anna"));

        _made.Refused(() => _made.Timeline.TakeBack(draft, Some.Signature(_made.Now, "bram")));
        _made.Timeline.TakeBack(draft, Some.Signature(_made.Now, "anna"));
        Assert.Equal((VersionStage.Draft, "anna", _made.Now, null), (draft.Stage, draft.ReturnedBy, draft.ReturnedAt, draft.ReturnReason));
        _made.Timeline.Submit(draft, Some.Signature(_made.Now, "bram"));
        Assert.Null(draft.ReturnedBy);
    }

    [Fact]
    public void Discard_Draft_MakesRoomForAnother()
    {
        var draft = _made.Draft(Some.Content());
        _made.Timeline.Discard(draft);

        Assert.Equal(VersionStage.Discarded, draft.Stage);
        Assert.Null(_made.Timeline.OpenDraft);
        _made.Refused(() => _made.Timeline.Discard(draft));
        _made.Refused(() => _made.Timeline.Approve(draft, null, _made.By));
        _made.Draft(Some.Content());
    }

    [Fact]
    public void Approve_Now_HoldsFromNowAndTakesOver()
    {
        var first = _made.Publish(Some.Content());
        Assert.Equal((1, _made.Now, (DateTime?)null), (first.Number, first.PublishAt, first.SupersededAt));

        _made.Now = _made.Now.AddHours(1);
        var second = _made.Publish(_made.Start() with { LeadSentence = "Nieuw." });
        Assert.Equal((2, _made.Now, (DateTime?)null), (second.Number, second.PublishAt, second.SupersededAt));
        Assert.Equal(_made.Now, first.SupersededAt);
        Assert.Same(first, second.BasedOn);
        Assert.Same(first, _made.Timeline.HeldAt(_made.Now.AddMilliseconds(-1)));
        Assert.Same(second, _made.Timeline.HeldAt(_made.Now));
        Assert.Null(_made.Timeline.HeldAt(first.PublishAt!.Value.AddMilliseconds(-1)));
    }

    [Fact]
    public void Approve_OftenInOneMillisecond_EachFollowsOneMillisecondLater()
    {
        var published = new[] { _made.Publish(Some.Content()), _made.Publish(_made.Start()), _made.Publish(_made.Start()), _made.Timeline.Withdraw("Op verzoek.", _made.By) };
        Assert.Equal([0, 1, 2, 3], published.Select(version => (version.PublishAt!.Value - _made.Now).TotalMilliseconds));
        Assert.Equal([1, 2, 3, 4], published.Select(version => version.Number));
        _made.Refused(() => _made.Timeline.Unschedule(published[3], _made.Now));
    }

    [Fact]
    public void Approve_ClockSetBack_FollowsWhatWasPublishedBefore()
    {
        var first = _made.Publish(Some.Content());
        _made.Now = _made.Now.AddSeconds(-2);
        _made.Refused(() => _made.Timeline.Move(first, Tomorrow, _made.Now));
        var second = _made.Publish(_made.Start());
        Assert.Equal((2, first.PublishAt!.Value.AddMilliseconds(1)), (second.Number, second.PublishAt));
    }

    [Fact]
    public void Approve_HourThatIsPastOrTaken_IsRefused()
    {
        var first = _made.Publish(Some.Content());
        var draft = _made.Draft(_made.Start());
        _made.Refused(() => _made.Timeline.Approve(draft, _made.Now.AddMilliseconds(-1), _made.By));
        _made.Refused(() => _made.Timeline.Approve(draft, first.PublishAt, _made.By));
    }

    [Fact]
    public void Approve_SecondScheduledVersion_IsRefused()
    {
        _made.Publish(Some.Content());
        _made.Schedule(_made.Start(), Tomorrow);
        var draft = _made.Draft(_made.Start());
        _made.Refused(() => _made.Timeline.Approve(draft, Tomorrow, _made.By));
        _made.Refused(() => _made.Timeline.Approve(draft, Tomorrow.AddHours(-1), _made.By));
        _made.Refused(() => _made.Timeline.Approve(draft, Tomorrow.AddHours(1), _made.By));
    }

    [Fact]
    public void Approve_DraftFromWhatNoLongerHolds_IsRefused()
    {
        _made.Publish(Some.Content());
        _made.Schedule(_made.Start() with { LeadSentence = "Ingepland." }, Tomorrow);
        var draft = _made.Draft(_made.Start());
        _made.Now = Tomorrow;
        _made.Refused(() => _made.Timeline.Approve(draft, null, _made.By));
    }

    [Fact]
    public void Approve_DraftFromBeforeTheFirstPublication_IsRefused()
    {
        _made.Schedule(Some.Content(), Tomorrow);
        var draft = _made.Draft(Some.Content("Anna Bakker"));
        _made.Now = Tomorrow;
        _made.Refused(() => _made.Timeline.Approve(draft, null, _made.By));
    }

    [Fact]
    public void Approve_VersionOfAnotherOfficial_IsAMistake()
    {
        var other = new TestTimeline();
        var draft = other.Draft(Some.Content());
        Assert.Throws<ArgumentException>(() => _made.Timeline.Approve(draft, null, _made.By));
    }

    [Fact]
    public void Approve_CorrectionWithoutReason_IsRefused()
    {
        _made.Publish(Some.Content());
        var correction = _made.Timeline.Draft(VersionKind.Correction, _made.Start(), _made.By);
        _made.Refused(() => _made.Timeline.Approve(correction, null, _made.By));
        correction.PublicReason = "Het bedrag was onjuist.";
        _made.Timeline.Approve(correction, null, _made.By);
        Assert.Equal((VersionKind.Correction, 2), (correction.Kind, correction.Number));
    }

    [Fact]
    public void Move_ScheduledVersion_TakesOverAtTheNewHour()
    {
        var held = _made.Publish(Some.Content());
        var scheduled = _made.Schedule(_made.Start(), Tomorrow);
        _made.Timeline.Move(scheduled, Tomorrow.AddHours(5), _made.Now);

        Assert.Equal((Tomorrow.AddHours(5), 2), (scheduled.PublishAt, scheduled.Number));
        Assert.Equal(Tomorrow.AddHours(5), held.SupersededAt);
        _made.Refused(() => _made.Timeline.Move(scheduled, _made.Now.AddMilliseconds(-1), _made.Now));
        _made.Refused(() => _made.Timeline.Move(scheduled, held.PublishAt!.Value, _made.Now));
    }

    [Fact]
    public void Move_VersionThatHasBegun_IsRefused()
    {
        var held = _made.Publish(Some.Content());
        _made.Refused(() => _made.Timeline.Move(held, Tomorrow, _made.Now));

        var scheduled = _made.Schedule(_made.Start(), Tomorrow);
        _made.Now = Tomorrow;
        _made.Refused(() => _made.Timeline.Move(scheduled, Tomorrow.AddDays(1), _made.Now));
        _made.Refused(() => _made.Timeline.Unschedule(scheduled, _made.Now));
    }

    [Fact]
    public void Unschedule_ScheduledVersion_IsADraftAgainAndCanBeApproved()
    {
        var held = _made.Publish(Some.Content());
        var scheduled = _made.Schedule(_made.Start(), Tomorrow);
        _made.Timeline.Unschedule(scheduled, _made.Now);

        Assert.Equal((VersionStage.Draft, (int?)null, (DateTime?)null, (string?)null), (scheduled.Stage, scheduled.Number, scheduled.PublishAt, scheduled.ApprovedBy));
        Assert.Null(held.SupersededAt);
        _made.Timeline.Approve(scheduled, Tomorrow, _made.By);
        Assert.Equal(2, scheduled.Number);
    }

    [Fact]
    public void Unschedule_BesideAnotherDraft_IsRefused()
    {
        _made.Publish(Some.Content());
        var scheduled = _made.Schedule(_made.Start(), Tomorrow);
        _made.Draft(_made.Start());
        _made.Refused(() => _made.Timeline.Unschedule(scheduled, _made.Now));
    }

    [Fact]
    public void DraftFromScheduled_Approved_TakesItsPlace()
    {
        var held = _made.Publish(Some.Content());
        var scheduled = _made.Schedule(_made.Start() with { LeadSentence = "Ingepland." }, Tomorrow);
        var draft = _made.Timeline.DraftFromScheduled(scheduled.Content! with { LeadSentence = "Beter." }, _made.By);
        _made.Timeline.Approve(draft, Tomorrow.AddHours(-2), _made.By);

        Assert.Equal(VersionStage.Discarded, scheduled.Stage);
        Assert.Equal((2, Tomorrow.AddHours(-2)), (draft.Number, draft.PublishAt));
        Assert.Equal(Tomorrow.AddHours(-2), held.SupersededAt);
        Assert.Same(held, draft.BasedOn);
    }

    [Fact]
    public void DraftFromScheduled_ApprovedAndUnscheduled_CanBeApprovedAgain()
    {
        _made.Publish(Some.Content());
        var scheduled = _made.Schedule(_made.Start(), Tomorrow);
        var draft = _made.Timeline.DraftFromScheduled(scheduled.Content!, _made.By);
        _made.Timeline.Approve(draft, Tomorrow, _made.By);
        _made.Timeline.Unschedule(draft, _made.Now);
        _made.Timeline.Approve(draft, null, _made.By);
        Assert.Equal(2, draft.Number);
    }

    [Fact]
    public void Unschedule_WhileADraftIsMadeFromIt_LeavesThatDraftWithAllThatWasPlanned()
    {
        var held = _made.Publish(Some.Content());
        var scheduled = _made.Timeline.Draft(VersionKind.Update, _made.Start(), _made.By);
        _made.Timeline.Explain(scheduled, "Nieuw college.", "Na de raad.", null, _made.By);
        _made.Timeline.Approve(scheduled, Tomorrow, _made.By);
        var draft = _made.Timeline.DraftFromScheduled(scheduled.Content! with { LeadSentence = "Beter." }, Some.Signature(_made.Now, "anna"));
        var token = draft.ConcurrencyToken;
        _made.Timeline.Unschedule(scheduled, _made.Now);

        Assert.Equal((VersionStage.Discarded, VersionStage.Draft), (scheduled.Stage, draft.Stage));
        Assert.Same(held, draft.BasedOn);
        Assert.Equal(("Beter.", "Nieuw college.", "Na de raad."), (draft.Content!.LeadSentence, draft.PublicReason, draft.PrivateNote));
        Assert.Superset(scheduled.Authors.ToHashSet(StringComparer.Ordinal), draft.Authors.ToHashSet(StringComparer.Ordinal));
        Assert.Contains("anna", draft.Authors);
        Assert.NotEqual(token, draft.ConcurrencyToken);
        Assert.Null(held.SupersededAt);
        _made.Timeline.Approve(draft, null, _made.By);
        Assert.Equal(2, draft.Number);
    }

    [Fact]
    public void Unschedule_WhileThereIsAnOrdinaryDraft_IsRefused()
    {
        _made.Publish(Some.Content());
        var scheduled = _made.Schedule(_made.Start(), Tomorrow);
        _made.Timeline.Draft(VersionKind.Update, _made.Start(), _made.By);

        _made.Refused(() => _made.Timeline.Unschedule(scheduled, _made.Now));
        Assert.Equal(VersionStage.Approved, scheduled.Stage);
    }

    [Fact]
    public void DraftFromScheduled_HourPassesMeanwhile_IsAnOrdinaryNextVersion()
    {
        _made.Publish(Some.Content());
        var scheduled = _made.Schedule(_made.Start(), Tomorrow);
        var draft = _made.Timeline.DraftFromScheduled(scheduled.Content! with { LeadSentence = "Beter." }, _made.By);
        _made.Now = Tomorrow.AddHours(1);
        _made.Timeline.Approve(draft, null, _made.By);

        Assert.Equal((VersionStage.Approved, 2), (scheduled.Stage, scheduled.Number));
        Assert.Equal(3, draft.Number);
        Assert.Same(scheduled, draft.BasedOn);
    }

    [Fact]
    public void DraftFromScheduled_NothingScheduled_IsRefused() =>
        _made.Refused(() => _made.Timeline.DraftFromScheduled(Some.Content(), _made.By));

    [Fact]
    public void Withdraw_Page_IsGoneAndCanBePublishedAgain()
    {
        var first = _made.Publish(Some.Declared(Some.SidePosition(1)));
        _made.Now = Tomorrow;
        var withdrawal = _made.Timeline.Withdraw("Op verzoek.", _made.By);

        Assert.Equal((VersionKind.Withdrawal, 2, "Op verzoek."), (withdrawal.Kind, withdrawal.Number, withdrawal.PublicReason));
        Assert.Null(withdrawal.Content);
        Assert.Equal(_made.Now, first.SupersededAt);
        _made.Refused(() => _made.Timeline.Withdraw("Nog eens.", _made.By));

        _made.Now = Tomorrow.AddDays(1);
        var again = _made.Publish(_made.Start());
        Assert.Equal(3, again.Number);
        Assert.Same(withdrawal, again.BasedOn);
        Assert.Equal(AmsterdamTime.DayOf(first.PublishAt!.Value), again.Content!.SidePositions[0].StatedSince);
    }

    [Fact]
    public void Withdraw_WithoutReasonPageOrRoom_IsRefused()
    {
        _made.Refused(() => _made.Timeline.Withdraw("Op verzoek.", _made.By));
        _made.Publish(Some.Content());
        _made.Refused(() => _made.Timeline.Withdraw(" ", _made.By));
        var draft = _made.Draft(_made.Start());
        _made.Refused(() => _made.Timeline.Withdraw("Op verzoek.", _made.By));
        _made.Timeline.Approve(draft, Tomorrow, _made.By);
        _made.Refused(() => _made.Timeline.Withdraw("Op verzoek.", _made.By));
    }

    [Fact]
    public void StartingContent_NextVersion_KeepsTheDayThatFirstStatedAFact()
    {
        _made.Publish(Some.Declared(Some.SidePosition(1)));
        var day = AmsterdamTime.DayOf(_made.Now);
        _made.Now = Tomorrow;
        _made.Publish(_made.Start() with { SidePositions = [.. _made.Start().SidePositions, Some.SidePosition(2)] });
        _made.Now = Tomorrow.AddDays(1);

        var content = _made.Start();
        Assert.Equal([day, day.AddDays(1)], content.SidePositions.Select(position => position.StatedSince));
        Assert.Equal(day, Assert.Single(content.Terms).StatedSince);
    }

    [Fact]
    public void Restore_OldVersion_IsADraftWithItsContentAndNumbers()
    {
        var made = new TestTimeline();
        var first = made.Publish(Some.Declared(Some.SidePosition(7, "Oude Stichting")));
        made.Now = made.Now.AddDays(1);
        var second = made.Publish(Some.Content());
        made.Now = made.Now.AddDays(1);

        var draft = made.Timeline.Restore(first, made.By);
        Assert.Same(draft, made.Timeline.OpenDraft);
        Assert.Same(second, draft.BasedOn);
        Assert.Empty(ProfileFields.Changed(first.Content, draft.Content));
        Assert.Equal((7, AmsterdamTime.DayOf(first.PublishAt!.Value)), (draft.Content!.SidePositions[0].EntryId, draft.Content.SidePositions[0].StatedSince));
        Assert.Same(second, made.Timeline.HeldAt(made.Now));
        made.Timeline.Approve(draft, null, made.By);
        Assert.Equal(3, draft.Number);
    }

    [Fact]
    public void Restore_WhatIsStillToCome_IsStatedSinceTheDayOnWhichItIsPublished()
    {
        var made = new TestTimeline();
        made.Publish(Some.Content());
        var planned = made.Draft(Some.Declared(Some.SidePosition(7)));
        made.Timeline.Approve(planned, made.Now.AddDays(30), made.By);

        Assert.Null(made.Timeline.Restore(planned, made.By).Content!.SidePositions[0].StatedSince);
    }

    [Fact]
    public void Restore_BesideADraftOrOfAWithdrawal_IsRefused()
    {
        var made = new TestTimeline();
        var first = made.Publish(Some.Content());
        made.Now = made.Now.AddDays(1);
        var withdrawal = made.Timeline.Withdraw("Weg.", made.By);
        made.Refused(() => made.Timeline.Restore(withdrawal, made.By));
        made.Draft(Some.Content());
        made.Refused(() => made.Timeline.Restore(first, made.By));
    }
}
