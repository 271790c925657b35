using System.Globalization;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Admin.Profiles;

/// <summary>Where the profile of an official stands for who is about to edit it.</summary>
/// <param name="Official">Whose it is, with every version.</param>
/// <param name="Draft">The open draft, submitted or not; null: none.</param>
/// <param name="Held">What holds now; null: nothing does yet.</param>
/// <param name="Scheduled">What is approved for later; null: nothing.</param>
/// <param name="Origin">What a first save makes, or made; null: an ordinary change.</param>
public sealed record EditState(Official Official, ProfileVersion? Draft, ProfileVersion? Held, ProfileVersion? Scheduled, DraftOrigin? Origin)
{
    public static EditState Of(Official official, DateTime now, DraftOrigin? origin = null)
    {
        var timeline = official.Timeline;
        var (draft, scheduled) = (timeline.OpenDraft, timeline.Scheduled(now));
        // What is there already decides; a correction stays one, should a colleague throw its draft away meanwhile.
        var begun = draft is not null ? draft.Kind == VersionKind.Correction ? DraftOrigin.Correction : null : origin == DraftOrigin.Scheduled && scheduled is null ? null : origin;
        return new(official, draft, timeline.HeldAt(now), scheduled, begun)
        {
            Content = draft?.Content ?? (begun == DraftOrigin.Scheduled ? scheduled!.Content!.Copy(null) : timeline.StartingContent(now)),
        };
    }

    /// <summary>The same for who sends a form: a correction whose draft is there no more is one only as long as what it puts right still stands.</summary>
    public static EditState Of(Official official, DateTime now, ProfileForm form)
    {
        var isOver = form is { Origin: DraftOrigin.Correction, Token: ['c', ..] token } && !token.EndsWith($"-{official.Timeline.HeldAt(now)?.Id}", StringComparison.Ordinal);
        return Of(official, now, isOver ? null : form.Origin);
    }

    /// <summary>The draft that a form was filled from; null: it was filled from something else.</summary>
    public static ProfileVersion? DraftOf(ProfileForm form, Official official) =>
        form.Token?.Split('-') is ["c", _, var id, ..] ? official.Versions.FirstOrDefault(version => version.Id.ToString(CultureInfo.InvariantCulture) == id) : null;

    /// <summary>What the form is filled from; null: nothing was ever written.</summary>
    public ProfileContent? Content { get; private init; }

    /// <summary>The version whose words around the content the form is filled with; null: there are none yet.</summary>
    public ProfileVersion? Words => Draft ?? (Origin == DraftOrigin.Scheduled ? Scheduled : null);

    /// <summary>What the site shows now; null: nothing.</summary>
    public ProfileContent? Published => Held?.Content;

    public VersionKind Kind => Draft?.Kind ?? (Origin == DraftOrigin.Correction ? VersionKind.Correction : VersionKind.Update);

    /// <summary>Changes with everything that a save would overwrite; that of a draft ends with the version that it was made from.</summary>
    public string Token => Draft is not null ? $"c-{Draft.ConcurrencyToken:N}-{Draft.Id}-{Draft.BasedOn?.Id}"
        : Origin == DraftOrigin.Scheduled ? $"p-{Scheduled!.ConcurrencyToken:N}" : $"v-{Held?.Id ?? 0}";

    /// <summary>The name it goes by in lists.</summary>
    public string Name => Content?.Name ?? Scheduled?.Content?.Name ?? Official.Slug;

    public ReadingContext Reading(IReadOnlyDictionary<int, string> portfolios, DateTime now) => new(
        Content, Official.Versions.SelectMany(version => version.Content?.SidePositions ?? []).Select(position => position.EntryId).ToHashSet(), portfolios, AmsterdamTime.DayOf(now));
}

/// <summary>The facts that a form was filled from, field by field, so short that a form can carry them.</summary>
public static class FormBasis
{
    public static string Of(ProfileContent? content) => string.Join(';', ProfileFields.ByKey(content).Select(field => $"{field.Key}={Mark(field.Value)}"));

    /// <summary>Which fields a content states otherwise than the basis did.</summary>
    public static IReadOnlySet<string> Changed(string? basis, ProfileContent? content)
    {
        var was = (basis ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=')).Where(field => field.Length == 2)
            .GroupBy(field => field[0], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First()[1], StringComparer.Ordinal);
        var now = ProfileFields.ByKey(content);
        return was.Keys.Union(now.Keys, StringComparer.Ordinal)
            .Where(key => was.GetValueOrDefault(key) != (now.TryGetValue(key, out var field) ? Mark(field) : null))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static string Mark(ProfileField field) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(field.Facts)))[..12];
}
