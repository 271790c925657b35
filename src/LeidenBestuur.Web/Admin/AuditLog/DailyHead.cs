using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Audit;

namespace LeidenBestuur.Web.Admin.AuditLog;

/// <summary>Tells the log soon after every start and every day where the audit trail ends, so that a copy of the log elsewhere can prove it.</summary>
public sealed partial class DailyHead(IServiceScopeFactory scopes, AuditSeal seal, TimeProvider clock, ILogger<DailyHead> log) : BackgroundService
{
    /// <summary>First come the pages that visitors wait for.</summary>
    internal static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(AfterStart, clock, stoppingToken);
        using var timer = new PeriodicTimer(Day, clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await seal.TellHeadAsync(scope.ServiceProvider.GetRequiredService<Store>(), stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The store may be out of reach for a while; tomorrow is another day.
                LogFailure(failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Error, "The end of the audit trail could not be read")]
    private partial void LogFailure(Exception failure);
}
