using LeidenBestuur.Tests.Support;

namespace LeidenBestuur.Tests;

/// <summary>The program as it is started from a shell.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly ProgramFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--Municipality:Website=leiden", "Municipality:Website is 'leiden'; it must be an address that starts with https:// or http://.")]
    [InlineData("--ForwardedHeaders:KnownProxies:0=x", "ForwardedHeaders:KnownProxies:0 is 'x'; it must be an IP address or a network such as 10.0.0.0/8.")]
    public async Task Start_WrongSetting_StopsWithOneLine(string argument, string line)
    {
        var run = await _folder.RunAsync(argument, "--urls=http://127.0.0.1:0");

        Assert.Equal((1, line), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task Start_FromAnyFolder_SaysWhereAndServesFilesWithTheirContent(string environment)
    {
        using var process = _folder.Start("--urls=http://127.0.0.1:0", "--environment=" + environment);
        try
        {
            var address = await ProgramFolder.AddressAsync(process);
            using var client = new HttpClient { BaseAddress = new Uri(address) };

            Assert.Contains("--page", await client.GetStringAsync("/site.css", TestContext.Current.CancellationToken), StringComparison.Ordinal);
            using var head = await client.SendAsync(new(HttpMethod.Head, "/bestaat-niet"), TestContext.Current.CancellationToken);
            Assert.Equal(404, (int)head.StatusCode);
            Assert.False(head.Headers.Contains("Server"));
            Assert.False(head.Headers.Contains("Strict-Transport-Security"));
        }
        finally
        {
            await ProgramFolder.StopAsync(process);
        }
    }

    [Fact]
    public async Task Start_AfterAKilledMigration_ComesUp()
    {
        _folder.Sql("CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL CONSTRAINT PK___EFMigrationsLock PRIMARY KEY, Timestamp TEXT NOT NULL)");
        _folder.Sql("INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01 00:00:00+00:00')");
        using var process = _folder.Start("--urls=http://127.0.0.1:0");
        try
        {
            Assert.StartsWith("http://127.0.0.1:", await ProgramFolder.AddressAsync(process), StringComparison.Ordinal);
        }
        finally
        {
            await ProgramFolder.StopAsync(process);
        }
    }

    [Fact]
    public async Task Start_TwoAtOnceOnANewStore_BothComeUp()
    {
        using var first = _folder.Start("--urls=http://127.0.0.1:0");
        using var second = _folder.Start("--urls=http://127.0.0.1:0");
        try
        {
            var addresses = await Task.WhenAll(ProgramFolder.AddressAsync(first), ProgramFolder.AddressAsync(second));

            Assert.Equal(2, addresses.Distinct(StringComparer.Ordinal).Count());
        }
        finally
        {
            await ProgramFolder.StopAsync(first);
            await ProgramFolder.StopAsync(second);
        }
    }
}
