using System.Reflection;
using LeidenBestuur.Web.Admin.AuditLog;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Admin;

public sealed class AuditWordsTests
{
    public static TheoryData<string> Actions => [.. Constants(typeof(AuditAction))];

    public static TheoryData<string> Results => [.. Constants(typeof(AuditResult)).Concat(Enum.GetNames<StaffRole>())];

    [Theory]
    [MemberData(nameof(Actions))]
    public void Action_EachVerb_HasDutchWordsOfItsOwn(string action)
    {
        Assert.True(AuditWords.Actions.ContainsKey(action), $"{action} has no words.");
        Assert.Single(AuditWords.Actions.Values, words => words == AuditWords.Action(action));
        Assert.Matches("^[A-Z][a-zA-Zëé ]+$", AuditWords.Action(action));
    }

    /// <summary>Every field that can be taken away for good: their keys stand in the trail.</summary>
    public static TheoryData<string> Fields => [.. Constants(typeof(ProfileFields)).Where(BlackOut.Reaches)];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Subject_EachFieldThatCanGo_HasDutchWordsAndIsFoundByThem(string field)
    {
        var words = AuditWords.Subject($"official/marie-de-vries/{field}");

        Assert.Matches("^bestuurder marie-de-vries: [A-Z]", words);
        Assert.DoesNotContain(field, words, StringComparison.Ordinal);
        Assert.Contains($"/{field}", AuditWords.Meant(words.Split(": ")[1]).Subjects);
    }

    [Theory]
    [InlineData("official/marie-de-vries/sidePosition/7", "bestuurder marie-de-vries: Nevenfunctie (nummer 7)")]
    [InlineData("official/marie-de-vries/words/12", "bestuurder marie-de-vries: Redenen en notities, stuk 12")]
    [InlineData("official/marie-de-vries/3", "bestuurder marie-de-vries, versie 3")]
    [InlineData("official/marie-de-vries versie 27", "bestuurder marie-de-vries, stuk 27")]
    public void Subject_OfAnOfficial_SaysWhatOfIt(string subject, string words) => Assert.Equal(words, AuditWords.Subject(subject));

    [Theory]
    [MemberData(nameof(Results))]
    public void Result_EachOutcome_HasDutchWords(string result) => Assert.NotEqual(result, AuditWords.Result(result));

    [Theory]
    [InlineData("Editor → Publisher", "als redacteur → eindredacteur")]
    [InlineData("Anna → Anna Bakker", "Anna → Anna Bakker")]
    [InlineData("onbekend", "onbekend")]
    public void Result_Change_IsSaidPartByPart(string result, string words) => Assert.Equal(words, AuditWords.Result(result));

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);
}
