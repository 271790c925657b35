using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.SourceText;

/// <summary>Betaald of niet, naar de woorden van een groepskop of een opsommingspunt.</summary>
internal static class PayJudgement
{
    private static readonly string[] SaysUnpaid =
    [
        "onbezoldigd", "onbezoldigde", "onbetaald", "onbetaalde", "niet bezoldigd", "niet-bezoldigd", "niet bezoldigde", "niet-bezoldigde",
        "niet betaald", "niet-betaald", "niet betaalde", "niet-betaalde", "zonder vergoeding", "zonder bezoldiging", "zonder betaling",
        "geen vergoeding", "geen bezoldiging", "vergoeding: geen", "bezoldiging: geen",
    ];

    private static readonly string[] SaysPaid =
        ["bezoldigd", "bezoldigde", "betaald", "betaalde", "met vergoeding", "tegen vergoeding", "met bezoldiging", "met betaling"];

    // Words that name both and choose neither.
    private static readonly string[] LeavesOpen =
        ["met en zonder", "met of zonder", "met/zonder", "met en/of zonder", "al dan niet", "wel of niet", "deels", "gedeeltelijk", "(on)bezoldigd", "(on)bezoldigde", "(on)betaald", "(on)betaalde"];

    /// <summary>What the words say; <see cref="Pay.Unknown"/>: nothing, or two things at once.</summary>
    /// <param name="words">A group heading, or a bullet's words on pay.</param>
    /// <param name="hasAmount">An amount above 0 stands with them, as clear as one or not.</param>
    public static Pay Of(string words, bool hasAmount = false)
    {
        if (!hasAmount && !PayVocabulary.MaySpeakOfPay(words))
            return Pay.Unknown;
        if (Array.Exists(LeavesOpen, phrase => words.Contains(phrase, StringComparison.OrdinalIgnoreCase)))
            return Pay.Unknown;
        var isUnpaid = SaysUnpaid.Any(phrase => WordSearch.Contains(words, phrase));
        var isExpenses = words.Contains("onkostenvergoeding", StringComparison.OrdinalIgnoreCase);
        var isTreasury = WordSearch.Contains(words, "gemeentekas");
        var isPaid = isTreasury || SaysPaid.Any(phrase => HasWithoutNot(words, phrase)) || hasAmount && !isExpenses
            || isExpenses && hasAmount && WordSearch.Contains(words, "vergoeding");
        if (isUnpaid && isPaid)
            return Pay.Unknown;
        if (isTreasury)
            return Pay.PaidToTreasury;
        return isPaid ? Pay.Paid : isExpenses ? Pay.ExpensesOnly : isUnpaid ? Pay.Unpaid : Pay.Unknown;
    }

    /// <summary>Betaald of niet; null: not known.</summary>
    public static bool? IsPaid(Pay pay) => pay switch
    {
        Pay.Paid or Pay.PaidToTreasury => true,
        Pay.Unpaid or Pay.ExpensesOnly => false,
        _ => null,
    };

    private static bool HasWithoutNot(string words, string phrase)
    {
        for (var at = WordSearch.IndexOf(words, phrase); at >= 0; at = WordSearch.IndexOf(words, phrase, at + 1))
        {
            if (!words.AsSpan(0, at).TrimEnd().EndsWith("niet", StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
