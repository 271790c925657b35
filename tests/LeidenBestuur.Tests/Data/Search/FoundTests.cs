using CsCheck;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Search;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Tests.Data.Search;

/// <summary>What a moment shows of what is found.</summary>
public sealed class FoundTests
{
    private static readonly string[] Asked = ["off", "official", "marie", "mar vri", "ries", "wethouder", "de", "d", "\"", "NEAR"];

    [Theory]
    [InlineData("kindercentra")]
    [InlineData("kinder")]
    [InlineData("centra")]
    [InlineData("CENTRA")]
    [InlineData("céntra")]
    [InlineData("entr")]
    [InlineData("gorin centra")]
    [InlineData("st centra")]
    [InlineData("s")]
    [InlineData("marie centra")]
    [InlineData("stichtingkindercentra")]
    [InlineData("kindercentragor")]
    [InlineData("centragorinchem", false)]
    [InlineData("centrum", false)]
    [InlineData("xx", false)]
    public async Task Found_Position_ByWordsBeginningsAndParts(string words, bool found = true)
    {
        await using var made = await TestStore.CreateAsync();
        await made.PublishAsync("marie", Some.Declared(Some.SidePosition(12, "Stichting Kindercentra Gorinchem")));
        Assert.Equal(found, (await FoundAsync(made, words, made.Now)).Any(document => document.EntryId == 12));
    }

    [Fact]
    public async Task Found_Portfolio_OnceAVersionHasStatedIt()
    {
        await using var made = await TestStore.CreateAsync();
        var (held, planned) = (await made.PortfolioAsync("mobiliteit", "Mobiliteit", "parkeren"), await made.PortfolioAsync("metro", "Metro", "parkeertoren"));
        var hour = made.Now.AddDays(1);
        await made.PublishAsync("marie", Some.Content() with { Assignments = [Some.Assignment(held)] });
        await made.ScheduleAsync("marie", Some.Content() with { Assignments = [Some.Assignment(planned)] }, hour);

        Assert.Equal(["parkeren"], (await FoundAsync(made, "park", made.Now)).Select(document => document.Text).Distinct());
        Assert.Equal(["parkeertoren", "parkeren"], (await FoundAsync(made, "park", hour)).Select(document => document.Text).Distinct().Order(StringComparer.Ordinal));
        await using var store = made.Open();
        Assert.Equal(["mobiliteit True", "metro "], (await store.StatingAsync([held, planned], Moment.At(made.Now), default)).Select(row => $"{row.Slug} {string.Join(' ', row.Versions.Select(version => version.MayHold))}"));
    }

    [Fact]
    public async Task Found_ContentPage_FollowsItsText()
    {
        await using var made = await TestStore.CreateAsync();
        await using (var store = made.Open())
        {
            store.Add(new ContentPage("over", "Over de site", "## Kop\n\nDit is een [tekst](https://leiden.nl/geheimadres) over *bezwaar*."));
            await store.SaveChangesAsync();
        }
        Assert.Equal("Over de site\nKop\nDit is een tekst over bezwaar.", Assert.Single(await FoundAsync(made, "bezwaar tekst kop", made.Now)).Text);
        Assert.Empty(await FoundAsync(made, "geheimadres", made.Now));

        await using (var store = made.Open())
        {
            (await store.ContentPages.SingleAsync()).Revise("Over de site", "Heel anders.", Some.Signature(made.Now));
            await store.SaveChangesAsync();
        }
        Assert.Empty(await FoundAsync(made, "bezwaar", made.Now));
        Assert.Single(await FoundAsync(made, "anders", made.Now));
        Assert.Empty(await NearAsync(made, "bezwaer"));
    }

    [Fact]
    public async Task Near_Words_AreThoseOfTheTextsThatThereAre()
    {
        await using var made = await TestStore.CreateAsync();
        await made.PublishAsync("marie", Some.Declared(Some.SidePosition(1, "Stichting Privegeheim")));
        await made.PublishAsync("jan", Some.Declared(Some.SidePosition(2, "Stichting Anders")));
        Assert.Equal(["privegeheim"], await NearAsync(made, "privegehiem"));

        await using (var store = made.Open())
        {
            (await store.Officials.WithTimeline().SingleAsync(official => official.Slug == "marie")).EraseField("sidePosition/1", Some.Signature(made.Now));
            await store.SaveChangesAsync();
        }
        Assert.Empty(await NearAsync(made, "privegeheim"));
        Assert.Equal(["stichting"], await NearAsync(made, "stichtng"));
    }

    [Fact]
    public async Task Found_AWordThatMostTextsHold_IsCutOffAndKeepsTheOtherKinds()
    {
        await using var made = await TestStore.CreateAsync();
        var portfolio = await made.PortfolioAsync("stichtingen", "Stichtingen");
        await made.PublishAsync("anna", Some.Content("Stichter Anna") with { Assignments = [Some.Assignment(portfolio)] });
        await made.PublishAsync("marie", Some.Declared([.. Enumerable.Range(1, 120).Select(entry => Some.SidePosition(entry, $"Stichting nummer {entry}"))]));
        // Newer texts that are not shown do not use up the limit.
        await made.ScheduleAsync("marie", Some.Declared([.. Enumerable.Range(1, 120).Select(entry => Some.SidePosition(entry, $"Stichting getal {entry}"))]), made.Now.AddDays(1));

        var found = await FoundAsync(made, "sticht", made.Now);

        Assert.Equal(SearchQueries.Most, found.Count(document => document.Subject == SearchSubject.SidePosition));
        Assert.All(found.Where(document => document.Subject == SearchSubject.SidePosition), document => Assert.Contains("nummer", document.Text, StringComparison.Ordinal));
        Assert.Single(found, document => document.Subject == SearchSubject.Portfolio);
        Assert.Single(found, document => document.Subject == SearchSubject.Official);
    }

