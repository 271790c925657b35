namespace LeidenBestuur.Tests.SourceText;

public class GoalTests
{
    private const string LeadIn = "In mijn portefeuille vallen de doelen:";

    [Theory]
    [InlineData("\n\n1. Geen armoede\n11. Duurzame steden", 1, 11)]
    [InlineData("\n\n• Doel 3: Goede gezondheid\n• SDG 11", 3, 11)]
    [InlineData("\n\n3, 4 en 11.", 3, 4, 11)]
    [InlineData(" 3, 4 en 11", 3, 4, 11)]
    [InlineData("\n\n- Geen armoede\n- Klimaatactie", 1, 13)]
    [InlineData("\n3\n4", 3, 4)]
    [InlineData(" 3 t/m 5", 3, 4, 5)]
    [InlineData(" 3-5 en 11", 3, 4, 5, 11)]
    [InlineData(" Geen armoede, Vrede, justitie en sterke publieke diensten en Kwaliteitsonderwijs.", 1, 16, 4)]
    [InlineData("\n\n• Doel 3 (Goede gezondheid en welzijn)\n• SDG4", 3, 4)]
    [InlineData("\n\n1. Doel 3\n2. Doel 4", 3, 4)]
    public void Read_ListOfGoals_GivesTheirNumbers(string list, params int[] numbers)
    {
        var profile = Page.With($"Meer informatie\n\nLeiden doet mee met 17 doelen in 2030. {LeadIn}{list}\n");

        Assert.Equal(numbers, profile.Goals?.Numbers);
        Assert.Equal(["Leiden doet mee met 17 doelen in 2030."], profile.Goals?.Introduction);
        Assert.Equal(LeadIn, profile.Goals?.LeadIn);
        Assert.Empty(profile.Warnings);
    }

    [Theory]
    [InlineData("18", "goal-unknown")]
    [InlineData("0", "goal-unknown")]
    [InlineData("3 en 3", "goal-doubled")]
    [InlineData("\n\n3. Geen armoede", "goal-name-differs")]
    [InlineData("", "goals-empty")]
    [InlineData("\n\n• 3.5", "goals-empty")]
    [InlineData("\n\nLees meer op de website.", "line-unplaced")]
    public void Read_ListThatIsNotRight_DrawsAWarning(string list, string code) =>
        Assert.Contains(code, Page.With($"Meer informatie\n\n{LeadIn} {list}\n").Codes());

    [Fact]
    public void Read_ProseWithoutLeadIn_IsTheIntroduction()
    {
        var profile = Page.With("Meer informatie\n\nEen alinea\nafgebroken.\n\nTweede.\n");

        Assert.Equal(["Een alinea afgebroken.", "Tweede."], profile.Goals?.Introduction);
        Assert.Empty(profile.Warnings);
    }

    [Fact]
    public void Read_EmptySectionOnly_GivesNoGoals() => Assert.Null(Page.With("Meer informatie\n\nBekijk ook\n").Goals);
}
