using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using LeidenBestuur.Web.Site.Shared.LinkedData;

namespace LeidenBestuur.Tests.Site.LinkedData;

public sealed class ThingsTests
{
    public static TheoryData<Type> Kinds => [.. typeof(Thing).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Thing)) && !type.IsAbstract)];

    // The build works out how each kind is written, of those that it was told of.
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Write_EveryKindOfThing_NamesItsType(Type kind)
    {
        var block = new StringWriter();

        PageThings.Write([(Thing)RuntimeHelpers.GetUninitializedObject(kind)]).WriteTo(block, HtmlEncoder.Default);

        Assert.Contains($"{{\"@type\":\"{kind.Name}\"", block.ToString(), StringComparison.Ordinal);
    }
}
