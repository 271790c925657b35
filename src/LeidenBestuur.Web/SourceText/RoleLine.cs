namespace LeidenBestuur.Web.SourceText;

/// <summary>Rolregel: "Wethouder Wonen, Bouwen en Welzijn", "Eerste locoburgemeester, wethouder Sport".</summary>
internal static class RoleLine
{
    public static RolePart Read(string line)
    {
        var (text, rank) = RoleWords.TakeDeputy(line);
        if (RoleWords.Find(text) is not { } role)
            return new([], null, null, rank);
        var behind = text[role.End..];
        if (ResponsibilityPhrase.Find(behind) is { Before: "" } found)
            behind = found.Behind;
        return RolePart.Read(behind, role.Office, isRoleLine: true) with { DeputyRank = rank };
    }
}
