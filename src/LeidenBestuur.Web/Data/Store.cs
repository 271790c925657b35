using System.Reflection;
using LeidenBestuur.Web.Data.Search;
using LeidenBestuur.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace LeidenBestuur.Web.Data;

/// <summary>All that is kept. Facts of a profile have no set of their own: the way to them is a version that holds at a moment.</summary>
public sealed class Store(DbContextOptions<Store> options, TimeProvider clock) : DbContext(options)
{
    public DbSet<Official> Officials => Set<Official>();

    public DbSet<ProfileVersion> Versions => Set<ProfileVersion>();

    public DbSet<Portfolio> Portfolios => Set<Portfolio>();

    public DbSet<ContentPage> ContentPages => Set<ContentPage>();

    public DbSet<Portrait> Portraits => Set<Portrait>();

    public DbSet<AuditEntry> AuditTrail => Set<AuditEntry>();

    public DbSet<Generation> Generations => Set<Generation>();

    /// <summary>
    /// Writes in one transaction that no other writer can enter: what <paramref name="write"/> reads, and the instant it
    /// is given as now, still hold when it commits. When it throws, nothing is written.
    /// </summary>
    public async Task<T> WriteAsync<T>(Func<DateTime, Task<T>> write, CancellationToken cancellation = default)
    {
        await using var transaction = await Database.BeginTransactionAsync(cancellation);
        var result = await write(clock.UtcNow());
        await SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return result;
    }

    /// <summary>The next numbers for side positions, in order. Only inside <see cref="WriteAsync{T}"/>.</summary>
    public async Task<Queue<int>> TakeEntryIdsAsync(int count, CancellationToken cancellation = default)
    {
        await Set<EntrySequence>().ExecuteUpdateAsync(update => update.SetProperty(row => row.Last, row => row.Last + count), cancellation);
        var last = await Set<EntrySequence>().Select(row => row.Last).SingleAsync(cancellation);
        return new Queue<int>(Enumerable.Range(last - count + 1, count));
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        var isPublic = ChangeTracker.Entries().Any(PublicChange.Concerns);
        await SearchIndexing.FollowAsync(this, cancellationToken);
        if (!isPublic)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        var transaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        await using (transaction)
        {
            var written = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            await Generations.ExecuteUpdateAsync(update => update.SetProperty(row => row.Value, row => row.Value + 1), cancellationToken);
            if (transaction is not null)
                await transaction.CommitAsync(cancellationToken);
            return written;
        }
    }

    /// <summary>Not offered: it would pass by the generation and the search index.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Use SaveChangesAsync.");

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(Assembly.GetExecutingAssembly());

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<PartialDate>().HaveConversion<PartialDateConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }
}
