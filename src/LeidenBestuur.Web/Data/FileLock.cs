namespace LeidenBestuur.Web.Data;

/// <summary>
/// A lock that programs share through an empty file. The operating system holds it and lets go when the program dies. The file stays, so that
/// all meet at the same one.
/// </summary>
internal static class FileLock
{
    private const int LinuxTaken = 11;
    private const int MacTaken = 35;
    private const int WindowsTaken = unchecked((int)0x80070020);

    /// <summary>Takes the lock, which disposing lets go; null: another holds it.</summary>
    /// <exception cref="IOException">The file cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made or opened.</exception>
    public static IDisposable? Try(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken) when (taken.HResult is LinuxTaken or MacTaken or WindowsTaken)
        {
            return null;
        }
    }
}
