using LeidenBestuur.Tests.Site;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Admin.Account;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Domain;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtpNet;

namespace LeidenBestuur.Tests.Admin;

/// <summary>A site with staff, and browsers that keep their cookies. Each test has its own, so that none sees another's tries.</summary>
public sealed class AdminHost : IAsyncDisposable
{
    public const string Password = "paars dansende olifant fiets";

    /// <summary>The secret of everybody's app.</summary>
    public const string TotpSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    public AdminHost(params (string Key, string Value)[] settings)
    {
        Site = new()
        {
            Settings = settings,
            Replace = services =>
            {
                // As slow as on a real site, a thousand wrong passwords would take minutes.
                services.Configure<PasswordHasherOptions>(options => options.IterationCount = 100);
                services.AddSingleton<IStartupFilter>(new FakeOrigin());
                Replace?.Invoke(services);
            },
        };
        // A store that holds an official is not seeded, which takes longer than all the rest.
        Site.Store.PublishAsync("marie-de-vries", Some.Content()).GetAwaiter().GetResult();
    }

    public SiteHost Site { get; }

    /// <summary>For a test that wants another service than the site has; set before the first request.</summary>
    public Action<IServiceCollection>? Replace { get; set; }

    public HttpClient Client() => Site.Client("https://localhost");

    public DateTime Now => Site.Clock.UtcNow();

    /// <summary>A browser that has been nowhere yet.</summary>
    public AdminBrowser Browser(string origin = "127.0.0.1") => new(this, origin);

    /// <summary>Makes an account that can sign in, with an app for codes unless <paramref name="enrolled"/> is false.</summary>
    public async Task<StaffAccount> AddAsync(string email, StaffRole role = StaffRole.Editor, bool enrolled = true)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        // As in a real browser a form came first, the keys are made before a write, and not by another context within it.
        var secret = enrolled ? scope.ServiceProvider.GetRequiredService<Authenticator>().Protect(TotpSecret) : null;
        return await store.WriteAsync(async now =>
        {
            var account = await scope.ServiceProvider.GetRequiredService<Enlistment>().AddAsync(email, email.Split('@')[0], role, Password, now, default);
            account.TotpSecret = secret;
            return account;
        });
    }

    /// <summary>An account, and a browser in which it is signed in with both steps.</summary>
    public async Task<AdminBrowser> SignedInAsync(StaffRole role, string? email = null)
    {
        var account = await AddAsync(email ?? $"{role}@leiden.nl".ToLowerInvariant(), role);
        var browser = Browser();
        await browser.SignInAsync(account.Email!);
        return browser;
    }

    /// <summary>The code that the app shows now. The clock moves on first, so that it was never used.</summary>
    public string NextCode()
    {
        Site.Clock.Advance(TimeSpan.FromSeconds(31));
        return new Totp(Base32Encoding.ToBytes(TotpSecret)).ComputeTotp(Now);
    }

    /// <summary>Asks the store.</summary>
    public async Task<T> AskAsync<T>(Func<Store, Task<T>> ask)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<Store>());
    }

    /// <summary>The trail, the newest last; each as "action subject result by actor".</summary>
    public Task<List<string>> TrailAsync() => AskAsync(store => store.AuditTrail.OrderBy(entry => entry.Id)
        .Where(entry => entry.Action != AuditAction.ImportProfile).Select(entry => $"{entry.Action} | {entry.Subject} | {entry.Result} | {entry.Actor}").ToListAsync());

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
