using CsCheck;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Shared.Comparing;

namespace LeidenBestuur.Tests.Site.Shared;

public sealed class ChangeSentencesTests
{
    private static readonly Dictionary<int, Handover> None = [];

    private static readonly DateOnly Today = Some.Day("2026-11-23");

    private static readonly ProfileContent[] Contents =
        [RichContent.Made(), Some.Content(), .. ComparisonTests.Variants(RichContent.Made()).Select(variant => (ProfileContent)variant.Value)];

    public static TheoryData<string> Properties => [.. ComparisonTests.Variants(RichContent.Made()).Select(variant => variant.Path)];

    [Fact]
    public void Of_AnyTwoContents_SaySomethingOfEveryFieldThatChanged() =>
        Gen.Select(Gen.Int[0, Contents.Length - 1], Gen.Int[0, Contents.Length - 1]).Sample((before, after) =>
        {
            var changed = ProfileFields.Changed(Contents[before], Contents[after]);
            var said = ChangeSentences.Of(Contents[before], Contents[after], None, Today, isCorrection: false);
            Assert.Equal(changed.Order(StringComparer.Ordinal), said.SelectMany(sentence => sentence.Fields).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
            Assert.All(said, sentence => Assert.Matches(@"^\S.*[^.]\.$", sentence.Text));
        });

    /// <summary>Also of a property that is added later: that the entry changed is not enough.</summary>
    [Theory]
    [MemberData(nameof(Properties))]
    public void Of_AnyPropertyOfAnEntry_SaysWhatChangedOfIt(string property)
    {
        var content = RichContent.Made();
        var changed = (ProfileContent)ComparisonTests.Variants(content).Single(variant => variant.Path == property).Value;
        var labels = ProfileFields.Of(changed).Where(field => field.Entry is not null).Select(field => FieldWords.Label(field) + " gewijzigd.");
        Assert.Empty(ChangeSentences.Of(content, changed, None, Today, isCorrection: false).Select(sentence => sentence.Text).Intersect(labels, StringComparer.Ordinal));
    }

    [Fact]
    public void Of_NothingBeforeOrAfter_IsSilent()
    {
        Assert.Empty(ChangeSentences.Of(null, RichContent.Made(), None, Today, isCorrection: false));
        Assert.Empty(ChangeSentences.Of(RichContent.Made(), null, None, Today, isCorrection: false));
        Assert.Empty(ChangeSentences.Of(RichContent.Made(), RichContent.Made(), None, Today, isCorrection: false));
    }

    [Fact]
    public void Of_SidePositionComeGoneAndEnded_SaysSo()
    {
        Assert.Equal(["Nevenfunctie toegevoegd: Lid raad van toezicht – Stichting A."], Of(Some.Declared(Position("Stichting B", 2)), Some.Declared(Position("Stichting B", 2), Position("Stichting A"))));
        Assert.Equal(["Nevenfunctie niet meer vermeld: Lid raad van toezicht – Stichting A."], Of(Some.Declared(Position("Stichting A"), Position("Stichting B", 2)), Some.Declared(Position("Stichting B", 2))));
        Assert.Equal(["Nevenfunctie verwijderd: Lid raad van toezicht – Stichting A."], Of(Some.Declared(Position("Stichting A")), Some.Declared(), isCorrection: true));
        Assert.Equal(
            ["Nevenfunctie beëindigd: Lid raad van toezicht – Stichting A (tot 1 januari 2025)."],
            Of(Some.Declared(Position("Stichting A")), Some.Declared(Position("Stichting A") with { Period = Some.Period(null, "2024-12-31", "tot 1 januari 2025") })));
        Assert.Equal(
            ["Periode van Lid raad van toezicht – Stichting A gewijzigd van ‘sinds 2020’ in ‘sinds maart 2021’."],
            Of(Some.Declared(Position("Stichting A") with { Period = Some.Period("2020") }), Some.Declared(Position("Stichting A") with { Period = Some.Period("2021-03") })));
    }

    [Fact]
    public void Of_Remuneration_SaysOldAndNewAsTheVersionsStateThem()
    {
        var paid = Position("B.V.") with { Pay = Pay.Paid, Remuneration = new(505_000, RemunerationPeriod.Year) };
        Assert.Equal(
            ["Vergoeding van Lid raad van toezicht – B.V. gewijzigd van €\u00A05.050 per jaar in €\u00A06.000,50 per jaar."],
            Of(Some.Declared(paid), Some.Declared(paid with { Remuneration = new(600_050, RemunerationPeriod.Year) })));
        Assert.Equal(
            ["Vergoeding van Lid raad van toezicht – B.V. gewijzigd van €\u00A05.050 per jaar in ‘vacatiegeld’."],
            Of(Some.Declared(paid), Some.Declared(paid with { Remuneration = null, RemunerationWords = "vacatiegeld" })));
        Assert.Equal(
            ["Betaling van Lid raad van toezicht – B.V. gewijzigd van ‘Niet bekend’ in ‘Onbetaald (onbezoldigd)’."],
            Of(Some.Declared(paid with { Pay = Pay.Unknown }), Some.Declared(paid with { Pay = Pay.Unpaid })));
    }

    [Fact]
    public void Of_Incomes_NamesYearAndAmount()
    {
        var (position, year) = (Position("Stichting A"), new YearlyIncome { Year = 2024, Cents = 505_000 });
        Assert.Equal(
            ["Inkomsten in 2024 van Lid raad van toezicht – Stichting A toegevoegd: €\u00A05.050."],
            Of(Some.Declared(position), Some.Declared(position with { YearlyIncomes = [year] })));
        Assert.Equal(
            ["Inkomsten in 2024 van Lid raad van toezicht – Stichting A gewijzigd van €\u00A05.050 in €\u00A00.", "Toelichting bij de inkomsten in 2024 van Lid raad van toezicht – Stichting A toegevoegd."],
            Of(Some.Declared(position with { YearlyIncomes = [year] }), Some.Declared(position with { YearlyIncomes = [year with { Cents = 0, Note = "Bruto" }] })));
    }

    [Fact]
    public void Of_SidePositionThatCameWithIncomes_TellsThem()
    {
        YearlyIncome Year(int year, int euros) => new() { Year = year, Cents = euros * 100 };
        var position = Position("Stichting A") with { Period = Some.Period("2020") };
        string[] Added(params List<YearlyIncome> incomes) => Of(Some.Declared(), Some.Declared(position with { YearlyIncomes = incomes }));
        Assert.Equal(["Nevenfunctie toegevoegd: Lid raad van toezicht – Stichting A (sinds 2020), inkomsten in 2024: €\u00A0500."], Added(Year(2024, 500)));
        Assert.Equal(["Nevenfunctie toegevoegd: Lid raad van toezicht – Stichting A (sinds 2020), inkomsten in 2023: €\u00A00 en in 2024: €\u00A05.050."], Added(Year(2024, 5050), Year(2023, 0)));
    }

    [Fact]
    public void Of_Term_TellsBeginEndAndWhatBelongsToIt()
    {
        Assert.Equal(
            ["Periode als wethouder gewijzigd van ‘Begin niet bekend’ in ‘sinds 30 juni 2022’."],
            Of(Some.Content() with { Terms = [Some.Term(start: null)] }, Some.Content() with { Terms = [Some.Term()] }));
        Assert.Equal(
            ["Ambt beëindigd: wethouder (tot en met 10 juni 2026).", "Ontslag genomen als wethouder op 1 mei 2026.", "Partij van de wethouder toegevoegd: D66.", "Deeltijdfactor van de wethouder is 80 procent.", "Rang als locoburgemeester is tweede."],
            Of(Some.Content(), Some.Content() with { Terms = [Some.Term(end: "2026-06-10") with { ResignedOn = Some.Day("2026-05-01"), Party = "D66", PartTimePercent = 80, DeputyRank = 2 }] }));
        Assert.Equal(
            ["Ambt toegevoegd: waarnemend burgemeester (sinds 1 juli 2026)."],
            Of(Some.Content(), Some.Content() with { Terms = [Some.Term(), Some.Term(Office.Mayor, "2026-07-01") with { IsActing = true }] }));
    }

    [Theory]
    [InlineData("2026-11-22", "Ambt beëindigd: wethouder (tot en met 22 november 2026).")]
    [InlineData("2026-10", "Ambt beëindigd: wethouder (tot en met oktober 2026).")]
    // The last day is a day in office.
    [InlineData("2026-11-23", "Ambt eindigt: wethouder (tot en met 23 november 2026).")]
    [InlineData("2027-06-30", "Ambt eindigt: wethouder (tot 1 juli 2027).")]
    [InlineData("2027", "Ambt eindigt: wethouder (tot en met 2027).")]
    [InlineData("2026-11", "Ambt, einde vermeld: wethouder (tot en met november 2026).")]
    [InlineData("2026", "Ambt, einde vermeld: wethouder (tot en met 2026).")]
    public void Of_End_IsToldAsPastOnlyWhenItIs(string end, string sentence) =>
        Assert.Equal([sentence], Of(Some.Content(), Some.Content() with { Terms = [Some.Term(end: end)] }));

    [Fact]
    public void Of_DeputyAndAbsence_AreWholeSentences()
    {
        ProfileContent With(Func<TermOfOffice, TermOfOffice> with) => Some.Content() with { Terms = [Some.Term(with: with)] };
        var plain = With(term => term);
        var away = With(term => term with { AbsentFrom = Some.Day("2026-11-01"), ReplacedBy = "Fleur Spijker" });
        Assert.Equal(["Is nu eerste locoburgemeester."], Of(plain, With(term => term with { DeputyRank = 1 })));
        Assert.Equal(["Rang als locoburgemeester gewijzigd van eerste in tweede."], Of(With(term => term with { DeputyRank = 1 }), With(term => term with { DeputyRank = 2 })));
        Assert.Equal(["Rang als locoburgemeester niet meer vermeld: eerste."], Of(With(term => term with { DeputyRank = 1 }), plain));
        Assert.Equal(["Is vanaf 1 november 2026 tijdelijk afwezig.", "Fleur Spijker vervangt tijdelijk."], Of(plain, away));
        Assert.Equal(
            ["Tijdelijke afwezigheid gewijzigd van ‘vanaf 1 november 2026’ in ‘van 1 november 2026 tot en met 31 januari 2027’."],
            Of(away, With(term => away.Terms[0] with { AbsentUntil = Some.Day("2027-01-31") })));
        Assert.Equal(["Tijdelijke afwezigheid niet meer vermeld: vanaf 1 november 2026.", "Tijdelijke vervanging niet meer vermeld: Fleur Spijker."], Of(away, plain));
        // What was told only afterwards is over.
        Assert.Equal(
            ["Was van 1 november 2026 tot en met 20 november 2026 tijdelijk afwezig.", "Fleur Spijker verving tijdelijk."],
            Of(plain, With(term => away.Terms[0] with { AbsentUntil = Some.Day("2026-11-20") })));
    }

    [Fact]
    public void Of_Declaration_IsAWholeSentence()
    {
        var nothing = Some.Content() with { Declaration = DeclarationState.NothingToDeclare };
        var declared = Some.Content() with { Declaration = DeclarationState.Declared };
        Assert.Equal(["Heeft nevenfuncties opgegeven; eerst stond er: geen nevenfuncties, dag niet bekend."], Of(nothing, declared));
        Assert.Equal(["Heeft op 5 januari 2026 nevenfuncties opgegeven; eerst stond er: opgegeven, dag niet bekend."], Of(declared, declared with { DeclaredOn = Some.Day("2026-01-05") }));
        Assert.Equal(["Heeft nog geen nevenfuncties opgegeven; eerst stond er: geen nevenfuncties, dag niet bekend."], Of(nothing, Some.Content()));
    }

    [Theory]
    [InlineData("2026-12-31", "vanaf")]
    [InlineData("2027-01-01", "sinds")]
    public void Of_WhatIsStillToCome_BeginsFromAndNotSince(string on, string word)
    {
        var (before, later) = (Some.Content() with { Terms = [] }, Some.Term(start: "2027-01-01"));
        Assert.Equal([$"Ambt toegevoegd: wethouder ({word} 1 januari 2027)."], Of(before, before with { Terms = [later] }, on: Some.Day(on)));
        Assert.Equal([$"Portefeuille toegevoegd: Sport ({word} 1 januari 2027)."], Of(before, before with { Assignments = [Some.Assignment(1, "Sport", start: "2027-01-01")] }, on: Some.Day(on)));
        Assert.Equal([$"Periode: {word} 1 januari 2027"], Comparison.OfVersions(before, before with { Terms = [later] }, Some.Day(on)).Single().After);
    }

    [Fact]
    public void Of_AnyChange_SaysHowMuchItMatters() => Assert.Equal(
        [ChangeWeight.Money, ChangeWeight.SidePosition, ChangeWeight.Portfolio, ChangeWeight.Term, ChangeWeight.Fact, ChangeWeight.Text],
        ChangeSentences.Of(
            Some.Declared(Position("Stichting A")),
            Some.Declared(Position("Stichting A") with { Pay = Pay.Paid }, Position("Stichting B", 2)) with { Assignments = [Some.Assignment(1)], Terms = [Some.Term(end: "2026-06-10")], OfficeContact = "Bel.", LeadSentence = "Anders." },
            None,
            Today,
            isCorrection: false).Select(sentence => sentence.Weight).Order());

    [Fact]
    public void OfVersions_TermWithAnotherStart_IsOneChange()
    {
        var change = Assert.Single(Comparison.OfVersions(Some.Content(), Some.Content() with { Terms = [Some.Term(start: "2022-07-01")] }, Today));
        Assert.Equal(["Periode: sinds 30 juni 2022"], change.Before);
        Assert.Equal(["Periode: sinds 1 juli 2022"], change.After);
    }

    [Fact]
    public void Of_Portfolio_TellsComeGoneRenamedAndTemporary()
    {
        var sport = Some.Content() with { Assignments = [Some.Assignment(1, "Sport")] };
        Assert.Equal(["Portefeuille toegevoegd: Sport (tijdelijk, sinds 1 juni 2026)."], Of(Some.Content(), Some.Content() with { Assignments = [Some.Assignment(1, "Sport", start: "2026-06-01") with { IsActing = true }] }));
        Assert.Equal(["Portefeuille verwijderd: Sport."], Of(sport, Some.Content()));
        Assert.Equal(
            ["Portefeuille Sport heet nu Sport en spel.", "Portefeuille Sport en spel is nu tijdelijk."],
            Of(sport, Some.Content() with { Assignments = [Some.Assignment(1, "Sport en spel") with { IsActing = true }] }));
    }

    [Fact]
    public void Of_PortfolioHandedOver_IsOneSentenceForWhoLostAndWhoGotIt()
    {
        var (with, without) = (Some.Content() with { Assignments = [Some.Assignment(1, "Sport")] }, Some.Content());
        var ended = Some.Content() with { Assignments = [Some.Assignment(1, "Sport", end: "2026-05-31")] };
        var handovers = new Dictionary<int, Handover> { [1] = new(["Anna"], ["Bert", "Carla"]) };
        Assert.Equal(["Portefeuille Sport over van Anna naar Bert en Carla."], Of(with, without, handovers));
        Assert.Equal(["Portefeuille Sport over van Anna naar Bert en Carla."], Of(without, with, handovers));
        Assert.Equal(["Portefeuille Sport over van Anna naar Bert en Carla (tot 1 juni 2026)."], Of(with, ended, handovers));
        // Who has it before and after is no part of it.
        Assert.Equal(["Portefeuille Sport is nu tijdelijk."], Of(with, Some.Content() with { Assignments = [Some.Assignment(1, "Sport") with { IsActing = true }] }, handovers));
    }

    [Fact]
    public void Of_Texts_SaysThatTheyChangedAndNotWhatTheySay() => Assert.Equal(
        ["Naam gewijzigd van Marie de Vries in Marie Bakker.", "Portret toegevoegd.", "Eerste zin gewijzigd.", "Uitspraak toegevoegd.", "Heeft op 5 januari 2026 opgegeven geen nevenfuncties te hebben; eerst stond er: nog niet opgegeven.", "Links toegevoegd."],
        Of(Some.Content(), Some.Content("Marie Bakker") with
        {
            PortraitHash = "abc",
            StatementMarkdown = "Lange tekst.",
            Links = [new("Geheim", "https://leiden.nl/")],
            Declaration = DeclarationState.NothingToDeclare,
            DeclaredOn = Some.Day("2026-01-05"),
        }));

    [Fact]
    public void Of_BlackedOut_StaysBlackedOut()
    {
        var black = BlackOut.Apply(Some.Declared(Position("Stichting Geheim")), "sidePosition/1");
        Assert.Equal(["Betaling van █████ – █████ gewijzigd van ‘Onbetaald (onbezoldigd)’ in ‘Betaald (bezoldigd)’."], Of(black, black with { SidePositions = [black.SidePositions[0] with { Pay = Pay.Paid }] }));
    }

    private static SidePosition Position(string organisation, int entry = 1) =>
        Some.SidePosition(entry, organisation) with { Description = SidePosition.DescriptionOf("Lid raad van toezicht", organisation) };

    private static string[] Of(ProfileContent before, ProfileContent after, Dictionary<int, Handover>? handovers = null, DateOnly? on = null, bool isCorrection = false) =>
        [.. ChangeSentences.Of(before, after, handovers ?? None, on ?? Today, isCorrection).Select(sentence => sentence.Text)];
}
