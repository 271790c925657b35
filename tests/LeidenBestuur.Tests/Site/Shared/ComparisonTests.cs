using System.Collections;
using System.Reflection;
using CsCheck;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Shared.Comparing;

namespace LeidenBestuur.Tests.Site.Shared;

public sealed class ComparisonTests
{
    /// <summary>What a reader of a page is not told, because it is no fact: places, keys, and what follows from other properties.</summary>
    private static readonly string[] NoFacts = ["Order", "StatedSince", "EntryId", "PortfolioId", "FirstDay", "LastDay"];

    public static TheoryData<string> Properties => [.. Variants(RichContent.Made()).Select(variant => variant.Path)];

    /// <summary>Also a property that is added later: whatever can differ must show.</summary>
    [Theory]
    [MemberData(nameof(Properties))]
    public void Of_AnyPropertyChanged_ShowsADifference(string property)
    {
        var content = RichContent.Made();
        var changed = (ProfileContent)Variants(content).Single(variant => variant.Path == property).Value;

        var changes = Comparison.Of(content, changed);
        Assert.NotEmpty(changes);
        Assert.All(changes, change => Assert.NotEqual(Joined(change.Before), Joined(change.After)));
    }

    [Fact]
    public void Variants_OfARichContent_ReachEveryProperty()
    {
        Assert.Contains("SidePositions[1].YearlyIncomes[0].Note", Properties.Select(row => row.Data));
        Assert.Contains("Terms[1].Period.Words", Properties.Select(row => row.Data));
        Assert.Contains("Careers[0].EndYear", Properties.Select(row => row.Data));
        Assert.Contains("Declaration", Properties.Select(row => row.Data));
    }

    [Fact]
    public void Of_SameFacts_IsEmpty() => Assert.Empty(Comparison.Of(RichContent.Made(), RichContent.Made()));

    [Fact]
    public void Of_Labels_AreDutch() => Assert.Equal(
        [
            "Naam", "Portret", "Ambt: burgemeester", "Ambt: wethouder", "Eerste zin", "Portefeuille: Mobiliteit", "Contact", "Uitspraak", "Opgave van nevenfuncties",
            "Nevenfunctie: Lid raad van toezicht – Stichting Leiden Kennisstad", "Nevenfunctie: Lid raad van toezicht – Stichting Leiden Kennisstad", "Werkervaring (verkort)", "Global Goals", "Links",
        ],
        Comparison.Of(null, RichContent.Made()).Select(change => change.Label));

    [Fact]
    public void Of_SidePosition_SpeaksAsThePublicPage()
    {
        var change = Comparison.Of(null, RichContent.Made()).Single(change => change.Key == "sidePosition/9");
        Assert.Null(change.Before);
        Assert.Equal(
            [
                "Functie: Lid raad van toezicht", "Organisatie: Stichting Leiden Kennisstad", "Omschrijving, zoals in de bron: Lid raad van toezicht Stichting Leiden Kennisstad",
                "Groep, zoals in de bron: Nevenfuncties", "Hoort bij het ambt: Nee", "Betaling: Betaald (bezoldigd)", "Vergoeding: €\u00A05.050 per jaar", "In de woorden van de bron: €\u00A05.050 bruto",
                "Periode, zoals in de bron: tot 1 januari 2025", "Periode: van 1 januari 2020 tot 1 januari 2025", "Aanvaard op: 1 december 2019", "Gemeld aan de raad op: 20 december 2019",
                "Toelichting: Toelichting", "Inkomsten in 2022: €\u00A05.000 (Bruto)", "Inkomsten in 2023: €\u00A05.100",
            ],
            change.After!);
    }

    [Fact]
    public void Of_RemovedField_HasNoWordsAfter()
    {
        var content = RichContent.Made();
        var change = Assert.Single(Comparison.Of(content, content with { GoalsIntroductionMarkdown = null, GoalsLeadIn = null, GoalNumbers = [] }));
        Assert.Equal(["Dit zijn **mijn** doelen.", "Aanloop: Ik werk aan:", "Doel 3: Goede gezondheid en welzijn", "Doel 11: Duurzame steden en gemeenschappen"], change.Before!);
        Assert.Null(change.After);
    }

