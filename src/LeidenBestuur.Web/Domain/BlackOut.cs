namespace LeidenBestuur.Web.Domain;

/// <summary>Zwart maken: a content without one field that held private data.</summary>
public static class BlackOut
{
    /// <summary>What a page shows where a text that it cannot do without was taken away.</summary>
    public const string Mark = "█████";

    private const string Position = ProfileFields.SidePosition + "/";

    /// <summary>Whether fields of this kind can be taken away: a name, an office, a portfolio and a declaration are what the law wants to be public.</summary>
    public static bool Reaches(string field) => ProfileFields.KindOf(field) is not (ProfileFields.Name or ProfileFields.Term or ProfileFields.Portfolio or ProfileFields.Declaration);

    /// <summary>The content without the field; null: the content does not have it, or no longer.</summary>
    /// <exception cref="DomainException">Fields of this kind cannot be taken away.</exception>
    public static ProfileContent? Without(ProfileContent content, string field)
    {
        if (!Reaches(field))
            throw new DomainException("Dit onderdeel kan niet worden weggehaald.");
        if (!ProfileFields.ByKey(content).ContainsKey(field))
            return null;
        var without = Apply(content, field);
        return ProfileFields.Changed(content, without).Count > 0 ? without : null;
    }

    /// <summary>The content without the field; everything else is the same.</summary>
    /// <exception cref="DomainException">There is no such field.</exception>
    public static ProfileContent Apply(ProfileContent content, string field) => field switch
    {
        ProfileFields.LeadSentence => content.Copy(null) with { LeadSentence = null },
        ProfileFields.Statement => content.Copy(null) with { StatementTitle = null, StatementMarkdown = null },
        ProfileFields.Goals => content.Copy(null) with { GoalsIntroductionMarkdown = null, GoalsLeadIn = null },
        ProfileFields.Links => content.Copy(null) with { Links = [] },
        ProfileFields.OfficeContact => content.Copy(null) with { OfficeContact = null },
        ProfileFields.Portrait => content.Copy(null) with { PortraitHash = null },
        ProfileFields.Careers => content.Copy(null) with { Careers = [] },
        _ when field.StartsWith(Position, StringComparison.Ordinal) => WithoutPosition(content, field[Position.Length..]),
        _ => throw new DomainException("Dit onderdeel kan niet worden weggehaald."),
    };

    /// <summary>The entry stays, with its number, dates and pay: the law wants those; its words go.</summary>
    private static ProfileContent WithoutPosition(ProfileContent content, string entryId)
    {
        var copy = content.Copy(null);
        var index = copy.SidePositions.FindIndex(position => position.EntryId.ToString(System.Globalization.CultureInfo.InvariantCulture) == entryId);
        if (index < 0)
            throw new DomainException("Deze nevenfunctie staat niet in deze versie.");
        var position = copy.SidePositions[index];
        copy.SidePositions[index] = position with
        {
            Description = Mark,
            Title = Mark,
            // Where there was none, none is kept: a mark would say that there had been.
            Organisation = position.Organisation is null ? null : Mark,
            Note = null,
            RemunerationWords = null,
            GroupHeading = null,
            Period = Period.Of(position.Period.Start, position.Period.End),
            YearlyIncomes = [.. position.YearlyIncomes.Select(income => income with { Note = null, DisclosedIn = null })],
        };
        return copy;
    }
}
