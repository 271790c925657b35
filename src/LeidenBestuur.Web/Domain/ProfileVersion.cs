using System.Security.Cryptography;
using System.Text;
using System.Linq.Expressions;

namespace LeidenBestuur.Web.Domain;

/// <summary>Stadium: how far a version has come. Scheduled, published and replaced are not stages: they follow from the moment.</summary>
public enum VersionStage
{
    /// <summary>Concept.</summary>
    Draft,

    /// <summary>Ter beoordeling.</summary>
    Submitted,

    /// <summary>Goedgekeurd: it holds from its hour on, or will.</summary>
    Approved,

    /// <summary>Vervallen: it will never hold.</summary>
    Discarded,
}

/// <summary>Soort versie.</summary>
public enum VersionKind
{
    /// <summary>Wijziging: the facts changed.</summary>
    Update,

    /// <summary>Rectificatie: only what was wrong changed (Wet open overheid, article 2.4(5)).</summary>
    Correction,

    /// <summary>Intrekking: the page is gone from its hour on; it has no content.</summary>
    Withdrawal,
}

/// <summary>
/// Versie: a whole profile as it is published from one instant until the next version's. Only <see cref="Timeline"/>
/// changes one; what has begun to hold never changes again.
/// </summary>
public sealed class ProfileVersion
{
    /// <summary>What the words around a content are called among the fields that can be taken away.</summary>
    public const string WordsKind = "words";

    private ProfileVersion()
    {
    }

    internal ProfileVersion(VersionKind kind, ProfileContent? content, ProfileVersion? basedOn, Signature made)
    {
        (Kind, Content, BasedOn) = (kind, content, basedOn);
        (MadeBy, MadeAt) = (made.By, made.At);
        Authors = [made.Key];
    }

    /// <summary>Sleutel in the store.</summary>
    public int Id { get; private set; }

    /// <summary>Sleutel van de bestuurder.</summary>
    public int OfficialId { get; private set; }

    /// <summary>Bestuurder whom it is about.</summary>
    public Official Official { get; private set; } = null!;

    /// <summary>Soort.</summary>
    public VersionKind Kind { get; private set; }

    /// <summary>Stadium.</summary>
    public VersionStage Stage { get; private set; }

    /// <summary>Versienummer, from 1 without gaps in the order of <see cref="PublishAt"/>; null: not approved.</summary>
    public int? Number { get; private set; }

    /// <summary>Gepubliceerd op: the instant (UTC) from which it holds; null: not approved.</summary>
    public DateTime? PublishAt { get; private set; }

    /// <summary>Vervangen op: the instant (UTC) at which the next version takes over; null: none is planned. Derived by <see cref="Timeline"/>.</summary>
    public DateTime? SupersededAt { get; private set; }

    /// <summary>
    /// Laatste vermeldingen: the <see cref="SidePosition.EntryId"/> of what it states and the next text leaves out, of which the register goes on telling; null: nothing. What a correction
    /// leaves out was never true. Derived by <see cref="Timeline"/>.
    /// </summary>
    public IReadOnlyList<int>? LastMentions { get; private set; }

    /// <summary>Gemaakt uit: the version that this one was made from; null: the first.</summary>
    public ProfileVersion? BasedOn { get; private set; }

    /// <summary>Inhoud; null: a withdrawal.</summary>
    public ProfileContent? Content { get; private set; }

    /// <summary>Gemaakt door.</summary>
    public string MadeBy { get; private set; } = "";

    /// <summary>Gemaakt op, UTC.</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>Bewerkt door: who last changed the draft; null: it is as it was made.</summary>
    public string? RevisedBy { get; private set; }

    /// <summary>Bewerkt op, UTC; null: it is as it was made.</summary>
    public DateTime? RevisedAt { get; private set; }

    /// <summary>Auteurs: the <see cref="Signature.Key"/> of everybody who wrote in it. None of them is the second pair of eyes.</summary>
    public IReadOnlyList<string> Authors { get; private set; } = [];

    /// <summary>Ingediend door; null: never submitted.</summary>
    public string? SubmittedBy { get; private set; }

