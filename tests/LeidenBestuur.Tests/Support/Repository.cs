namespace LeidenBestuur.Tests.Support;

/// <summary>Where the sources are, and how these tests were built from them.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>Debug or Release; the program's folder is bin/Debug/net10.0.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    public static string Web => Path.Combine(Root, "src", "LeidenBestuur.Web");

    private static string Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "LeidenBestuur.sln")) ? folder.FullName : Find(folder.Parent!);
}
