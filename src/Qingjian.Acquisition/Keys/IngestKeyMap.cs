using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Acquisition.Keys;

internal sealed class IngestKeyMap : IEntityTypeConfiguration<IngestKey>
{
    public void Configure(EntityTypeBuilder<IngestKey> builder)
    {
        builder.ToTable("acquisition_ingest_key");
        builder.Property(key => key.Name).HasMaxLength(64);
        builder.Property(key => key.Prefix).HasMaxLength(16);
        builder.Property(key => key.Hash).HasMaxLength(32);
        builder.Property(key => key.RegionPath).HasMaxLength(128);
        builder.Property(key => key.Stations).HasMaxLength(4000);
        builder.Property(key => key.MadeBy).HasMaxLength(128);
        builder.Property(key => key.RevokedBy).HasMaxLength(128);
        builder.HasIndex(key => key.Prefix).IsUnique();
        builder.HasIndex(key => key.Name).IsUnique();
    }
}
