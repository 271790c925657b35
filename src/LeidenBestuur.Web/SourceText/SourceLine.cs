namespace LeidenBestuur.Web.SourceText;

/// <summary>Regel van de brontekst, cleaned: no outer spaces, single spaces inside, NFC.</summary>
/// <param name="Number">Regelnummer, counted from 1.</param>
/// <param name="Text">The line; empty: a blank line.</param>
/// <param name="Indent">Inspringing: how many spaces or tabs stood in front.</param>
internal sealed record SourceLine(int Number, string Text, int Indent)
{
    public bool IsBlank => Text.Length == 0;

    /// <summary>The text behind the bullet, empty for a bullet alone; null: the line is no bullet.</summary>
    public string? BulletText { get; } = MarkdownMarks.IsEmphasised(Text) ? null : BulletMark.TextBehind(Text);

    public bool IsBullet => BulletText is not null;

    /// <summary>The line without Markdown's marks for a heading, bold or italics.</summary>
    public string Unmarked { get; } = MarkdownMarks.Strip(Text);

    public bool IsMarkedAsHeading => !IsBlank && !ReferenceEquals(Unmarked, Text);
}
