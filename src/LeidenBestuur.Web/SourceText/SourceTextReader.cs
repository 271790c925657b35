namespace LeidenBestuur.Web.SourceText;

/// <summary>Brontekst lezen: an official's web page, saved as plain text, to what it says.</summary>
public static class SourceTextReader
{
    /// <summary>Brontekst lezen. Pure, and in time that grows with the file's length only.</summary>
    /// <param name="file">The file, in UTF-8, with or without a byte order mark.</param>
    /// <exception cref="SourceTextRefusedException">The file is empty, not UTF-8, or no official's page.</exception>
    public static SourceProfile Read(ReadOnlySpan<byte> file)
    {
        var warnings = new WarningLog();
        var page = new PageOutline(SourceLines.Read(file, warnings), warnings);
        var lead = new LeadReader(warnings).Read(page.Preamble);
        var (declaration, sidePositions) = SidePositionsReader.Read(page.Of(SectionKind.SidePositions), warnings);
        return new SourceProfile
        {
            Name = lead.Name,
            Office = lead.Office,
            LeadSentence = lead.Sentence,
            Party = lead.Role.Party,
            AppointedOn = lead.Role.AppointedOn,
            IsActing = lead.IsActing,
            DeputyRank = lead.Role.DeputyRank,
            Portfolio = lead.Role.Portfolio,
            Statement = page.Statement,
            Goals = GoalsReader.Read(page.Of(SectionKind.MoreInformation), warnings),
            Careers = CareersReader.Read(page.Of(SectionKind.Careers), warnings),
            Declaration = declaration,
            SidePositions = sidePositions,
            SeeAlso = SeeAlsoReader.Read(page.Of(SectionKind.SeeAlso), warnings),
            Warnings = warnings.InPageOrder(),
        };
    }
}
