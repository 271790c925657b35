using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.SourceText;

/// <summary>Nevenfuncties: groups of bullets.</summary>
internal sealed class SidePositionsReader(WarningLog warnings)
{
    private readonly List<SourceSidePosition> _positions = [];
    private readonly DoubledBullets _doubles = new(warnings);
    private SectionItem? _nothing;
    private PositionGroup? _group;
    private bool _groupIsUsed;
    private bool _groupIsWarnedOf;

    public static (DeclarationState State, IReadOnlyList<SourceSidePosition> Positions) Read(IReadOnlyList<PageSection> sections, WarningLog warnings)
    {
        var reader = new SidePositionsReader(warnings);
        foreach (var section in sections)
            reader.Take(section);
        return (reader.State(sections), reader._positions);
    }

    private void Take(PageSection section)
    {
        (_group, _groupIsUsed, _groupIsWarnedOf) = (null, true, false);
        foreach (var item in SectionItems.Read(section.Lines))
        {
            if (NothingDeclared.IsSaidBy(item.Text))
                _nothing = item; // A group heading above it counts as unused: "none" may be about that group only.
            else if (item.IsBullet && !GroupWords.IsOnlyHeading(item.Text))
                TakeBullet(item);
            else
                TakeHeading(item);
        }
        WarnOfUnusedGroup();
    }

    private void TakeHeading(SectionItem heading)
    {
        WarnOfUnusedGroup();
        (_group, _groupIsUsed, _groupIsWarnedOf) = (new(heading with { Text = heading.Text.TrimEnd(':', ' ') }), false, false);
    }

    private void TakeBullet(SectionItem item)
    {
        if (item.Text.Length == 0)
        {
            warnings.Add("bullet-empty", item.Line, "Achter dit opsommingsteken staat geen tekst.");
            return;
        }
        _groupIsUsed = true;
        _doubles.Check(item);
        var position = SidePositionBullet.Read(item, _group, warnings);
        _positions.Add(position);
        if ((position.RelatedToOffice is null || position.Paid is null) && !_groupIsWarnedOf)
            WarnOfUnknown(item, position);
    }

    private void WarnOfUnknown(SectionItem item, SourceSidePosition position)
    {
        _groupIsWarnedOf = true;
        var missing = (position.RelatedToOffice, position.Paid) switch
        {
            (null, null) => "of deze nevenfuncties bij het ambt horen en of zij betaald zijn",
            (null, _) => "of deze nevenfuncties bij het ambt horen",
            _ => "of deze nevenfuncties betaald zijn",
        };
        var where = _group is null ? "Boven de opsomming staat geen groepskop. De pagina zegt" : $"De groepskop “{_group.Heading.Text}” zegt";
        warnings.Add("group-unknown", _group?.Heading.Line ?? item.Line, $"{where} niet (of niet duidelijk) {missing}. Vul dat zelf in.");
    }

    private void WarnOfUnusedGroup()
    {
        if (!_groupIsUsed && _group is not null)
            warnings.Add("group-empty", _group.Heading.Line, $"Onder “{_group.Heading.Text}” staat geen opsomming. De regel is niet overgenomen.");
    }

    private DeclarationState State(IReadOnlyList<PageSection> sections)
    {
        if (_positions.Count > 0 && _nothing is not null)
            warnings.Add("none-beside-positions", _nothing.Line, $"Hier staat “{_nothing.Text}”, maar er staan ook nevenfuncties op de pagina. Die zijn overgenomen. Kijk na wat klopt.");
        if (_positions.Count > 0)
            return DeclarationState.Declared;
        if (_nothing is not null)
            return DeclarationState.NothingToDeclare;
        if (sections.Count > 0)
            warnings.Add("side-positions-empty",
                sections[0].Heading.Number, $"Onder “{sections[0].Heading.Unmarked}” staat geen opsomming, en ook niet dat er geen nevenfuncties zijn. Vraag het na.");
        return DeclarationState.NotYetDeclared;
    }
}