    [Theory]
    [InlineData(DeclarationState.NotYetDeclared, null, "Nog niet opgegeven")]
    [InlineData(DeclarationState.NothingToDeclare, null, "Geen nevenfuncties, dag niet bekend")]
    [InlineData(DeclarationState.Declared, "2026-01-05", "Opgegeven, op 5 januari 2026")]
    public void Of_Declaration_SaysItsStateAndDay(DeclarationState state, string? day, string words)
    {
        var content = new ProfileContent { Name = "Marie", Declaration = state, DeclaredOn = day is null ? null : Some.Day(day) };
        Assert.Equal([words], Comparison.Of(null, content).Single(change => change.Key == "declaration").After!);
    }

    [Fact]
    public void Words_ChangedPhrase_IsOnePieceOnEachSide()
    {
        var words = WordDifferences.Of(["Lid van de raad, onbetaald.", "Sinds 2020"], ["Lid van het nieuwe bestuur, onbetaald.", "Sinds 2020"]);
        Assert.Equal([new("Lid van ", false), new("de raad", true), new(", onbetaald.", false)], words.Before[0]);
        Assert.Equal([new("Lid van ", false), new("het nieuwe bestuur", true), new(", onbetaald.", false)], words.After[0]);
        Assert.Equal([new Piece("Sinds 2020", false)], words.After[1]);
    }

    [Fact]
    public void Words_Declaration_ChangesAsAWhole()
    {
        var change = Comparison.Of(new ProfileContent { Name = "Marie" }, new ProfileContent { Name = "Marie", Declaration = DeclarationState.Declared }).Single();
        var words = WordDifferences.Of(change);
        Assert.Equal([[new Piece("Nog niet opgegeven", true)]], words.Before);
        Assert.Equal([[new Piece("Opgegeven, dag niet bekend", true)]], words.After);
    }

    [Fact]
    public void Words_ChangedAmount_IsOnePiece()
    {
        var words = WordDifferences.Of(["€ 5.050,50 per jaar."], ["€ 5.150,50 per jaar."]);
        Assert.Equal([new("€ ", false), new("5.050,50", true), new(" per jaar.", false)], words.Before[0]);
        Assert.Equal([new("€ ", false), new("5.150,50", true), new(" per jaar.", false)], words.After[0]);
    }

    [Fact]
    public void Words_LineAdded_IsALineOfItsOwn()
    {
        var words = WordDifferences.Of(["een", "drie"], ["een", "twee", "drie"]);
        Assert.Equal(2, words.Before.Count);
        Assert.All(words.Before.SelectMany(line => line), piece => Assert.False(piece.IsChanged));
        Assert.Equal([[new("een", false)], [new("twee", true)], [new("drie", false)]], words.After);
    }

    [Fact]
    public void Words_ParagraphsMadeOne_ShowTheEndThatWent()
    {
        var words = WordDifferences.Of(["een", "", "twee", "drie"], ["een", "twee", "drie", ""]);
        Assert.Equal([[new("een", false)], [new("", true)], [new("twee", false)], [new("drie", false)]], words.Before);
        Assert.Equal([[new("een", false)], [new("twee", false)], [new("drie", false), new("", true)], []], words.After);
    }

    [Fact]
    public void Words_AnyTexts_AreWholeOnBothSides() => Gen.Select(Lines, Lines).Sample(
        (before, after) =>
        {
            var words = WordDifferences.Of(before, after);
            return before.SequenceEqual(words.Before.Select(Whole), StringComparer.Ordinal) && after.SequenceEqual(words.After.Select(Whole), StringComparer.Ordinal)
                && before.SequenceEqual(after, StringComparer.Ordinal) != words.Before.Concat(words.After).Any(line => line.Any(piece => piece.IsChanged));
        }, iter: 10_000);

