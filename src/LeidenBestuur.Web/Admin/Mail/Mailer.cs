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
    public Task SendAsync(string to, string subject, string text, CancellationToken cancellation)
    {
        var smtp = settings.Smtp ?? throw new InvalidOperationException("Smtp:Host is empty.");
        // On one worker thread from the first word to the last: checking a certificate can take seconds, and what a server answers comes by threads that visitors wait for.
        return Task.Run(() => Send(smtp, to, subject, text, cancellation), cancellation);
    }

    private static void Send(SmtpSettings smtp, string to, string subject, string text, CancellationToken cancellation)
    {
        using var letter = new MimeMessage { Subject = subject, Body = new TextPart("plain") { Text = text } };
        letter.From.Add(MailboxAddress.Parse(smtp.From));
        letter.To.Add(MailboxAddress.Parse(to));
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        client.Connect(smtp.Host, smtp.Port, Security(smtp.Security), cancellation);
        if (smtp.UserName.Length > 0)
            client.Authenticate(smtp.UserName, smtp.Password, cancellation);
        client.Send(letter, cancellation);
        client.Disconnect(quit: true, cancellation);
    }

    private static SecureSocketOptions Security(SmtpSecurity security) => security switch
    {
        SmtpSecurity.None => SecureSocketOptions.None,
        SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => throw new ArgumentOutOfRangeException(nameof(security), security, "Not a way to send mail."),
    };
}
