using LeidenBestuur.Web.Domain;

namespace LeidenBestuur.Web.Admin.Profiles;

/// <summary>Vertrek: what a profile says when somebody leaves office.</summary>
public static class Departure
{
    /// <summary>The content in which the office ends. Portfolios and positions that go with the office end with it.</summary>
    /// <param name="content">The content before.</param>
    /// <param name="resignedOn">The day of resigning; null: the office ends without that.</param>
    /// <param name="lastDay">The last day in office; null: until a successor comes.</param>
    /// <param name="day">Today: which term it is.</param>
    /// <exception cref="DomainException">No office goes on, or it would end before it began.</exception>
    public static ProfileContent Of(ProfileContent content, DateOnly? resignedOn, DateOnly? lastDay, DateOnly day)
    {
        var at = content.Terms.FindLastIndex(term => IsToEnd(term, day));
        if (at < 0)
            throw new DomainException("Er is nu geen ambt dat kan eindigen.");
        var term = content.Terms[at];
        if (resignedOn < term.Period.FirstDay || lastDay < term.Period.FirstDay)
            throw new DomainException("Deze dag ligt voor het begin van het ambt. Kies een latere dag.");
        var terms = content.Terms.ToList();
        terms[at] = term with { ResignedOn = resignedOn, Period = Ended(term.Period, lastDay) };
        return content with
        {
            Terms = terms,
            Assignments = [.. content.Assignments.Select(assignment => assignment with { Period = Ended(assignment.Period, lastDay) })],
            SidePositions = [.. content.SidePositions.Select(position => position.IsExOfficio == true ? position with { Period = Ended(position.Period, lastDay) } : position)],
        };
    }

    /// <summary>The day of resigning that the term of today states already; null: none.</summary>
    public static DateOnly? ResignedOn(ProfileContent? content, DateOnly day) => content?.Terms.FindLast(term => IsToEnd(term, day))?.ResignedOn;

    private static bool IsToEnd(TermOfOffice term, DateOnly day) => term.Period.LastDay is null || term.Period.LastDay >= day;

    /// <summary>What has ended, or ends earlier, stays as it is.</summary>
    private static Period Ended(Period period, DateOnly? lastDay) =>
        lastDay is not { } last || period.LastDay <= last || period.FirstDay > last ? period : Period.Of(period.Start, PartialDate.Of(last), words: null);
}
