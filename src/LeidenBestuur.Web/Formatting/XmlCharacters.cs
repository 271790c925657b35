using System.Xml;

namespace LeidenBestuur.Web.Formatting;

/// <summary>Text as XML can hold it.</summary>
public static class XmlCharacters
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text with a replacement sign for each character that XML 1.0 cannot hold, such as a control character or half a pair.</summary>
    public static string Safe(string text)
    {
        var safe = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                (safe[i], safe[i + 1], i) = (text[i], text[i + 1], i + 1);
            else
                safe[i] = XmlConvert.IsXmlChar(text[i]) ? text[i] : Replacement;
        }
        return new string(safe);
    }
}
