using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Admin.Profiles;

namespace LeidenBestuur.Tests.Admin;

/// <summary>What an editor is asked to look at again.</summary>
public sealed class ProfileRemarksTests
{
    [Fact]
    public void Of_PositionsThatDisappear_NamesTheOrganisationOfEach()
    {
        var published = Some.Declared(Some.SidePosition(1, "Stichting Straks"), Some.SidePosition(2, "Stichting Later", with: position => position with { Organisation = null }), Some.SidePosition(3));

        var remarks = ProfileRemarks.Of(Some.Declared(Some.SidePosition(3)), published).Remarks.Select(remark => remark.Message[..(remark.Message.IndexOf('”', StringComparison.Ordinal) + 1)]);

        Assert.Equal(["“Lid raad van toezicht – Stichting Straks”", "“Lid raad van toezicht”"], remarks);
    }
}
