using System.Globalization;
using System.Text;

namespace LeidenBestuur.Web.SourceText;

/// <summary>Regels van een bestand: bytes to cleaned, numbered lines.</summary>
internal static class SourceLines
{
    private const string OtherEncoding = "Het bestand is geen tekst in UTF-8. Sla het opnieuw op als platte tekst met codering UTF-8.";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="SourceTextRefusedException">The file is empty or not UTF-8.</exception>
    public static IReadOnlyList<SourceLine> Read(ReadOnlySpan<byte> file, WarningLog warnings)
    {
        var text = Decode(file);
        var lines = new List<SourceLine>();
        for (var (start, number) = (0, 1); start <= text.Length; number++)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            lines.Add(Clean(text.AsSpan(start, end - start), number, warnings));
            start = end + (text.AsSpan(end).StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1);
        }
        if (lines.TrueForAll(line => line.IsBlank))
            throw new SourceTextRefusedException("Het bestand is leeg. Sla de pagina van de bestuurder op als platte tekst en lees dat bestand in.");
        return lines;
    }

    private static string Decode(ReadOnlySpan<byte> file)
    {
        try
        {
            var text = StrictUtf8.GetString(file);
            if (text.AsSpan().Count('\0') > text.Length / 3)
                throw new SourceTextRefusedException(OtherEncoding); // UTF-16 without a mark: every second byte is 0.
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException)
        {
            throw new SourceTextRefusedException(OtherEncoding);
        }
    }

    private static SourceLine Clean(ReadOnlySpan<char> line, int number, WarningLog warnings)
    {
        var text = new StringBuilder(line.Length);
        var removed = new List<Rune>();
        var (indent, isAfterSpace) = (0, false);
        foreach (var rune in line.EnumerateRunes())
        {
            var meaning = CharacterMeanings.Of(rune);
            if (meaning is CharacterMeaning.Removed or CharacterMeaning.RemovedBreak)
                removed.Add(rune);
            if (meaning is CharacterMeaning.Text)
            {
                if (isAfterSpace && text.Length > 0)
                    text.Append(' ');
                text.Append(rune.ToString());
                isAfterSpace = false;
            }
            else if (meaning is not CharacterMeaning.Removed)
            {
                isAfterSpace = true;
                indent += text.Length == 0 ? 1 : 0;
            }
        }
        if (removed.Count > 0)
            WarnOfRemoved(removed, number, warnings);
        return new(number, Normalisation.ToNfc(text.ToString()), indent);
    }

    private static void WarnOfRemoved(List<Rune> removed, int number, WarningLog warnings)
    {
        var kinds = string.Join(", ", removed.Distinct().Select(rune => "U+" + rune.Value.ToString("X4", CultureInfo.InvariantCulture)));
        warnings.Add("characters-removed", number, $"Onzichtbare tekens zijn weggehaald ({removed.Count}: {kinds}). Kijk na of de regel nog klopt.");
    }
}
