namespace LeidenBestuur.Web.SourceText;
/// <summary>stub</summary>
public static class SourceTextReader
{
    /// <summary>stub</summary>
    public static SourceProfile Read(ReadOnlySpan<byte> file) => throw new SourceTextRefusedException("");
}
/// <summary>stub</summary>
public sealed class SourceTextRefusedException(string message) : Exception(message);
