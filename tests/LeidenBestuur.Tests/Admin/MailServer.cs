using System.Buffers;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace LeidenBestuur.Tests.Admin;

/// <summary>A mail server on this machine that keeps what it gets.</summary>
internal sealed class MailServer : MessageStore, IAsyncDisposable
{
    public const string PublicUrl = "https://bestuur.leiden.nl";

    private readonly Channel<MimeMessage> _letters = Channel.CreateUnbounded<MimeMessage>();
    private readonly CancellationTokenSource _stopping = new();
    private readonly int _port = FreePort();
    private readonly Task _running;

    public MailServer()
    {
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, _port))).Build();
        var services = new ServiceProvider();
        services.Add(this);
        _running = new SmtpServer.SmtpServer(options, services).StartAsync(_stopping.Token);
    }

    /// <summary>Whether it takes no letter.</summary>
    public bool Refuses { get; set; }

    /// <summary>How many letters lie there unread.</summary>
    public int Unread => _letters.Reader.Count;

    public (string Key, string Value)[] Settings => SettingsFor(_port);

    /// <summary>Settings for a server that does not answer.</summary>
    public static (string Key, string Value)[] SettingsForNone() => SettingsFor(FreePort());

    /// <summary>The next letter, for which a test does not wait forever.</summary>
    public async Task<MimeMessage> NextAsync() => await _letters.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>The path of the link in the next letter to this address.</summary>
    public async Task<string> NextLinkAsync(string to)
    {
        var letter = await NextAsync();
        Assert.Equal(to, Assert.Single(letter.To.Mailboxes).Address);
        var link = Assert.Single(letter.TextBody!.Split('\n'), line => line.StartsWith(PublicUrl + "/beheer/", StringComparison.Ordinal));
        return link.Trim()[PublicUrl.Length..];
    }

    public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        if (Refuses)
            return SmtpResponse.MailboxUnavailable;
        await _letters.Writer.WriteAsync(await MimeMessage.LoadAsync(new MemoryStream(buffer.ToArray()), cancellationToken), cancellationToken);
        return SmtpResponse.Ok;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running;
        _stopping.Dispose();
    }

    private static (string Key, string Value)[] SettingsFor(int port) =>
    [
        ("Site:PublicUrl", PublicUrl), ("Smtp:Host", "127.0.0.1"), ("Smtp:Port", $"{port}"), ("Smtp:Security", "None"), ("Smtp:From", "LeidenBestuur <bestuur@leiden.nl>"),
    ];

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
