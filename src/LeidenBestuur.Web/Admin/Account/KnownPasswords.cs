using System.Collections.Frozen;
using System.Reflection;

namespace LeidenBestuur.Web.Admin.Account;

/// <summary>Passwords that are tried first: those of lists of leaked ones, the words of this house, and either of them dressed up with digits and marks.</summary>
public static class KnownPasswords
{
    /// <summary>So many different characters a password has at least.</summary>
    private const int LeastVariety = 5;

    /// <summary>So many letters are left when names and known words are taken away; a sentence keeps more.</summary>
    private const int LeastOwn = 6;

    /// <summary>So many characters before or behind a listed one do not make it another.</summary>
    private const int MostAround = 4;

    private static readonly FrozenSet<string> Listed = Read("known-passwords.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What anybody would try here.</summary>
    private static readonly string[] OfTheHouse =
    [
        "leidenbestuur", "leiden", "gemeente", "bestuur", "bestuurder", "burgemeester", "wethouder", "college", "stadhuis", "sleutelstad", "beheerder", "beheer", "redactie", "redacteur",
        "wachtwoord", "welkom", "geheim", "password", "welcome", "admin", "qwerty", "letmein",
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december", "lente", "zomer", "herfst", "winter",
    ];

    public static bool Holds(string password, string name, string email)
    {
        var folded = password.ToLowerInvariant();
        if (folded.Distinct().Count() < LeastVariety || IsListed(folded))
            return true;
        var rest = Letters(folded);
        foreach (var word in Own(name, email).Concat(OfTheHouse).OrderByDescending(word => word.Length))
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        return rest.Length < LeastOwn && !HasWords(folded);
    }

    /// <summary>A listed one itself, without what stands around its letters, or several times over.</summary>
    private static bool IsListed(string folded)
    {
        var core = new string([.. folded.SkipWhile(letter => !char.IsLetter(letter))]);
        core = core[..(core.Length - core.Reverse().TakeWhile(letter => !char.IsLetter(letter)).Count())];
        return Listed.Contains(folded) || Listed.Contains(core) || Listed.Contains(Letters(core)) || IsRepeated(folded) || IsExtended(folded);
    }

    private static bool IsExtended(string folded) => Enumerable.Range(1, MostAround)
        .Any(around => folded.Length - around >= Passwords.Least - MostAround && (Listed.Contains(folded[..^around]) || Listed.Contains(folded[around..])));

    private static bool IsRepeated(string folded) => Enumerable.Range(1, folded.Length / 2)
        .Any(length => folded.Length % length == 0 && string.Concat(Enumerable.Repeat(folded[..length], folded.Length / length)) == folded);

    /// <summary>Three or more words apart are a sentence, whatever the words.</summary>
    private static bool HasWords(string folded) => folded.Split([' ', '-', '_', '.'], StringSplitOptions.RemoveEmptyEntries).Count(word => word.Length > 2) > 3;

    /// <summary>The letters, also where a digit or mark stands for one.</summary>
    private static string Letters(string folded) => new([.. folded.Select(letter => letter switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        _ => letter,
    }).Where(char.IsLetter)]);

    private static IEnumerable<string> Own(string name, string email) =>
        $"{name} {email}".ToLowerInvariant().Split([' ', '.', '@', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2);

    private static IEnumerable<string> Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource) ?? throw new FileNotFoundException(resource);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
