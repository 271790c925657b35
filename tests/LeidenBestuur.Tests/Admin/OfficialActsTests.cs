using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Tests.Admin;

/// <summary>What is done with an official as a whole.</summary>
public sealed class OfficialActsTests : EditingRoom
{
    [Fact]
    public async Task Check_Page_IsCheckedWithoutAVersion()
    {
        await Editor.GoAsync("/beheer/profielen/marie-de-vries");
        await Editor.SubmitAsync("/beheer/profielen/marie-de-vries/nagekeken");

        var official = await OfficialAsync();
        Assert.Equal((Some.Day("2026-11-23"), 1), (AmsterdamTime.DayOf(official.LastCheck!.At), official.Versions.Count));
    }

    [Fact]
    public async Task New_Official_IsADraftOfWhichTheSiteKnowsNothing()
    {
        await Editor.GoAsync("/beheer/profielen/nieuw");
        await Editor.SubmitAsync("/beheer/profielen/nieuw", ("Name", "Karel Bakker"), ("Office", "Alderman"), ("Start", "2026-12-01"));

        Assert.Equal("/beheer/profielen/karel-bakker/bewerken", Editor.Location);
        await Editor.FollowAsync();
        Assert.Equal(200, Editor.Status);
        Assert.Equal(404, (int)(await Host.Site.GetAsync("/bestuurders/karel-bakker")).StatusCode);
        await Editor.GoAsync("/beheer/profielen/nieuw");
        await Editor.SubmitAsync("/beheer/profielen/nieuw", ("Name", "karel bakker"), ("Office", "Alderman"));
        Assert.Equal((400, "Er is al een profiel van karel bakker. Is dit iemand anders met dezelfde naam? Vink dat dan aan."), (Editor.Status, Editor.Errors.Single()));
        await Editor.SubmitAsync("/beheer/profielen/nieuw", ("IsSomebodyElse", "ja"));
        Assert.Equal("/beheer/profielen/karel-bakker-2/bewerken", Editor.Location);
    }

    [Theory]
    [InlineData("meteen", "", "2026-11-22")]
    [InlineData("dag", "2026-12-31", "2026-12-31")]
    [InlineData("opvolger", "", null)]
    public async Task Depart_EachWay_EndsTheOfficeInADraft(string when, string lastDay, string? end)
    {
        await Editor.GoAsync("/beheer/profielen/marie-de-vries/vertrek");
        await Editor.SubmitAsync("/beheer/profielen/marie-de-vries/vertrek", ("ResignedOn", "2026-11-23"), ("When", when), ("LastDay", lastDay));

        var term = (await OfficialAsync()).Timeline.OpenDraft!.Content!.Terms.Single();
        Assert.Equal((Some.Day("2026-11-23"), end), (term.ResignedOn, term.Period.End?.ToString()));
    }

    [Fact]
    public async Task Depart_SecondTime_OpensWithTheDayOfResigningThatIsKnown()
    {
        await Editor.GoAsync("/beheer/profielen/marie-de-vries/vertrek");
        await Editor.SubmitAsync("/beheer/profielen/marie-de-vries/vertrek", ("ResignedOn", "2026-11-20"), ("When", "opvolger"));
        await Editor.GoAsync("/beheer/profielen/marie-de-vries/vertrek");
        await Editor.SubmitAsync("/beheer/profielen/marie-de-vries/vertrek", ("When", "dag"), ("LastDay", "2026-11-30"));

        var term = (await OfficialAsync()).Timeline.OpenDraft!.Content!.Terms.Single();
        Assert.Equal((Some.Day("2026-11-20"), "2026-11-30"), (term.ResignedOn, term.Period.End?.ToString()));
    }

    [Fact]
    public async Task Depart_WhereAColleagueHasADraft_SaysBeforeAndAfterThatItIsAddedToThat()
    {
        const string Departure = "/beheer/profielen/marie-de-vries/vertrek";
        Assert.Null((await Editor.GoAsync(Departure)).Page.QuerySelector("[data-testid=open-draft]"));
        await (await Editor.GoAsync(Edit)).SubmitAsync(Edit, ("doe", "bewaren"), ("Form.LeadSentence", "Van Eva."));
        var hand = $"eva (eva@leiden.nl), {DutchDates.WriteInstant(Host.Now)}";
        var colleague = await Host.SignedInAsync(StaffRole.Editor, "bram@leiden.nl");

        await colleague.GoAsync(Departure);
        Assert.Equal($"Er is al een open concept van {hand}. Het vertrek komt daarbij.", colleague.Page.QuerySelector("[data-testid=open-draft]")!.TextContent.Trim());
        await colleague.SubmitAsync(Departure, ("ResignedOn", "2026-11-23"), ("When", "meteen"));
        await colleague.FollowAsync();
        Assert.Equal($"Het vertrek is toegevoegd aan het open concept van {hand}.", colleague.Page.QuerySelector("[data-testid=notice]")!.TextContent.Trim());
    }
}
