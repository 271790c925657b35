using System.Text;
using BenchmarkDotNet.Attributes;
using LeidenBestuur.Web.SourceText;

namespace LeidenBestuur.Benchmarks;

/// <summary>Reading time by size and shape: it must grow with the size only.</summary>
[MemoryDiagnoser]
public class SourceTextReaderBenchmark
{
    private const string Lead = "Noor Testman\n\nNoor Testman is wethouder van Voorbeeldstad en verantwoordelijk voor Sport, Jeugd en Zorg.\n\n";
    private byte[] _file = [];

    [Params(10_000, 100_000, 1_000_000, 10_000_000)]
    public int Bytes { get; set; }

    [Params(PageShape.Positions, PageShape.Parentheses, PageShape.Paragraph)]
    public PageShape Shape { get; set; }

    [GlobalSetup]
    public void Write()
    {
        var (opening, part) = Shape switch
        {
            PageShape.Positions => ("Nevenfuncties\n\nAmbtshalve, betaald\n\n", "• Lid Raad van Advies Stichting A (tot 1 januari 2025), vergoeding: € 5.050,- per jaar\n"),
            PageShape.Parentheses => ("Nevenfuncties\n\nAmbtshalve, betaald\n\n• Lid Stichting A ", "(("),
            _ => ("“", "Leiden is een wonderschone stad, met water en groen. "),
        };
        var times = Bytes / Encoding.UTF8.GetByteCount(part);
        _file = Encoding.UTF8.GetBytes(Lead + opening + string.Concat(Enumerable.Repeat(part, times)));
    }

    [Benchmark]
    public SourceProfile Read() => SourceTextReader.Read(_file);
}

/// <summary>What a generated page consists of.</summary>
public enum PageShape
{
    /// <summary>Many side positions.</summary>
    Positions,

    /// <summary>One bullet of parentheses that are never closed.</summary>
    Parentheses,

    /// <summary>One long paragraph in quotation marks.</summary>
    Paragraph,
}
