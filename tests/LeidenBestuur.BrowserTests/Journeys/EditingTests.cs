using LeidenBestuur.BrowserTests.Support;
using NetVips;

namespace LeidenBestuur.BrowserTests.Journeys;

/// <summary>What editors do to a profile before it is published.</summary>
public sealed class EditingTests(Chromium chromium)
{
    private static readonly int[] Widths = [320, 768, 1280];

    [Theory]
    [InlineData(360, false)]
    [InlineData(1280, true)]
    public async Task Editor_AddsAndMovesRowsAndMakesAMistake_LosesNothing(int width, bool script)
    {
        await using var room = await Newsroom.OpenAsync(chromium);
        var page = await room.SignInAsync(Newsroom.Editor, width, script);
        await room.GoAsync(page, Newsroom.Profile + "/bewerken");

        await page.FillAsync(("Eerste zin", "Een zin die al getypt was."));
        await page.PressAsync("Nevenfunctie toevoegen");
        var row = page.Locator("#rij-positions-1");
        await row.GetByLabel("Functie", new() { Exact = true }).FillAsync("Voorzitter");
        await row.GetByLabel("Betaling", new() { Exact = true }).SelectOptionAsync("Betaald");
        await page.Locator("button[value='Positions[1]:omhoog']").ClickAsync();
        await Assertions.Expect(page.Locator("#rij-positions-0")).ToContainTextAsync("Voorzitter");
        await page.PressAsync("Bewaren");

        // Paid without an amount: told at the field, and everything typed is still there.
        await Assertions.Expect(page.GetByTestId("errors")).ToContainTextAsync("De functie is betaald.");
        await page.GetByTestId("errors").GetByRole(AriaRole.Link).First.ClickAsync();
        await page.Locator("#rij-positions-0").GetByLabel("Vergoeding in euro", new() { Exact = true }).FillAsync("5.050");
        await page.Locator("#rij-positions-0").GetByLabel("Per", new() { Exact = true }).SelectOptionAsync("Jaar");
        await page.PressAsync("Bewaren");
        await Assertions.Expect(page.GetByTestId("notice")).ToContainTextAsync("Concept bewaard");
        await Assertions.Expect(page.GetByLabel("Eerste zin", new() { Exact = true })).ToHaveValueAsync("Een zin die al getypt was.");
    }

    [Theory]
    [InlineData(360, true)]
    [InlineData(1280, false)]
    public async Task TwoEditors_SaveTheSamePage_TheSecondSeesBothAndChooses(int width, bool script)
    {
        await using var room = await Newsroom.OpenAsync(chromium);
        var second = await room.SignInAsync(Newsroom.Editor, width, script);
        var first = await room.SignInAsync(Newsroom.Publisher, width, script);
        foreach (var page in new[] { second, first })
            await room.GoAsync(page, Newsroom.Profile + "/bewerken");
        await first.FillAsync(("Eerste zin", "De zin van Piet."), ("Titel", "De titel van Piet"), ("Tekst", "De tekst van Piet."));
        await first.PressAsync("Bewaren");
        await Assertions.Expect(first.GetByTestId("notice")).ToContainTextAsync("Concept bewaard");

        await second.FillAsync(("Eerste zin", "De zin van Eva."), ("Contact via het bestuurssecretariaat", "Bel 071 516 50 00."));
        await second.PressAsync("Bewaren");

        await second.ExpectTitleAsync("Twee teksten voor Marie de Vries");
        var sentence = second.GetByTestId("choice").Filter(new() { HasText = "De zin van Eva." });
        await Assertions.Expect(sentence).ToContainTextAsync("De zin van Piet.");
        // Both changed the sentence: nobody chooses for her.
        await second.PressAsync("Zo bewaren");
        await Assertions.Expect(second.GetByTestId("errors")).ToBeVisibleAsync();
        await sentence.GetByLabel("Uw tekst").CheckAsync();
        await second.PressAsync("Zo bewaren");
        await Assertions.Expect(second.GetByTestId("notice")).ToBeVisibleAsync();

        await room.GoAsync(first, Newsroom.Profile + "/bewerken");
        foreach (var (field, value) in new[] { ("Eerste zin", "De zin van Eva."), ("Titel", "De titel van Piet"), ("Contact via het bestuurssecretariaat", "Bel 071 516 50 00.") })
            await Assertions.Expect(first.GetByLabel(field, new() { Exact = true })).ToHaveValueAsync(value);
    }

