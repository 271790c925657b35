using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Domain;

/// <summary>Which side positions a version was the last to state.</summary>
public sealed class LastMentionsTests
{
    private readonly TestTimeline _made = new();

    [Fact]
    public void Publish_TextThatLeavesEntriesOut_MarksThemOnTheOneBefore()
    {
        var first = _made.Publish(Stating(1, 2, 3));
        var second = _made.Publish(Stating(2));

        Assert.Equal([1, 3], first.LastMentions);
        Assert.Null(second.LastMentions);
    }

    [Fact]
    public void Publish_Correction_MarksNothing()
    {
        var first = _made.Publish(Stating(1));
        var correction = _made.Timeline.Draft(VersionKind.Correction, Stating(), _made.By);
        _made.Timeline.Explain(correction, "Een lezer zag het.", privateNote: null, new("Lid", "Niets"), _made.By);
        _made.Timeline.Approve(correction, null, _made.By);

        Assert.Null(first.LastMentions);
    }

    [Fact]
    public void Withdraw_AndReturnWithoutAnEntry_MarksItOnTheTextBefore()
    {
        var first = _made.Publish(Stating(1));
        var withdrawal = _made.Timeline.Withdraw("Op verzoek.", _made.By);
        Assert.Null(first.LastMentions);
        _made.Publish(Stating());

        Assert.Equal([1], first.LastMentions);
        Assert.Null(withdrawal.LastMentions);
    }

    [Fact]
    public void Unschedule_TextThatLeavesAnEntryOut_TakesTheMarkAway()
    {
        var first = _made.Publish(Stating(1));
        var scheduled = _made.Schedule(Stating(), _made.Now.AddDays(1));
        Assert.Equal([1], first.LastMentions);

        _made.Timeline.Unschedule(scheduled, _made.Now);

        Assert.Null(first.LastMentions);
    }

    private static ProfileContent Stating(params int[] numbers) => numbers.Length == 0 ? Some.Content() : Some.Declared([.. numbers.Select(number => Some.SidePosition(number))]);
}
