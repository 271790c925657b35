using LeidenBestuur.Web.Admin.Publications;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Shared.Comparing;

namespace LeidenBestuur.Web.Admin.Profiles;

/// <summary>Two texts of one page.</summary>
/// <param name="State">The colleague's, and where it stands.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Mine">The facts of that.</param>
/// <param name="Changes">The fields that differ.</param>
public sealed record Conflict(EditState State, ProfileForm Form, ProfileContent Mine, IReadOnlyList<string> Changes)
{
    /// <summary>What was chosen before a field was found without a choice ("mijn", "hun"); null: nothing was chosen yet.</summary>
    public IReadOnlyDictionary<string, string>? Chosen { get; init; }

    /// <summary>That the draft was thrown away which the form was filled from, as the trail has it; null: it was not.</summary>
    public AuditEntry? ThrownAway { get; init; }

    /// <summary>That the planned version was called off which the form was filled from, as the trail has it; null: it was not, or its hour has come.</summary>
    public AuditEntry? CalledOff { get; init; }

    private static readonly Word[] All =
    [
        new("reason", "Reden van de verandering", draft => draft.PublicReason, form => form.PublicReason, (form, text) => form.PublicReason = text),
        new("note", "Notitie voor collega’s", draft => draft.PrivateNote, form => form.PrivateNote, (form, text) => form.PrivateNote = text),
        new("was", "Wat stond er?", draft => draft.Correction?.Was, form => form.Was, (form, text) => form.Was = text),
        new("is", "Wat is het?", draft => draft.Correction?.Is, form => form.Is, (form, text) => form.Is = text),
    ];

    /// <summary>What to know of what was taken away for good since the form was filled, a sentence each.</summary>
    public IReadOnlyList<string> Erased => ErasureWords.Since(State.Official, FilledTexts.ErasedSince(Form, State.Official));

    /// <summary>The words around the content that both gave and that differ.</summary>
    public IReadOnlyList<FieldChange> Words => WordsOf(State.Draft, Form);

    public static IReadOnlyList<FieldChange> WordsOf(ProfileVersion? draft, ProfileForm form) =>
    [
        .. All.Select(word => (word.Key, word.Label, Theirs: draft is null ? null : FieldText.Of(word.Theirs(draft)), Mine: FieldText.Of(word.Mine(form))))
            .Where(words => words.Theirs is not null && words.Mine is not null && words.Theirs != words.Mine)
            .Select(words => new FieldChange(words.Key, words.Label, [words.Theirs!], [words.Mine!])),
    ];

    /// <summary>Gives a form the colleague's words, where they were chosen or the form has none.</summary>
    public static void TakeWords(ProfileVersion? draft, ProfileForm form, IReadOnlyDictionary<string, CarryOverChoice> choices)
    {
        foreach (var word in All)
        {
            if (draft is not null && (FieldText.Of(word.Mine(form)) is null || choices.GetValueOrDefault(word.Key) == CarryOverChoice.Published))
                word.Take(form, word.Theirs(draft) ?? word.Mine(form));
        }
    }

    /// <summary>Words around the facts.</summary>
    private sealed record Word(string Key, string Label, Func<ProfileVersion, string?> Theirs, Func<ProfileForm, string?> Mine, Action<ProfileForm, string?> Take);
}
