using System.Threading.Channels;

namespace LeidenBestuur.Web.Admin.Mail;

/// <summary>Letters that nobody waits for, sent one after another behind the back of who caused them. What lies here when the program stops is lost: the start page tells it too.</summary>
public sealed partial class Outbox(Mailer mailer, ILogger<Outbox> log) : BackgroundService
{
    private readonly Channel<Letter> _open = Channel.CreateUnbounded<Letter>();

    public void Put(string to, string subject, string text) => _open.Writer.TryWrite(new(to, subject, text));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var letter in _open.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await mailer.SendAsync(letter.To, letter.Subject, letter.Text, stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailure(failure);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "A letter that nobody waits for could not be sent")]
    private partial void LogFailure(Exception failure);

    private sealed record Letter(string To, string Subject, string Text);
}
