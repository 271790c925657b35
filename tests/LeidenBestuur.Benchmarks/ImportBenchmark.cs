using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Import;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeidenBestuur.Benchmarks;

/// <summary>A thousand texts into a store that holds nothing, on disk as the site has it: <c>-- --filter *ImportBenchmark*</c>.</summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 0, iterationCount: 3)]
public class ImportBenchmark
{
    private const int Texts = 1_000;

    private string _folder = "";
    private ServiceProvider _services = null!;

    /// <summary>How many people the texts are about: everybody has one text, or a hundred people have ten each.</summary>
    [Params(1_000, 100)]
    public int Officials { get; set; }

    [IterationSetup]
    public void MakeStore()
    {
        _folder = Directory.CreateTempSubdirectory("leidenbestuur-").FullName;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Store", $"Data Source={_folder}/store.db;Pooling=False")]).Build();
        _services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System).AddStore().BuildServiceProvider();
        _services.PrepareStoreAsync().GetAwaiter().GetResult();
    }

    [Benchmark]
    public async Task ImportAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        var import = new ProfileImport(scope.ServiceProvider.GetRequiredService<Store>(), "benchmark", "import");
        for (var i = 0; i < Texts; i++)
        {
            var result = await import.ImportAsync($"tekst-{i}.txt", GeneratedTexts.Make(i, Officials), publish: true);
            if (result.Outcome != ImportOutcome.Published)
                throw new InvalidOperationException($"{result.File} was not published: {result.Outcome} {result.Error}");
        }
    }

    [IterationCleanup]
    public void RemoveStore()
    {
        _services.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
