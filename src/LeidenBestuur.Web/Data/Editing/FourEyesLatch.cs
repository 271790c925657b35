using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeidenBestuur.Web.Data.Editing;

/// <summary>One row: since when two people may publish, so that each change needs a second person. It stays when one of them goes; only a setting ends it.</summary>
public sealed class FourEyesLatch
{
    public int Id { get; private set; } = 1;

    /// <summary>UTC; null: there have never been two.</summary>
    public DateTime? Since { get; private set; }

    /// <summary>Follows a change of accounts, inside the transaction that makes it.</summary>
    internal static async Task FollowAsync(Store store, DateTime now, CancellationToken cancellation)
    {
        var publishers = await store.Users.Where(StaffAccount.CanSignIn).CountAsync(account => account.Role != StaffRole.Editor, cancellation);
        if (publishers >= 2)
            await store.Set<FourEyesLatch>().Where(row => row.Since == null).ExecuteUpdateAsync(update => update.SetProperty(row => row.Since, now), cancellation);
    }
}

internal sealed class FourEyesLatchConfiguration : IEntityTypeConfiguration<FourEyesLatch>
{
    public void Configure(EntityTypeBuilder<FourEyesLatch> builder)
    {
        builder.ToTable("FourEyes");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasData(new FourEyesLatch());
    }
}
