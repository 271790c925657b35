using AngleSharp.Html.Parser;
using LeidenBestuur.BrowserTests.Support;
using LeidenBestuur.Tests.Site;

namespace LeidenBestuur.BrowserTests;

/// <summary>Holds the made-up store to its promise, so that no state drops out of the tests unseen.</summary>
public sealed class RichStoreTests(Sites sites)
{
    private static readonly string[] Sentences =
    [
        "Deze functies horen bij het ambt.", "Deze functies horen niet bij het ambt.", "Wij weten niet of deze functies bij het ambt horen.",
        "Onbetaald (onbezoldigd)", "alleen onkosten worden vergoed", "afgedragen aan de gemeentekas", "Wij weten niet of deze functie betaald is.",
        "Vergoeding: € 5.050 per jaar", "Beëindigd: tot en met 15 juni 2024", "Begint op 1 januari 2027", "Begin niet bekend",
        "Inkomsten in 2022: € 1.200. Hier gepubliceerd op", "Inkomsten in 2023: € 0.", "Inkomsten in 2026: nog niet bekend.", "Inkomsten in 2024: nog niet openbaar.",
        "is wethouder in deeltijd.", "De functie hoort bij het ambt van burgemeester.", "want wij weten niet hoeveel uur het ambt kost.",
        "want wij weten niet of de functie bij het ambt hoort.", "Het register begon op 1 januari 2024.",
        "staan hier nog geen nevenfuncties.", "Dat is opgegeven op 1 mei 2026.", "heeft nu geen nevenfuncties.", "nog niet nagekeken", "Nagekeken op 20 november 2026.",
        "laten weten dat dit klopt", "Het bedrag van 2023 klopte niet", "privégegevens weggehaald", "Deze pagina is weggehaald op 20 november 2026.",
        "zit nu niet in het college", "ontslag genomen en blijft wethouder tot 1 januari 2027", "eerste locoburgemeester", "tijdelijk, sinds 1 juli 2026", "heeft nu geen wethouder",
        "Wij weten niet of dit op 1 februari 2026 al zo was.", "U ziet hoe het was op 31 december 2024", "Voor journalisten:", "Later in het college", "Eerder in het college",
        "niet meer op de pagina van Marie de Vries", "Zo is deze functie hier eerder beschreven.", "Gekozen:",
        "is tijdelijk afwezig. Nico Niets neemt het werk over.", "Nu zonder wethouder", "Stond hier van", "Wie van het college zat hier ook?", "Niet meer op de pagina",
    ];

    [Fact]
    public async Task Read_AllPagesOfTheRichStore_ShowEveryState()
    {
        using var client = new HttpClient();
        var text = "";
        foreach (var kind in Pages.All.Where(kind => kind.Store == Store.Rich))
        {
            using var response = await client.GetAsync(sites.Address(kind));
            text += new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync()).Words() + "\n";
        }

        Assert.All(Sentences, sentence => Assert.Contains(sentence, text, StringComparison.Ordinal));
    }
}
