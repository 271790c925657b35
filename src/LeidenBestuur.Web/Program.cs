using LeidenBestuur.Web;
using LeidenBestuur.Web.Security;
using LeidenBestuur.Web.Site;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Connections;

try
{
    // Files are found beside the program, wherever it is started from.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.AddServing();
    builder.AddSite();

    var app = builder.Build();
    app.UseRequestLog();
    app.UseSecurity();
    app.UseSite();
    app.AnnounceWhenStarted();
    app.Run();
    return 0;
}
catch (WrongSettingException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 1;
}
catch (IOException taken) when (taken.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync(taken.Message);
    return 1;
}
