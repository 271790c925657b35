namespace LeidenBestuur.Web.SourceText;

/// <summary>Werkervaring: a bullet per job.</summary>
internal static class CareersReader
{
    public static IReadOnlyList<SourceCareer> Read(IReadOnlyList<PageSection> sections, WarningLog warnings)
    {
        var careers = new List<SourceCareer>();
        var doubles = new DoubledBullets(warnings);
        var saysNone = false;
        foreach (var item in sections.SelectMany(section => SectionItems.Read(section.Lines)))
        {
            if (NothingDeclared.IsSaidBy(item.Text))
            {
                saysNone = true;
                continue;
            }
            if (!item.IsBullet || item.Text.Length == 0)
            {
                warnings.AddUnplaced(item.Line, item.Text);
                continue;
            }
            doubles.Check(item);
            careers.Add(ReadBullet(item, warnings));
        }
        if (sections.Count > 0 && careers.Count == 0 && !saysNone)
            warnings.Add("careers-empty", sections[0].Heading.Number, $"Onder “{sections[0].Heading.Unmarked}” staat geen opsomming.");
        return careers;
    }

    private static SourceCareer ReadBullet(SectionItem item, WarningLog warnings)
    {
        var found = PeriodFinder.Find(item.Text, item.Line, onlyYearsCount: true, warnings);
        if (found.Period?.Start is null && found.Words is not null || found.Period is null)
            warnings.Add("start-year-missing", item.Line, $"Bij “{item.Text}” staat geen beginjaar. Vul het zelf in als u het weet.");
        var title = PositionTitles.Split(found.Rest);
        return new(found.Rest, title.Title, title.Organisation, found.Period?.Start?.Year, found.Period?.End?.Year, found.Words);
    }
}

/// <summary>Dubbele opsommingspunten, which are kept.</summary>
internal sealed class DoubledBullets(WarningLog warnings)
{
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);

    public void Check(SectionItem item)
    {
        if (!_seen.Add(item.Text))
            warnings.Add("bullet-doubled", item.Line, $"“{item.Text}” staat er nog een keer. Beide zijn overgenomen. Haal er zo nodig een weg.");
    }
}