    /// <summary>Ingediend op, UTC; null: never submitted.</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>Goedgekeurd door; null: not approved.</summary>
    public string? ApprovedBy { get; private set; }

    /// <summary>Goedgekeurd op, UTC; null: not approved.</summary>
    public DateTime? ApprovedAt { get; private set; }

    /// <summary>Teruggestuurd of teruggenomen door; null: neither happened since it was last submitted.</summary>
    public string? ReturnedBy { get; private set; }

    /// <summary>Teruggestuurd of teruggenomen op, UTC; null: neither happened since it was last submitted.</summary>
    public DateTime? ReturnedAt { get; private set; }

    /// <summary>Reden van terugsturen, for colleagues; null: not sent back since it was last submitted. Who takes it back gives no reason.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>Reden van spoed, for colleagues: why one person published it alone; null: that did not happen.</summary>
    public string? UrgentReason { get; private set; }

    /// <summary>Achteraf nagekeken door: the second person on what was published alone; null: not yet, or not needed.</summary>
    public string? ReviewedBy { get; private set; }

    /// <summary>Achteraf nagekeken op, UTC; null: not yet, or not needed.</summary>
    public DateTime? ReviewedAt { get; private set; }

    /// <summary>Rectificatie: what stood there and what is right; null: it corrects nothing.</summary>
    public CorrectionStatement? Correction { get; internal set; }

    /// <summary>Reden, public; null: not yet given. Of a correction: how the mistake was found.</summary>
    public string? PublicReason { get; internal set; }

    /// <summary>Notitie voor collega's, never public; null: none.</summary>
    public string? PrivateNote { get; internal set; }

    /// <summary>Bron: the text that it was read from; null: it was written here.</summary>
    public VersionSource? Source { get; internal set; }

    /// <summary>Weggehaald: what was blacked out for good, in order.</summary>
    public IReadOnlyList<Erasure> Erasures { get; private set; } = [];

    /// <summary>Changes at every write: two people cannot save over each other unseen.</summary>
    public Guid ConcurrencyToken { get; private set; } = Guid.NewGuid();

    /// <summary>Whether it is the version that a reader sees who knows what was known at an instant: the one filter of all public pages.</summary>
    public static Expression<Func<ProfileVersion, bool>> HeldAt(DateTime knownAt) => version =>
        version.Stage == VersionStage.Approved && version.PublishAt <= knownAt && (version.SupersededAt == null || knownAt < version.SupersededAt);

    /// <summary>Whether its hour has come.</summary>
    public bool HasBegun(DateTime now) => Stage == VersionStage.Approved && PublishAt <= now;

    /// <summary>Whether it is approved and its hour is still to come.</summary>
    public bool IsScheduled(DateTime now) => Stage == VersionStage.Approved && PublishAt > now;

    internal bool IsOpen => Stage is VersionStage.Draft or VersionStage.Submitted;

    /// <summary>The version itself, or of a withdrawal the last one before it that had content; null: none had.</summary>
    internal ProfileVersion? WithContent() => Content is null ? BasedOn?.WithContent() : this;

    internal void Submit(Signature by)
    {
        Stage = VersionStage.Submitted;
        (SubmittedBy, SubmittedAt) = (by.By, by.At);
        (ReturnedBy, ReturnedAt, ReturnReason) = (null, null, null);
        Touch();
    }

    internal void Approve(DateTime publishAt, Signature by)
    {
        (Stage, PublishAt) = (VersionStage.Approved, publishAt);
        (ApprovedBy, ApprovedAt) = (by.By, by.At);
        Touch();
    }

    /// <summary>Becomes a draft again.</summary>
    /// <param name="reason">What has to change; null: who submitted it takes it back.</param>
    /// <param name="by">Who does so, and when.</param>
    internal void Return(string? reason, Signature by)
    {
        Leave(VersionStage.Draft);
        (ReturnedBy, ReturnedAt, ReturnReason) = (by.By, by.At, reason);
    }

