using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Archive.Retention;

internal sealed class RetentionDropMap : IEntityTypeConfiguration<RetentionDrop>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<RetentionDrop> builder)
    {
        builder.ToTable("archive_retention_drop");
        builder.Property(drop => drop.LeavesSha256).HasMaxLength(HashLength);
        builder.Property(drop => drop.Sha256Before).HasMaxLength(HashLength);
        builder.Property(drop => drop.Sha256After).HasMaxLength(HashLength);
        builder.Property(drop => drop.ValuesName).HasMaxLength(64);
        builder.Property(drop => drop.ValuesSha256).HasMaxLength(HashLength);
        builder.HasIndex(drop => drop.First).IsUnique();
    }
}
