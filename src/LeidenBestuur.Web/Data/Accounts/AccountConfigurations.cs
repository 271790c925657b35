using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeidenBestuur.Web.Data.Accounts;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<StaffAccount>
{
    public void Configure(EntityTypeBuilder<StaffAccount> builder)
    {
        builder.ToTable("Accounts");
        builder.Ignore(account => account.Signature);
        builder.Ignore(account => account.Subject);
    }
}

internal sealed class AccountPasskeyConfiguration : IEntityTypeConfiguration<IdentityUserPasskey<int>>
{
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<int>> builder) => builder.ToTable("AccountPasskeys");
}

internal sealed class AccountLoginConfiguration : IEntityTypeConfiguration<IdentityUserLogin<int>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<int>> builder) => builder.ToTable("AccountLogins");
}

internal sealed class AccountClaimConfiguration : IEntityTypeConfiguration<IdentityUserClaim<int>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<int>> builder) => builder.ToTable("AccountClaims");
}

internal sealed class AccountTokenConfiguration : IEntityTypeConfiguration<IdentityUserToken<int>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<int>> builder) => builder.ToTable("AccountTokens");
}

internal sealed class AccountSessionConfiguration : IEntityTypeConfiguration<AccountSession>
{
    public void Configure(EntityTypeBuilder<AccountSession> builder)
    {
        builder.ToTable("AccountSessions");
        builder.HasIndex(session => session.IdHash).IsUnique();
        builder.HasOne(session => session.Account).WithMany().HasForeignKey(session => session.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AccountLinkConfiguration : IEntityTypeConfiguration<AccountLink>
{
    public void Configure(EntityTypeBuilder<AccountLink> builder)
    {
        builder.ToTable("AccountLinks");
        builder.HasIndex(link => link.CodeHash).IsUnique();
        builder.HasOne(link => link.Account).WithMany().HasForeignKey(link => link.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RecoveryCodeConfiguration : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.ToTable("RecoveryCodes");
        builder.HasIndex(code => new { code.AccountId, code.CodeHash }).IsUnique();
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(code => code.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class KnownDeviceConfiguration : IEntityTypeConfiguration<KnownDevice>
{
    public void Configure(EntityTypeBuilder<KnownDevice> builder)
    {
        builder.ToTable("KnownDevices");
        builder.HasIndex(device => device.IdHash);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(device => device.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class FailedTryConfiguration : IEntityTypeConfiguration<FailedTry>
{
    public void Configure(EntityTypeBuilder<FailedTry> builder)
    {
        builder.ToTable("FailedTries");
        builder.HasIndex(failed => new { failed.NameHash, failed.At });
        builder.HasIndex(failed => new { failed.Origin, failed.At });
        builder.HasIndex(failed => failed.At);
    }
}

internal sealed class SpentChallengeConfiguration : IEntityTypeConfiguration<SpentChallenge>
{
    public void Configure(EntityTypeBuilder<SpentChallenge> builder)
    {
        builder.ToTable("SpentChallenges");
        builder.HasKey(challenge => challenge.Hash);
    }
}
