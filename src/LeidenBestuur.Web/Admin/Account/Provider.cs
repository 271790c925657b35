using System.Security.Claims;
using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>Signing in by the organisation's own OpenID Connect provider (authorization code with PKCE). It says who somebody is and what the role is, each time anew.</summary>
public static class Provider
{
    public const string Scheme = "oidc";
    public const string Callback = "/beheer/inloggen/organisatie/antwoord";

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
        options.CorrelationCookie = new AdminCookie("antwoord-", SameSiteMode.Lax) { MaxAge = options.RemoteAuthenticationTimeout };
        options.NonceCookie = new AdminCookie("eenmalig-", SameSiteMode.Lax) { MaxAge = options.RemoteAuthenticationTimeout };
        options.Events.OnRedirectToIdentityProvider = context =>
        {
            if (context.Properties.Items.ContainsKey(ReturnAddress.AgainParameter))
                context.ProtocolMessage.Prompt = "login";
            return Task.CompletedTask;
        };
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

    private static async Task ReceiveAsync(TicketReceivedContext context, ProviderSettings settings)
    {
        var (http, principal) = (context.HttpContext, context.Principal!);
        var store = http.RequestServices.GetRequiredService<Store>();
        var isIn = await store.WriteAsync(async now =>
        {
            var account = await AccountAsync(store, principal, settings, now, http.RequestAborted);
            store.Record(http, now, AuditAction.EnterByProvider, account?.Subject ?? "account/onbekend", account is null ? AuditResult.Refused : AuditResult.Done, account?.Signature ?? Auditing.Nobody);
            if (account is not null)
                await http.RequestServices.GetRequiredService<SignIn>().BeginAsync(http, account, SignInFactor.Oidc, now, http.RequestAborted);
            return account is not null;
        }, http.RequestAborted);
        if (!isIn)
        {
            await FailAsync(context, StatusCodes.Status403Forbidden, Refused);
            return;
        }
        http.Response.Redirect(ReturnAddress.Of(context.ReturnUri));
        context.HandleResponse();
    }

    /// <summary>The account of this person, made or brought up to date; null: there is no role for them, or it is blocked.</summary>
    private static async Task<StaffAccount?> AccountAsync(Store store, ClaimsPrincipal principal, ProviderSettings settings, DateTime now, CancellationToken cancellation)
    {
        if (RoleOf(principal, settings) is not { } role || principal.FindFirstValue("sub") is not { Length: > 0 } subject)
            return null;
        var issuer = principal.FindFirstValue("iss") ?? settings.Authority.AbsoluteUri;
        var login = await store.UserLogins.SingleOrDefaultAsync(login => login.LoginProvider == issuer && login.ProviderKey == subject, cancellation);
        var account = login is null ? null : await store.Users.SingleAsync(account => account.Id == login.UserId, cancellation);
        if (account is { DisabledAt: not null })
            return null;
        if (account is null)
        {
            // Not by the e-mail address: a local account is never taken over by whoever the provider says has it.
            account = new() { IsExternal = true, CreatedAt = now, UserName = $"{subject}@{issuer}", NormalizedUserName = $"{subject}@{issuer}".ToUpperInvariant(), SecurityStamp = Guid.NewGuid().ToString() };
            store.Add(account);
            await store.SaveChangesAsync(cancellation);
            store.Add(new IdentityUserLogin<int> { LoginProvider = issuer, ProviderKey = subject, UserId = account.Id });
        }
        (account.Role, account.Email) = (role, principal.FindFirstValue("email") ?? subject);
        (account.NormalizedEmail, account.Name) = (account.Email.ToUpperInvariant(), principal.FindFirstValue("name") ?? account.Email);
        return account;
    }

    private static Task FailAsync<TOptions>(HandleRequestContext<TOptions> context, int status, string explanation)
        where TOptions : AuthenticationSchemeOptions
    {
        context.HttpContext.Features.Set(new ErrorExplanation(explanation));
        context.Response.StatusCode = status;
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
