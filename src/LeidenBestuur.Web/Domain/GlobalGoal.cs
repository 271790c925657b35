namespace LeidenBestuur.Web.Domain;

/// <summary>
/// Global Goal, duurzaam ontwikkelingsdoel: one of the 17 goals of the United Nations for 2030 (A/RES/70/1), under the Dutch
/// name that the municipalities use.
/// </summary>
public sealed record GlobalGoal
{
    private GlobalGoal(int number, string name) => (Number, Name) = (number, name);

    /// <summary>Nummer, 1 to 17.</summary>
    public int Number { get; }

    /// <summary>Naam, in Dutch.</summary>
    public string Name { get; }

    /// <summary>Alle doelen, by number.</summary>
    public static IReadOnlyList<GlobalGoal> All { get; } =
    [
        new(1, "Geen armoede"),
        new(2, "Geen honger"),
        new(3, "Goede gezondheid en welzijn"),
        new(4, "Kwaliteitsonderwijs"),
        new(5, "Gendergelijkheid"),
        new(6, "Schoon water en sanitair"),
        new(7, "Betaalbare en duurzame energie"),
        new(8, "Waardig werk en economische groei"),
        new(9, "Industrie, innovatie en infrastructuur"),
        new(10, "Ongelijkheid verminderen"),
        new(11, "Duurzame steden en gemeenschappen"),
        new(12, "Verantwoorde consumptie en productie"),
        new(13, "Klimaatactie"),
        new(14, "Leven in het water"),
        new(15, "Leven op het land"),
        new(16, "Vrede, justitie en sterke publieke diensten"),
        new(17, "Partnerschap om doelstellingen te bereiken"),
    ];

    /// <summary>Whether there is a goal of this number.</summary>
    public static bool Exists(int number) => number >= 1 && number <= All.Count;

    /// <summary>The goal of a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such goal.</exception>
    public static GlobalGoal Of(int number) => Exists(number)
        ? All[number - 1]
        : throw new ArgumentOutOfRangeException(nameof(number), number, "The Global Goals are numbered 1 to 17.");
}
