using Microsoft.Extensions.FileProviders;

namespace LeidenBestuur.Web.Site.Shared;

/// <summary>What the build made of <c>Styles/</c>. A name holds a hash of the content, so a browser may keep the file for good.</summary>
/// <param name="Stylesheet">The address of the stylesheet.</param>
/// <param name="HeadingFont">The address of the font of the headings.</param>
public sealed record StyleFiles(string Stylesheet, string HeadingFont)
{
    private const string Folder = "/assets";

    /// <exception cref="FileNotFoundException">The build made no stylesheet, or two.</exception>
    public static StyleFiles Read(IFileProvider root) => new(Single(root, "site-", ".css"), Single(root, "poppins-latin-800-", ".woff2"));

    public static bool Holds(PathString path) => path.StartsWithSegments(Folder, StringComparison.Ordinal);

    private static string Single(IFileProvider root, string start, string end)
    {
        // A program built before the last bundle still lists the file that was there then, hence the question whether it is.
        string[] names = [.. root.GetDirectoryContents(Folder).Where(file => File.Exists(file.PhysicalPath)).Select(file => file.Name)
            .Where(name => name.StartsWith(start, StringComparison.Ordinal) && name.EndsWith(end, StringComparison.Ordinal))];
        return names is [var name]
            ? $"{Folder}/{name}"
            : throw new FileNotFoundException($"wwwroot{Folder} holds {names.Length} files {start}*{end}; there must be one. Build the program again.");
    }
}
