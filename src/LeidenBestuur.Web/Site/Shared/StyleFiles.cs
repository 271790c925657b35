using System.Text.Json;
using Microsoft.Extensions.FileProviders;

namespace LeidenBestuur.Web.Site.Shared;

/// <summary>
/// What the build made of <c>Styles/</c>. A name holds a hash of the content, so a browser may keep the file for good; files of an earlier
/// release may stand beside those of this one, so the build says which are its own.
/// </summary>
/// <param name="Stylesheet">The address of the stylesheet.</param>
/// <param name="HeadingFont">The address of the font of the headings.</param>
/// <param name="AdminStylesheet">The address of what the admin area has beside the stylesheet.</param>
/// <param name="AdminScript">The address of the script for passkeys.</param>
public sealed record StyleFiles(string Stylesheet, string HeadingFont, string AdminStylesheet, string AdminScript)
{
    private const string Folder = "/assets";
    private const string List = "names.json";

    /// <exception cref="FileNotFoundException">The build made no stylesheet.</exception>
    public static StyleFiles Read(IFileProvider root)
    {
        using var list = Existing(root, List).CreateReadStream();
        using var names = JsonDocument.Parse(list);
        return new(Named("stylesheet"), Named("headingFont"), Named("adminStylesheet"), Named("adminScript"));

        string Named(string file) => $"{Folder}/{Existing(root, names.RootElement.GetProperty(file).GetString()!).Name}";
    }

    /// <summary>Whether a file never changes under its name; the list of names does.</summary>
    public static bool IsForGood(PathString path) => path.StartsWithSegments(Folder, StringComparison.Ordinal) && path != $"{Folder}/{List}";

    private static IFileInfo Existing(IFileProvider root, string name) => root.GetFileInfo($"{Folder}/{name}") is { Exists: true } file
        ? file
        : throw new FileNotFoundException($"wwwroot{Folder}/{name} is not there. Build the program again.");
}
