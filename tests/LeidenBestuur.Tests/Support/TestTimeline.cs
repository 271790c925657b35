using System.Text.Json;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Support;

/// <summary>One official's timeline without a store, with a clock that the test moves.</summary>
internal sealed class TestTimeline
{
    private readonly List<ProfileVersion> _versions = [];

    public IReadOnlyList<ProfileVersion> Versions => _versions;

    public Timeline Timeline => new(_versions);

    public DateTime Now { get; set; } = TestStore.Start.UtcDateTime;

    public Signature By => Some.Signature(Now);

    public ProfileVersion Draft(ProfileContent content) => Timeline.Draft(VersionKind.Update, content, By);

    /// <summary>Publishes a next version at once.</summary>
    public ProfileVersion Publish(ProfileContent content, IReadOnlyDictionary<string, CarryOverChoice>? choices = null)
    {
        var draft = Draft(content);
        Timeline.Approve(draft, null, By, choices);
        return draft;
    }

    /// <summary>Approves a next version for later.</summary>
    public ProfileVersion Schedule(ProfileContent content, DateTime publishAt)
    {
        var draft = Draft(content);
        Timeline.Approve(draft, publishAt, By);
        return draft;
    }

    /// <summary>What holds now, to change.</summary>
    public ProfileContent Start() => Timeline.StartingContent(Now)!;

    /// <summary>Expects the act to be refused, and that this left no trace.</summary>
    public TException Refused<TException>(Action act)
        where TException : DomainException
    {
        var before = Snapshot();
        var refused = Assert.Throws<TException>(act);
        Assert.Equal(before, Snapshot());
        return refused;
    }

    public DomainException Refused(Action act) => Refused<DomainException>(act);

    /// <summary>Everything that every version holds, as one text.</summary>
    public string Snapshot() => string.Join('\n', _versions.Select(version => JsonSerializer.Serialize(Written(version), ProfileFacts.Json)));

    /// <summary>What may never change of a version that has begun to hold: all but the instant at which the next takes over.</summary>
    public string Begun(ProfileVersion version) => JsonSerializer.Serialize(Written(version) with { SupersededAt = null }, ProfileFacts.Json);

    private WrittenVersion Written(ProfileVersion version) => new(
        version.Kind, version.Stage, version.Number, version.PublishAt, version.SupersededAt, version.BasedOn is { } based ? _versions.IndexOf(based) : null, version.Content,
        [version.MadeBy, version.SubmittedBy, version.ApprovedBy, version.PublicReason, version.PrivateNote, version.UrgentReason, version.ReviewedBy, version.ReturnReason, version.Correction?.ToString(), string.Join(";", version.Authors), version.ConcurrencyToken.ToString()],
        [version.MadeAt, version.SubmittedAt, version.ApprovedAt, version.ReviewedAt, version.ReturnedAt], version.Source, version.Erasures);

    private sealed record WrittenVersion(
        VersionKind Kind, VersionStage Stage, int? Number, DateTime? PublishAt, DateTime? SupersededAt, int? BasedOn, ProfileContent? Content,
        string?[] Texts, DateTime?[] Instants, VersionSource? Source, IReadOnlyList<Erasure> Erasures);
}
