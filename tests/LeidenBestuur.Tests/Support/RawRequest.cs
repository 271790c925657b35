using System.Net.Sockets;
using System.Text;

namespace LeidenBestuur.Tests.Support;

/// <summary>What no client of .NET would send, to a real server of this machine.</summary>
internal static class RawRequest
{
    /// <summary>Sends these letters, each as one byte, and gives all that comes back until the server closes.</summary>
    public static async Task<string> SendAsync(int port, string request)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var client = new TcpClient();
        await client.ConnectAsync("localhost", port, cancellation);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), cancellation);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync(cancellation);
    }
}
