using BenchmarkDotNet.Running;
using LeidenBestuur.Benchmarks.Growth;

namespace LeidenBestuur.Benchmarks;

internal static class Entry
{
    private static async Task Main(string[] args)
    {
        if (args is ["sign-in"])
            await SignInTiming.RunAsync();
        else if (args is ["kill", .. var times])
            await KillDuringSaves.RunAsync(times is [var number] ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : 200);
        else if (args is ["growth", .. var sizes])
            await CountryGrowth.RunAsync([.. sizes.Select(size => int.Parse(size, System.Globalization.CultureInfo.InvariantCulture))]);
        else
            BenchmarkSwitcher.FromAssembly(typeof(Entry).Assembly).Run(args);
    }
}
