using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;

namespace LeidenBestuur.Web.Admin.Attention;

/// <summary>Finds what asks for attention on a day.</summary>
/// <param name="shown">The profiles that the site shows.</param>
/// <param name="subjects">All subjects, by number.</param>
/// <param name="unreviewed">What one person published alone and nobody else has looked at.</param>
/// <param name="registerSince">The day on which the register began: of income that was due before, nothing is asked; null: nothing has been published.</param>
/// <param name="day">Today.</param>
public sealed class AttentionPoints(
    IReadOnlyList<ShownProfile> shown, IReadOnlyList<(int Id, string Name)> subjects, IReadOnlyList<VersionOnItsWay> unreviewed, DateOnly? registerSince, DateOnly day)
{
    private const string Profiles = "/beheer/profielen";
    private const string Subjects = "/beheer/onderwerpen";

    /// <summary>Working days within which a second person looks at what was published alone.</summary>
    private const int ReviewDays = 2;

    /// <summary>All points, the gravest first.</summary>
    /// <param name="mayChangeSubjects">Whether who looks may change subjects.</param>
    public IReadOnlyList<AttentionPoint> Of(bool mayChangeSubjects) =>
        [.. new[] { NotDeclared() }.Concat(Incomes()).Concat(Urgent()).Concat(Ended()).Concat([NeverChecked(), NotCheckedForAYear(), WithoutHolder(mayChangeSubjects)]).Concat(GoalsMissing())
            .OfType<AttentionPoint>().OrderBy(point => point.Kind)];

    private AttentionPoint? NotDeclared() => InOffice.Where(profile => profile.Content.Declaration == DeclarationState.NotYetDeclared).ToList() is { Count: > 0 } silent
        ? new()
        {
            Kind = AttentionKind.Law,
            Title = silent is [var one] ? $"Van {one.Name} is nog niets opgegeven" : $"Van {silent.Count} bestuurders is nog niets opgegeven",
            Text = "Nevenfuncties moeten meteen openbaar zijn.",
            Places = [.. silent.Select(profile => new AttentionPlace(profile.Name, Edit(profile, "nevenfuncties")))],
            Action = silent.Count == 1 ? "Opgave invullen" : $"Bekijk de {silent.Count}",
            List = Profiles,
        }
        : null;

    /// <summary>Of each year that is over, as far back as the register goes.</summary>
    private IEnumerable<AttentionPoint> Incomes()
    {
        for (var year = day.Year - 1; registerSince is { } since && IncomeDisclosure.DueOn(year) >= since; year--)
        {
            var owing = shown.Where(profile => profile.Owes(year, day)).ToList();
            if (owing.Count == 0)
                continue;
            var due = IncomeDisclosure.DueOn(year);
            yield return new()
            {
                Kind = day > due ? AttentionKind.Law : AttentionKind.Term,
                Title = owing is [var one] ? $"Inkomsten in {year} van {one.Name} ontbreken" : $"Inkomsten in {year} ontbreken",
                Text = $"Ze {(day > due ? "moesten" : "moeten")} uiterlijk op {DutchDates.Write(due)} openbaar zijn.{LeftOut([.. owing.SelectMany(profile => profile.OwingLeftOut(year, day))])}",
                Places = [.. owing.Select(profile => new AttentionPlace(profile.Name, Edit(profile, "nevenfuncties")))],
                Action = "Inkomsten invullen",
                List = Profiles,
            };
        }
    }

    /// <summary>The form of today's text has no row for them.</summary>
    private static string LeftOut(IReadOnlyList<LeftOutPosition> positions) => positions.Count == 0 ? "" :
        $" {Dutch.Join([.. positions.Select(position => $"‘{position.Name}’")])} {(positions.Count == 1 ? "staat" : "staan")} niet meer op de site."
        + " Zet een oudere versie terug om die inkomsten in te vullen.";

    private IEnumerable<AttentionPoint> Urgent() => unreviewed.Where(version => version.IsUnreviewed).OrderBy(version => version.ApprovedAt).Select(version =>
    {
        var (published, due) = (AmsterdamTime.DayOf(version.ApprovedAt!.Value), WorkingDays.After(AmsterdamTime.DayOf(version.ApprovedAt.Value), ReviewDays));
        return new AttentionPoint
        {
            Kind = AttentionKind.Urgent,
            Title = version.Kind == VersionKind.Withdrawal ? $"{version.Name} is door één persoon ingetrokken" : $"{version.Name} is met spoed goedgekeurd",
            Text = $"Door {version.ApprovedBy}, op {DutchDates.Write(published)}. Reden: {version.UrgentReason!.TrimEnd('.')}. Een collega {(day > due ? "moest" : "moet")} dit uiterlijk op {DutchDates.Write(due)} nakijken.",
            Places = [new(version.Name, $"/beheer/publicaties/{version.Id}")],
            Action = "Nakijken",
            List = "/beheer/publicaties",
        };
    });

    private IEnumerable<AttentionPoint> Ended() => from profile in InOffice
                                                   let ended = profile.EndedSinceCheck(day).ToList()
                                                   where ended.Count > 0
                                                   select new AttentionPoint
                                                   {
                                                       Kind = AttentionKind.Check,
                                                       Title = ended.Count == 1
                                                           ? $"Een nevenfunctie van {profile.Name} is gestopt"
                                                           : $"{ended.Count} nevenfuncties van {profile.Name} zijn gestopt",
                                                       Text = $"{Dutch.Join([.. ended.Select(position => $"‘{position.Name}’ ({DutchDates.WriteEnd(position.Period.End!.Value)})")])}. Klopt dat, en zijn de laatste inkomsten bekend?",
                                                       Places = [new(profile.Name, Page(profile))],
                                                       Action = "Nakijken",
                                                       List = Profiles,
                                                   };

    private AttentionPoint? NeverChecked() => Check(
        shown.Where(profile => profile.CheckedOn is null), "is nog niet nagekeken", "zijn nog niet nagekeken",
        profiles => profiles.Count(profile => profile.SourceFile is not null) switch
        {
            0 => "Klopt alles?",
            1 when profiles.Count == 1 => "Het komt uit de oude site. Klopt alles nog?",
            var old when old == profiles.Count => "Ze komen uit de oude site. Klopt alles nog?",
            1 => "Een daarvan komt uit de oude site. Klopt alles nog?",
            var old => $"{old} daarvan komen uit de oude site. Klopt alles nog?",
        });

    private AttentionPoint? NotCheckedForAYear() => Check(
        InOffice.Where(profile => profile.CheckedOn?.AddYears(1) <= day), "is een jaar niet nagekeken", "zijn een jaar niet nagekeken", _ => "Klopt alles nog?");

    private static AttentionPoint? Check(IEnumerable<ShownProfile> found, string one, string more, Func<List<ShownProfile>, string> text)
    {
        var profiles = found.ToList();
        return profiles.Count == 0 ? null : new()
        {
            Kind = AttentionKind.Check,
            Title = profiles is [var only] ? $"Het profiel van {only.Name} {one}" : $"{profiles.Count} profielen {more}",
            Text = text(profiles),
            Places = [.. profiles.Select(profile => new AttentionPlace(profile.Name, Page(profile)))],
            Action = profiles.Count == 1 ? "Kijk het na" : "Kijk ze na",
            List = Profiles,
        };
    }

    private AttentionPoint? WithoutHolder(bool mayChangeSubjects)
    {
        var held = shown.SelectMany(profile => profile.Content.Assignments.Where(assignment => profile.MayHold(assignment, day))).Select(assignment => assignment.PortfolioId).ToHashSet();
        var vacant = subjects.Where(subject => !held.Contains(subject.Id)).OrderBy(subject => subject.Name, Dutch.Order).ToList();
        return vacant.Count == 0 ? null : new()
        {
            Kind = AttentionKind.Subject,
            Title = vacant is [var one] ? $"Niemand gaat over {one.Name}" : $"Over {vacant.Count} onderwerpen gaat niemand",
            Text = "Zet een onderwerp op het profiel van wie erover gaat, of voeg het samen met een ander.",
            Places = [.. vacant.Select(subject => new AttentionPlace(subject.Name, mayChangeSubjects ? $"{Subjects}/{subject.Id}" : Profiles))],
            Action = mayChangeSubjects ? "Naar onderwerpen" : "Naar profielen",
            List = mayChangeSubjects ? Subjects : Profiles,
        };
    }

    private IEnumerable<AttentionPoint> GoalsMissing() => shown.Where(profile => profile.Content is { GoalsLeadIn.Length: > 0, GoalNumbers.Count: 0 }).Select(profile => new AttentionPoint
    {
        Kind = AttentionKind.Source,
        Title = $"Doelen van {profile.Name} ontbreken",
        Text = $"Na ‘{profile.Content.GoalsLeadIn}’ staat geen lijst.",
        Places = [new(profile.Name, Edit(profile, "meer-informatie"))],
        Action = "Doelen invullen",
        List = Profiles,
    });

    private IEnumerable<ShownProfile> InOffice => shown.Where(profile => profile.MayBeInOffice(day));

    private static string Page(ShownProfile profile) => $"{Profiles}/{profile.Slug}";

    private static string Edit(ShownProfile profile, string section) => $"{Page(profile)}/bewerken#{section}";
}
