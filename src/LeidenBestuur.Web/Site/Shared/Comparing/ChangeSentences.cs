using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Web.Site.Shared.Comparing;

/// <summary>How much a change matters to who sees but one line of it, the weightiest first.</summary>
public enum ChangeWeight
{
    /// <summary>What is paid and earned.</summary>
    Money,

    /// <summary>A side position.</summary>
    SidePosition,

    /// <summary>A portfolio.</summary>
    Portfolio,

    /// <summary>A term of office.</summary>
    Term,

    /// <summary>Another fact: a name, the declaration, how to reach somebody.</summary>
    Fact,

    /// <summary>A text.</summary>
    Text,
}

/// <summary>What changed, as one short sentence.</summary>
/// <param name="Text">"Nevenfunctie toegevoegd: Voorzitter – Stichting X."</param>
/// <param name="Fields">The fields that it is about, as <see cref="ProfileFields"/> names them.</param>
/// <param name="Weight">How much it matters.</param>
public sealed record ChangeSentence(string Text, IReadOnlyList<string> Fields, ChangeWeight Weight);

/// <summary>The difference of two contents in sentences, in the order of the page. Of every field that changed something is said.</summary>
public static class ChangeSentences
{
    /// <param name="before">The content before; null: there was none, and so nothing changed.</param>
    /// <param name="after">The content after; null: there is none.</param>
    /// <param name="handovers">What went over between people at the instant of the content after, by the number of the subject.</param>
    /// <param name="on">The day that the reader looks from: that of the content after.</param>
    /// <param name="isCorrection">Whether the content after puts a mistake right.</param>
    public static IReadOnlyList<ChangeSentence> Of(ProfileContent? before, ProfileContent? after, IReadOnlyDictionary<int, Handover> handovers, DateOnly on, bool isCorrection) =>
        before is null || after is null
            ? []
            : [.. ChangedField.Of(before, after).SelectMany(change => Words(change, before, after, handovers, on, isCorrection).Select(said => new ChangeSentence(said.Text, change.Keys, said.Weight)))];

    private static IEnumerable<(string Text, ChangeWeight Weight)> Words(ChangedField change, ProfileContent before, ProfileContent after,
        IReadOnlyDictionary<int, Handover> handovers, DateOnly on, bool isCorrection)
    {
        var field = (change.Now ?? change.Was)!;
        (string Text, ChangeWeight Weight)[] words = [.. field.Entry switch
        {
            TermOfOffice => Each(ChangeWeight.Term, EntrySentences.Term(change.Was?.Entry as TermOfOffice, change.Now?.Entry as TermOfOffice, on)),
            PortfolioAssignment assignment => Each(
                ChangeWeight.Portfolio,
                EntrySentences.Assignment(change.Was?.Entry as PortfolioAssignment, change.Now?.Entry as PortfolioAssignment, handovers.GetValueOrDefault(assignment.PortfolioId), on)),
            SidePosition => Position(change.Was?.Entry as SidePosition, change.Now?.Entry as SidePosition, on, isCorrection),
            _ => Each(WeightOf(field.Kind), Single(change, before, after)),
        }];
        // Should a fact be added that no sentence knows yet, at least its field is named.
        return words.Length > 0 ? words : [(Sentence.Changed(FieldWords.Label(field)), ChangeWeight.Fact)];
    }

    private static IEnumerable<(string Text, ChangeWeight Weight)> Position(SidePosition? was, SidePosition? now, DateOnly on, bool isCorrection) =>
        Each(ChangeWeight.SidePosition, PositionSentences.Facts(was, now, on, isCorrection)).Concat(Each(ChangeWeight.Money, PositionSentences.Money(was, now)));

    private static IEnumerable<(string Text, ChangeWeight Weight)> Each(ChangeWeight weight, IEnumerable<string> sentences) => sentences.Select(sentence => (sentence, weight));

    private static ChangeWeight WeightOf(string kind) => kind is ProfileFields.LeadSentence or ProfileFields.Statement or ProfileFields.Goals ? ChangeWeight.Text : ChangeWeight.Fact;

    /// <summary>Of a text only that it changed: it stands whole in the comparison.</summary>
    private static IEnumerable<string> Single(ChangedField change, ProfileContent before, ProfileContent after)
    {
        var key = change.Keys[0];
        return ProfileFields.KindOf(key) switch
        {
            ProfileFields.Name => Sentence.Value(FieldWords.Label(key), before.Name, after.Name),
            ProfileFields.Declaration => [Declaration(before, after)],
            _ => Sentence.Text(FieldWords.Label(key), change.Was?.Facts, change.Now?.Facts),
        };
    }

    /// <summary>"Heeft op 5 januari 2026 nevenfuncties opgegeven; eerst stond er: nog niet opgegeven."</summary>
    private static string Declaration(ProfileContent before, ProfileContent after)
    {
        var sentence = (after.Declaration, after.DeclaredOn) switch
        {
            (DeclarationState.NotYetDeclared, _) => Texts.Change_NotYetDeclared,
            (DeclarationState.NothingToDeclare, { } day) => Texts.Change_NothingToDeclareOn.FillPlain(("datum", DutchDates.Write(day))),
            (DeclarationState.NothingToDeclare, null) => Texts.Change_NothingToDeclare,
            (_, { } day) => Texts.Change_DeclaredOn.FillPlain(("datum", DutchDates.Write(day))),
            _ => Texts.Change_Declared,
        };
        return Texts.Change_DeclaredBefore.FillPlain(("zin", sentence), ("oud", FieldWords.Declaration(before).ToLower(Dutch.Culture)));
    }
}
