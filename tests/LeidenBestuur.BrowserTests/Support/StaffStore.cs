using LeidenBestuur.Tests.Admin;
using LeidenBestuur.Web.Admin.Account;
using LeidenBestuur.Web.Admin.Media;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using NetVips;

namespace LeidenBestuur.BrowserTests.Support;

/// <summary>Made-up staff: together they have every state that a page of the admin area can show. Who looks at these pages is signed in from the start.</summary>
internal sealed class StaffStore
{
    public const string Name = "Anna van den Berg";

    /// <summary>An address at which too many passwords were tried.</summary>
    public const string Besieged = "belegerd@leiden.nl";

    public const string Begin = "/beheer/begin?code=begin";
    public const string Invitation = "/beheer/uitnodiging?code=uitnodiging";
    public const string NewPassword = "/beheer/nieuw-wachtwoord?code=wachtwoord";
    public const string Own = "/beheer/accounts/1";
    public const string LongWords = "/beheer/accounts/3";
    public const string Invited = "/beheer/accounts/4";
    public const string Blocked = "/beheer/accounts/5";
    public const string External = "/beheer/accounts/6";

    public const string PortraitPage = "/beheer/portretten/marie-de-vries";
    public const string Previewed = "/beheer/voorbeelden/2";
    public const string Preview = "/beheer/voorbeeld/2/nu";

    private const string Desktop = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
    private const string Telephone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";

    private readonly AdminHost _host;
    private readonly Dictionary<Who, IReadOnlyList<SetCookieHeaderValue>> _cookies = [];

    private StaffStore(AdminHost host) => _host = host;

    /// <summary>Where the focal point of the portrait in the draft is chosen.</summary>
    public static string Focus => $"{PortraitPage}/{Portrait.HashOf(Picture.Bytes, Words, FocalPoint.Usual)}";

    private static PortraitPicture Picture { get; } = new(Image.Black(800, 1000).JpegsaveBuffer(), 800, 1000);

    private static PortraitWords Words { get; } = new("Marie de Vries op de trap van het stadhuis", "Fotografiegemeenschappelijkeregeling");

    public static async Task<StaffStore> FillAsync(AdminHost host)
    {
        var made = new StaffStore(host);
        var administrator = await made.AddAsync("anna@leiden.nl", StaffRole.Administrator, with: account => account.Name = Name);
        var editor = await made.AddAsync("eddy@leiden.nl", StaffRole.Editor);
        var longWords = await made.AddAsync($"johanna.wilhelmina.van.den.wijngaard-oosterhuis@{new string('a', 60)}.leiden.nl", StaffRole.Publisher, with: account =>
            account.Name = "Johanna Wilhelmina van den Wijngaard-Oosterhuis tot Gemeenschappelijkeregelingenveiligheidsregio");
        var invited = await made.AddAsync("ina@leiden.nl", StaffRole.Editor, enrolled: false, account => account.PasswordHash = null);
        await made.AddAsync("bart@leiden.nl", StaffRole.Publisher, with: account => account.DisabledAt = host.Now);
        await made.AddAsync("olga@leiden.nl", StaffRole.Editor, enrolled: false, account => (account.PasswordHash, account.IsExternal) = (null, true));
        var bare = await made.AddAsync("bo@leiden.nl", StaffRole.Editor, enrolled: false);

        await made.WriteAsync((store, now) =>
        {
            store.AddRange(Link("uitnodiging", LinkPurpose.Invitation, invited, now), Link("wachtwoord", LinkPurpose.Password, editor, now));
            store.AddRange(Passkey(administrator, 1, "Telefoon van het werk"), Passkey(administrator, 2, "Gemeenschappelijkebeveiligingssleutel"));
            for (var i = 0; i < 60; i++)
                store.Add(new AuditEntry(new Signature(longWords.Signature, now), i % 2 == 0 ? AuditAction.ChangeRole : AuditAction.AskWithoutRight, longWords.Subject, "Editor → Publisher", "2001:db8:85a3:8d3:1319:8a2e:370:7348"));
        });
        await made.DraftPortraitAsync();
        await DraftStore.FillAsync(host, administrator.Id);
        await made.BesiegeAsync();
        await made.SignInAsync(administrator, SignInFactor.Passkey, Telephone);
        await made.SignInAsync(longWords, SignInFactor.Recovery, Telephone);
        made._cookies[Who.Administrator] = await made.SignInAsync(administrator, SignInFactor.Totp, Desktop);
        made._cookies[Who.Editor] = await made.SignInAsync(editor, SignInFactor.Totp, Desktop);
        made._cookies[Who.Halfway] = await made.SignInAsync(editor, SignInFactor.None, Desktop);
        made._cookies[Who.HalfwayBare] = await made.SignInAsync(bare, SignInFactor.None, Desktop);
        return made;
    }

