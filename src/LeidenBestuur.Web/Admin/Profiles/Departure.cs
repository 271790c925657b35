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
        // Who is to begin again after this term, leaves the one in which the last of both days lies.
        var term = ToEnd(content, new[] { resignedOn, lastDay }.Max() ?? day, day) ?? throw new DomainException("Er is nu geen ambt dat kan eindigen.");
        if (resignedOn < term.Period.FirstDay || lastDay < term.Period.FirstDay)
            throw new DomainException("Deze dag ligt voor het begin van het ambt. Kies een latere dag.");
        var terms = content.Terms.ToList();
        terms[terms.IndexOf(term)] = term with { ResignedOn = resignedOn, Period = Ended(term.Period, lastDay) };
        return content with
        {
            Terms = terms,
            Assignments = [.. content.Assignments.Select(assignment => assignment with { Period = Ended(assignment.Period, lastDay) })],
            SidePositions = [.. content.SidePositions.Select(position => position.IsExOfficio == true ? position with { Period = Ended(position.Period, lastDay) } : position)],
        };
    }

    /// <summary>The day of resigning that the term of today states already; null: none.</summary>
    public static DateOnly? ResignedOn(ProfileContent? content, DateOnly day) => content is null ? null : ToEnd(content, day, day)?.ResignedOn;

    /// <summary>Of the terms that are not over, the one in which a day lies, or else the last; null: all are over.</summary>
    private static TermOfOffice? ToEnd(ProfileContent content, DateOnly on, DateOnly day)
    {
        var open = content.Terms.FindAll(term => !(term.Period.LastDay < day));
        return open.FindLast(term => !(term.Period.FirstDay > on) && !(term.Period.LastDay < on)) ?? open.LastOrDefault();
    }

    /// <summary>What has ended, or ends earlier, stays as it is.</summary>
    private static Period Ended(Period period, DateOnly? lastDay) =>
        lastDay is not { } last || period.LastDay <= last || period.FirstDay > last ? period : Period.Of(period.Start, PartialDate.Of(last), words: null);
}
