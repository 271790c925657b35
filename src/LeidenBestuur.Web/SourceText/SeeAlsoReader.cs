namespace LeidenBestuur.Web.SourceText;

/// <summary>Bekijk ook: pairs of a colleague's name and role line.</summary>
internal sealed class SeeAlsoReader(WarningLog warnings)
{
    private readonly List<SourceColleague> _colleagues = [];
    private SourceLine? _name;

    public static IReadOnlyList<SourceColleague> Read(IEnumerable<PageSection> sections, WarningLog warnings)
    {
        var reader = new SeeAlsoReader(warnings);
        foreach (var section in sections)
            reader.Take(section.Lines);
        return reader._colleagues;
    }

    private void Take(IReadOnlyList<SourceLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var text = TextOf(lines[i]);
            if (text.Length == 0)
                continue;
            if (RoleWords.StartsRoleLine(text))
                AddPair(lines[i], JoinWrapped(lines, ref i));
            else if (SplitOneLine(text) is { } both)
            {
                WarnOfLoneName();
                Add(both.Name, both.Role, lines[i].Number);
            }
            else
            {
                WarnOfLoneName();
                _name = lines[i];
            }
        }
        WarnOfLoneName();
    }

    private void AddPair(SourceLine line, string role)
    {
        if (_name is null)
        {
            warnings.Add("see-also-name-missing", line.Number, $"Boven “{role}” staat geen naam. De regel is niet overgenomen.");
            return;
        }
        Add(TextOf(_name), role, line.Number);
        _name = null;
    }

    private void Add(string name, string role, int line)
    {
        var part = RoleLine.Read(role);
        var office = RoleWords.Find(role)?.Office;
        if (part.Portfolio.Count == 0 && office is Domain.Office.Alderman)
            warnings.Add("portfolio-empty", line, $"In “{role}” staat geen portefeuille. Vul de portefeuilles zelf in.");
        _colleagues.Add(new(name, role, part.Portfolio) { Office = office, DeputyRank = part.DeputyRank });
    }

    private void WarnOfLoneName()
    {
        if (_name is not null)
            warnings.Add("see-also-role-missing", _name.Number, $"Onder “{TextOf(_name)}” staat geen rol. De naam is niet overgenomen bij de collega's.");
        _name = null;
    }

    /// <summary>The role line with the lines that it was wrapped onto; the next colleague's name is none of them.</summary>
    private static string JoinWrapped(IReadOnlyList<SourceLine> lines, ref int index)
    {
        var role = new System.Text.StringBuilder(TextOf(lines[index]));
        while (index + 1 < lines.Count && !lines[index + 1].IsBlank && Continues(role, lines, index + 1))
            LineJoin.Append(role, TextOf(lines[++index]));
        return role.ToString();
    }

    private static bool Continues(System.Text.StringBuilder role, IReadOnlyList<SourceLine> lines, int index)
    {
        var text = TextOf(lines[index]);
        if (lines[index].IsBullet || RoleWords.StartsRoleLine(text) || SplitOneLine(text) is not null)
            return false;
        if (role[^1] is ',' or '&' or '-' or '/' || role.Length > 3 && role.ToString(role.Length - 3, 3) is " en" || char.IsLower(text[0]))
            return true;
        var isNamed = index + 1 < lines.Count && RoleWords.StartsRoleLine(TextOf(lines[index + 1]));
        return !isNamed && !(text.Contains(' ', StringComparison.Ordinal) && PersonName.Is(text));
    }

    /// <summary>"Otto Vos – Wethouder Wonen", "Otto Vos, wethouder Wonen", "Otto Vos (wethouder Wonen)".</summary>
    private static (string Name, string Role)? SplitOneLine(string text)
    {
        if (RoleWords.Find(text) is not { Start: > 0 } role)
            return null;
        var before = text[..role.Start].TrimEnd();
        var name = before.TrimEnd(',', ':', '–', '—', '-', '(', ' ');
        if (name.Length == before.Length || !PersonName.Is(name))
            return null;
        var line = text[role.Start..];
        return (name, before.EndsWith('(') && line.EndsWith(')') ? line[..^1] : line);
    }

    private static string TextOf(SourceLine line) => line.BulletText is { } text ? MarkdownMarks.Strip(text) : line.Unmarked;
}
