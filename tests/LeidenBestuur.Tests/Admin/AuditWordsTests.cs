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
