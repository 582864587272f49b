using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Archive.Outbox;

internal sealed class OutboxRowMap : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("archive_outbox");
        builder.Property(row => row.Kind).HasMaxLength(32);
        builder.Property(row => row.Subject).HasMaxLength(64);
        builder.HasIndex(row => row.EventId).IsUnique();
        builder.HasIndex(row => row.Position);
    }
}
