using LeidenBestuur.Web.Admin.Account;
using LeidenBestuur.Web.Admin.Attention;
using LeidenBestuur.Web.Admin.Publications;
using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Start;

/// <summary>Where staff come in: what waits for them, what is planned, and what asks for attention.</summary>
public sealed class StartController(Store store, RecoveryCodes recoveryCodes, FourEyesRule fourEyes, Municipality municipality, TimeProvider clock) : Controller
{
    [HttpGet("/beheer")]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var (member, now) = (StaffMember.Of(User)!, clock.UtcNow());
        var versions = await store.OnTheirWayAsync(now, cancellation);
        var work = new WaitingWork(versions, await store.OpenErasuresAsync(cancellation), await store.WorksheetsOfAsync(member.Id, cancellation), now);
        return View("Index", new StartPage
        {
            Member = member,
            Now = now,
            CodesLeft = await CodesLeftAsync(member, cancellation),
            Waiting = work.For(member, (await fourEyes.NowAsync(null, cancellation)).Applies),
            Scheduled = work.Scheduled(),
            Points = (await PointsAsync(versions, Moment.At(now), cancellation)).Of(member.Is(StaffRole.Administrator)),
        });
    }

    private async Task<int?> CodesLeftAsync(StaffMember member, CancellationToken cancellation)
    {
        var hasPassword = !member.IsExternal && await store.Users.AnyAsync(account => account.Id == member.Id && account.PasswordHash != null, cancellation);
        return hasPassword ? await recoveryCodes.LeftAsync(member.Id, cancellation) : null;
    }

    private async Task<AttentionPoints> PointsAsync(IReadOnlyList<VersionOnItsWay> versions, Moment moment, CancellationToken cancellation)
    {
        var subjects = await store.Portfolios.Select(portfolio => new { portfolio.Id, portfolio.Name }).ToListAsync(cancellation);
        return new(
            await store.ShownProfilesAsync(moment, cancellation), [.. subjects.Select(subject => (subject.Id, subject.Name))], versions,
            municipality.RegisterSince ?? await store.FirstPublicationAsync(moment, cancellation), moment.On);
    }
}

/// <summary>What the start page shows.</summary>
public sealed record StartPage
{
    /// <summary>Who looks.</summary>
    public required StaffMember Member { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime Now { get; init; }

    /// <summary>How many recovery codes are left; null: there is no use for them.</summary>
    public required int? CodesLeft { get; init; }

    public required IReadOnlyList<WaitingItem> Waiting { get; init; }

    public required IReadOnlyList<ScheduledHour> Scheduled { get; init; }

    public required IReadOnlyList<AttentionPoint> Points { get; init; }

    public bool IsEmpty => Waiting.Count + Scheduled.Count + Points.Count == 0;
}
