using System.Collections.Concurrent;
using System.Globalization;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;
using Microsoft.Extensions.DependencyInjection;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace LeidenBestuur.Tests.Admin;

/// <summary>That the log opens no preview to who reads it.</summary>
public sealed class PreviewLogTests
{
    [Theory]
    [InlineData("GET", "/voorbeeld/CODE", 200, "/voorbeeld…")]
    [InlineData("HEAD", "/voorbeeld/CODE", 200, "/voorbeeld…")]
    [InlineData("GET", "/voorbeeld/CODE/", 301, "/voorbeeld…")]
    [InlineData("GET", "/VoorBeeld/CODE", 301, "/VoorBeeld…")]
    [InlineData("GET", "//voorbeeld//CODE", 301, "//voorbeeld…")]
    [InlineData("GET", "/%76oorbeeld/CODE", 200, "/voorbeeld…")]
    [InlineData("POST", "/voorbeeld/CODE", 405, "/voorbeeld…")]
    [InlineData("GET", "/voorbeeld/CODE/portretten/niets", 404, "/voorbeeld…")]
    [InlineData("GET", "/voorbeeld/CODE/x", 404, "/voorbeeld…")]
    [InlineData("GET", "/voorbeeld%2FCODE", 301, "/voorbeeld%…")]
    [InlineData("GET", "/voorbeeld-CODE.", 404, "/voorbeeld-….")]
    [InlineData("GET", "/nl/voorbeeld/CODE", 404, "/nl/voorbeeld/…")]
    public async Task Log_LinkThatWorks_HoldsNoCodeHoweverItIsWritten(string method, string address, int status, string told)
    {
        var log = new Lines();
        await using var host = new AdminHost { Replace = services => services.AddSingleton<ILogger>(new LoggerConfiguration().WriteTo.Sink(log).CreateLogger()) };
        var eva = await host.SignedInAsync(StaffRole.Editor);
        await host.Site.Store.DraftAsync("marie-de-vries", Some.Content() with { LeadSentence = "Marie belooft iets." });
        var id = (await host.Site.Store.OfficialAsync("marie-de-vries")).Timeline.OpenDraft!.Id;
        await eva.GoAsync($"/beheer/voorbeelden/{id}");
        await eva.SubmitAsync($"/beheer/voorbeelden/{id}/links");
        var code = eva.Page.QuerySelector("[data-testid=link]")!.TextContent.Split('/')[^1];
        log.Clear();

        var answer = await host.Client().SendAsync(new(new(method), "https://localhost" + address.Replace("CODE", code, StringComparison.Ordinal)), TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain(log, line => line.Contains(code[..20], StringComparison.OrdinalIgnoreCase));
        Assert.Contains($" {told} {status} in ", Assert.Single(log), StringComparison.Ordinal);
    }

    private sealed class Lines : ConcurrentQueue<string>, ILogEventSink
    {
        public void Emit(LogEvent logEvent) => Enqueue(logEvent.RenderMessage(CultureInfo.InvariantCulture).Replace("\"", "", StringComparison.Ordinal));
    }
}
