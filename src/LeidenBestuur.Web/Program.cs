using LeidenBestuur.Web;
using LeidenBestuur.Web.Admin;
using LeidenBestuur.Web.Caching;
using LeidenBestuur.Web.Commands;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Security;
using LeidenBestuur.Web.Site;

if (CommandLine.Names(args))
    return await CommandLine.RunAsync(args);

try
{
    // Files are found beside the program, wherever it is started from.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.AnswerOnNetworkThreads();
    builder.AddServing();
    builder.AddSecurity();
    builder.AddSite();
    builder.AddAdmin();
    builder.AddPageCache(PublicPages.InMemory(builder.Configuration));
    builder.Services.AddStore();

    var app = builder.Build();
    // Nothing below needs the store, and making it ready takes as long as all of that: a second core does it meanwhile.
    var prepared = Task.Run(() => app.Services.PrepareStoreAsync());
    app.UseTrustedProxies();
    app.UsePageCache();
    app.LeaveNetworkThreads();
    app.UseRequestLog();
    app.UseSecurity();
    app.UseSite(app.UsePreviews, app.UseAdmin);
    app.AnnounceWhenStarted();
    await prepared;
    await app.RunAsync();
    return 0;
}
catch (Exception failure) when (StartFailure.Line(failure) is { } line)
{
    await Console.Error.WriteLineAsync(line);
    return 1;
}