    [Fact]
    public async Task Found_PortfolioAskedForWithAnOffice_OnceAVersionHasStatedIt()
    {
        await using var made = await TestStore.CreateAsync();
        var (sport, safety) = (await made.PortfolioAsync("sport", "Sport", "zwemmen"), await made.PortfolioAsync("veiligheid", "Veiligheid"));
        var hour = made.Now.AddDays(1);
        await made.PublishAsync("marie", Some.Content() with { Assignments = [Some.Assignment(sport)] });
        await made.ScheduleAsync("marie", Some.Content() with { Assignments = [Some.Assignment(safety)] }, hour);

        Assert.Equal("Sport", Assert.Single(await FoundAsync(made, "wethouder sport", made.Now)).Text);
        Assert.Equal("zwemmen", Assert.Single(await FoundAsync(made, "zwemmen wethouders", made.Now)).Text);
        Assert.Empty(await FoundAsync(made, "wethouder veiligheid", made.Now));
        Assert.Equal("Sport", Assert.Single(await FoundAsync(made, "wethouder sport", hour)).Text);
        Assert.Equal("Veiligheid", Assert.Single(await FoundAsync(made, "wethouder veiligheid", hour)).Text);
    }

    [Fact]
    public async Task FoundOtherwise_SomeWords_KeepsTheMomentAndLetsNoFrequentWordUseUpTheLimit()
    {
        await using var made = await TestStore.CreateAsync();
        await made.PublishAsync("jan", Some.Content("Jan") with { Declaration = DeclarationState.Declared, SidePositions = [Some.SidePosition(900, "Stichting Zeldzaam")] });
        await made.PublishAsync("marie", Some.Declared([.. Enumerable.Range(1, 120).Select(entry => Some.SidePosition(entry, $"Stichting nummer {entry}"))]));
        await made.ScheduleAsync("jan", Some.Content("Jan") with { Declaration = DeclarationState.Declared, SidePositions = [Some.SidePosition(901, "Stichting Zeldzaam bestuur")] }, made.Now.AddDays(1));

        await using var store = made.Open();
        var words = SearchWords.Asked("zeldzaam stichting bestuur");
        var found = await store.FoundOtherwiseAsync(words, [.. words.All.Select(word => new[] { word })], Moment.At(made.Now), default);

        Assert.All(found, text => Assert.True(text.IsPartial));
        Assert.Contains(found, text => text.EntryId == 900);
        Assert.DoesNotContain(found, text => text.EntryId == 901);
        Assert.InRange(found.Count, 2, 3 * SearchQueries.Most);
    }

    /// <summary>Whatever is asked of whatever was planned, published and withdrawn: it never fails, and never finds what the moment does not show.</summary>
    [Fact]
    public async Task Found_AnyWordsOfAnyTimeline_IsOfAVersionOfTheMoment()
    {
        await using var made = await TestStore.CreateAsync();
        var number = 0;
        await Gen.Select(Act.Sequences(longest: 12), Gen.OneOf(Gen.String, Gen.Int[0, Asked.Length - 1].Select(i => Asked[i])), Gen.Int[-100, 1000]).SampleAsync(
            async (acts, words, minutes) =>
            {
                var slug = $"official-{++number}";
                foreach (var act in acts)
                    await TryAsync(made, slug, act);
                var moment = Moment.At(made.Now.AddMinutes(minutes));
                await using var store = made.Open();
                var found = await store.FoundAsync(SearchWords.Of(words), moment, default);
                var meant = await store.FoundOtherwiseAsync(SearchWords.Of("officieel marie stichting"), [["officieel", .. await store.NearAsync(["officieel", "mariee"], default), "marie"]], moment, default);
                var shown = await store.Versions.ShownAt(moment).Select(version => version.Id).ToListAsync();
                Assert.All(found.Concat(meant), document => Assert.Contains(document.VersionId!.Value, shown));
                if (words is "marie" or "ries")
                    Assert.Equal(shown.Order().TakeLast(SearchQueries.Most), found.Select(document => document.VersionId!.Value).Distinct().Order());
            },
            iter: 40,
            threads: 1);
    }

    private static async Task TryAsync(TestStore made, string slug, Act act)
    {
        try
        {
            if (act.Kind == ActKind.Pass)
                made.Clock.Advance(TimeSpan.FromMinutes(Math.Abs(act.Minutes)));
            else
                await made.ChangeAsync(slug, act.On);
        }
        catch (DomainException)
        {
            // Refused: then nothing was written.
        }
    }

    private static async Task<List<FoundText>> FoundAsync(TestStore made, string words, DateTime at)
    {
        await using var store = made.Open();
        return await store.FoundAsync(SearchWords.Asked(words), Moment.At(at), default);
    }

    private static async Task<List<string>> NearAsync(TestStore made, string word)
    {
        await using var store = made.Open();
        return [.. (await store.NearAsync([word], default)).Where(near => Spelling.Distance(word, near) <= Spelling.Most(word, near))];
    }
}
