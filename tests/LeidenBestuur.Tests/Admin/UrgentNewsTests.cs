using System.Net;
using System.Net.Sockets;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Domain;
using MimeKit;

namespace LeidenBestuur.Tests.Admin;

/// <summary>What one person did alone, told by mail to everybody who may publish.</summary>
public sealed class UrgentNewsTests
{
    private const string Profile = "/beheer/profielen/marie-de-vries";

    [Fact]
    public async Task Publish_InHaste_TellsEverybodyWhoMayPublish()
    {
        await using var mail = new MailServer();
        await using var host = new AdminHost(mail.Settings);
        var piet = await StaffAsync(host);
        var id = await DraftAsync(host, piet);

        await PublishAsync(piet, $"/beheer/publicaties/{id}");

        var letters = await LettersAsync(mail);
        Assert.Equal(("Met spoed goedgekeurd: Marie de Vries", 0), (letters[0].Subject, mail.Unread));
        Assert.Contains("piet (piet@leiden.nl) heeft het profiel van Marie de Vries met spoed goedgekeurd", letters[0].TextBody, StringComparison.Ordinal);
        Assert.Contains("zonder tweede persoon. De reden: De krant belt.", letters[0].TextBody, StringComparison.Ordinal);
        Assert.Contains($"{MailServer.PublicUrl}/beheer/publicaties/{id}", letters[0].TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_SeveralInHaste_IsOneLetterForEach()
    {
        await using var mail = new MailServer();
        await using var host = new AdminHost(mail.Settings);
        await host.Site.Store.PublishAsync("anna-bakker", Some.Content("Anna Bakker"));
        var piet = await StaffAsync(host);
        int[] ids = [await DraftAsync(host, piet, "anna-bakker"), await DraftAsync(host, piet)];
        await piet.GoAsync("/beheer/publicaties/samen?" + string.Join('&', ids.Select(id => $"versie={id}")));

        await piet.PostAsync("/beheer/publicaties/samen",
        [
            new("formulier", piet.Page.QuerySelector("input[name=formulier]")!.GetAttribute("value")!), .. piet.Seen, .. ids.Select(id => KeyValuePair.Create("versie", $"{id}")),
            new("When", "nu"), new("PublicReason", "Samen."), new("Urgent", "ja"), new("UrgentReason", "De krant belt."),
        ]);

        Assert.Equal(302, piet.Status);
        var letters = await LettersAsync(mail);
        Assert.Equal(0, mail.Unread);
        Assert.Contains("de profielen van Anna Bakker en Marie de Vries met spoed goedgekeurd", letters[0].TextBody, StringComparison.Ordinal);
        Assert.Contains($"{MailServer.PublicUrl}/beheer/publicaties\n", letters[0].TextBody!.ReplaceLineEndings("\n") + "\n", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdraw_ByOnePerson_TellsEverybodyWhoMayPublish()
    {
        await using var mail = new MailServer();
        await using var host = new AdminHost(mail.Settings);
        var piet = await StaffAsync(host);
        await piet.GoAsync(Profile + "/intrekken");

        await piet.SubmitAsync(Profile + "/intrekken", ("Reason", "Per ongeluk gepubliceerd."));

        var letter = (await LettersAsync(mail))[0];
        var withdrawal = (await host.Site.Store.OfficialAsync("marie-de-vries")).Timeline.HeldAt(host.Now)!;
        Assert.Equal(("Ingetrokken door één persoon: Marie de Vries", 0), (letter.Subject, mail.Unread));
        Assert.Contains("piet (piet@leiden.nl) heeft de pagina van Marie de Vries ingetrokken, zonder tweede persoon. De reden: Per ongeluk gepubliceerd.", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains($"{MailServer.PublicUrl}/beheer/publicaties/{withdrawal.Id}", letter.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_MailServerThatDoesNotAnswer_DoesNotWaitForIt()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var host = new AdminHost([.. MailServer.SettingsForNone(), ("Smtp:Port", $"{((IPEndPoint)silent.LocalEndpoint).Port}")]);
        var piet = await StaffAsync(host);
        var id = await DraftAsync(host, piet);

        await PublishAsync(piet, $"/beheer/publicaties/{id}").WaitAsync(TimeSpan.FromSeconds(14), TestContext.Current.CancellationToken);

        (await silent.AcceptSocketAsync(TestContext.Current.CancellationToken)).Dispose();
    }

    /// <summary>An editor, who is told nothing, and two people who may publish; in the browser of the first.</summary>
    private static async Task<AdminBrowser> StaffAsync(AdminHost host)
    {
        await host.AddAsync("eva@leiden.nl");
        await host.AddAsync("petra@leiden.nl", StaffRole.Publisher);
        return await host.SignedInAsync(StaffRole.Publisher, "piet@leiden.nl");
    }

    private static async Task<int> DraftAsync(AdminHost host, AdminBrowser browser, string slug = "marie-de-vries")
    {
        await browser.GoAsync($"/beheer/profielen/{slug}/bewerken");
        await browser.SubmitAsync($"/beheer/profielen/{slug}/bewerken", ("doe", "bewaren"), ("Form.LeadSentence", "Nieuwe zin."));
        return (await host.Site.Store.OfficialAsync(slug)).Timeline.OpenDraft!.Id;
    }

    private static async Task PublishAsync(AdminBrowser browser, string page)
    {
        await browser.GoAsync(page);
        await browser.SubmitAsync(page + "/publiceren", ("PublicReason", "Nieuwe zin."), ("Urgent", "ja"), ("UrgentReason", "De krant belt."));
        Assert.Equal(302, browser.Status);
    }

    private static async Task<IReadOnlyList<MimeMessage>> LettersAsync(MailServer mail)
    {
        MimeMessage[] letters = [await mail.NextAsync(), await mail.NextAsync()];
        Assert.Equal(["petra@leiden.nl", "piet@leiden.nl"], letters.Select(letter => letter.To.Mailboxes.Single().Address).Order(StringComparer.Ordinal));
        return letters;
    }
}
