using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Data.Editing;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Admin.Publications;

/// <summary>Whether a second person is needed now: by the setting, or from the day on which two people may publish.</summary>
public sealed class FourEyesRule(Store store, PublishingSettings settings)
{
    /// <param name="urgentReason">Why one person publishes alone; null: it is not urgent.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<FourEyes> NowAsync(string? urgentReason, CancellationToken cancellation) => new(
        settings.FourEyes switch
        {
            FourEyesSetting.On => true,
            FourEyesSetting.Off => false,
            _ => await store.Set<FourEyesLatch>().AnyAsync(row => row.Since != null, cancellation),
        },
        urgentReason);

    /// <summary>Whether somebody else has to approve a version now: the rule holds, and this person wrote some of it.</summary>
    public async Task<bool> NeedsOtherAsync(ProfileVersion version, Signature by, CancellationToken cancellation) =>
        (await NowAsync(null, cancellation)).Applies && version.Authors.Contains(by.Key, StringComparer.Ordinal);
}
