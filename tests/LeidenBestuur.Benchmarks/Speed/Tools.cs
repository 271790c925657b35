namespace LeidenBestuur.Benchmarks.Speed;

/// <summary>The programs that measure and that are measured against; nothing here installs them.</summary>
internal static class Tools
{
    public const string Nginx = "nginx";
    public const string Wrk = "wrk";
    public const string BrotliModule = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

    /// <summary>Where what belongs to the system lies may be outside the path of who measures.</summary>
    private static readonly string[] Folders = [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'), "/usr/sbin", "/usr/local/sbin"];

    /// <summary>The file of a program; null: it is not there.</summary>
    public static string? Find(string program) => Folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    /// <summary>Says in one line what is missing.</summary>
    public static bool AreThere(params string[] programs)
    {
        var missing = programs.Where(program => Find(program) is null).ToList();
        if (programs.Contains(Nginx, StringComparer.Ordinal) && !File.Exists(BrotliModule))
            missing.Add("nginx's module for Brotli");
        if (missing.Count == 0)
            return true;
        Console.Error.WriteLine($"Missing: {string.Join(", ", missing)}. On Debian: apt-get install nginx-light libnginx-mod-http-brotli-static wrk brotli");
        Environment.ExitCode = 1;
        return false;
    }
}
