using CsCheck;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Domain;

/// <summary>Whatever is done to a timeline, in whatever order, what the design says of it stays true.</summary>
public sealed class TimelinePropertyTests
{
    [Fact]
    public void Acts_InAnyOrder_KeepTheTimelineTrue() => Act.Sequences(longest: 40).Sample(Follow, iter: 300);

    private static void Follow(Act[] acts)
    {
        var made = new TestTimeline();
        var begun = new Dictionary<ProfileVersion, string>(ReferenceEqualityComparer.Instance);
        foreach (var act in acts)
        {
            if (act.Kind == ActKind.Pass)
                made.Now = made.Now.AddMinutes(Math.Abs(act.Minutes));
            else
                Do(act, made);
            CheckHeld(made);
            CheckOrder(made);
            CheckBegun(made, begun);
        }
    }

    private static void Do(Act act, TestTimeline made)
    {
        var before = made.Snapshot();
        var scheduled = made.Timeline.Scheduled(made.Now);
        var (hour, promised) = (scheduled?.PublishAt, scheduled?.Content);
        var draft = made.Timeline.OpenDraft;
        var based = draft?.BasedOn;
        try
        {
            act.On(made.Timeline, made.Now);
        }
        catch (DomainException)
        {
            Assert.Equal(before, made.Snapshot());
            return;
        }

        if (scheduled is null || act.Kind is ActKind.Move or ActKind.Unschedule || (based == scheduled && draft!.Stage == VersionStage.Approved))
            return;
        var still = made.Timeline.Scheduled(made.Now);
        Assert.Equal(hour, still?.PublishAt);
        if (still != scheduled)
            CheckCarriedOver(based?.WithContent()?.Content, draft!.Content!, promised!, still!.Content!);
    }

    /// <summary>At every moment of interest, the filter of all public pages finds just what the definition names.</summary>
    private static void CheckHeld(TestTimeline made)
    {
        var approved = made.Versions.Where(version => version.Stage == VersionStage.Approved).ToList();
        var moments = approved.SelectMany(version => new[] { version.PublishAt!.Value.AddMilliseconds(-1), version.PublishAt.Value, version.PublishAt.Value.AddMilliseconds(1) });
        foreach (var moment in moments.Append(made.Now).Append(DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc)))
        {
            var named = approved.Where(version => version.PublishAt <= moment).MaxBy(version => version.PublishAt);
            Assert.Equal(named is null ? [] : [named], made.Versions.Where(ProfileVersion.HeldAt(moment).Compile(preferInterpretation: true)));
            Assert.Same(named, made.Timeline.HeldAt(moment));
        }
    }

    private static void CheckOrder(TestTimeline made)
    {
        var approved = made.Versions.Where(version => version.Stage == VersionStage.Approved).OrderBy(version => version.PublishAt).ToList();
        Assert.Equal(Enumerable.Range(1, approved.Count).Select(number => (int?)number), approved.Select(version => version.Number));
        Assert.Equal(approved.Skip(1).Select(version => version.PublishAt).Append(null).Take(approved.Count), approved.Select(version => version.SupersededAt));
        Assert.Distinct(approved.Select(version => version.PublishAt));
        Assert.True(made.Versions.Count(version => version.Stage is VersionStage.Draft or VersionStage.Submitted) <= 1);
        Assert.True(approved.Count(version => version.PublishAt > Later(made.Now, version.ApprovedAt)) <= 1);
        Assert.All(approved, version => Assert.Equal(version.Kind == VersionKind.Withdrawal, version.Content is null));
        Assert.All(approved.Skip(1).Zip(approved), pair => Assert.Same(pair.Second, pair.First.BasedOn));
        Assert.All(made.Versions.Except(approved), version => Assert.Equal((null, null, null), (version.Number, version.PublishAt, version.SupersededAt)));
    }

    private static void CheckBegun(TestTimeline made, Dictionary<ProfileVersion, string> begun)
    {
        Assert.All(begun, pair => Assert.Equal(pair.Value, made.Begun(pair.Key)));
        foreach (var version in made.Versions.Where(version => version.HasBegun(Later(made.Now, version.ApprovedAt))))
            begun.TryAdd(version, made.Begun(version));
    }

    /// <summary>A version that was published at once has begun, though its instant may be a millisecond ahead of a clock that stands still.</summary>
    private static DateTime Later(DateTime now, DateTime? approvedAt) => approvedAt > now ? approvedAt.Value : now;

    /// <summary>Per field: what only one of the two changed is kept; where both did, the acts choose what was scheduled.</summary>
    private static void CheckCarriedOver(ProfileContent? based, ProfileContent published, ProfileContent promised, ProfileContent carried)
    {
        for (var field = 0; field < Act.Fields; field++)
        {
            var (was, now, later) = (based is null ? null : Act.Read(based, field), Act.Read(published, field), Act.Read(promised, field));
            Assert.Equal(later == was ? now : later, Act.Read(carried, field));
        }
    }
}
