using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Domain;

/// <summary>The evening of the oath: 20:00 in Leiden on 2026-06-11; three leave, three come, one stays.</summary>
public sealed class OathTests
{
    private static readonly DateTime Oath = Some.Utc("2026-06-11 18:00");

    private readonly Dictionary<string, TestTimeline> _college = new(StringComparer.Ordinal);

    public OathTests()
    {
        string[] old = ["Anna", "Bert", "Carla", "Blijver"];
        string[] next = ["Dirk", "Els", "Fatima", "Blijver"];
        foreach (var name in old)
            Of(name).Publish(Some.Content(name) with { Terms = [Some.Term(start: "2022-06-30")] });
        foreach (var name in old.Except(next))
            Of(name).Schedule(Of(name).Start() with { Terms = [Some.Term(start: "2022-06-30", end: "2026-06-10")] }, Oath);
        foreach (var name in next.Except(old))
            Of(name).Schedule(Some.Content(name) with { Terms = [Some.Term(start: "2026-06-11")] }, Oath);
    }

    [Fact]
    public void College_BeforeAndAfterTheHour_ChangesAsAWhole()
    {
        Assert.Equal(["Anna", "Bert", "Blijver", "Carla"], College(Moment.At(Oath.AddMinutes(-1))));
        Assert.Equal(["Anna", "Bert", "Blijver", "Carla"], College(Moment.At(Oath.AddMilliseconds(-1))));
        Assert.Equal(["Blijver", "Dirk", "Els", "Fatima"], College(Moment.At(Oath)));
    }

    [Fact]
    public void College_ReferenceDateAfterTheOath_IsNewOnThatDayAndOldTheDayBefore()
    {
        var later = Moment.At(Oath.AddDays(30));
        Assert.Equal(["Blijver", "Dirk", "Els", "Fatima"], College(later.WithReferenceDate(Some.Day("2026-06-11"))));
        Assert.Equal(["Anna", "Bert", "Blijver", "Carla"], College(later.WithReferenceDate(Some.Day("2026-06-10"))));
    }

    private TestTimeline Of(string name) => _college.TryGetValue(name, out var made) ? made : _college[name] = new TestTimeline();

    private IEnumerable<string> College(Moment moment)
    {
        var held = ProfileVersion.HeldAt(moment.KnownAt).Compile();
        return _college.Values.SelectMany(made => made.Versions.Where(held))
            .Where(version => version.Content!.Terms.Any(term => term.On(moment.On, AmsterdamTime.DayOf(version.PublishAt!.Value)) == Holding.Yes))
            .Select(version => version.Content!.Name).Order(StringComparer.Ordinal);
    }
}
