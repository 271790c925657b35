using LeidenBestuur.Tests.Site;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Tests.Admin;

/// <summary>What administrators do with the accounts of others.</summary>
public sealed class AccountsTests
{
    private const string Anna = "anna@leiden.nl";
    private const string Bram = "bram@leiden.nl";

    [Fact]
    public async Task Invite_NewColleague_ShowsTheLinkOnceAndKeepsItsHash()
    {
        await using var host = new AdminHost();
        var anna = await host.SignedInAsync(StaffRole.Administrator, Anna);

        var link = await InviteAsync(anna);

        Assert.Matches("^https://localhost/beheer/uitnodiging[?]code=[A-Za-z0-9_-]{43}$", link);
        Assert.DoesNotContain(link[^43..], await host.AskAsync(store => store.Links.Where(row => row.Purpose == LinkPurpose.Invitation).Select(row => row.CodeHash).SingleAsync()), StringComparison.Ordinal);
        Assert.Equal("account.invite | account/2 bram@leiden.nl | Publisher | anna (anna@leiden.nl)", (await host.TrailAsync())[^1]);
        var row = (await anna.GoAsync("/beheer/accounts")).Page.QuerySelectorAll("tbody tr").Words();
        Assert.Contains(row, words => words.Contains("Bram Bakker bram@leiden.nl eindredacteur nog geen nog nooit nee", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", Bram, "Editor", "Vul de naam in.")]
    [InlineData("Bram", "", "Editor", "Vul het e-mailadres in.")]
    [InlineData("Bram", "bram", "Editor", "Dit is geen e-mailadres. Bijvoorbeeld: naam@leiden.nl.")]
    [InlineData("Bram", Bram, "", "Kies een rol.")]
    [InlineData("Bram", Bram, "7", "‘7’ past hier niet.")]
    [InlineData("Bram", "ANNA@leiden.nl", "Editor", "Er is al een account met het e-mailadres ANNA@leiden.nl.")]
    public async Task Invite_SomethingWrong_SaysWhatAndKeepsTheRest(string name, string email, string role, string error)
    {
        await using var host = new AdminHost();
        var anna = await host.SignedInAsync(StaffRole.Administrator, Anna);
        await anna.GoAsync("/beheer/accounts/uitnodigen");

        await anna.SubmitAsync("/beheer/accounts/uitnodigen", ("Name", name), ("Email", email), ("Role", role));

        Assert.Equal((400, error), (anna.Status, Assert.Single(anna.Errors)));
        Assert.Equal(email, anna.Page.QuerySelector("input[name=Email]")!.GetAttribute("value") ?? "");
        Assert.Equal(1, await host.AskAsync(store => store.Users.CountAsync()));
    }

    [Theory]
    [InlineData("kort", "Dit wachtwoord is te kort.")]
    [InlineData("1234567890ab", "Dit wachtwoord is makkelijk te raden.")]
    [InlineData("Welkom2026!!", "Dit wachtwoord is makkelijk te raden.")]
    [InlineData("BramBakker2026", "Dit wachtwoord is makkelijk te raden.")]
    public async Task Accept_WeakPassword_IsRefusedAndTheLinkStillWorks(string password, string error)
    {
        await using var host = new AdminHost();
        var link = await InviteAsync(await host.SignedInAsync(StaffRole.Administrator, Anna));
        var bram = await host.Browser().GoAsync(new Uri(link).PathAndQuery);

        await bram.SubmitAsync("/beheer/uitnodiging", ("Form.Password", password));
        Assert.StartsWith(error, Assert.Single(bram.Errors), StringComparison.Ordinal);
        await bram.SubmitAsync("/beheer/uitnodiging", ("Form.Password", AdminHost.Password));

        Assert.Equal("/beheer/tweede-stap", bram.Location);
        Assert.Equal(200, (await bram.FollowAsync()).Status);
    }

    [Fact]
    public async Task Disable_WhileSignedIn_EndsItAtOnceAndForGood()
    {
        await using var host = new AdminHost();
        var (anna, bram) = (await host.SignedInAsync(StaffRole.Administrator, Anna), await host.SignedInAsync(StaffRole.Publisher, Bram));

        await DoAsync(anna, "blokkeren");

        Assert.Equal("/beheer/inloggen", (await bram.GoAsync("/beheer")).Location);
        Assert.Equal(400, (await bram.EnterPasswordAsync(Bram)).Status);
        Assert.Contains("account.disable | account/2 bram@leiden.nl | done | anna (anna@leiden.nl)", await host.TrailAsync());
        await DoAsync(anna, "deblokkeren");
        await bram.SignInAsync(Bram);
    }

    [Fact]
    public async Task ChangeRole_OfAnother_IsKeptAndInTheTrail()
    {
        await using var host = new AdminHost();
        var anna = await host.SignedInAsync(StaffRole.Administrator, Anna);
        await host.AddAsync(Bram);

        await DoAsync(anna, "rol", ("rol", "Publisher"));

        Assert.Equal("/beheer/accounts/2", anna.Location);
        Assert.Equal("De rol is gewijzigd.", (await anna.FollowAsync()).Page.TheOne("notice").Words());
        Assert.Contains("account.role | account/2 bram@leiden.nl | Editor → Publisher | anna (anna@leiden.nl)", await host.TrailAsync());
        Assert.Contains("als redacteur → eindredacteur", (await anna.GoAsync("/beheer/logboek")).Page.Content(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rol")]
    [InlineData("blokkeren")]
    [InlineData("opnieuw-beginnen")]
    [InlineData("nieuw-wachtwoord")]
    public async Task Change_OwnAccount_IsRefused(string act)
    {
        await using var host = new AdminHost();
        var anna = await host.SignedInAsync(StaffRole.Administrator, Anna);
        await host.AddAsync(Bram, StaffRole.Administrator);
        await anna.GoAsync("/beheer/accounts/2");
        var proof = anna.Page.QuerySelector("input[name=formulier]")!.GetAttribute("value")!;

        await anna.PostAsync($"/beheer/accounts/1/{act}", [new("formulier", proof), new("rol", "Editor")]);

        Assert.Equal((400, "U kunt dit niet bij uw eigen account doen. Vraag een andere beheerder."), (anna.Status, Assert.Single(anna.Errors)));
        Assert.Equal(200, (await anna.GoAsync("/beheer/accounts")).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Disable_TwoAdministratorsAtOnce_LeavesOneWhoCanSignIn(bool invited)
    {
        await using var host = new AdminHost();
        var (anna, bram) = (await host.SignedInAsync(StaffRole.Administrator, Anna), await host.SignedInAsync(StaffRole.Administrator, Bram));
        if (invited)
        {
            await anna.GoAsync("/beheer/accounts/uitnodigen");
            await anna.SubmitAsync("/beheer/accounts/uitnodigen", ("Name", "Carla"), ("Email", "carla@leiden.nl"), ("Role", "Administrator"));
        }

        await anna.GoAsync("/beheer/accounts/2");
        await bram.GoAsync("/beheer/accounts/1");

        await Task.WhenAll(anna.SubmitAsync("/beheer/accounts/2/blokkeren"), bram.SubmitAsync("/beheer/accounts/1/blokkeren"));

        Assert.Equal(1, await host.AskAsync(store => store.Users.CountAsync(account => account.DisabledAt == null && account.PasswordHash != null)));
    }

    [Fact]
    public async Task ChangeRole_LastAdministrator_IsRefused()
    {
        await using var host = new AdminHost();
        var (anna, bram) = (await host.SignedInAsync(StaffRole.Administrator, Anna), await host.SignedInAsync(StaffRole.Administrator, Bram));
        await bram.GoAsync("/beheer/accounts/1");
        await DoAsync(anna, "rol", ("rol", "Editor"));

        Assert.Equal(403, (await bram.SubmitAsync("/beheer/accounts/1/rol", ("rol", "Editor"))).Status);
        Assert.Equal(1, await host.AskAsync(store => store.Users.CountAsync(account => account.Role == StaffRole.Administrator)));
    }

    [Fact]
    public async Task Reset_OfAnother_TakesEverythingAwayAtOnceAndGivesANewStart()
    {
        await using var host = new AdminHost();
        var (anna, bram) = (await host.SignedInAsync(StaffRole.Administrator, Anna), await host.SignedInAsync(StaffRole.Publisher, Bram));

        await DoAsync(anna, "opnieuw-beginnen");
        var link = new Uri(anna.Page.TheOne("link").Words()).PathAndQuery;

        Assert.Equal("/beheer/inloggen", (await bram.GoAsync("/beheer")).Location);
        Assert.Equal(400, (await bram.EnterPasswordAsync(Bram)).Status);
        await bram.GoAsync(link);
        await bram.SubmitAsync("/beheer/uitnodiging", ("Form.Password", "een heel ander geheim woord"));
        Assert.Equal("/beheer/tweede-stap", bram.Location);
    }

    [Fact]
    public async Task OfferPassword_ToAnother_LeavesTheSecondStep()
    {
        await using var host = new AdminHost();
        var (anna, bram) = (await host.SignedInAsync(StaffRole.Administrator, Anna), await host.SignedInAsync(StaffRole.Publisher, Bram));

        await DoAsync(anna, "nieuw-wachtwoord");
        Assert.Equal(200, (await bram.GoAsync("/beheer")).Status);
        var other = await host.Browser().GoAsync(new Uri(anna.Page.TheOne("link").Words()).PathAndQuery);
        await other.SubmitAsync("/beheer/nieuw-wachtwoord", ("Password", "een heel ander geheim woord"));

        Assert.Equal("/beheer/inloggen", other.Location);
        Assert.Equal("/beheer/inloggen", (await bram.GoAsync("/beheer")).Location);
        Assert.Equal(400, (await other.EnterPasswordAsync(Bram)).Status);
        Assert.Equal("/beheer/inloggen/code", (await other.EnterPasswordAsync(Bram, "een heel ander geheim woord")).Location);
    }

    private static async Task<string> InviteAsync(AdminBrowser anna)
    {
        await anna.GoAsync("/beheer/accounts/uitnodigen");
        await anna.SubmitAsync("/beheer/accounts/uitnodigen", ("Name", "Bram Bakker"), ("Email", Bram), ("Role", "Publisher"));
        return anna.Page.TheOne("link").Words();
    }

    private static async Task DoAsync(AdminBrowser anna, string act, params (string Name, string Value)[] fields)
    {
        await anna.GoAsync("/beheer/accounts/2");
        await anna.SubmitAsync($"/beheer/accounts/2/{act}", fields);
    }
}
