using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Formatting;
using LeidenBestuur.Web.Security;

namespace LeidenBestuur.Web.Admin.Attention;

/// <summary>Something that waits for who looks.</summary>
/// <param name="Name">Of the official.</param>
/// <param name="Text">What it is, and since when.</param>
/// <param name="Aside">What to know beside that; empty: nothing.</param>
/// <param name="Action">What to do.</param>
/// <param name="Address">Where.</param>
/// <param name="IsFirst">Whether others wait for it.</param>
public sealed record WaitingItem(string Name, string Text, string Aside, string Action, string Address, bool IsFirst);

/// <summary>A request to take private data away, which waits for a second person.</summary>
public sealed record OpenErasure(string Name, string Address, string AskedBy, string AskedByKey, DateTime AskedAt);

/// <summary>What who looks typed for a profile, and what is in no draft yet.</summary>
public sealed record OwnWorksheet(string Name, string Slug, DateTime SavedAt);

/// <summary>What will appear at one instant.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Names">Of whom.</param>
/// <param name="Address">Of the version, or where there are several of all that is planned.</param>
public sealed record ScheduledHour(DateTime At, IReadOnlyList<string> Names, string Address)
{
    /// <summary>"Dinsdag 1 december 2026, 09.00 uur".</summary>
    public string Title => Dutch.Capitalised($"{AmsterdamTime.LocalOf(At).ToString("dddd", Dutch.Culture)} {DutchDates.WriteInstant(At)}");

    public string Text => Names.Count == 1 ? $"{Names[0]}: nieuwe versie verschijnt vanzelf." : $"{Dutch.Join(Names)}: nieuwe versies verschijnen vanzelf, samen.";
}

/// <summary>Sorts what is on its way into what waits for somebody and what is planned.</summary>
/// <param name="versions">Drafts, submitted and scheduled versions.</param>
/// <param name="erasures">Requests that nobody has decided.</param>
/// <param name="worksheets">What who looks typed and did not save.</param>
/// <param name="now">When, UTC.</param>
public sealed class WaitingWork(IReadOnlyList<VersionOnItsWay> versions, IReadOnlyList<OpenErasure> erasures, IReadOnlyList<OwnWorksheet> worksheets, DateTime now)
{
    /// <summary>What others submitted first, for who may publish; then what one typed and what is in no draft yet, what came back or was taken back, and what one was writing.</summary>
    /// <param name="member">Who looks.</param>
    /// <param name="hasFourEyes">Whether nobody approves what they wrote themselves.</param>
    public IReadOnlyList<WaitingItem> For(StaffMember member, bool hasFourEyes)
    {
        var key = member.Sign(now).Key;
        var submitted = versions.Where(version => version.Stage == VersionStage.Submitted && member.Is(StaffRole.Publisher) && (!hasFourEyes || !version.IsBy(key)));
        var own = versions.Where(version => version.Stage == VersionStage.Draft && version.IsBy(key));
        return
        [
            .. erasures.Where(request => member.Is(StaffRole.Publisher) && request.AskedByKey != key).OrderBy(request => request.AskedAt).Select(ToDecide),
            .. submitted.OrderBy(version => version.SubmittedAt).Select(ToReview),
            .. worksheets.OrderByDescending(worksheet => worksheet.SavedAt).Select(Typed),
            .. own.Where(version => version.ReturnedAt is not null).OrderBy(version => version.ReturnedAt).Select(Returned),
            .. own.Where(version => version.ReturnedAt is null).OrderByDescending(version => version.SavedAt).Select(Draft),
        ];
    }

    /// <summary>Several people at one instant are one hour.</summary>
    public IReadOnlyList<ScheduledHour> Scheduled() =>
    [
        .. versions.Where(version => version.IsScheduled(now)).GroupBy(version => version.PublishAt!.Value).OrderBy(hour => hour.Key)
            .Select(hour => new ScheduledHour(hour.Key, [.. hour.Select(version => version.Name).Order(Dutch.Order)],
                hour.Count() == 1 ? $"/beheer/publicaties/{hour.First().Id}" : "/beheer/publicaties#ingepland")),
    ];

    private WaitingItem ToDecide(OpenErasure request) => new(
        request.Name, $"Privégegevens weghalen. Gevraagd: {When(request.AskedAt)}.", $"Van {request.AskedBy}. U mag dit bevestigen of afwijzen.", "Beslissen", request.Address, IsFirst: true);

    private WaitingItem ToReview(VersionOnItsWay version) => new(
        version.Name, $"{What(version)}. Ter beoordeling sinds {When(version.SubmittedAt!.Value)}.", $"Van {version.SubmittedBy}. U mag dit goedkeuren.", "Beoordelen", $"/beheer/publicaties/{version.Id}", IsFirst: true);

    private WaitingItem Typed(OwnWorksheet worksheet) => new(
        worksheet.Name, $"Wat u typte, staat nog niet in een concept. Getypt: {When(worksheet.SavedAt)}.", "Alleen u ziet dit.", "Verder bewerken",
        $"/beheer/profielen/{worksheet.Slug}/bewerken", IsFirst: false);

    private WaitingItem Returned(VersionOnItsWay version) => new(
        version.Name, $"{(version.ReturnReason is null ? "Teruggenomen" : "Teruggestuurd")} door {version.ReturnedBy}, {When(version.ReturnedAt!.Value)}.",
        version.ReturnReason is { } reason ? $"Reden: {reason}" : "", "Verder bewerken", Edit(version), IsFirst: false);

    private WaitingItem Draft(VersionOnItsWay version) =>
        new(version.Name, $"{What(version)}, concept van u. Bewaard: {When(version.SavedAt)}.", "", "Verder bewerken", Edit(version), IsFirst: false);

    private static string What(VersionOnItsWay version) => version switch
    {
        { Kind: VersionKind.Correction } => "Rectificatie",
        { IsFirst: true } => "Nieuw profiel",
        _ => "Wijziging",
    };

    private static string Edit(VersionOnItsWay version) => $"/beheer/profielen/{version.Slug}/bewerken";

    private string When(DateTime instant) => AmsterdamTime.DayOf(instant) == AmsterdamTime.DayOf(now) ? $"vandaag, {DutchDates.WriteTime(instant)}" : DutchDates.WriteInstant(instant);
}
