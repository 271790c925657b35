using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LeidenBestuur.Tests.Admin;

/// <summary>The organisation's own OpenID Connect provider, on this machine. It checks what a real one checks, and answers wrongly when a test asks for it.</summary>
internal sealed class OpenIdProvider : IAsyncDisposable
{
    private const string Site = "https://localhost";
    private const string ClientId = "leidenbestuur";
    private const string ClientSecret = "geheim & lang";
    private const string KeyId = "sleutel";

    private static readonly HttpClient Outside = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private readonly RsaSecurityKey _key = NewKey(KeyId);
    private readonly ConcurrentDictionary<string, Grant> _codes = new();
    private readonly ConcurrentDictionary<string, ProviderPerson> _tokens = new();
    private readonly WebApplication _app;

    private OpenIdProvider(WebApplication app) => _app = app;

    /// <summary>Who is signed in there.</summary>
    public ProviderPerson Person { get; set; } = new("17", "Noor de Wit", "noor@leiden.nl", "redactie");

    /// <summary>Whether the token says more than whose it is; the rest is asked for afterwards.</summary>
    public bool TellsAllInToken { get; set; } = true;

    /// <summary>When that person signed in there; null: it does not say.</summary>
    public DateTime? SignedInAt { get; set; }

    public ProviderFault Fault { get; set; }

    /// <summary>What the site asked last when it sent somebody here.</summary>
    public IQueryCollection Asked { get; private set; } = new QueryCollection();

    public string Address => _app.Urls.First();

    /// <summary>The settings of a site that knows this provider.</summary>
    public (string Key, string Value)[] Settings =>
    [
        ("Admin:Oidc:Authority", Address), ("Admin:Oidc:ClientId", ClientId), ("Admin:Oidc:ClientSecret", ClientSecret), ("Admin:Oidc:Name", "Gemeente Leiden"),
        ("Admin:Oidc:RoleClaim", "rollen"), ("Admin:Oidc:Roles:Editor", "redactie"), ("Admin:Oidc:Roles:Publisher", "eindredactie"), ("Admin:Oidc:Roles:Administrator", "beheer"),
    ];

