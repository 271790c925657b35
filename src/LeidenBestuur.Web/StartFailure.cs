using System.Net.Sockets;
using System.Security.Cryptography;
using LeidenBestuur.Web.Data;

namespace LeidenBestuur.Web;

/// <summary>Why the program did not come up, for the person who started it.</summary>
public static class StartFailure
{
    private static readonly string[] Framework = ["Microsoft.AspNetCore", "Microsoft.Extensions", "Serilog"];

    /// <summary>One line; null: a fault of the program itself, of which the whole is wanted.</summary>
    public static string? Line(Exception failure) => failure switch
    {
        WrongSettingException => failure.Message,
        _ when StoreFailure.Line(failure) is { } line => line,
        InvalidOperationException when failure.Message.StartsWith("Unable to configure HTTPS", StringComparison.Ordinal) =>
            "Kestrel:Certificates:Default:Path is empty; an https address must have a certificate.",
        CryptographicException or NotSupportedException { Source: "System.Net.Security" } => $"The certificate of Kestrel:Certificates or Kestrel:Endpoints cannot be used: {FirstLine(failure)}",
        SocketException => $"The address of urls or Kestrel:Endpoints cannot be used: {FirstLine(failure)}.",
        IOException or UnauthorizedAccessException => FirstLine(failure),
        InvalidOperationException or FormatException or InvalidDataException when OfTheFramework(failure) => FirstLine(failure),
        _ => null,
    };

    private static bool OfTheFramework(Exception failure) =>
        Framework.Any(name => failure.Source?.StartsWith(name, StringComparison.Ordinal) == true);

    private static string FirstLine(Exception failure) => failure.Message.Split('\n')[0].TrimEnd();
}
