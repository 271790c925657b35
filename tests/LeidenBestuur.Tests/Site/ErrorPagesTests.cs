using System.Net;
using AngleSharp.Html.Parser;
using LeidenBestuur.Web.Site.Errors;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LeidenBestuur.Tests.Site;

public sealed class ErrorPagesTests(SiteHost host)
{
    [Theory]
    [InlineData("/bestaat-niet", 404, "Niet gevonden", "Deze pagina bestaat niet. Zoek op naam of onderwerp.")]
    [InlineData("/proef/keuze?peildatum=30-06-2025", 400, "Dit adres klopt niet", "Schrijf eerst het jaar, dan de maand, dan de dag. Bijvoorbeeld: 2025-06-30.")]
    [InlineData("/proef/weg", 410, "Weggehaald", "Deze pagina is weggehaald op 23 november 2026. Reden: privé <b>gegevens</b>.")]
    [InlineData("/proef/druk", 429, "Even wachten", "U vraagt te veel in korte tijd. Probeer het over 30 seconden opnieuw.")]
    [InlineData("/proef/stuk", 500, "Er ging iets mis", "Er ging iets mis bij ons. Probeer het over een paar minuten opnieuw.")]
    [InlineData("/proef/opslag/5", 503, "Er ging iets mis", "Er ging iets mis bij ons. Probeer het over een paar minuten opnieuw.")]
    [InlineData("/proef/opslag/13", 503, "Er ging iets mis", "Er ging iets mis bij ons. Probeer het over een paar minuten opnieuw.")]
    [InlineData("/proef/opslag/11", 500, "Er ging iets mis", "Er ging iets mis bij ons. Probeer het over een paar minuten opnieuw.")]
    public async Task Get_WhatCannotBeAnswered_IsAPageWithAWayOn(string address, int status, string title, string explanation)
    {
        var response = await host.Client().GetAsync(address, TestContext.Current.CancellationToken);
        var page = await SiteHost.Page(response);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(title, Assert.Single(page.QuerySelectorAll("h1")).TextContent);
        Assert.Equal(title + " – LeidenBestuur", page.Title);
        Assert.EndsWith(explanation, page.QuerySelector("main .lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/zoeken", page.QuerySelector("main form[method=get]")!.GetAttribute("action"));
        Assert.NotNull(page.QuerySelector("main a[href='tel:14071']"));
        Assert.NotNull(page.QuerySelector("main a[href='/']"));
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
    }

    [Theory]
    [InlineData(5, 503, "De opslag is bezet: een ander programma schrijft erin. Probeer het straks opnieuw.")]
    [InlineData(6, 503, "De opslag is bezet: een ander programma schrijft erin. Probeer het straks opnieuw.")]
    [InlineData(13, 503, "De schijf van de opslag is vol. Maak ruimte en probeer het opnieuw.")]
    [InlineData(11, 500, "Er ging iets mis bij ons. Probeer het over een paar minuten opnieuw.")]
    public async Task Get_StoreThatCannotBeWrittenNow_IsToldToStaff(int code, int status, string explanation)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, Request = { Scheme = "https", Host = new("localhost"), Path = "/beheer/profielen" }, Response = { Body = new MemoryStream() } };
        var pages = ActivatorUtilities.CreateInstance<ErrorPages>(scope.ServiceProvider, (RequestDelegate)(_ => throw new DbUpdateException("geheim", new SqliteException("geheim", code))));

        await pages.InvokeAsync(context);

        context.Response.Body.Position = 0;
        Assert.Equal((status, explanation), (context.Response.StatusCode, (await new HtmlParser().ParseDocumentAsync(context.Response.Body)).QuerySelector("main p")!.TextContent.Trim()));
    }

    [Fact]
    public async Task Get_Exception_TellsNothingOfTheInside()
    {
        var body = await (await host.Client().GetAsync("/proef/stuk", TestContext.Current.CancellationToken))
            .Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain("geheim", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/proef/stuk", 500)]
    [InlineData("/bestaat-niet", 404)]
    public async Task Get_WhenTheViewFailsToo_IsAPlainPage(string address, int status)
    {
        await using var broken = new SiteHost { Replace = services => services.AddSingleton<IActionResultExecutor<ViewResult>, BrokenViews>() };

        var response = await broken.Client().GetAsync(address, TestContext.Current.CancellationToken);
        var page = await SiteHost.Page(response);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.NotNull(page.QuerySelector("a[href='/']"));
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task Get_Layout_HasLandmarksAndNoDeadEnds()
    {
        var page = await SiteHost.Page(await host.Client().GetAsync("/bestaat-niet", TestContext.Current.CancellationToken));

        Assert.Equal("nl", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("#" + page.QuerySelector("main")!.Id, page.Body!.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(
            [Texts.Nav_College, Texts.Nav_Portfolios, Texts.Nav_SidePositions, Texts.Nav_Search],
            page.QuerySelectorAll("body > header nav a").Select(link => link.TextContent));
        Assert.NotNull(page.QuerySelector("body > footer a[href='/toegankelijkheid']"));
        Assert.Empty(page.QuerySelectorAll("[style], script, style, [src^='data:'], [href^='data:']"));
    }

    [Theory]
    [InlineData("q=a&q=b")]
    [InlineData("betaald=misschien")]
    [InlineData("betaald=ja&Betaald=ja")]
    [InlineData("peildatum=2025-02-30")]
    [InlineData("peildatum=1899-12-31")]
    [InlineData("peildatum=2036-11-24")]
    [InlineData("peildatum=2025-01-01&peildatum=2025-01-01")]
    public async Task Get_KnownParameterTwiceOrBad_IsBadRequest(string query) =>
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await host.Client().GetAsync("/proef/keuze?" + query, TestContext.Current.CancellationToken)).StatusCode);

    [Theory]
    [InlineData("", "||")]
    [InlineData("q=&betaald=&peildatum=", "||")]
    [InlineData("onzin=1&onzin=2&q=%20sport", "sport||")]
    [InlineData("betaald=nee&peildatum=2036-11-23", "|False|2036-11-23")]
    public async Task Get_GoodEmptyOrUnknownParameters_AreRead(string query, string expected) =>
        Assert.Equal(expected, await host.Client().GetStringAsync("/proef/keuze?" + query, TestContext.Current.CancellationToken));

    private sealed class BrokenViews : IActionResultExecutor<ViewResult>
    {
        public Task ExecuteAsync(ActionContext context, ViewResult result) => throw new InvalidOperationException("The layout fails.");
    }
}
