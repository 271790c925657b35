using System.Security.Cryptography;
using System.Text.Json;
using LeidenBestuur.Web.SourceText;

namespace LeidenBestuur.Tests.SourceText;

public class ExampleTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "SourceText", "Examples");
    private static readonly string RealText = Path.Combine(AppContext.BaseDirectory, "seeds", "peter-heijkoop.txt");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_Example_GivesWhatIsExpected(string name)
    {
        using var expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, name + ".expected.json")));
        using var actual = JsonDocument.Parse(Json(File.ReadAllBytes(Path.Combine(Folder, name + ".txt"))));

        ExpectedJson.AssertHeldBy(actual.RootElement, expected.RootElement, isComplete: name == "known-source-burgemeester");
    }

    [Fact]
    public void Seed_RealText_IsTheCustomersByteForByte()
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(RealText)));

        Assert.Equal("4ca9322a6c664ce09aa4f35a64f4c1b5f35e82987845faae5b5cfd2f09979de1", hash);
    }

    [Fact]
    public void Read_RealText_WarnsOnceOfTheEmptyGoals()
    {
        var warning = Assert.Single(SourceTextReader.Read(File.ReadAllBytes(RealText)).Warnings);

        Assert.Equal(("goals-empty", 17), (warning.Code, warning.Line));
    }

    private static string Json(byte[] file)
    {
        try
        {
            return SourceProfileJson.Write(SourceTextReader.Read(file));
        }
        catch (SourceTextRefusedException refusal)
        {
            return SourceProfileJson.WriteRefusal(refusal.Message);
        }
    }
}