    [Theory]
    [InlineData(360, false)]
    [InlineData(1280, true)]
    public async Task Editor_AddsAPortraitAndItsFocalPoint_WhichIsInThePictureAtEveryWidth(int width, bool script)
    {
        await using var room = await Newsroom.OpenAsync(chromium);
        var page = await room.SignInAsync(Newsroom.Editor, width, script);
        var other = await room.SignInAsync(Newsroom.Publisher, width, script);
        await room.GoAsync(page, Newsroom.Profile);
        await page.FollowAsync("Portret");
        await page.GetByLabel("Foto", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "marie.png", MimeType = "image/png", Buffer = WideWithAFaceAtTheRight() });
        await page.FillAsync(("Alternatieve tekst", "Marie de Vries op de trap van het stadhuis"), ("Naam van de fotograaf (niet verplicht)", "Hans Jansen"));
        await page.PressAsync("Foto opsturen");

        await page.ExpectTitleAsync("Middelpunt kiezen");
        var photo = page.Locator("input[type=image]");
        var size = await photo.EvaluateAsync<int[]>("image => [image.width, image.height]");
        await photo.ClickAsync(new() { Position = new() { X = size[0] * .9f, Y = size[1] * .5f } });
        await Assertions.Expect(page.GetByLabel("Van links, in procent")).ToHaveValueAsync("90");
        await page.PressAsync("In concept zetten");
        await room.GoAsync(page, Newsroom.Profile);
        await page.FollowAsync("Concept controleren");
        await Newsroom.SubmitAndPublishAsync(page, other, "Nieuw portret.");

        var visitor = await room.AtAsync(width, script: true);
        foreach (var path in new[] { Newsroom.Page, "/" })
        {
            foreach (var wide in Widths)
            {
                await visitor.SetViewportSizeAsync(wide, 900);
                await room.LookAsync(visitor, path);
                var portrait = visitor.GetByTestId("portrait").First;
                await portrait.ScrollIntoViewIfNeededAsync();
                await Assertions.Expect(portrait).ToHaveAttributeAsync("alt", "Marie de Vries op de trap van het stadhuis");
                Assert.True(await portrait.EvaluateAsync<bool>(IsGreenSomewhere), $"At {wide} px {path} shows no face.");
            }
        }
        await room.GoAsync(visitor, Newsroom.Page);
        await Assertions.Expect(visitor.GetByTestId("credit")).ToContainTextAsync("Hans Jansen");
    }

    /// <summary>What the browser chose is loaded and shows the focal point.</summary>
    private const string IsGreenSomewhere =
        """
        async image => {
          await image.decode();
          if (!image.currentSrc.includes('/portretten/') || image.getBoundingClientRect().width === 0) return false;
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
          const pen = canvas.getContext('2d');
          pen.drawImage(image, 0, 0);
          const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
          for (let i = 0; i < data.length; i += 4)
            if (data[i + 1] > 180 && data[i] < 90) return true;
          return false;
        }
        """;

    /// <summary>Red with a green stripe: a crop around the middle would miss it.</summary>
    private static byte[] WideWithAFaceAtTheRight()
    {
        using var red = Image.Black(1600, 800) + new[] { 200.0, 30, 30 };
        using var green = Image.Black(80, 800) + new[] { 30.0, 220, 30 };
        using var picture = red.Insert(green, 1400, 0).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        return picture.PngsaveBuffer();
    }
}
