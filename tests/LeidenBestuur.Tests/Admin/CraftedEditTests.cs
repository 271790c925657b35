using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using LeidenBestuur.Tests.Support;
using LeidenBestuur.Web.Data.Audit;
using LeidenBestuur.Web.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace LeidenBestuur.Tests.Admin;

/// <summary>Requests to the editing and publishing part that no page of ours makes, by somebody who may do everything: never a failure of the server, and nothing changes.</summary>
public sealed class CraftedEditTests : IAsyncLifetime
{
    private static readonly string[] Parts = ["profielen", "publicaties", "portretten", "onderwerpen", "paginas", "voorbeelden"];

    /// <summary>Where what staff write is kept.</summary>
    private static readonly string[] Tables = ["Officials", "FormerSlugs", "Versions", "ProfileContents", "SidePositions", "TermsOfOffice", "Portfolios", "ContentPages", "Portraits", "PreviewLinks", "ErasureRequests"];

    private readonly AdminHost _host = new();
    private AdminBrowser _administrator = null!;
    private int _draft;

    public async ValueTask InitializeAsync()
    {
        await _host.Site.Store.PublishAsync("anna-bakker", Some.Declared(Some.SidePosition(12)) with { Name = "Anna Bakker" });
        await _host.Site.Store.DraftAsync("anna-bakker", Some.Content("Anna Bakker") with { LeadSentence = "Concept van Anna." });
        _administrator = await _host.SignedInAsync(StaffRole.Administrator);
        await _administrator.GoAsync("/beheer/profielen/marie-de-vries/bewerken");
        await _administrator.SubmitAsync("/beheer/profielen/marie-de-vries/bewerken", ("doe", "bewaren"), ("Form.LeadSentence", "Concept van Marie."));
        _draft = (await _host.Site.Store.OfficialAsync("marie-de-vries")).Timeline.OpenDraft!.Id;
        await _administrator.GoAsync($"/beheer/publicaties/{_draft}");
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Post_WithoutProof_ChangesNothing()
    {
        var before = await WrittenAsync();
        foreach (var address in Addresses)
        {
            await _administrator.PostAsync(address, [new("When", "nu"), new("PublicReason", "x"), new("doe", "bewaren"), new("Form.Name", "x"), new("Reason", "x"), new("versie", $"{_draft}"), new("Act", "concept")]);
            Assert.True(_administrator.Status == 400, $"{address}: {_administrator.Status}");
        }

        await AssertUnchangedAsync(before);
        Assert.Equal(Addresses.Count(), (await _host.TrailAsync()).Count(line => line.StartsWith("form.refused", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("99999")]
    [InlineData("2147483647")]
    [InlineData("2147483648")]
    [InlineData("1e3")]
    [InlineData("abc")]
    [InlineData("%01")]
    [InlineData("..%2F1")]
    [InlineData("%EF%BC%91")]
    public async Task Post_NumberOfNothing_IsNotFound(string id)
    {
        var before = await WrittenAsync();
        foreach (var act in new[] { "indienen", "terugnemen", "terugsturen", "publiceren", "overnemen", "weggooien", "nakijken" })
            await RefusedAsync($"/beheer/publicaties/{id}/{act}", [new("When", "nu"), new("PublicReason", "x"), new("ReturnReason", "x")], 400, 404);
        await RefusedAsync($"/beheer/profielen/marie-de-vries/versies/{id}/terugzetten", [], 400, 404);
        await RefusedAsync($"/beheer/profielen/marie-de-vries/weghalen/{id}/bevestigen", [new("zeker", "true")], 400, 404);
        await RefusedAsync($"/beheer/onderwerpen/{id}", [new("Name", "x")], 400, 404);
        await AssertUnchangedAsync(before);
    }

    [Fact]
    public async Task Post_WhatIsOfAnotherOfficial_IsRefused()
    {
        var before = await WrittenAsync();
        // The entry, the version and the hash are Anna's.
        await RefusedAsync("/beheer/profielen/marie-de-vries/bewerken", await FormAsync(new("Form.Positions[0].EntryId", "12"), new("Form.Positions[0].Title", "Lid"), new("Form.Declaration", "Declared")), 400);
        await RefusedAsync("/beheer/profielen/marie-de-vries/versies/2/terugzetten", [], 404);
        await RefusedAsync("/beheer/profielen/marie-de-vries/weghalen", [new("Field", "sidePosition/12"), new("Ground", "RightToErasure")], 400);
        await RefusedAsync("/beheer/profielen/marie-de-vries/botsing", [new("token", "c-0"), new("keuze[leadSentence]", "mijn")], 302, 400);
        Assert.Equal(before, await WrittenAsync());
    }

    [Fact]
    public async Task Post_FieldsMadeUp_ChangeNothing()
    {
        var before = await WrittenAsync();
        var other = (await _host.Site.Store.OfficialAsync("anna-bakker")).Timeline.OpenDraft!;
        foreach (var seen in new[] { "", "x", $"{_draft}:", $"{_draft}:{Guid.Empty:N}", $"{other.Id}:{other.ConcurrencyToken:N}", new string('9', 5000) })
            await RefusedAsync($"/beheer/publicaties/{_draft}/publiceren", [new("Seen", seen), new("When", "nu"), new("PublicReason", "x")], 400);
        foreach (var when in new[] { "", "ooit", "NU", "nu,later" })
            await RefusedAsync($"/beheer/publicaties/{_draft}/publiceren", [.. await SeenAsync(), new("When", when), new("PublicReason", "x")], 400);
        foreach (var (day, time) in new[] { ("9999-12-31", "09:00"), ("0001-01-01", "00:00"), ("2026-02-30", "09:00"), ("2026-12-01", "24:00"), ("2026-12-01", "-1:00"), ("٢٠٢٦-١٢-٠١", "09:00") })
            await RefusedAsync($"/beheer/publicaties/{_draft}/publiceren", [.. await SeenAsync(), new("When", "later"), new("Day", day), new("Time", time), new("PublicReason", "x")], 400);
        await RefusedAsync("/beheer/publicaties/samen", [.. Enumerable.Range(1, 900).Select(i => KeyValuePair.Create("versie", i.ToString(CultureInfo.InvariantCulture))), new("When", "nu"), new("PublicReason", "x")], 400);
        await RefusedAsync("/beheer/publicaties/verzetten", [new("versie", $"{_draft}"), new("When", "nu")], 400);
        await RefusedAsync("/beheer/profielen/marie-de-vries/adres", [new("Address", "anna-bakker")], 400);
        await RefusedAsync("/beheer/profielen/marie-de-vries/adres", [new("Address", "nieuw")], 400);
        await RefusedAsync("/beheer/profielen/marie-de-vries/bewerken", await FormAsync(new KeyValuePair<string, string>("Form.Token", "c-" + new string('0', 32)), new("Form.LeadSentence", "Anders.")), 302);
        await AssertUnchangedAsync(before);
    }

    [Fact]
    public async Task Post_OversizedOrMalformedBody_IsRefusedAndNothingBreaks()
    {
        var token = Token();
        var before = await WrittenAsync();
        foreach (var address in new[] { "/beheer/profielen/marie-de-vries/bewerken", $"/beheer/publicaties/{_draft}/publiceren", "/beheer/publicaties/samen", "/beheer/portretten/marie-de-vries", "/beheer/paginas/privacy" })
        {
            foreach (var content in Bodies(token))
            {
                await _administrator.SendAsync(new(HttpMethod.Post, "https://localhost" + address) { Content = content });
                // Of "samen", a form without anybody in it leads back to the list.
                Assert.True(_administrator.Status is 400 or 404 or 409 or 413 or 415 || _administrator.Location == "/beheer/publicaties", $"{address} {content.Headers.ContentType}: {_administrator.Status}");
            }
        }

        await AssertUnchangedAsync(before);
    }

    /// <summary>None of them can be a whole form of ours.</summary>
    private static IEnumerable<HttpContent> Bodies(string token) =>
    [
        Form($"formulier={token}&Form.LeadSentence={new string('a', 9_000_000)}"), Form($"formulier={token}&{string.Join('&', Enumerable.Range(0, 30_000).Select(i => $"Form.Positions[{i}].Title=x"))}"),
        Form($"formulier={token}&Form.Positions[2147483648].Title=x&Form.Positions[-1].Title=x&Form.Positions[[0]].Title=x&Form..Name=x&Form.Positions[0].Incomes[99999].Year=2020"),
        Form("%%%=&&&==%zz"), new StringContent("{\"Form\":{}}", Encoding.UTF8, "application/json"), new StringContent("<x/>", Encoding.UTF8, "text/xml"), new ByteArrayContent([0, 255, 1, 254]),
        new StringContent("--x\r\nkapot", Encoding.UTF8, new MediaTypeHeaderValue("multipart/form-data") { Parameters = { new("boundary", "y") } }),
    ];

    private static StringContent Form(string body) => new(body, Encoding.UTF8, "application/x-www-form-urlencoded");

    private static IEnumerable<string> Addresses => RightsTests.Rows.Select(row => row.Data.Item1.Split(' ')).Where(row => row[0] == "POST" && Parts.Contains(row[1].Split('/')[2], StringComparer.Ordinal)).Select(row => row[1]);

    private async Task RefusedAsync(string address, IEnumerable<KeyValuePair<string, string>> fields, params int[] statuses)
    {
        await _administrator.PostAsync(address, [new("formulier", Token()), .. fields]);
        Assert.True(statuses.Contains(_administrator.Status), $"{address}: {_administrator.Status}");
        if (_administrator.Page.QuerySelector("input[name=formulier]") is null)
            await _administrator.GoAsync($"/beheer/publicaties/{_draft}");
    }

    private string Token() => _administrator.Page.QuerySelector("input[name=formulier]")!.GetAttribute("value")!;

    private async Task<IEnumerable<KeyValuePair<string, string>>> SeenAsync()
    {
        await _administrator.GoAsync($"/beheer/publicaties/{_draft}");
        return [.. _administrator.Seen];
    }

    /// <summary>The form of Marie with some fields changed.</summary>
    private async Task<IEnumerable<KeyValuePair<string, string>>> FormAsync(params KeyValuePair<string, string>[] changed)
    {
        await _administrator.GoAsync("/beheer/profielen/marie-de-vries/bewerken");
        var given = _administrator.Page.QuerySelectorAll("input[type=hidden][name^='Form.']").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""))
            .Append(new("Form.Name", "Marie de Vries")).Append(new("doe", "bewaren"));
        return [.. given.Where(field => changed.All(other => other.Key != field.Key)), .. changed];
    }

    private async Task AssertUnchangedAsync(string before)
    {
        Assert.Equal(before, await WrittenAsync());
        Assert.Equal(200, (await _administrator.GoAsync("/beheer")).Status);
        await using var scope = _host.Site.Services.CreateAsyncScope();
        Assert.Empty((await scope.ServiceProvider.GetRequiredService<AuditVerification>().RunAsync([], TestContext.Current.CancellationToken)).Faults);
    }

    /// <summary>All that staff have written, in one text.</summary>
    private async Task<string> WrittenAsync()
    {
        await using var connection = new SqliteConnection($"{_host.Site.Store.ConnectionString};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var text = new StringBuilder();
        foreach (var table in Tables)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1";
            await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await reader.ReadAsync(TestContext.Current.CancellationToken))
                text.Append(table).AppendJoin('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)).Append('\n');
        }

        return text.ToString();
    }
}