    [Fact]
    public void Words_LongTexts_AreComparedByLine()
    {
        string[] before = [.. Enumerable.Range(0, 8000).Select(i => $"regel {i}")];
        string[] after = [.. before[..4000], "anders", .. before[4001..]];
        var words = WordDifferences.Of(before, after);
        Assert.Equal(before, words.Before.Select(Whole));
        Assert.Equal(after, words.After.Select(Whole));
        Assert.Equal([new Piece("anders", true)], words.After[4000]);
    }

    private static Gen<string[]> Lines => Gen.Const("abc ,.").SelectMany(letters => Gen.Char[letters].Array[0, 12].Select(chars => new string(chars))).Array[1, 4];

    private static string Whole(IReadOnlyList<Piece> line) => string.Concat(line.Select(piece => piece.Text));

    private static string? Joined(IReadOnlyList<string>? lines) => lines is null ? null : string.Join('\n', lines);

    /// <summary>The same value with one property changed, for every property however deep.</summary>
    internal static IEnumerable<(string Path, object Value)> Variants(object value)
    {
        foreach (var property in value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public)
            // What is computed of others is no fact of its own.
            .Where(property => property.SetMethod is not null && !NoFacts.Contains(property.Name, StringComparer.Ordinal)))
        {
            foreach (var (path, other) in VariantsOf(property.GetValue(value), property))
            {
                var copy = value.GetType().GetMethod("<Clone>$")!.Invoke(value, null)!;
                Set(property, copy, other);
                yield return ($"{property.Name}{path}", copy);
            }
        }
    }

    private static void Set(PropertyInfo property, object copy, object? value)
    {
        var field = property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic)
            ?? throw new InvalidOperationException($"{property.DeclaringType}.{property.Name} is computed.");
        field.SetValue(copy, value);
    }

    private static IEnumerable<(string Path, object? Value)> VariantsOf(object? value, PropertyInfo property) => value switch
    {
        null => Filled(property),
        string text => [("", text + "x")],
        bool flag => [("", !flag)],
        int number => [("", number + 1)],
        long number => [("", number + 1)],
        DateOnly day => [("", day.AddDays(1))],
        PartialDate date => [("", PartialDate.Of(date.FirstDay.AddDays(1)))],
        Enum other => [("", Enum.GetValues(other.GetType()).Cast<object>().First(one => !one.Equals(other)))],
        IList<int> numbers => [("", numbers.Select(number => number + 1).ToList())],
        IList { Count: 0 } => [],
        IList list => [("", Empty(list)), .. Items(list)],
        _ => Variants(value).Select(variant => ($".{variant.Path}", (object?)variant.Value)),
    };

    private static IEnumerable<(string Path, object? Value)> Items(IList list)
    {
        for (var i = 0; i < list.Count; i++)
        {
            foreach (var (path, other) in Variants(list[i]!))
            {
                var copy = Empty(list);
                for (var j = 0; j < list.Count; j++)
                    copy.Add(i == j ? other : list[j]);
                yield return ($"[{i}].{path}", copy);
            }
        }
    }

    private static IList Empty(IList list) => (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(list.GetType().GetInterface("IEnumerable`1")!.GetGenericArguments()[0]))!;

    /// <summary>What is not known becomes known.</summary>
    private static IEnumerable<(string Path, object? Value)> Filled(PropertyInfo property) => (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) switch
    {
        var type when type == typeof(string) => [("", "x")],
        var type when type == typeof(bool) => [("", true)],
        var type when type == typeof(int) => [("", 1)],
        var type when type == typeof(DateOnly) => [("", new DateOnly(2026, 1, 1))],
        var type when type == typeof(PartialDate) => [("", PartialDate.Of(2030))],
        var type when type == typeof(Remuneration) => [("", new Remuneration(1, RemunerationPeriod.Month))],
        var type => throw new InvalidOperationException($"No example of a {type}."),
    };
}