    public static async Task<OpenIdProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var provider = new OpenIdProvider(app);
        app.MapGet("/.well-known/openid-configuration", provider.Describe);
        app.MapGet("/sleutels", provider.ShowKeys);
        app.MapGet("/inloggen", provider.Authorise);
        app.MapPost("/token", (Delegate)provider.GiveTokenAsync);
        app.MapGet("/persoon", provider.TellWhoItIs);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return provider;
    }

    /// <summary>The whole way: from the site to here, signed in, and back with the answer.</summary>
    public static async Task SignInAsync(AdminBrowser browser, string query = "") => await browser.GoAsync(await AnswerAsync(browser, query));

    /// <summary>From the site to here, and signed in.</summary>
    /// <returns>The address of the site that the browser is sent back to.</returns>
    public static async Task<string> AnswerAsync(AdminBrowser browser, string query = "")
    {
        await browser.GoAsync("/beheer/inloggen/organisatie" + query);
        Assert.Equal(302, browser.Status);
        var answer = await Outside.GetAsync(browser.Answer.Headers.Location, TestContext.Current.CancellationToken);
        Assert.Equal(302, (int)answer.StatusCode);
        var back = answer.Headers.Location!.OriginalString;
        Assert.StartsWith(Site + "/", back, StringComparison.Ordinal);
        return back[Site.Length..];
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Describe() => Fault switch
    {
        ProviderFault.Down => Results.StatusCode(503),
        ProviderFault.NoProvider => Results.Content("<!DOCTYPE html><title>Welkom</title>", "text/html"),
        _ => Results.Json(new
        {
            issuer = Address,
            authorization_endpoint = Address + "/inloggen",
            token_endpoint = Address + "/token",
            userinfo_endpoint = Address + "/persoon",
            jwks_uri = Address + "/sleutels",
            response_types_supported = new[] { "code" },
            subject_types_supported = new[] { "public" },
            id_token_signing_alg_values_supported = new[] { SecurityAlgorithms.RsaSha256 },
        }),
    };

    private IResult ShowKeys()
    {
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(_key.Rsa.ExportParameters(includePrivateParameters: false)) { KeyId = KeyId });
        return Results.Json(new { keys = new[] { new { kty = key.Kty, use = "sig", alg = SecurityAlgorithms.RsaSha256, kid = key.Kid, n = key.N, e = key.E } } });
    }

    private IResult Authorise(HttpRequest request)
    {
        Asked = request.Query;
        var (back, state) = (Asked["redirect_uri"].ToString(), Asked["state"].ToString());
        if (Asked["client_id"] != ClientId || Asked["response_type"] != "code" || Asked["code_challenge_method"] != "S256" || !Asked["scope"].ToString().Split(' ').Contains("openid"))
            return Results.BadRequest();
        if (Fault is ProviderFault.AccessDenied or ProviderFault.ServerError)
            return Back(back, ("error", Fault == ProviderFault.AccessDenied ? "access_denied" : "server_error"), ("error_description", "<b>Nee</b>"), ("state", state));
        var code = Random();
        _codes[code] = new(back, Asked["code_challenge"].ToString(), Asked["nonce"].ToString());
        return Back(back, ("code", code), ("state", state));
    }

    private async Task<IResult> GiveTokenAsync(HttpRequest request)
    {
        if (Fault == ProviderFault.NoTokens)
            return Results.StatusCode(500);
        var form = await request.ReadFormAsync(TestContext.Current.CancellationToken);
        var challenge = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.UTF8.GetBytes(form["code_verifier"].ToString())));
        // A code works once.
        if (form["grant_type"] != "authorization_code" || form["client_id"] != ClientId || form["client_secret"] != ClientSecret
            || !_codes.TryRemove(form["code"].ToString(), out var grant) || grant.Challenge != challenge || grant.RedirectUri != form["redirect_uri"])
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        var token = Random();
        _tokens[token] = Person;
        return Results.Json(new { access_token = token, token_type = "Bearer", expires_in = 60, id_token = IdToken(grant) });
    }

    private IResult TellWhoItIs(HttpRequest request)
    {
        if (!_tokens.TryGetValue(request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal), out var person))
            return Results.Unauthorized();
        return Results.Json(Claims(Fault == ProviderFault.OtherPerson ? person with { Subject = "18" } : person));
    }

    private string IdToken(Grant grant)
    {
        var issuedAt = DateTime.UtcNow - TimeSpan.FromHours(Fault == ProviderFault.OldToken ? 2 : 0);
        var claims = TellsAllInToken ? Claims(Person) : new() { ["sub"] = Person.Subject };
        if (SignedInAt is { } shown)
            claims["auth_time"] = new DateTimeOffset(shown).ToUnixTimeSeconds();
        claims["nonce"] = Fault == ProviderFault.WrongNonce ? Random() : grant.Nonce;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Fault == ProviderFault.WrongIssuer ? "https://elders.nl" : Address,
            Audience = Fault == ProviderFault.WrongAudience ? "een-andere-site" : ClientId,
            IssuedAt = issuedAt,
            NotBefore = issuedAt,
            Expires = issuedAt + TimeSpan.FromMinutes(5),
            Claims = claims,
            SigningCredentials = Fault == ProviderFault.NoSignature ? null : new(SigningKey(), SecurityAlgorithms.RsaSha256),
        });
    }

    private RsaSecurityKey SigningKey() => Fault switch
    {
        ProviderFault.WrongSignature => NewKey(KeyId),
        ProviderFault.UnknownKey => NewKey("andere sleutel"),
        _ => _key,
    };

    private static Dictionary<string, object> Claims(ProviderPerson person)
    {
        var claims = new Dictionary<string, object> { ["sub"] = person.Subject, ["name"] = person.Name, ["email"] = person.Email };
        if (person.Roles.Length > 0)
            claims["rollen"] = person.Roles;
        return claims;
    }

    private static IResult Back(string address, params (string Name, string Value)[] answer) =>
        Results.Redirect(QueryHelpers.AddQueryString(address, answer.Select(part => KeyValuePair.Create(part.Name, (string?)part.Value))));

    private static RsaSecurityKey NewKey(string id) => new(RSA.Create(2048)) { KeyId = id };

    private static string Random() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(16));

    private sealed record Grant(string RedirectUri, string Challenge, string Nonce);
}

/// <summary>Somebody as the provider knows them.</summary>
internal sealed record ProviderPerson(string Subject, string Name, string Email, params string[] Roles);

/// <summary>What is wrong with the provider or its answers.</summary>
public enum ProviderFault
{
    None,

    /// <summary>Answers nothing but errors.</summary>
    Down,

    /// <summary>There is a web site at its address, but no provider.</summary>
    NoProvider,

    AccessDenied,
    ServerError,
    NoTokens,
    NoSignature,
    WrongSignature,
    UnknownKey,
    WrongNonce,
    WrongAudience,
    WrongIssuer,
    OldToken,

    /// <summary>The token is of one person and the rest of another.</summary>
    OtherPerson,
}