    /// <summary>Lets the first administrator in, where there is no account yet.</summary>
    public static Task OpenBeginAsync(AdminHost host) => new StaffStore(host).WriteAsync((store, now) => store.Add(Link("begin", LinkPurpose.FirstAdministrator, null, now)));

    /// <summary>What the browser of somebody keeps.</summary>
    public IEnumerable<Cookie> Cookies(Who who, string address) => _cookies[who].Select(cookie => new Cookie
    {
        Name = cookie.Name.ToString(),
        Value = cookie.Value.ToString(),
        Domain = new Uri(address).Host,
        Path = "/",
        Secure = true,
        HttpOnly = true,
        SameSite = SameSiteAttribute.Lax,
    });

    private async Task<StaffAccount> AddAsync(string email, StaffRole role, bool enrolled = true, Action<StaffAccount>? with = null)
    {
        var account = await _host.AddAsync(email, role, enrolled);
        await WriteAsync((store, _) =>
        {
            store.Attach(account);
            with?.Invoke(account);
        });
        return account;
    }

    private static AccountLink Link(string code, LinkPurpose purpose, StaffAccount? account, DateTime now) =>
        new() { CodeHash = Secrets.Hash(code), Purpose = purpose, AccountId = account?.Id, ExpiresAt = now + OneTimeLinks.Life(purpose) };

    private static IdentityUserPasskey<int> Passkey(StaffAccount account, byte id, string name) =>
        new() { UserId = account.Id, CredentialId = [id], Data = new() { Name = name, CreatedAt = new(2026, 11, id, 9, 0, 0, TimeSpan.Zero), PublicKey = [], AttestationObject = [], ClientDataJson = [] } };

    /// <summary>A draft of the only official, with a portrait and a link to its preview.</summary>
    private async Task DraftPortraitAsync()
    {
        var portrait = new Portrait(Picture, Words, FocalPoint.Usual, await PictureWork.CropAsync(Picture, FocalPoint.Usual, default));
        await using var scope = _host.Site.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Web.Data.Store>();
        await store.WriteAsync(async now =>
        {
            store.Add(portrait);
            await store.SaveChangesAsync();
            var timeline = (await Web.Data.VersionQueries.WithTimeline(store.Officials).SingleAsync()).Timeline;
            var draft = timeline.Draft(VersionKind.Update, timeline.StartingContent(now)! with { PortraitHash = portrait.Hash }, new("eddy", now));
            await store.SaveChangesAsync();
            store.Add(new PreviewLink("geen", draft.Id, new("eddy", now)));
            return true;
        });
    }

    private async Task BesiegeAsync()
    {
        await using var scope = _host.Site.Services.CreateAsyncScope();
        var (store, throttle) = (scope.ServiceProvider.GetRequiredService<Web.Data.Store>(), scope.ServiceProvider.GetRequiredService<SignInThrottle>());
        await store.WriteAsync(async now =>
        {
            var failed = Try.Password(Besieged.ToUpperInvariant(), new DefaultHttpContext(), null, now);
            for (var i = 0; i < Try.MostPasswords; i++)
                await throttle.CountAsync(failed, default);
            return true;
        });
    }

    private async Task<IReadOnlyList<SetCookieHeaderValue>> SignInAsync(StaffAccount account, SignInFactor factor, string userAgent)
    {
        await using var scope = _host.Site.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Web.Data.Store>();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Headers.UserAgent = userAgent;
        context.Connection.RemoteIpAddress = System.Net.IPAddress.Parse("2001:db8:85a3:8d3:1319:8a2e:370:7348");
        await store.WriteAsync(async now => await scope.ServiceProvider.GetRequiredService<SignIn>()
            .BeginAsync(context, (await store.Users.FindAsync(account.Id))!, factor, now, default));
        return [.. SetCookieHeaderValue.ParseList(context.Response.Headers.SetCookie)];
    }

    private async Task WriteAsync(Action<Web.Data.Store, DateTime> write)
    {
        await using var scope = _host.Site.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Web.Data.Store>();
        await store.WriteAsync(now =>
        {
            write(store, now);
            return Task.FromResult(true);
        });
    }
}

/// <summary>Who looks at a page.</summary>
public enum Who
{
    Nobody,

    /// <summary>Has given the password, and has no second factor yet.</summary>
    HalfwayBare,

    /// <summary>Has given the password, and has an app for codes.</summary>
    Halfway,

    Editor,
    Administrator,
}
