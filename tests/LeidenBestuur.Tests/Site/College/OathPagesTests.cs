using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Site.College;

/// <summary>The evening of the oath, 20:00 in Leiden on 2027-06-11, in the browser.</summary>
public sealed class OathPagesTests
{
    private static readonly DateTime Oath = Some.Utc("2027-06-11 18:00");

    [Fact]
    public async Task Get_EveningOfTheOath_ShowsTheOldCollegeUntilTheHourAndThenTheNew()
    {
        await using var host = new SiteHost();
        await PlanAsync(host);

        host.At(Oath.AddMinutes(-1));
        Assert.Equal(("Anna, Blijver", "Wethouder Anna gaat over Mobiliteit."), await SeenAsync(host, ""));
        await host.PageAsync("/bestuurders/dirk", 404);

        host.At(Oath);
        Assert.Equal(("Blijver, Dirk", "Wethouder Dirk gaat over Mobiliteit."), await SeenAsync(host, ""));
        Assert.StartsWith("Anna was wethouder van 30 juni 2022 tot en met 10 juni 2027.", (await host.PageAsync("/bestuurders/anna")).TheOne("banner").Words(), StringComparison.Ordinal);
        Assert.Equal(["Blijver"], (await host.PageAsync("/bestuurders/dirk")).Section("Bekijk ook").QuerySelectorAll(".name").Words());
    }

    [Fact]
    public async Task Get_ReferenceDateAfterTheOath_ShowsTheNewCollegeOnThatDayAndTheOldTheDayBefore()
    {
        await using var host = new SiteHost();
        await PlanAsync(host);
        host.At(Oath.AddDays(30));

        Assert.Equal(("Blijver, Dirk", "Wethouder Dirk gaat over Mobiliteit."), await SeenAsync(host, "?peildatum=2027-06-11"));
        Assert.Equal(("Anna, Blijver", "Wethouder Anna gaat over Mobiliteit."), await SeenAsync(host, "?peildatum=2027-06-10"));
        Assert.Equal(
            ["Sinds 11 juni 2027 Dirk, wethouder", "Van 30 juni 2022 tot en met 10 juni 2027 Anna, wethouder"],
            (await host.PageAsync("/portefeuilles/mobiliteit")).TheOne("holders").QuerySelectorAll("li").Words());
    }

    [Fact]
    public async Task Get_AfterTheOathOfMostAldermen_SaysThatTheCollegeIsNewAndLeadsToTheOld()
    {
        await using var host = new SiteHost();
        await host.Store.PublishAsync("anna", Some.Content("Anna") with { Terms = [Some.Term(start: "2022-06-30")] });
        await host.Store.ScheduleAsync("anna", Some.Content("Anna") with { Terms = [Some.Term(start: "2022-06-30", end: "2027-06-10")] }, Oath);
        foreach (var name in new[] { "Dirk", "Els" })
            await host.Store.ScheduleAsync(name.ToLowerInvariant(), Some.Content(name) with { Terms = [Some.Term(start: "2027-06-11")] }, Oath);

        host.At(Oath.AddMinutes(-1));
        Assert.Empty((await host.PageAsync("/")).All("new-college"));
        host.At(Oath);
        var said = (await host.PageAsync("/")).TheOne("new-college");
        Assert.Equal("Leiden heeft sinds 11 juni 2027, 20:00 uur een nieuw college. Bekijk het vorige college.", said.Words());
        Assert.Equal(["/?peildatum=2027-06-10"], said.Links());
        host.At(Oath.AddDays(61));
        Assert.Empty((await host.PageAsync("/")).All("new-college"));
    }

    [Fact]
    public async Task Get_AldermenPublishedOnTheDayTheyBegan_NamesNoHourThatNobodyPlanned()
    {
        await using var host = new SiteHost();
        host.At(Oath);
        await host.Store.PublishAsync("dirk", Some.Content("Dirk") with { Terms = [Some.Term(start: "2027-06-11")] });
        host.At(Oath.AddMinutes(1));

        Assert.Empty((await host.PageAsync("/")).All("new-college"));
    }

    private static async Task PlanAsync(SiteHost host)
    {
        var mobility = await host.Store.PortfolioAsync("mobiliteit", "Mobiliteit");
        ProfileContent Of(string name, string start, string? end, bool holds) => Some.Content(name) with
        {
            Terms = [Some.Term(start: start, end: end)],
            Assignments = holds ? [Some.Assignment(mobility, start: start, end: end)] : [],
        };
        await host.Store.PublishAsync("anna", Of("Anna", "2022-06-30", null, true));
        await host.Store.PublishAsync("blijver", Of("Blijver", "2022-06-30", null, false));
        await host.Store.ScheduleAsync("anna", Of("Anna", "2022-06-30", "2027-06-10", true), Oath);
        await host.Store.ScheduleAsync("dirk", Of("Dirk", "2027-06-11", null, true), Oath);
    }

    private static async Task<(string Members, string Answer)> SeenAsync(SiteHost host, string query)
    {
        var members = (await host.PageAsync("/" + query)).TheOne("members").QuerySelectorAll(".name").Words();
        return (string.Join(", ", members), (await host.PageAsync("/portefeuilles/mobiliteit" + query)).TheOne("answer").Words());
    }
}
