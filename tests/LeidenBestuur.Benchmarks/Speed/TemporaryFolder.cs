namespace LeidenBestuur.Benchmarks.Speed;

/// <summary>A folder that is gone when the measuring is done.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("leidenbestuur-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
