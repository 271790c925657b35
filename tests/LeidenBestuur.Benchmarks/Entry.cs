using BenchmarkDotNet.Running;

namespace LeidenBestuur.Benchmarks;

internal static class Entry
{
    private static async Task Main(string[] args)
    {
        if (args is ["sign-in"])
            await SignInTiming.RunAsync();
        else
            BenchmarkSwitcher.FromAssembly(typeof(Entry).Assembly).Run(args);
    }
}
