namespace LeidenBestuur.Tests.SourceText;

public class SeeAlsoTests
{
    [Theory]
    [InlineData("Otto Vos – Wethouder Wonen", "Wethouder Wonen")]
    [InlineData("Otto Vos, wethouder Wonen", "wethouder Wonen")]
    [InlineData("Otto Vos (wethouder Wonen)", "wethouder Wonen")]
    [InlineData("• Otto Vos\n• Wethouder Wonen", "Wethouder Wonen")]
    [InlineData("**Otto Vos**\n\nWethouder Wonen", "Wethouder Wonen")]
    public void Read_ColleagueInAnyForm_GivesNameAndRole(string lines, string role)
    {
        var profile = Page.With($"Bekijk ook\n\n{lines}\nAnna Aa\nWethouder Sport\n");

        Assert.Equal([("Otto Vos", role), ("Anna Aa", "Wethouder Sport")], profile.SeeAlso.Select(colleague => (colleague.Name, colleague.RoleTitle)));
        Assert.Empty(profile.Warnings);
    }

    [Fact]
    public void Read_NameOrRoleAlone_DrawsAWarning()
    {
        var profile = Page.With("Zie ook\n\nOtto Vos\n\nAnna Aa\n\nWethouder Sport\n\nWethouder Zorg\n");

        Assert.Equal("Anna Aa", Assert.Single(profile.SeeAlso).Name);
        Assert.Equal([("see-also-role-missing", 7), ("see-also-name-missing", 13)], profile.Warnings.Select(warning => (warning.Code, warning.Line ?? 0)));
    }
}
