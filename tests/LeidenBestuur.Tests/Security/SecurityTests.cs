using System.Net;
using LeidenBestuur.Tests.Site;
using LeidenBestuur.Web;
using LeidenBestuur.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeidenBestuur.Tests.Security;

public sealed class SecurityTests(SiteHost host)
{
    [Theory]
    [InlineData("GET", "/proef")]
    [InlineData("GET", "/proef/stuk")]
    [InlineData("GET", "/proef/keuze?q=1&q=2")]
    [InlineData("GET", "/bestaat-niet")]
    [InlineData("GET", "/favicon.svg")]
    [InlineData("GET", "/robots.txt")]
    [InlineData("GET", "/health/live")]
    [InlineData("GET", "/PROEF/")]
    [InlineData("HEAD", "/proef")]
    [InlineData("POST", "/proef")]
    public async Task Send_Anything_HasTheHeadersAndNoCookie(string method, string address)
    {
        var response = await host.Client().SendAsync(new(new HttpMethod(method), address), TestContext.Current.CancellationToken);

        Assert.Equal(
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'none'; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            Header(response, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(response, "Referrer-Policy"));
        Assert.Equal("DENY", Header(response, "X-Frame-Options"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Resource-Policy"));
        Assert.Contains("camera=()", Header(response, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.All(["Server", "X-Powered-By", "Set-Cookie", "Strict-Transport-Security"], name => Assert.Null(Header(response, name)));
    }

    [Fact]
    public async Task Get_HttpWhereHttpsIsServed_MovesToTheSameHost()
    {
        await using var secure = new SiteHost { Settings = [("https_port", "443")] };

        var response = await secure.Client("http://bestuur.leiden.nl").GetAsync("/proef?a=b", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.PermanentRedirect, response.StatusCode);
        Assert.Equal("https://bestuur.leiden.nl/proef?a=b", response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("https_port", "443")]
    [InlineData("AllowedHosts", "bestuur.leiden.nl")]
    public async Task Get_HealthOverHttpByNumber_AnswersProbes(string key, string value)
    {
        await using var strict = new SiteHost { Settings = [(key, value)] };

        var response = await strict.Client("http://10.0.0.1").GetAsync("/health/live", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("https_port", "443")]
    [InlineData("AllowedHosts", "bestuur.leiden.nl")]
    public async Task Get_WithoutHost_IsRefusedAndNotSentNowhere(string key, string value)
    {
        await using var strict = new SiteHost { Settings = [(key, value)] };

        var context = await strict.Server.SendAsync(
            context =>
            {
                context.Request.Protocol = "HTTP/1.0";
                context.Request.Path = "/";
                context.Request.Host = default;
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(400, context.Response.StatusCode);
        Assert.Equal("", context.Response.Headers.Location.ToString());
        Assert.Equal("nosniff", context.Response.Headers.XContentTypeOptions.ToString());
    }

    [Theory]
    [InlineData("http://bestuur.leiden.nl", 200)]
    [InlineData("http://BESTUUR.leiden.nl:8080", 200)]
    [InlineData("http://www.leidsbestuur.nl", 200)]
    [InlineData("http://elders.nl", 400)]
    public async Task Get_Host_IsAnsweredWhenAllowedAndElseRefusedInDutchWithTheHeaders(string address, int status)
    {
        await using var named = new SiteHost { Settings = [("AllowedHosts", "bestuur.leiden.nl; *.leidsbestuur.nl")] };

        var response = await named.Client(address).GetAsync("/proef", TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        if (status == 200)
            return;
        var page = (await SiteHost.Page(response)).DocumentElement;
        Assert.Equal("nl", page.GetAttribute("lang"));
        Assert.DoesNotContain("elders.nl", page.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Https_SendsHstsOfAYearOrMore()
    {
        var response = await host.Client("https://bestuur.leiden.nl").GetAsync("/bestaat-niet", TestContext.Current.CancellationToken);

        Assert.Equal("max-age=63072000", Header(response, "Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("bestuur.leiden.nl;https://bestuur.leiden.nl")]
    [InlineData("bestuur.leiden.nl/map")]
    [InlineData("bestuur.leiden.nl:443")]
    [InlineData("bestuur.leiden.nl, leiden.nl")]
    [InlineData("*leiden.nl")]
    public void AllowedHosts_NoHost_StopsTheStart(string value) =>
        Assert.StartsWith("AllowedHosts is '", Assert.Throws<WrongSettingException>(() => AllowedHosts.Check(Named(value))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("[::];localhost")]
    [InlineData("*.leiden.nl; bestuur.leiden.nl;10.0.0.1;[::1];köln.example;een_naam")]
    public void AllowedHosts_Hosts_AreTaken(string value) => AllowedHosts.Check(Named(value));

    [Theory]
    [InlineData("10.1.2.3", "ForwardedHeaders:KnownProxies:0", "10.1.2.0/24", true)]
    [InlineData("10.9.9.9", "ForwardedHeaders:KnownProxies:0", "10.1.2.0/24", false)]
    [InlineData("10.1.2.3", "ForwardedHeaders:KnownProxies", "192.0.2.1, 10.1.2.3", true)]
    [InlineData("10.9.9.9", "ForwardedHeaders:KnownProxies", "192.0.2.1, 10.1.2.3", false)]
    public async Task Get_ForwardedProto_IsBelievedOfConfiguredProxiesOnly(string from, string key, string proxies, bool believed)
    {
        await using var proxied = Proxied(from, (key, proxies));
        var request = new HttpRequestMessage(HttpMethod.Get, "/proef") { Headers = { { "X-Forwarded-Proto", "https" } } };

        var response = await proxied.Client().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(believed, Header(response, "Strict-Transport-Security") is not null);
    }

    [Fact]
    public async Task Get_ForwardedProtoWithoutConfiguration_IsNeverBelieved()
    {
        await using var direct = Proxied("127.0.0.1");
        var request = new HttpRequestMessage(HttpMethod.Get, "/proef") { Headers = { { "X-Forwarded-Proto", "https" } } };

        Assert.Null(Header(await direct.Client().SendAsync(request, TestContext.Current.CancellationToken), "Strict-Transport-Security"));
    }

    [Fact]
    public void TrustedProxies_NoAddress_StopsTheStart()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ForwardedHeaders:KnownProxies:0", "proxy")]).Build();

        Assert.Equal(
            "ForwardedHeaders:KnownProxies:0 is 'proxy'; it must be an IP address or a network such as 10.0.0.0/8.",
            Assert.Throws<WrongSettingException>(() => SecuritySetup.TrustedProxies(configuration)).Message);
    }

    private static IConfiguration Named(string value) => new ConfigurationBuilder().AddInMemoryCollection([new("AllowedHosts", value)]).Build();

    private static SiteHost Proxied(string from, params (string Key, string Value)[] settings) => new()
    {
        Settings = settings,
        Replace = services => services.AddSingleton<IStartupFilter>(new RemoteAddress(IPAddress.Parse(from))),
    };

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    private sealed class RemoteAddress(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((HttpContext context, RequestDelegate rest) =>
            {
                context.Connection.RemoteIpAddress = address;
                return rest(context);
            });
            next(app);
        };
    }
}
