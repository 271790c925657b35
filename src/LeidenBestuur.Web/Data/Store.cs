using System.Reflection;
using LeidenBestuur.Web.Data.Accounts;
using LeidenBestuur.Web.Data.Audit;
using LeidenBestuur.Web.Data.Editing;
using LeidenBestuur.Web.Data.Organisations;
using LeidenBestuur.Web.Data.Search;
using LeidenBestuur.Web.Domain;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace LeidenBestuur.Web.Data;

/// <summary>All that is kept. Facts of a profile have no set of their own: the way to them is a version that holds at a moment.</summary>
public sealed class Store(DbContextOptions<Store> options, TimeProvider clock, AuditSeal seal)
    : IdentityUserContext<StaffAccount, int, IdentityUserClaim<int>, IdentityUserLogin<int>, IdentityUserToken<int>, IdentityUserPasskey<int>>(options), IDataProtectionKeyContext
{
    /// <summary>What the open transaction has appended to the audit trail.</summary>
    private readonly List<AuditEntry> _appended = [];

    public DbSet<Official> Officials => Set<Official>();

    public DbSet<ProfileVersion> Versions => Set<ProfileVersion>();

    public DbSet<Portfolio> Portfolios => Set<Portfolio>();

    public DbSet<ContentPage> ContentPages => Set<ContentPage>();

    public DbSet<Portrait> Portraits => Set<Portrait>();

    public DbSet<AuditEntry> AuditTrail => Set<AuditEntry>();

    public DbSet<Generation> Generations => Set<Generation>();

    public DbSet<AccountSession> Sessions => Set<AccountSession>();

    public DbSet<AccountLink> Links => Set<AccountLink>();

    public DbSet<WorkingForm> WorkingForms => Set<WorkingForm>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>
    /// Writes in one transaction that no other writer can enter: what <paramref name="write"/> reads, and the instant it
    /// is given as now, still hold when it commits. When it throws, nothing is written. Afterwards the context remembers
    /// nothing, so that neither a refused change nor an old reading reaches the next write.
    /// </summary>
    /// <exception cref="InvalidOperationException">Versions were read before the write: they may no longer be true.</exception>
    public async Task<T> WriteAsync<T>(Func<DateTime, Task<T>> write, CancellationToken cancellation = default)
    {
        if (ChangeTracker.Entries<ProfileVersion>().Any())
            throw new InvalidOperationException("Read versions inside the write: what was read before it may no longer be true.");
        try
        {
            await using var transaction = await BeginAsync(cancellation);
            var result = await write(clock.UtcNow());
            await SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            seal.Tell(_appended);
            return result;
        }
        finally
        {
            _appended.Clear();
            ChangeTracker.Clear();
        }
    }

    /// <summary>The next numbers for side positions, in order. Only inside <see cref="WriteAsync{T}"/>.</summary>
    /// <exception cref="InvalidOperationException">Outside a write, where another could be given the same numbers.</exception>
    public async Task<Queue<int>> TakeEntryIdsAsync(int count, CancellationToken cancellation = default)
    {
        if (Database.CurrentTransaction is null)
            throw new InvalidOperationException("Numbers are taken inside a write.");
        await Set<EntrySequence>().ExecuteUpdateAsync(update => update.SetProperty(row => row.Last, row => row.Last + count), cancellation);
        var last = await Set<EntrySequence>().Select(row => row.Last).SingleAsync(cancellation);
        return new Queue<int>(Enumerable.Range(last - count + 1, count));
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!ChangeTracker.HasChanges())
            return 0;
        await using var transaction = Database.CurrentTransaction is null ? await BeginAsync(cancellationToken) : null;
        await FormerSlugs.CheckAsync(this, cancellationToken);
        _appended.AddRange(await seal.FollowAsync(this, cancellationToken));
        var replacedTexts = await SearchIndexing.FollowAsync(this, cancellationToken);
        OrganisationSlugs.Follow(this);
        var isPublic = ChangeTracker.Entries().Any(PublicChange.Concerns);
        var isOfStaff = ChangeTracker.Entries<StaffAccount>().Any(entry => entry.State is EntityState.Added or EntityState.Modified);
        var written = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await Spellings.ForgetAsync(this, replacedTexts, cancellationToken);
        if (isPublic)
            await Generations.ExecuteUpdateAsync(update => update.SetProperty(row => row.Value, row => row.Value + 1), cancellationToken);
        if (isOfStaff)
            await FourEyesLatch.FollowAsync(this, clock.UtcNow(), cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
            seal.Tell(_appended);
        }
        return written;
    }

    /// <summary>Only for the keys of data protection, which knows no other way; anything else would pass by the generation, the trail and the search index.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => ChangeTracker.Entries().Any() && ChangeTracker.Entries().All(entry => entry.Entity is DataProtectionKey)
        ? base.SaveChanges(acceptAllChangesOnSuccess)
        : throw new NotSupportedException("Use SaveChangesAsync.");

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(Assembly.GetExecutingAssembly());
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // What stands for "not set" is an instant too, for the build converts it when it compiles the model.
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>().HaveSentinel(DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc));
        configurationBuilder.Properties<PartialDate>().HaveConversion<PartialDateConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    /// <summary>
    /// Begins a transaction in which nothing is appended yet: one that was left without a commit, as a preview's is, may have done so, and a context
    /// serves one request after another.
    /// </summary>
    private async Task<IDbContextTransaction> BeginAsync(CancellationToken cancellation)
    {
        var transaction = await Database.BeginTransactionAsync(cancellation);
        _appended.Clear();
        return transaction;
    }
}
