using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Admin.Profiles;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Admin;

/// <summary>What an editor is asked to look at again.</summary>
public sealed class ProfileRemarksTests
{
    [Fact]
    public void Of_PositionsThatDisappear_NamesTheOrganisationOfEach()
    {
        var published = Some.Declared(Some.SidePosition(1, "Stichting Straks"), Some.SidePosition(2, "Stichting Later", with: position => position with { Organisation = null }), Some.SidePosition(3));

        var remarks = ProfileRemarks.Of(Some.Declared(Some.SidePosition(3)), published).Remarks.Select(remark => remark.Message[..(remark.Message.IndexOf('”', StringComparison.Ordinal) + 1)]);

        Assert.Equal(["“Lid raad van toezicht – Stichting Straks”", "“Lid raad van toezicht”"], remarks);
    }

    [Fact]
    public void Of_FactsThatTheWordsAroundThemContradict_AsksAboutThoseWords()
    {
        var before = Some.SidePosition(1, with: position => position with { GroupHeading = "Met vergoeding", Pay = Pay.Paid });

        var remarks = ProfileRemarks.Of(Some.Declared(before with { Pay = Pay.Unpaid }), Some.Declared(before)).Remarks;

        Assert.Equal("Positions[0].GroupHeading", Assert.Single(remarks).Field);
        Assert.Empty(ProfileRemarks.Of(Some.Declared(before with { Note = "Ander." }), Some.Declared(before)).Remarks);
    }

    [Theory]
    [InlineData(2021, true)]
    [InlineData(2022, false)]
    [InlineData(2024, false)]
    [InlineData(2025, true)]
    public void Of_IncomeOfAYearInWhichItWasNotHeld_AsksAboutThatYear(int year, bool asks)
    {
        var position = Some.SidePosition(1, start: "2022-06", end: "2024-03-31", with: position => position with { YearlyIncomes = [new() { Year = year, Cents = 500_00 }] });

        Assert.Equal(asks, ProfileRemarks.Of(Some.Declared(position), null).Remarks.Any(remark => remark.Message.Contains("De functie duurde toen niet", StringComparison.Ordinal)));
    }
}