    /// <summary>Waits for the second person, who has not written in it.</summary>
    internal void MarkUrgent(string reason) => UrgentReason = reason;

    internal void Review(Signature by)
    {
        (ReviewedBy, ReviewedAt) = (by.By, by.At);
        Touch();
    }

    internal void MoveTo(DateTime publishAt)
    {
        PublishAt = publishAt;
        Touch();
    }

    internal void Place(int number, DateTime? supersededAt, ProfileVersion? next)
    {
        (Number, SupersededAt) = (number, supersededAt);
        LastMentions = next is { Content: { } later, Kind: not VersionKind.Correction }
            && Content is { } content
            && content.EntryIds().Except(later.EntryIds()).ToList() is { Count: > 0 } gone
            ? gone
            : null;
    }

    internal void Leave(VersionStage stage)
    {
        (Stage, PublishAt, Number, SupersededAt, LastMentions) = (stage, null, null, null, null);
        (ApprovedBy, ApprovedAt, UrgentReason, ReviewedBy, ReviewedAt) = (null, null, null, null, null);
        Touch();
    }

    /// <summary>Stands where a scheduled version stood, which will never hold: so it counts as made from what that one was made from.</summary>
    internal void TakePlaceOf(ProfileVersion scheduled)
    {
        BasedOn = scheduled.BasedOn;
        scheduled.Leave(VersionStage.Discarded);
        Touch();
    }

    internal void Revise(ProfileContent content, Signature by)
    {
        (RevisedBy, RevisedAt) = (by.By, by.At);
        Content = content;
        AddAuthors([by.Key]);
        Touch();
    }

    /// <summary>Gives it the words around its content: who opened it before they were there has not read it, and does not write over them.</summary>
    internal void Explain(string? publicReason, string? privateNote, CorrectionStatement? correction)
    {
        if ((PublicReason, PrivateNote, Correction) == (publicReason, privateNote, correction))
            return;
        (PublicReason, PrivateNote, Correction) = (publicReason, privateNote, correction);
        Touch();
    }

    /// <summary>Stands on what holds now, with that version's changes in it.</summary>
    internal void Rebase(ProfileVersion held, ProfileContent content, Signature by)
    {
        BasedOn = held;
        Revise(content, by);
    }

    internal void AddAuthors(IEnumerable<string> authors) => Authors = [.. Authors.Union(authors, StringComparer.Ordinal)];

    internal void Erase(Erasure erasure, ProfileContent blackedOut)
    {
        Content = blackedOut;
        Erasures = [.. Erasures, erasure];
        Touch();
    }

    /// <summary>Kenmerk of the words around the content ("words/12"), as a field that can be taken away.</summary>
    public string WordsField() => $"{WordsKind}/{Id.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    /// <summary>Woorden rond de inhoud: reasons, notes and what was wrong, as far as they were not taken away.</summary>
    public IReadOnlyList<string> Words() =>
        [.. new[] { PublicReason, Correction?.Was, Correction?.Is, PrivateNote, ReturnReason, UrgentReason }.OfType<string>().Where(words => words != BlackOut.Mark)];

    /// <summary>Takes the words around the content away for good, and keeps that it happened.</summary>
    internal void EraseWords(Signature by)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', Words().Prepend(Content is null ? "" : ProfileFacts.Hash(Content))))));
        static string? Without(string? words) => words is null ? null : BlackOut.Mark;
        (PublicReason, PrivateNote, ReturnReason, UrgentReason) = (Without(PublicReason), Without(PrivateNote), Without(ReturnReason), Without(UrgentReason));
        Correction = Correction is null ? null : new(BlackOut.Mark, BlackOut.Mark);
        Erasures = [.. Erasures, new Erasure(WordsField(), hash, by.At, by.By)];
        Touch();
    }

    private void Touch() => ConcurrencyToken = Guid.NewGuid();
}

/// <summary>Rectificatie: the mistake and what is right, in words that residents read.</summary>
/// <param name="Was">Wat er stond.</param>
/// <param name="Is">Wat het is.</param>
public sealed record CorrectionStatement(string Was, string Is);
