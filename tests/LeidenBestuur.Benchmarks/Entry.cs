using System.Globalization;
using BenchmarkDotNet.Running;
using LeidenBestuur.Benchmarks.Growth;
using LeidenBestuur.Benchmarks.Speed;

namespace LeidenBestuur.Benchmarks;

/// <summary>One command for each question that the README beside it names; anything else is for BenchmarkDotNet.</summary>
internal static class Entry
{
    private static async Task Main(string[] args)
    {
        var command = args.FirstOrDefault();
        if (command is "load" or "memory" or "publish" or "flood" && !Tools.AreThere(command == "load" ? [Tools.Wrk, Tools.Nginx] : [Tools.Wrk]))
            return;
        await (command switch
        {
            "cold" => ColdStart.RunAsync(Number(args, 1, 9)),
            "flood" => Flood.RunAsync(Number(args, 1, 10)),
            "growth" => CountryGrowth.RunAsync([.. args.Skip(1).Select(Parse)]),
            "kill" => KillDuringSaves.RunAsync(Number(args, 1, 200)),
            "load" => Load.RunAsync(Number(args, 1, 3), Number(args, 2, 5)),
            "memory" => MemoryUse.RunAsync(Number(args, 1, 60)),
            "publish" => Publications.RunAsync(Number(args, 1, 20)),
            "sign-in" => SignInTiming.RunAsync(),
            "weight" => FirstVisit.RunAsync(),
            _ => Task.Run(() => BenchmarkSwitcher.FromAssembly(typeof(Entry).Assembly).Run(args)),
        });
    }

    private static int Number(string[] args, int index, int usual) => index < args.Length ? Parse(args[index]) : usual;

    private static int Parse(string number) => int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture);
}
