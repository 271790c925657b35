using LeidenBestuur.Web.Admin.Account;
using LeidenBestuur.Web.Admin.AuditLog;
using LeidenBestuur.Web.Admin.Content;
using LeidenBestuur.Web.Admin.Late;
using LeidenBestuur.Web.Admin.Mail;
using LeidenBestuur.Web.Admin.Media;
using LeidenBestuur.Web.Admin.Portfolios;
using LeidenBestuur.Web.Admin.Previews;
using LeidenBestuur.Web.Admin.Profiles;
using LeidenBestuur.Web.Admin.Publications;
using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Admin.Users;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Security;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace LeidenBestuur.Web.Admin;

public static class AdminSetup
{
    /// <summary>So much work a guess at a password from a stolen store costs (OWASP's number for PBKDF2 with SHA-512).</summary>
    private const int HashIterations = 210_000;

    /// <summary>Accounts, sessions and rights of the admin area.</summary>
    public static void AddAdmin(this WebApplicationBuilder builder)
    {
        var settings = AdminSettings.Read(builder.Configuration);
        builder.Services.AddSingleton(settings);
        builder.Services.AddDataProtection().PersistKeysToDbContext<Store>().SetApplicationName(Texts.SiteName);
        builder.Services.AddAccounts();
        AddPasskeys(builder.Services, settings);
        AddSessions(builder.Services, settings);
        builder.Services.AddScoped<SignIn>().AddScoped<SignInServices>().AddScoped<SignOut>().AddScoped<KnownDevices>().AddScoped<SignInThrottle>()
            .AddScoped<PasswordStep>().AddScoped<CodeStep>().AddScoped<PasskeyStep>().AddScoped<Passkeys>().AddScoped<Factors>().AddScoped<OwnAccount>()
            .AddScoped<Portraits>().AddScoped<DraftPreviews>().AddScoped<PreviewLinks>()
            .AddScoped<ProfileDrafts>()
            .AddScoped<LateForms>()
            .AddScoped<Officials>()
            .AddScoped<Publishing>()
            .AddScoped<FourEyesRule>()
            .AddScoped<UrgentNews>()
            .AddScoped<Erasing>()
            .AddSingleton(PublishingSettings.Read(builder.Configuration))
            .AddScoped<LinkUse>().AddScoped<Accounts>().AddScoped<PortfolioEditing>().AddScoped<PageEditing>().AddScoped<LinkDelivery>()
            .AddSingleton<Authenticator>().AddSingleton<Mailer>().AddSingleton<Outbox>().AddSingleton<PasswordRequests>();
        builder.Services.AddHostedService(services => services.GetRequiredService<PasswordRequests>()).AddHostedService(services => services.GetRequiredService<Outbox>())
            .AddHostedService<FirstAdministrator>().AddHostedService<DailyHead>();
        builder.Services.Configure<MvcOptions>(options =>
        {
            options.Conventions.Add(new AdminConvention());
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            DutchBinding.Say(options.ModelBindingMessageProvider);
        });
        builder.Services.AddAntiforgery(options => (options.Cookie, options.FormFieldName, options.SuppressXFrameOptionsHeader) = (new AdminCookie("formulier"), PostFormTagHelper.Proof, true));
        builder.Services.Configure<CookieTempDataProviderOptions>(options => options.Cookie = new AdminCookie("melding", SameSiteMode.Lax));
        ReadKeysWhenNeeded(builder.Services);
    }

    /// <summary>What the web and the commands both need of accounts.</summary>
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<StaffAccount>(options =>
        {
            options.User.AllowedUserNameCharacters = "";
            options.User.RequireUniqueEmail = false;
        }).AddEntityFrameworkStores<Store>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);
        services.AddScoped<Enlistment>()
            .AddScoped<OneTimeLinks>()
            .AddScoped<RecoveryCodes>()
            .AddSingleton<Passwords>().AddSingleton<IPasswordHasher<StaffAccount>, PasswordHasher<StaffAccount>>();
    }

    /// <summary>Only below /beheer: a public page knows no session and sets no cookie.</summary>
    public static void UseAdmin(this WebApplication app)
    {
        // Else the framework adds authentication by itself, before everything else and for public pages too: it sees only what is added outside a branch.
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true;
        app.UseWhen(context => PublicPath.IsAdmin(context.Request.Path), admin => admin.UseMiddleware<SecureAddress>().UseAuthentication().UseMiddleware<StrangersPosts>());
        app.UseAuthorization();
    }

    /// <summary>Pages before their time; stands before the routes are found, for it answers with another address's page.</summary>
    public static void UsePreviews(this WebApplication app)
    {
        app.UseWhen(context => PreviewPages.IsForStaff(context.Request.Path), staff => staff.UseMiddleware<SecureAddress>().UseAuthentication());
        app.UseMiddleware<PreviewPages>();
    }

    /// <summary>
    /// Only the admin area has a use for the keys: who opens it first waits for them, and not each start of the site. Comes last, for all that
    /// protects brings the reading along.
    /// </summary>
    private static void ReadKeysWhenNeeded(IServiceCollection services)
    {
        foreach (var reading in services.Where(service => service.ServiceType == typeof(IHostedService)
            && service.ImplementationType?.Assembly == typeof(KeyManagementOptions).Assembly).ToList())
            services.Remove(reading);
    }

    private static void AddPasskeys(IServiceCollection services, AdminSettings settings)
    {
        services.AddScoped<IPasskeyHandler<StaffAccount>, PasskeyHandler<StaffAccount>>();
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.ServerDomain = settings.PasskeyHost;
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        });
    }

    private static void AddSessions(IServiceCollection services, AdminSettings settings)
    {
        services.AddSingleton<Sessions>().AddSingleton<LeftSession>();
        services.AddOptions<CookieAuthenticationOptions>(Sessions.Scheme).Configure<Sessions>((options, sessions) =>
        {
            options.SessionStore = sessions;
            // Lax, so that who follows a link from a mail is still signed in; what changes something asks for more than the cookie.
            options.Cookie = new AdminCookie("beheer", SameSiteMode.Lax);
            (options.ExpireTimeSpan, options.SlidingExpiration) = (Sessions.AbsoluteEnd, false);
            (options.Events.OnRedirectToLogin, options.Events.OnRedirectToAccessDenied) = (Refusals.SignInFirst, Refusals.Refuse);
        });
        var authentication = services.AddAuthentication(Sessions.Scheme).AddCookie(Sessions.Scheme);
        if (settings.Provider is { } provider)
            authentication.AddProvider(provider);
        services.AddAuthorization(Policies.Add);
    }
}
