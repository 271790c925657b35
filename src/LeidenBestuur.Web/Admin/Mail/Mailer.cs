using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace LeidenBestuur.Web.Admin.Mail;

/// <summary>Sends plain letters by SMTP.</summary>
public sealed class Mailer(AdminSettings settings)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Whether there is a server to send by.</summary>
    public bool CanSend => settings.Smtp is not null;

    /// <exception cref="Exception">The server cannot be reached or refuses; the kinds of failure are the library's.</exception>
    public async Task SendAsync(string to, string subject, string text, CancellationToken cancellation)
    {
        var smtp = settings.Smtp ?? throw new InvalidOperationException("Smtp:Host is empty.");
        using var letter = new MimeMessage { Subject = subject, Body = new TextPart("plain") { Text = text } };
        letter.From.Add(MailboxAddress.Parse(smtp.From));
        letter.To.Add(MailboxAddress.Parse(to));
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(smtp.Host, smtp.Port, Security(smtp.Security), cancellation);
            if (smtp.UserName.Length > 0)
                await client.AuthenticateAsync(smtp.UserName, smtp.Password, cancellation);
            await client.SendAsync(letter, cancellation);
            await client.DisconnectAsync(quit: true, cancellation);
        }
        finally
        {
            // The server's last words came by a network thread.
            await Task.Yield();
        }
    }

    private static SecureSocketOptions Security(SmtpSecurity security) => security switch
    {
        SmtpSecurity.None => SecureSocketOptions.None,
        SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => throw new ArgumentOutOfRangeException(nameof(security), security, "Not a way to send mail."),
    };
}
