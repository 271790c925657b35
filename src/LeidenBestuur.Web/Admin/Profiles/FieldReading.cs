using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Admin.Profiles;

/// <summary>What is wrong with a field, or what an editor should look at again.</summary>
/// <param name="Field">The field ("Positions[2].End"); empty: none in particular.</param>
/// <param name="Message">What is wrong and what to do, in Dutch.</param>
public sealed record FieldRemark(string Field, string Message);

/// <summary>Makes a fact of what was typed in one field, or remembers what is wrong there. Nothing typed is null.</summary>
/// <param name="today">The day on which it is read.</param>
internal sealed class FieldReading(DateOnly today)
{
    public const string BadDate = "Wij kennen deze datum niet. Schrijf jaar, maand en dag, of dag, maand en jaar. Bijvoorbeeld: 2025-06-30 of 30-6-2025.";
    public const string BadYear = "Schrijf een jaar met vier cijfers. Bijvoorbeeld: 2025.";
    public const string BadAmount = "Wij kennen dit bedrag niet. Schrijf het in hele euro’s, of met een komma en twee cijfers. Bijvoorbeeld: 5.050 of 1.234,56.";
    public const string BadChoice = "Kies een van de mogelijkheden in de lijst.";
    public const int LongText = 20_000;

    private const string BadPartialDate = BadDate + " Een jaar (2025) of een maand (2025-06) mag ook.";
    private const int ShortText = 300;

    private readonly List<FieldRemark> _mistakes = [];

    /// <summary>What is wrong; of each field the first.</summary>
    public IReadOnlyList<FieldRemark> Mistakes => _mistakes;

    /// <summary>That words of the source tell what was changed since.</summary>
    public static string Stale(string words) => $"Hier staat nog “{words}”, maar u hebt de datum of het bedrag veranderd. Pas deze woorden aan, of maak dit veld leeg.";

    /// <summary>A period. Where it changed, words of the source that told the old one would now be wrong.</summary>
    public Period Period(string? start, string? end, string? words, string at, IEnumerable<Period>? before)
    {
        var (from, until, said) = (Date(start, at + ".Start"), Date(end, at + ".End"), Text(words, at + ".Words"));
        var told = said is null ? [] : (before ?? []).Where(period => period.Words == said).ToList();
        if (told.Count > 0 && told.TrueForAll(period => (period.Start, period.End) != (from, until)))
            Mistake(at + ".Words", Stale(said!));
        if (from?.FirstDay > until?.LastDay)
        {
            Mistake(at + ".End", "Het einde ligt voor het begin. Verander een van beide.");
            return Domain.Period.Unknown;
        }

        return Domain.Period.Of(from, until, said);
    }

    /// <summary>A date as precisely as it is known.</summary>
    public PartialDate? Date(string? typed, string field)
    {
        if (FieldText.Of(typed) is not { } text)
            return null;
        if (FieldText.TryDate(text, out var date))
            return date;
        Mistake(field, BadPartialDate);
        return null;
    }

    /// <summary>A day on which something was done: it is not still to come.</summary>
    public DateOnly? PastDay(string? typed, string field)
    {
        var day = Day(typed, field);
        if (day > today)
            Mistake(field, "Deze dag moet nog komen. Kies een dag van vandaag of eerder.");
        return day;
    }

    public DateOnly? Day(string? typed, string field)
    {
        if (FieldText.Of(typed) is not { } text)
            return null;
        if (FieldText.TryDay(text, out var day))
            return day;
        Mistake(field, BadDate);
        return null;
    }

    public int? Number(string? typed, string field, int least, int most, string mistake)
    {
        if (FieldText.Of(typed) is not { } text)
            return null;
        if (FieldText.TryNumber(text, least, most, out var number))
            return number;
        Mistake(field, mistake);
        return null;
    }

    public T? Choice<T>(string? typed, string field)
        where T : struct, Enum
    {
        if (FieldText.Of(typed) is not { } text)
            return null;
        if (Enum.GetNames<T>().Contains(text, StringComparer.Ordinal))
            return Enum.Parse<T>(text);
        Mistake(field, BadChoice);
        return null;
    }

    public string? Text(string? typed, string field, int most = ShortText)
    {
        var text = FieldText.Of(typed);
        if (text?.Length > most)
            Mistake(field, $"Deze tekst is te lang: {text.Length} tekens. Gebruik hoogstens {most} tekens.");
        else if (text is not null && text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\t')))
            Mistake(field, "Hier staan tekens in die niemand kan zien. Typ de tekst opnieuw.");
        return text;
    }

    /// <summary>Nothing, where something has to be.</summary>
    public string Missing(string field, string mistake)
    {
        Mistake(field, mistake);
        return "";
    }

    /// <summary>Remembers what is wrong with a field, unless something is known of it already: the rest follows from the first more often than not.</summary>
    public void Mistake(string field, string message)
    {
        if (_mistakes.TrueForAll(mistake => mistake.Field != field))
            _mistakes.Add(new(field, message));
    }
}
