using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Site.College;

/// <summary>
/// Asks the store once, while the server starts, most of what the home page asks: the first time, making these commands takes half of what that page takes, and a second core has nothing
/// else to do meanwhile. The answers are thrown away.
/// </summary>
public sealed partial class FirstQuestions(IServiceScopeFactory scopes, TimeProvider clock, ILogger<FirstQuestions> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var store = scope.ServiceProvider.GetRequiredService<Store>();
            var moment = Moment.At(clock.UtcNow());
            await store.MembersAsync(moment, stoppingToken);
            await store.LatestChangesAsync(moment, stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The page asks for itself, and says what is wrong to who asked for it.
            LogFailure(failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The store did not answer while the server started")]
    private partial void LogFailure(Exception failure);
}
