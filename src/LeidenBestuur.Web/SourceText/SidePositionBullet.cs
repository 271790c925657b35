using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.SourceText;

/// <summary>Groep nevenfuncties: its heading, and what that says, read once for all its bullets.</summary>
internal sealed record PositionGroup(SectionItem Heading)
{
    public bool? RelatedToOffice { get; } = GroupWords.RelatedToOffice(Heading.Text);

    public Pay Pay { get; } = PayJudgement.Of(Heading.Text);
}

/// <summary>Opsommingspunt van een nevenfunctie: period, words on pay and what is left.</summary>
internal static class SidePositionBullet
{
    public static SourceSidePosition Read(SectionItem item, PositionGroup? group, WarningLog warnings)
    {
        if (!Parentheses.AreBalanced(item.Text))
            warnings.Add("parentheses-unbalanced", item.Line, $"In “{item.Text}” mist een haakje. Kijk na of de nevenfunctie goed gelezen is.");
        var period = PeriodFinder.Find(item.Text, item.Line, onlyYearsCount: false, warnings);
        var pay = PayWords.Find(period.Rest);
        var title = PositionTitles.Split(pay.Rest);
        var remuneration = ReadAmount(period.Rest, pay, item.Line, warnings);
        var judgement = Judge(pay.Words, remuneration, group, item.Line, warnings);
        return new()
        {
            Group = group?.Heading.Text,
            RelatedToOffice = Relate(period.Rest, group, item.Line, warnings),
            Paid = PayJudgement.IsPaid(judgement),
            Pay = judgement,
            Description = pay.Rest,
            Title = title.Title,
            Organisation = title.Organisation,
            StartDate = period.Period?.Start?.Date,
            EndDate = period.Period?.LastHeld,
            PeriodText = period.Words,
            Remuneration = remuneration,
            RemunerationText = pay.Words,
        };
    }

    /// <summary>The amount among the words on pay, unless another word or amount of the bullet may change it.</summary>
    private static Remuneration? ReadAmount(string text, PayInText pay, int line, WarningLog warnings)
    {
        var isInRest = pay.Rest != pay.Words && AmountMention.IsIn(pay.Rest);
        if (!isInRest && (pay.Words is null || !AmountReader.IsStated(pay.Words)))
            return null;
        var isDoubtful = isInRest || AmountParts.LeaveDoubt(text);
        var remuneration = isDoubtful ? null : AmountReader.Read(pay.Words!);
        if (remuneration is null)
            warnings.Add("amount-unclear",
                line, $"“{(isDoubtful ? text : pay.Words)}” is niet één duidelijk bedrag per jaar, maand of vergadering. Het bedrag is niet overgenomen. Vul het zelf in.");
        return remuneration;
    }

    /// <summary>What the bullet says of pay goes before what its group says. An amount of 0 says nothing.</summary>
    private static Pay Judge(string? words, Remuneration? remuneration, PositionGroup? group, int line, WarningLog warnings)
    {
        var ofGroup = group?.Pay ?? Pay.Unknown;
        if (words is null)
            return ofGroup;
        var hasAmount = remuneration is { Cents: > 0 } || remuneration is null && AmountReader.IsStated(words);
        var ofBullet = PayJudgement.Of(words, hasAmount);
        if (ofBullet is Pay.Unknown)
        {
            if (!hasAmount)
                return ofGroup;
            warnings.Add("pay-unclear", line, $"“{words}” zegt zowel betaald als onbetaald. Vul zelf in wat klopt.");
            return Pay.Unknown;
        }
        if (PayJudgement.IsPaid(ofGroup) is { } paid && paid != PayJudgement.IsPaid(ofBullet))
            warnings.Add("pay-differs", line, $"“{words}” zegt iets anders over betaling dan de groepskop. Wat bij de nevenfunctie staat is overgenomen. Kijk na wat klopt.");
        return ofBullet;
    }

    private static bool? Relate(string text, PositionGroup? group, int line, WarningLog warnings)
    {
        var ofGroup = group?.RelatedToOffice;
        var ofBullet = GroupWords.RelatedToOfficeInBullet(text);
        if (ofBullet is not null && ofGroup is not null && ofBullet != ofGroup)
            warnings.Add("relation-differs", line, $"“{text}” zegt iets anders over het ambt dan de groepskop. Wat bij de nevenfunctie staat is overgenomen. Kijk na wat klopt.");
        return ofBullet ?? ofGroup;
    }
}
