using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Tests.Domain;

public sealed class ProfileFieldsTests
{
    [Fact]
    public void Of_RichContent_HasEachFieldOnceInTheOrderOfThePage() => Assert.Equal(
        [
            "name", "portrait", "term/Mayor/2020-01-01", "term/Alderman/2022-06-30", "leadSentence", "portfolio/7", "officeContact", "statement", "declaration", "sidePosition/12",
            "sidePosition/9", "careers", "goals", "links",
        ],
        ProfileFields.Of(RichContent.Made()).Select(field => field.Key));

    [Fact]
    public void Of_BareContent_LeavesOutWhatIsNotStated() =>
        Assert.Equal(["name", "declaration"], ProfileFields.Of(new ProfileContent { Name = "Marie" }).Select(field => field.Key));

    [Fact]
    public void Changed_OrderAndStatedSince_AreNoFacts()
    {
        var content = RichContent.Made();
        var other = content with
        {
            Terms = [.. content.Terms.Select(term => term with { StatedSince = new DateOnly(2020, 1, 1) })],
            Assignments = [.. content.Assignments.Select(assignment => assignment with { Order = 9 })],
            SidePositions = [.. content.SidePositions.Select(position => position with
            {
                Order = 100 - position.Order, StatedSince = new DateOnly(2020, 1, 1), YearlyIncomes = [.. position.YearlyIncomes.AsEnumerable().Reverse()],
            })],
        };
        Assert.Empty(ProfileFields.Changed(content, other));
    }

    [Fact]
    public void Changed_AddedRemovedAndOther_AreNamed()
    {
        var content = RichContent.Made();
        var other = content with { Links = [], LeadSentence = "Anders.", SidePositions = [content.SidePositions[0], Some.SidePosition(13)] };
        Assert.Equal(["leadSentence", "sidePosition/13", "sidePosition/9", "links"], ProfileFields.Changed(content, other));
        Assert.Equal(["leadSentence", "sidePosition/9", "sidePosition/13", "links"], ProfileFields.Changed(other, content));
    }

    [Fact]
    public void Changed_NoContent_IsEveryField()
    {
        var content = RichContent.Made();
        Assert.Empty(ProfileFields.Changed(null, null));
        Assert.Equal(ProfileFields.Of(content).Select(field => field.Key), ProfileFields.Changed(null, content));
        Assert.Equal(ProfileFields.Of(content).Select(field => field.Key), ProfileFields.Changed(content, null));
    }
}
