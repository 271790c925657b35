using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Web.Admin.Profiles;

/// <summary>What happened to a page while somebody was typing, and who did it.</summary>
/// <param name="Sentence">In words, with what to do.</param>
/// <param name="Theirs">What the text is called that stands there now.</param>
/// <param name="Mine">What is called what was typed.</param>
public sealed record ConflictCause(string Sentence, string Theirs, string Mine)
{
    /// <param name="conflict">The two texts.</param>
    /// <param name="reader">Who reads it (<see cref="Signature.By"/>).</param>
    public static ConflictCause Of(Conflict conflict, string reader)
    {
        var (state, form) = (conflict.State, conflict.Form);
        var erased = FilledTexts.ErasedSince(form, state.Official);
        var gone = EditState.DraftOf(form, state.Official) is { } draft && draft.Id != state.Draft?.Id ? draft : null;
        var sentences = erased.Select(erasure => (erasure.By, erasure.At)).Distinct()
            .Select(act => $"{act.By} heeft om {DutchDates.WriteTime(act.At)} privégegevens van deze pagina weggehaald.").ToList();
        if (gone is not null)
            sentences.Add(WhatBecameOf(gone, conflict));
        if (conflict.CalledOff is { } act)
            sentences.Add($"{act.Actor} heeft de versie die klaarstond om {DutchDates.WriteTime(act.At)} uit de planning gehaald. Wat u bewaart, is dus een gewone wijziging zonder tijdstip.");
        // Beside what else happened, a colleague may have written too.
        var isRevised = sentences.Count == 0 || (state.Draft is not null && (gone is not null || conflict.Words.Count > 0
            || FormBasis.Changed(form.Basis, state.Content).Except(erased.Select(erasure => erasure.Field), StringComparer.Ordinal).Any()));
        var (by, at) = state switch
        {
            { Draft: { } open } => (open.RevisedBy ?? open.MadeBy, open.RevisedAt ?? open.MadeAt),
            { Held: { } held } => (held.ApprovedBy ?? held.MadeBy, held.PublishAt ?? held.MadeAt),
            _ => ("Een collega", state.Official.Versions.Max(version => version.MadeAt)),
        };
        sentences.Add(isRevised ? Texts.T57_Conflict.FillPlain(("naam", by), ("tijd", DutchDates.WriteTime(at))) : "Uw tekst is bewaard. Kies per onderdeel welke tekst blijft.");
        var isOwn = isRevised && state.Draft is not null && by == reader;
        var theirs = isOwn ? "Wat u elders bewaarde" : isRevised && state.Draft is not null ? "De tekst van uw collega" : Standing(state);
        return new(string.Join(' ', sentences), theirs, isOwn ? "Wat u hier typte" : "Uw tekst");
    }

    private static string WhatBecameOf(ProfileVersion draft, Conflict conflict) => draft.Stage switch
    {
        VersionStage.Approved when draft.Id == conflict.State.Scheduled?.Id => $"{draft.ApprovedBy} heeft het concept om {DutchDates.WriteTime(draft.ApprovedAt!.Value)} ingepland.",
        VersionStage.Approved => $"{draft.ApprovedBy} heeft het concept om {DutchDates.WriteTime(draft.ApprovedAt!.Value)} gepubliceerd.",
        _ when conflict.ThrownAway is { } act => $"{act.Actor} heeft het concept om {DutchDates.WriteTime(act.At)} weggegooid.",
        _ => "Het concept is er niet meer.",
    };

    private static string Standing(EditState state) => state switch
    {
        { Draft: not null } => "Het concept van nu",
        { Origin: DraftOrigin.Scheduled } => "De versie die klaarstaat",
        { Held.Kind: not VersionKind.Withdrawal } => "Wat nu op de site staat",
        _ => "De tekst van nu",
    };
}
