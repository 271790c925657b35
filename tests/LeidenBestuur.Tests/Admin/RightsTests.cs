using LeidenBestuur.Tests.Site;
using LeidenBestuur.Web.Admin.Late;
using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LeidenBestuur.Tests.Admin;

/// <summary>Who may have what below /beheer: every address, with every role and none.</summary>
public sealed class RightsTests(SiteHost site)
{
    /// <summary>Each address that asks for less than being signed in with two steps is a decision, and stands here.</summary>
    private static readonly string[] Open =
    [
        "LinkController.Accept", "LinkController.Begin", "LinkController.Forget", "LinkController.ReplacePassword", "LinkController.ShowBegin", "LinkController.ShowForgotten",
        "LinkController.ShowInvitation", "LinkController.ShowPassword", "ProviderController.Go", "SignInController.AskPasskey", "SignInController.Enter", "SignInController.EnterByPasskey",
        "SignInController.Show",
    ];

    [Fact]
    public void Actions_Open_AreOpenByDecision() => Assert.Equal(
        Open, Actions().Where(action => action.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(action => action.Name).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Actions_All_AreClosedByAPolicyOrOpenByDecision() => Assert.All(Actions(), action =>
        Assert.True(
            action.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || action.Endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>() is [.., { Policy: not null }],
            $"{action.Name} asks for nothing."));

    [Fact]
    public void Actions_ThatChangeSomething_AskForProofAndAreNotReachedByGet() => Assert.All(Actions(), action =>
    {
        var methods = action.Endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods;
        Assert.True(methods is ["GET"] or ["POST"], $"{action.Name}: {string.Join(", ", methods)}");
        Assert.Contains(action.Descriptor.FilterDescriptors, filter => filter.Filter is AutoValidateAntiforgeryTokenAttribute);
        // One only shows what it was sent, to who had typed it.
        if (action.Name != "LateFormController.Ask")
            Assert.DoesNotContain(action.Descriptor.FilterDescriptors, filter => filter.Filter is IgnoreAntiforgeryTokenAttribute);
    });

    [Fact]
    public void Convention_AddressOfTheAreaElsewhere_StopsTheStart()
    {
        Assert.Contains(Actions(), action => action.Address == "/beheer/accounts/{id:int}/rol");
        Assert.All(Actions(), action => Assert.StartsWith("LeidenBestuur.Web.Admin.", action.Descriptor.ControllerTypeInfo.Namespace, StringComparison.Ordinal));
    }

    /// <summary>Who is asked to send a form after all is told what that does: each act has words of its own.</summary>
    [Fact]
    public void Actions_WhoseFormMayComeTooLate_HaveWordsOfTheirOwn()
    {
        string[] sections = ["profielen", "publicaties", "onderwerpen", "paginas", "accounts", "voorbeelden"];
        var acts = Rows.Select(row => row.Data.Item1).Where(address => address.StartsWith("POST ", StringComparison.Ordinal)).Select(address => address["POST ".Length..])
            .Where(address => sections.Contains(address.Split('/')[2], StringComparer.Ordinal)).ToLookup(address => LateAct.Of(address).Words, StringComparer.Ordinal);

        Assert.All(acts, act => Assert.Single(act));
        Assert.DoesNotContain(acts, act => act.Key == LateAct.Of("/beheer/iets").Words);
    }

    private const string NoHash = "0000000000000000000000000000000000000000000000000000000000000000";

    public static TheoryData<string, string> Rows { get; } = new()
    {
        // Address, then what nobody, halfway, redacteur, eindredacteur and beheerder get; "in" is sent to sign in, "stap" to the second step.
        { "GET /beheer", "in stap 200 200 200" },
        { "POST /beheer/alsnog", "in stap start start start" },
        { "GET /beheer/account", "in stap 200 200 200" },
        { "GET /beheer/account/naam", "in stap 200 200 200" },
        { "POST /beheer/account/naam", "in stap 400 400 400" },
        { "GET /beheer/account/wachtwoord", "in stap 200 200 200" },
        { "POST /beheer/account/wachtwoord", "in stap 400 400 400" },
        { "GET /beheer/account/app", "in stap 200 200 200" },
        { "POST /beheer/account/app", "in stap 400 400 400" },
        { "POST /beheer/account/app/verwijderen", "in stap 400 400 400" },
        { "GET /beheer/account/passkey", "in stap 200 200 200" },
        { "POST /beheer/account/passkey", "in stap 400 400 400" },
        { "POST /beheer/account/passkey/vraag", "in stap 400 400 400" },
        { "POST /beheer/account/passkey/verwijderen", "in stap 400 400 400" },
        { "POST /beheer/account/herstelcodes", "in stap 400 400 400" },
        { "POST /beheer/account/sessies/beeindigen", "in stap 400 400 400" },
        { "POST /beheer/account/sessies/andere-beeindigen", "in stap 400 400 400" },
        { "GET /beheer/accounts", "in stap 403 403 200" },
        { "GET /beheer/accounts/uitnodigen", "in stap 403 403 200" },
        { "POST /beheer/accounts/uitnodigen", "in stap 403 403 400" },
        { "GET /beheer/accounts/1", "in stap 403 403 200" },
        { "GET /beheer/accounts/99", "in stap 403 403 404" },
        { "POST /beheer/accounts/1/rol", "in stap 403 403 400" },
        { "POST /beheer/accounts/1/blokkeren", "in stap 403 403 400" },
        { "POST /beheer/accounts/1/deblokkeren", "in stap 403 403 400" },
        { "POST /beheer/accounts/1/nieuw-wachtwoord", "in stap 403 403 400" },
        { "POST /beheer/accounts/1/opnieuw-beginnen", "in stap 403 403 400" },
        { "POST /beheer/accounts/1/sessies/1/beeindigen", "in stap 403 403 400" },
        { "GET /beheer/onderwerpen", "in stap 403 403 200" },
        { "GET /beheer/onderwerpen/nieuw", "in stap 403 403 200" },
        { "POST /beheer/onderwerpen/nieuw", "in stap 403 403 400" },
        { "GET /beheer/onderwerpen/99", "in stap 403 403 404" },
        { "POST /beheer/onderwerpen/99", "in stap 403 403 400" },
        { "GET /beheer/onderwerpen/99/samenvoegen", "in stap 403 403 404" },
        { "POST /beheer/onderwerpen/99/samenvoegen", "in stap 403 403 400" },
        { "GET /beheer/paginas", "in stap 403 403 200" },
        { "GET /beheer/paginas/toegankelijkheid", "in stap 403 403 200" },
        { "POST /beheer/paginas/toegankelijkheid", "in stap 403 403 400" },
        { "GET /beheer/paginas/privacy", "in stap 403 403 200" },
        { "POST /beheer/paginas/privacy", "in stap 403 403 400" },
        { "GET /beheer/paginas/over", "in stap 403 403 200" },
        { "POST /beheer/paginas/over", "in stap 403 403 400" },
        { "GET /beheer/logboek", "in stap 403 403 200" },
        { "GET /beheer/portretten/marie-de-vries", "in stap 200 200 200" },
        { "POST /beheer/portretten/marie-de-vries", "in stap 400 400 400" },
        { "POST /beheer/portretten/marie-de-vries/weghalen", "in stap 400 400 400" },
        { $"GET /beheer/portretten/marie-de-vries/{NoHash}", "in stap 404 404 404" },
        { $"POST /beheer/portretten/marie-de-vries/{NoHash}", "in stap 400 400 400" },
        { $"GET /beheer/portretten/marie-de-vries/{NoHash}/foto", "in stap 404 404 404" },
        { $"GET /beheer/portretten/marie-de-vries/{NoHash}/uitsnede", "in stap 400 400 400" },
        { "GET /beheer/voorbeelden", "in stap 200 200 200" },
        { "GET /beheer/voorbeelden/bekijken", "in stap 302 302 302" },
        { "GET /beheer/voorbeelden/1", "in stap 404 404 404" },
        { "POST /beheer/voorbeelden/1/links", "in stap 400 400 400" },
        { "POST /beheer/voorbeelden/1/links/1/intrekken", "in stap 400 400 400" },
        { "GET /beheer/profielen", "in stap 200 200 200" },
        { "GET /beheer/profielen/nieuw", "in stap 200 200 200" },
        { "POST /beheer/profielen/nieuw", "in stap 400 400 400" },
        { "GET /beheer/profielen/marie-de-vries", "in stap 200 200 200" },
        { "GET /beheer/profielen/niemand", "in stap 404 404 404" },
        { "POST /beheer/profielen/marie-de-vries/nagekeken", "in stap 400 400 400" },
        { "GET /beheer/profielen/marie-de-vries/vertrek", "in stap 200 200 200" },
        { "POST /beheer/profielen/marie-de-vries/vertrek", "in stap 400 400 400" },
        { "GET /beheer/profielen/marie-de-vries/intrekken", "in stap 403 200 200" },
        { "POST /beheer/profielen/marie-de-vries/intrekken", "in stap 403 400 400" },
        { "GET /beheer/profielen/marie-de-vries/adres", "in stap 403 200 200" },
        { "POST /beheer/profielen/marie-de-vries/adres", "in stap 403 400 400" },
        { "GET /beheer/profielen/marie-de-vries/botsing", "in stap 302 302 302" },
        { "POST /beheer/profielen/marie-de-vries/botsing", "in stap 400 400 400" },
        { "GET /beheer/profielen/marie-de-vries/bewerken", "in stap 200 200 200" },
        { "POST /beheer/profielen/marie-de-vries/bewerken", "in stap 400 400 400" },
        { "POST /beheer/profielen/marie-de-vries/bewerken/opnieuw", "in stap 400 400 400" },
        { "GET /beheer/profielen/marie-de-vries/versies/1", "in stap 200 200 200" },
        { "GET /beheer/profielen/marie-de-vries/versies/99", "in stap 404 404 404" },
        { "POST /beheer/profielen/marie-de-vries/versies/1/terugzetten", "in stap 400 400 400" },
        { "GET /beheer/profielen/marie-de-vries/vergelijken", "in stap 200 200 200" },
        { "GET /beheer/profielen/marie-de-vries/weghalen", "in stap 403 200 200" },
        { "POST /beheer/profielen/marie-de-vries/weghalen", "in stap 403 403 400" },
        { "GET /beheer/profielen/marie-de-vries/weghalen/1", "in stap 403 404 404" },
        { "POST /beheer/profielen/marie-de-vries/weghalen/1/bevestigen", "in stap 403 400 400" },
        { "POST /beheer/profielen/marie-de-vries/weghalen/1/afwijzen", "in stap 403 400 400" },
        { "GET /beheer/publicaties", "in stap 200 200 200" },
        { "GET /beheer/publicaties/1", "in stap 200 200 200" },
        { "GET /beheer/publicaties/99", "in stap 404 404 404" },
        { "POST /beheer/publicaties/1/indienen", "in stap 400 400 400" },
        { "POST /beheer/publicaties/1/toelichten", "in stap 400 400 400" },
        { "POST /beheer/publicaties/1/terugnemen", "in stap 400 400 400" },
        { "POST /beheer/publicaties/1/terugsturen", "in stap 403 400 400" },
        { "POST /beheer/publicaties/1/publiceren", "in stap 403 400 400" },
        { "POST /beheer/publicaties/1/overnemen", "in stap 400 400 400" },
        { "POST /beheer/publicaties/1/weggooien", "in stap 400 400 400" },
        { "POST /beheer/publicaties/1/terughalen", "in stap 400 400 400" },
        { "POST /beheer/publicaties/1/nakijken", "in stap 403 400 400" },
        { "GET /beheer/publicaties/samen", "in stap 403 302 302" },
        { "POST /beheer/publicaties/samen", "in stap 403 400 400" },
        { "POST /beheer/publicaties/samen/voorbeeld", "in stap 403 400 400" },
        { "POST /beheer/publicaties/verzetten", "in stap 403 400 400" },
        { "POST /beheer/publicaties/uit-de-planning", "in stap 403 400 400" },
        { "GET /beheer/tweede-stap", "in stap start start start" },
        { "GET /beheer/tweede-stap/app", "in stap start start start" },
        { "POST /beheer/tweede-stap/app", "in stap start start start" },
        { "POST /beheer/tweede-stap/passkey", "in stap start start start" },
        { "POST /beheer/tweede-stap/passkey/vraag", "in stap start start start" },
        { "GET /beheer/inloggen", "200 200 start start start" },
        { "POST /beheer/inloggen", "400 400 400 400 400" },
        { "POST /beheer/inloggen/passkey", "400 400 400 400 400" },
        { "POST /beheer/inloggen/passkey/vraag", "400 400 400 400 400" },
        { "GET /beheer/inloggen/code", "in 200 start start start" },
        { "POST /beheer/inloggen/code", "in 400 start start start" },
        { "GET /beheer/inloggen/herstelcode", "in 200 start start start" },
        { "POST /beheer/inloggen/herstelcode", "in 400 start start start" },
        { "GET /beheer/inloggen/organisatie", "404 404 404 404 404" },
        { "POST /beheer/uitloggen", "in 400 400 400 400" },
        { "GET /beheer/begin", "410 410 410 410 410" },
        { "POST /beheer/begin", "400 400 400 400 400" },
        { "GET /beheer/uitnodiging", "410 410 410 410 410" },
        { "POST /beheer/uitnodiging", "400 400 400 400 400" },
        { "GET /beheer/nieuw-wachtwoord", "410 410 410 410 410" },
        { "POST /beheer/nieuw-wachtwoord", "400 400 400 400 400" },
        { "GET /beheer/wachtwoord-vergeten", "200 200 200 200 200" },
        { "POST /beheer/wachtwoord-vergeten", "400 400 400 400 400" },
    };

    /// <summary>A form without proof is refused (400) once its sender may send it at all.</summary>
    [Fact]
    public async Task Send_EveryAddressWithEveryRoleAndNone_GetsWhatItMay()
    {
        await using var host = new AdminHost();
        var (editor, publisher, administrator) = (await host.SignedInAsync(StaffRole.Editor), await host.SignedInAsync(StaffRole.Publisher), await host.SignedInAsync(StaffRole.Administrator));
        await host.AddAsync("half@leiden.nl");
        // Each from a network of its own: one may not send that many forms before it is signed in.
        AdminBrowser[] browsers = [host.Browser("203.0.113.1"), await host.Browser("203.0.113.2").EnterPasswordAsync("half@leiden.nl"), editor, publisher, administrator];
        var found = new List<string>();

        foreach (var row in Rows)
        {
            var (method, address) = (row.Data.Item1.Split(' ')[0], row.Data.Item1.Split(' ')[1]);
            var got = new List<string>();
            foreach (var browser in browsers)
                got.Add(await SendAsync(browser, method, address));
            if (string.Join(' ', got) != row.Data.Item2)
                found.Add($"{row.Data.Item1}: {string.Join(' ', got)}, not {row.Data.Item2}");
        }

        Assert.Empty(found);
        Assert.Equal(Rows.Sum(row => row.Data.Item2.Split(' ').Count(got => got == "403")), (await host.TrailAsync()).Count(line => line.StartsWith("access.refused", StringComparison.Ordinal)));
    }

    /// <summary>An address for a route: what stands for a thing is one that is there, or could be.</summary>
    private static string Filled(string address) => address.Replace("{id:int}", "1", StringComparison.Ordinal).Replace("{session:int}", "1", StringComparison.Ordinal).Replace("{link:int}", "1", StringComparison.Ordinal)
        .Replace("{slug}", "marie-de-vries", StringComparison.Ordinal).Replace("{hash:length(64)}", NoHash, StringComparison.Ordinal);

    [Fact]
    public void Rows_EveryAction_IsAmongThem()
    {
        var rows = Rows.Select(row => System.Text.RegularExpressions.Regex.Replace(row.Data.Item1, "/[0-9]{1,9}(?=/|$)", "/1", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1))).ToHashSet(StringComparer.Ordinal);

        Assert.All(Actions(), action => Assert.Contains($"{action.Endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0]} {Filled(action.Address)}", rows));
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("TRACE")]
    [InlineData("PATCH")]
    [InlineData("BREW")]
    public async Task Send_OtherMethod_IsNotAllowedAnywhere(string method)
    {
        await using var host = new AdminHost();
        var browser = await host.SignedInAsync(StaffRole.Administrator);
        foreach (var address in Actions().Select(action => Filled(action.Address)).Distinct(StringComparer.Ordinal))
        {
            await browser.SendAsync(new(new HttpMethod(method), "https://localhost" + address));
            Assert.True(browser.Status == 405, $"{method} {address} answers {browser.Status}.");
        }
    }

    [Fact]
    public async Task Refused_Page_SaysSoInDutchAndKeepsItInTheTrail()
    {
        await using var host = new AdminHost();
        var browser = await host.SignedInAsync(StaffRole.Editor, "eva@leiden.nl");

        await browser.GoAsync("/beheer/logboek?zoek=x");

        Assert.Equal((403, "Geen toegang"), (browser.Status, browser.Page.QuerySelector("h1")!.TextContent));
        Assert.Equal("access.refused | GET /beheer/logboek | refused | eva (eva@leiden.nl)", (await host.TrailAsync())[^1]);
    }

    [Fact]
    public async Task Answers_All_AreNotKeptAndHaveTheHeaders()
    {
        await using var host = new AdminHost();
        var browser = await host.SignedInAsync(StaffRole.Administrator);
        foreach (var address in new[] { "/beheer", "/beheer/inloggen?opnieuw=ja", "/beheer/bestaat-niet", "/beheer/accounts/99", "/beheer/tweede-stap", "/BEHEER/logboek" })
        {
            await browser.GoAsync(address);
            Assert.Equal((address, "no-store"), (address, browser.Answer.Headers.CacheControl?.ToString()));
            Assert.Equal("DENY", Assert.Single(browser.Answer.Headers.GetValues("X-Frame-Options")));
            Assert.StartsWith("default-src 'self';", Assert.Single(browser.Answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.Empty(browser.Answer.Content.Headers.ContentEncoding);
        }
    }

    private static async Task<string> SendAsync(AdminBrowser browser, string method, string address)
    {
        if (method == "GET")
            await browser.GoAsync(address);
        else
            await browser.PostAsync(address, [new("id", "1")]);
        return (browser.Status, browser.Location?.Split('?')[0]) switch
        {
            (302, "/beheer/inloggen") => "in",
            (302, "/beheer/inloggen/code" or "/beheer/tweede-stap") => "stap",
            (302, ReturnAddress.Start) => "start",
            var (status, _) => status.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    private IEnumerable<(string Name, string Address, RouteEndpoint Endpoint, ControllerActionDescriptor Descriptor)> Actions() =>
        from endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.Cast<RouteEndpoint>()
        let descriptor = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()
        where descriptor is not null && PublicPath.IsAdmin("/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
        select ($"{descriptor.ControllerTypeInfo.Name}.{descriptor.ActionName}", "/" + endpoint.RoutePattern.RawText!.TrimStart('/'), endpoint, descriptor);
}
