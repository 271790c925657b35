using LeidenBestuur.Tests.Site;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Admin.Attention;

/// <summary>The start page of each role, on a real store.</summary>
public sealed class StartPageTests
{
    [Fact]
    public async Task Start_NothingToDo_SaysSo()
    {
        await using var host = new AdminHost();
        await CheckedAsync(host, content => content);
        var browser = await host.SignedInAsync(StaffRole.Editor);
        await browser.FollowAsync();

        Assert.Equal("Er is nu niets te doen.", browser.Page.QuerySelector("[data-testid=empty]")!.TextContent);
        Assert.Empty(browser.Page.QuerySelectorAll("main section"));
    }

    [Fact]
    public async Task Start_SubmittedByAColleague_WaitsForThePublisherOnly()
    {
        await using var host = new AdminHost();
        await CheckedAsync(host, content => content);
        var (editor, publisher) = (await host.SignedInAsync(StaffRole.Editor), await host.SignedInAsync(StaffRole.Publisher));
        await host.Site.Store.ChangeAsync("marie-de-vries", (timeline, now) =>
            timeline.Submit(timeline.Draft(VersionKind.Update, timeline.StartingContent(now)! with { LeadSentence = "Anders." }, By(now)), By(now)));

        await publisher.GoAsync("/beheer");
        var item = Assert.Single(publisher.Page.QuerySelectorAll("[data-testid=waiting] li"));
        Assert.StartsWith("Marie de Vries Wijziging. Ter beoordeling sinds vandaag", item.Words(), StringComparison.Ordinal);
        Assert.Matches("^/beheer/publicaties/[0-9]+$", item.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal("1 wacht op u", publisher.Page.QuerySelector("#wachten")!.Words());
        await editor.GoAsync("/beheer");
        Assert.Null(editor.Page.QuerySelector("[data-testid=waiting]"));
    }

    [Fact]
    public async Task Start_EachRole_SeesWhatIsPlannedAndGetsLinksThatItMayFollow()
    {
        await using var host = new AdminHost();
        await host.Site.Store.PortfolioAsync("sport", "Sport");
        await host.Site.Store.PublishAsync("jan-jansen", Some.Content("Jan Jansen") with { GoalsLeadIn = "De doelen:" });
        var hour = host.Now.AddDays(2);
        await host.Site.Store.ScheduleAsync("jan-jansen", Some.Content("Jan Jansen"), hour);
        await host.Site.Store.ScheduleAsync("marie-de-vries", Some.Content(), hour);
        foreach (var role in new[] { StaffRole.Editor, StaffRole.Publisher, StaffRole.Administrator })
        {
            var browser = await host.SignedInAsync(role);
            await browser.GoAsync("/beheer");

            Assert.Equal("1 ingepland", browser.Page.QuerySelector("#ingepland")!.Words());
            Assert.Contains("Jan Jansen en Marie de Vries", browser.Page.QuerySelector("[data-testid=scheduled] li p")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(
                ["Van 2 bestuurders is nog niets opgegeven", "2 profielen zijn nog niet nagekeken", "Niemand gaat over Sport", "Doelen van Jan Jansen ontbreken"],
                browser.Page.QuerySelectorAll("[data-testid=points] h3").Select(title => title.TextContent));
            var addresses = browser.Page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!.Split('#')[0]).Distinct(StringComparer.Ordinal).ToList();
            Assert.NotEmpty(addresses);
            foreach (var address in addresses)
                Assert.Equal((role, address, 200), (role, address, (await browser.GoAsync(address)).Status));
        }
    }

    [Fact]
    public async Task Start_HourPasses_IsNoLongerPlanned()
    {
        await using var host = new AdminHost();
        await CheckedAsync(host, content => content);
        await host.Site.Store.ScheduleAsync("marie-de-vries", Some.Content() with { Declaration = DeclarationState.NothingToDeclare }, host.Now.AddHours(1));
        var browser = await host.SignedInAsync(StaffRole.Editor);
        await browser.GoAsync("/beheer");
        Assert.NotNull(browser.Page.QuerySelector("[data-testid=scheduled]"));

        host.Site.Clock.Advance(TimeSpan.FromMinutes(59));
        await browser.GoAsync("/beheer");
        Assert.Null(browser.Page.QuerySelector("[data-testid=scheduled]"));
    }

    [Fact]
    public async Task Start_PublishedAlone_AsksEverybodyUntilReviewed()
    {
        await using var host = new AdminHost();
        await CheckedAsync(host, content => content);
        await host.Site.Store.ChangeAsync("marie-de-vries", (timeline, now) => timeline.Approve(
            timeline.Draft(VersionKind.Update, timeline.StartingContent(now)! with { LeadSentence = "Anders." }, By(now)), null, By(now), fourEyes: new(true, "Dringend.")));
        var browser = await host.SignedInAsync(StaffRole.Publisher);
        await browser.GoAsync("/beheer");

        Assert.Contains("Marie de Vries is met spoed goedgekeurd", browser.Page.QuerySelector("[data-testid=points]")!.TextContent, StringComparison.Ordinal);
        await host.Site.Store.ChangeAsync("marie-de-vries", (timeline, now) => timeline.Review(timeline.HeldAt(now)!, new("Piet", now)));
        await browser.GoAsync("/beheer");
        Assert.NotNull(browser.Page.QuerySelector("[data-testid=empty]"));
    }

    [Fact]
    public async Task Start_IncomeOfAPositionThatALaterTextLeftOut_IsAskedForLikeThePublicRegisterDoes()
    {
        await using var host = new AdminHost();
        var (left, taken) = (Paid(1, "Stichting Weg"), Paid(2, "Stichting Nooit"));
        await host.Site.Store.PublishAsync("marie-de-vries", Declared(left, taken, Paid(3, "Stichting Blijft")));
        host.Site.Clock.Advance(TimeSpan.FromDays(1));
        await host.Site.Store.CorrectAsync("marie-de-vries", Declared(left, Paid(3, "Stichting Blijft")), new("Twee.", "Een."));
        host.Site.Clock.Advance(TimeSpan.FromDays(1));
        await host.Site.Store.PublishAsync("marie-de-vries", Declared(Paid(3, "Stichting Blijft")));
        host.Site.At(Some.Utc("2027-04-02 12:00"));
        var browser = await host.SignedInAsync(StaffRole.Editor);

        await browser.GoAsync("/beheer");

        var points = browser.Page.QuerySelector("[data-testid=points]")!.TextContent;
        Assert.Contains("‘Lid raad van toezicht – Stichting Weg’ staat niet meer op de site. Zet een oudere versie terug om die inkomsten in te vullen.", points, StringComparison.Ordinal);
        Assert.DoesNotContain("Stichting Nooit", points, StringComparison.Ordinal);
        Assert.DoesNotContain("Stichting Blijft", points, StringComparison.Ordinal);

        static SidePosition Paid(int entry, string organisation) => Some.SidePosition(entry, organisation, with: position => position with
        {
            Pay = Pay.Paid,
            YearlyIncomes = entry == 3 ? [new() { Year = 2026, Cents = 1_00 }] : [],
        });
        static ProfileContent Declared(params List<SidePosition> positions) => Some.Declared(positions) with { Terms = [Some.Term(with: term => term with { PartTimePercent = 100 })] };
    }

    /// <summary>Marie as one who has nothing to declare and was checked today.</summary>
    private static async Task CheckedAsync(AdminHost host, Func<ProfileContent, ProfileContent> with)
    {
        await host.Site.Store.PublishAsync("marie-de-vries", with(Some.Content() with { Declaration = DeclarationState.NothingToDeclare }));
        await host.Site.Store.OnOfficialAsync("marie-de-vries", (official, now) => official.Check(Some.Signature(now)));
    }

    private static Signature By(DateTime now) => new("Eva", now) { Key = "account/99" };
}
