using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Tests.Admin;

/// <summary>What cannot be saved waits for who typed it, also where the session had ended.</summary>
public sealed class ProfileWorksheetTests : EditingRoom
{
    [Fact]
    public async Task Save_SessionHasEnded_FormIsThereAfterSigningIn()
    {
        await Editor.GoAsync(Edit);
        Host.Site.Clock.Advance(TimeSpan.FromMinutes(31));

        await SubmitAsync(("doe", "bewaren"), ("Form.LeadSentence", "Getypt toen de sessie voorbij was."));

        Assert.Equal("/beheer/inloggen?terug=%2Fbeheer%2Fprofielen%2Fmarie-de-vries%2Fbewerken", Editor.Location);
        Assert.Null((await OfficialAsync()).Timeline.OpenDraft);
        await Editor.EnterPasswordAsync("eva@leiden.nl");
        await Editor.FollowAsync();
        await Editor.SubmitAsync("/beheer/inloggen/code", ("Code", Host.NextCode()));
        await Editor.GoAsync(Edit);
        Assert.Equal("Getypt toen de sessie voorbij was.", Editor.Page.QuerySelector("[name='Form.LeadSentence']")!.TextContent.Trim());
        var other = await Host.SignedInAsync(StaffRole.Editor, "bram@leiden.nl");
        await other.GoAsync(Edit);
        Assert.Null(other.Page.QuerySelector("[data-testid=worksheet]"));
    }

    [Fact]
    public async Task Save_SessionHasEndedAndSomethingElseWaits_LeavesThatAloneAndCanBeSentAfterSigningIn()
    {
        await Editor.GoAsync(Edit);
        Host.Site.Clock.Advance(Sessions.IdleEnd);
        var laptop = await Host.Browser().SignInAsync("eva@leiden.nl");
        await laptop.GoAsync(Edit);
        await laptop.SubmitAsync(Edit, ("doe", "bewaren"), ("Form.Name", ""), ("Form.LeadSentence", "Later getypt."));
        await SubmitAsync(("doe", "bewaren"), ("Form.LeadSentence", "Eerder getypt."));
        Assert.Equal(401, Editor.Status);
        var kept = Editor.Page.QuerySelector("[name=getypt]")!.GetAttribute("value")!;
        await laptop.GoAsync(Edit);
        Assert.Equal("Later getypt.", laptop.Page.QuerySelector("[name='Form.LeadSentence']")!.TextContent.Trim());

        await laptop.PostAsync("/beheer/alsnog", [new("getypt", kept)]);
        Assert.Contains("Dit hoort bij: Profiel bewerken, Marie de Vries.", laptop.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["Ambt: Alderman", "Eerste zin: Eerder getypt.", "Naam: Marie de Vries", "Sinds: 2022-06-30", "Wat is er opgegeven?: NotYetDeclared"],
            laptop.Page.QuerySelectorAll("main .typed").Select(typed => $"{typed.PreviousElementSibling!.TextContent}: {typed.TextContent}").Order(StringComparer.Ordinal));
        await laptop.SubmitAsync(Edit);
        Assert.Equal("Eerder getypt.", (await OfficialAsync()).Timeline.OpenDraft!.Content!.LeadSentence);
    }

    [Fact]
    public async Task Save_SessionHasEndedSinceTheWorksheetWasOpened_GoesOnWithIt()
    {
        await SaveAsync(("Form.Name", ""), ("Form.LeadSentence", "Eerst getypt."));
        await Editor.GoAsync(Edit);
        Host.Site.Clock.Advance(Sessions.IdleEnd);

        await SubmitAsync(("doe", "bewaren"), ("Form.LeadSentence", "Verder getypt."));

        Assert.Equal(302, Editor.Status);
        Assert.Contains("Verder getypt.", (await Host.AskAsync(store => store.WorkingForms.SingleAsync())).Fields, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_FormOfStranger_IsNotKept()
    {
        await Host.Browser().PostAsync(Edit, [new("Form.Name", "Vreemd"), new("doe", "bewaren")]);

        Assert.False(await Host.AskAsync(store => store.WorkingForms.AnyAsync()));
    }

    [Theory]
    [InlineData("beeindigen", false)]
    [InlineData("andere-beeindigen", false)]
    [InlineData("beeindigen", true)]
    public async Task Save_SessionWasEndedFromElsewhere_IsKeptForItsAuthorUnlessBlocked(string act, bool isBlocked)
    {
        await Editor.GoAsync(Edit);
        var phone = (await Host.AskAsync(store => store.Sessions.SingleAsync())).Id;
        var laptop = await (await Host.Browser().SignInAsync("eva@leiden.nl")).GoAsync("/beheer/account");
        await laptop.SubmitAsync($"/beheer/account/sessies/{act}", ("id", phone.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(302, laptop.Status);
        Assert.Single((await laptop.FollowAsync()).Page.QuerySelectorAll("[data-testid=sessions] li"));
        if (isBlocked)
            await Host.AskAsync(store => store.Users.ExecuteUpdateAsync(update => update.SetProperty(account => account.DisabledAt, Host.Now)));
        await SubmitAsync(("doe", "bewaren"), ("Form.LeadSentence", "Getypt op de telefoon."));

        Assert.Null((await OfficialAsync()).Timeline.OpenDraft);
        Assert.Equal((302, isBlocked ? 0 : 1), (Editor.Status, await Host.AskAsync(store => store.WorkingForms.CountAsync())));
        Assert.StartsWith("/beheer/inloggen", (await Editor.GoAsync("/beheer")).Location, StringComparison.Ordinal);
        if (!isBlocked)
            Assert.Equal("Getypt op de telefoon.", (await laptop.GoAsync(Edit)).Page.QuerySelector("[name='Form.LeadSentence']")!.TextContent.Trim());
    }

    [Fact]
    public async Task Save_FormOfBefore_LeavesWhatWaitsFromAnotherWindow()
    {
        var window = await (await Host.Browser().SignInAsync("eva@leiden.nl")).GoAsync(Edit);
        await SaveAsync(("Form.Name", ""), ("Form.Statement", "Een lange tekst."));
        Assert.Equal(400, Editor.Status);
        await window.SubmitAsync(Edit, ("doe", "bewaren"), ("Form.LeadSentence", "Uit het andere venster."));
        Assert.Equal(302, window.Status);

        await Editor.GoAsync(Edit);
        Assert.NotNull(Editor.Page.QuerySelector("[data-testid=worksheet]"));
        Assert.Equal("Een lange tekst.", Editor.Page.QuerySelector("[name='Form.Statement']")!.TextContent.Trim());
        Assert.Equal("Uit het andere venster.", (await OfficialAsync()).Timeline.OpenDraft!.Content!.LeadSentence);
    }
}
