namespace LeidenBestuur.Web.SourceText;
/// <summary>stub</summary>
public static class SourceProfileJson
{
    /// <summary>stub</summary>
    public static string Write(SourceProfile profile) => profile.Name;
    /// <summary>stub</summary>
    public static string WriteRefusal(string message) => message;
}
