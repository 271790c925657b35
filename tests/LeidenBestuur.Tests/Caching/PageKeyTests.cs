using System.Collections;
using System.Reflection;
using LeidenBestuur.Tests.Site;
using LeidenBestuur.Web.Caching;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace LeidenBestuur.Tests.Caching;

/// <summary>
/// A page must not be kept without a parameter that it looks at: everybody would get what the first one asked for. Nor with one that it does not look at: the same would be kept many times.
/// </summary>
public sealed class PageKeyTests : IAsyncDisposable
{
    /// <summary>What any page can be asked, as the pages themselves name it. The moment is part of every address.</summary>
    private static readonly string[] Parameters =
        [.. typeof(Store).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("LeidenBestuur.Web.Site", StringComparison.Ordinal) == true && type != typeof(PageMoment))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(field => field.IsLiteral && field.Name.EndsWith("Parameter", StringComparison.Ordinal)).Select(field => (string)field.GetRawConstantValue()!).Distinct()];

    private readonly AskedParameters _asked = new();
    private readonly SiteHost _host;

    public PageKeyTests() => _host = new SiteHost { Replace = services => services.AddSingleton<IStartupFilter>(_asked) };

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/bestuurders")]
    [InlineData("/bestuurders/peter-heijkoop")]
    [InlineData("/bestuurders/peter-heijkoop/wijzigingen")]
    [InlineData("/bestuurders/peter-heijkoop/versies/1")]
    [InlineData("/portefeuilles")]
    [InlineData("/portefeuilles/veiligheid")]
    [InlineData("/nevenfuncties")]
    [InlineData("/nevenfuncties/4")]
    [InlineData("/nevenfuncties/jaar/2026")]
    [InlineData("/nevenfuncties.csv")]
    [InlineData("/organisaties/stichting-kindercentra-gorinchem")]
    [InlineData("/wijzigingen")]
    [InlineData("/wijzigingen.atom")]
    [InlineData("/vergelijken")]
    [InlineData("/zoeken")]
    [InlineData("/doelen")]
    public async Task Of_ParametersOfAPage_AreThoseThatItLooksAt(string path)
    {
        var answer = await _host.GetAsync(path);
        Assert.Equal(200, (int)answer.StatusCode);

        // Each address is asked once for the number of its part, whether it has parts or not.
        Assert.True(_asked.Names.Remove("pagina"));
        Assert.NotEmpty(_asked.Names);
        Assert.All(_asked.Names, name => Assert.True(IsKept(path, name), $"{path} looks at {name}."));
        Assert.Contains("pagina", Parameters);
        Assert.All(Parameters.Except(_asked.Names), name => Assert.False(IsKept(path, name), $"{path} does not look at {name}."));
        Assert.False(IsKept(path, "iets-anders"));
    }

    private static bool IsKept(string path, string name)
    {
        var context = new DefaultHttpContext { Request = { Path = path, QueryString = QueryString.Create(name, "1") } };
        return PageKey.Of("https://bestuur.leiden.nl", path, context.Request)!.Value.Query == $"?{name}=1";
    }

    /// <summary>Hears which parameters of its address a page asks for.</summary>
    private sealed class AskedParameters : IStartupFilter
    {
        public List<string> Names { get; } = [];

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                context.Request.Query = new HeardQuery(Names);
                return following(context);
            });
            next(app);
        };
    }

    private sealed class HeardQuery(List<string> names) : IQueryCollection
    {
        public int Count => 0;

        public ICollection<string> Keys => [];

        public StringValues this[string key] => Heard(key);

        public bool ContainsKey(string key) => Heard(key).Count > 0;

        public bool TryGetValue(string key, out StringValues value)
        {
            value = Heard(key);
            return false;
        }

        public IEnumerator<KeyValuePair<string, StringValues>> GetEnumerator() => Enumerable.Empty<KeyValuePair<string, StringValues>>().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private StringValues Heard(string key)
        {
            names.Add(key);
            return StringValues.Empty;
        }
    }
}
