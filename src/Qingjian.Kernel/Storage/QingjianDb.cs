using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Qingjian.Kernel.Audit;
using Qingjian.Kernel.Storage;

namespace Qingjian.Kernel;

/// <summary>The one database context of the business data, composed from every room's mappings; the unit of work.
/// Entities stay internal to their room: a room uses <c>db.Set&lt;T&gt;()</c>.</summary>
public abstract class QingjianDb(DbContextOptions options, RoomCatalog rooms) : IdentityUserContext<Account, Guid>(options)
{
    /// <summary>The rooms whose tables this context has.</summary>
    internal string Rooms { get; } = string.Join(' ', rooms.Rooms.Select(room => room.Name));

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        AuditGuard.Check(ChangeTracker);
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        AuditGuard.Check(ChangeTracker);
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        base.OnConfiguring(optionsBuilder);
        optionsBuilder.ReplaceService<IModelCacheKeyFactory, RoomModelKeys>();
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (var room in rooms.Rooms)
            builder.ApplyConfigurationsFromAssembly(room.Assembly);
    }
}
