using LeidenBestuur.Web;
using LeidenBestuur.Web.Commands;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Security;
using LeidenBestuur.Web.Site;
using Microsoft.AspNetCore.Connections;

if (CommandLine.Names(args))
    return await CommandLine.RunAsync(args);

try
{
    // Files are found beside the program, wherever it is started from.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.AddServing();
    builder.AddSite();
    builder.Services.AddStore();

    var app = builder.Build();
    app.UseRequestLog();
    app.UseSecurity();
    app.UseSite();
    app.AnnounceWhenStarted();
    await app.Services.PrepareStoreAsync();
    await app.RunAsync();
    return 0;
}
catch (WrongSettingException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 1;
}
catch (Exception failure) when (StoreFailure.Line(failure) is { } line)
{
    await Console.Error.WriteLineAsync(line);
    return 1;
}
catch (IOException taken) when (taken.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync(taken.Message);
    return 1;
}
