using System.Globalization;
using System.Security.Claims;
using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>Signing in by the organisation's own OpenID Connect provider (authorization code with PKCE). It says who somebody is and what the role is, each time anew.</summary>
public static class Provider
{
    public const string Scheme = "oidc";
    public const string Callback = "/beheer/inloggen/organisatie/antwoord";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const string Refused = "Inloggen via de organisatie is niet gelukt: u hebt daar geen rol voor deze site, of uw account hier is geblokkeerd. Vraag het een beheerder.";
    private const string Failed = "Inloggen via de organisatie is niet gelukt of duurde te lang. Ga terug naar de inlogpagina en probeer het opnieuw.";

    public static void AddProvider(this AuthenticationBuilder authentication, ProviderSettings settings) => authentication.AddOpenIdConnect(Scheme, options =>
    {
        (options.Authority, options.ClientId, options.ClientSecret) = (settings.Authority.AbsoluteUri, settings.ClientId, settings.ClientSecret);
        options.RequireHttpsMetadata = settings.Authority.Scheme == Uri.UriSchemeHttps;
        // The answer comes as an address and not as a form, so that strict cookies will do.
        (options.ResponseType, options.ResponseMode, options.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        (options.CallbackPath, options.SignInScheme, options.MapInboundClaims, options.SaveTokens) = (Callback, Sessions.Scheme, false, false);
        options.GetClaimsFromUserInfoEndpoint = true;
        options.Scope.Add("email");
        options.ClaimActions.MapJsonKey(settings.RoleClaim, settings.RoleClaim);
        // The framework drops it, and an account is known by it.
        options.ClaimActions.Remove("iss");
        options.ClaimActions.Remove("auth_time");
        options.BackchannelTimeout = Patience;
        options.BackchannelHttpHandler = new SocketsHttpHandler { ConnectCallback = NetworkThreads.ConnectAsync };
        options.CorrelationCookie = new AdminCookie("antwoord-", SameSiteMode.Lax) { MaxAge = options.RemoteAuthenticationTimeout };
        options.NonceCookie = new AdminCookie("eenmalig-", SameSiteMode.Lax) { MaxAge = options.RemoteAuthenticationTimeout };
        options.Events.OnRedirectToIdentityProvider = context =>
        {
            if (context.Properties.Items.ContainsKey(ReturnAddress.AgainParameter))
                context.ProtocolMessage.Prompt = "login";
            // Who asks for this must be told when somebody really signed in there (OpenID Connect Core, 2).
            context.ProtocolMessage.MaxAge = ((int)Sessions.AbsoluteEnd.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        };
        options.Events.OnMessageReceived = KeepLogLinesWhole;
        options.Events.OnTokenValidated = RefuseUnsigned;
        options.Events.OnTicketReceived = context => ReceiveAsync(context, settings);
        options.Events.OnRemoteFailure = context => FailAsync(context, StatusCodes.Status400BadRequest, Failed);
    });

    /// <summary>What the provider's claim allows; null: nothing here.</summary>
    public static StaffRole? RoleOf(ClaimsPrincipal principal, ProviderSettings settings)
    {
        var values = principal.FindAll(settings.RoleClaim).Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal);
        (string Value, StaffRole Role)[] roles = [(settings.Administrator, StaffRole.Administrator), (settings.Publisher, StaffRole.Publisher), (settings.Editor, StaffRole.Editor)];
        return roles.Where(role => role.Value.Length > 0 && values.Contains(role.Value)).Select(role => (StaffRole?)role.Role).FirstOrDefault();
    }

    /// <summary>The framework logs an error as it comes, and anybody may write one into the address.</summary>
    private static Task KeepLogLinesWhole(MessageReceivedContext context)
    {
        var message = context.ProtocolMessage;
        (message.Error, message.ErrorDescription, message.ErrorUri) = (OneLine(message.Error), OneLine(message.ErrorDescription), OneLine(message.ErrorUri));
        return Task.CompletedTask;
    }

    private static string? OneLine(string? text) => text is null ? null : string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));

    /// <summary>The framework takes a token without signature when the provider itself hands it over. We do not.</summary>
    private static Task RefuseUnsigned(TokenValidatedContext context)
    {
        if (context.SecurityToken.RawSignature.Length == 0)
            context.Fail("The token is not signed.");
        return Task.CompletedTask;
    }

    private static async Task ReceiveAsync(TicketReceivedContext context, ProviderSettings settings)
    {
        var http = context.HttpContext;
        // An answer is received before anybody has asked who is signed in, and a session that was open ends.
        if (await http.AuthenticateAsync(Sessions.Scheme) is { Principal: { } before })
            http.User = before;
        var store = http.RequestServices.GetRequiredService<Store>();
        if (!await store.WriteAsync(now => EnterAsync(http, store, context.Principal!, settings, now), http.RequestAborted))
        {
            await FailAsync(context, StatusCodes.Status403Forbidden, Refused);
            return;
        }
        http.Response.Redirect(ReturnAddress.Of(context.ReturnUri));
        context.HandleResponse();
    }

    /// <summary>Signs in, inside a write; false: there is no role for this person, or the account is blocked, and then no session of theirs stays open.</summary>
    private static async Task<bool> EnterAsync(HttpContext http, Store store, ClaimsPrincipal principal, ProviderSettings settings, DateTime now)
    {
        var (issuer, subject) = (principal.FindFirstValue("iss") ?? settings.Authority.AbsoluteUri, principal.FindFirstValue("sub") ?? "");
        var (signIn, cancellation) = (http.RequestServices.GetRequiredService<SignIn>(), http.RequestAborted);
        var account = await store.Users.SingleOrDefaultAsync(
            account => store.UserLogins.Any(login => login.UserId == account.Id && login.LoginProvider == issuer && login.ProviderKey == subject), cancellation);
        if (RoleOf(principal, settings) is not { } role || subject.Length == 0 || account is { DisabledAt: not null })
        {
            store.Record(http, now, AuditAction.EnterByProvider, account?.Subject ?? "account/onbekend", AuditResult.Refused, Auditing.Nobody);
            if (account is not null)
                await signIn.EndAllAsync(account.Id, null, cancellation);
            return false;
        }
        account ??= await AddAsync(store, issuer, subject, now, cancellation);
        (account.Role, account.Email) = (role, principal.FindFirstValue("email") ?? subject);
        (account.NormalizedEmail, account.Name) = (account.Email.ToUpperInvariant(), StaffName.Of(principal.FindFirstValue("name")) is { Length: > 0 } name ? name : account.Email);
        store.Record(http, now, AuditAction.EnterByProvider, account.Subject, AuditResult.Done, account.Signature);
        await signIn.BeginAsync(http, account, SignInFactor.Oidc, now, cancellation, ShownAt(principal, now));
        return true;
    }

    /// <summary>Not by the e-mail address: a local account is never taken over by whoever the provider says has it.</summary>
    private static async Task<StaffAccount> AddAsync(Store store, string issuer, string subject, DateTime now, CancellationToken cancellation)
    {
        // Case tells subjects apart, so the name is kept as it is.
        var name = $"{subject}@{issuer}";
        var account = new StaffAccount { IsExternal = true, CreatedAt = now, UserName = name, NormalizedUserName = name, SecurityStamp = Guid.NewGuid().ToString() };
        store.Add(account);
        await store.SaveChangesAsync(cancellation);
        store.Add(new IdentityUserLogin<int> { LoginProvider = issuer, ProviderKey = subject, UserId = account.Id });
        return account;
    }

    /// <summary>When somebody showed the provider who they are, which may be long ago: a session that begins by itself is no fresh one. Without the claim: now.</summary>
    private static DateTime ShownAt(ClaimsPrincipal principal, DateTime now) =>
        long.TryParse(principal.FindFirstValue("auth_time"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < new DateTimeOffset(now).ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime
            : now;

    private static Task FailAsync<TOptions>(HandleRequestContext<TOptions> context, int status, string explanation)
        where TOptions : AuthenticationSchemeOptions
    {
        context.HttpContext.Features.Set(new ErrorExplanation(explanation));
        context.Response.StatusCode = status;
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
