using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Network.Instruments;

internal sealed class InstrumentMap : IEntityTypeConfiguration<Instrument>
{
    public void Configure(EntityTypeBuilder<Instrument> builder)
    {
        builder.ToTable("network_instrument");
        // One text column on both databases: PostgreSQL would make an array, SQLite JSON.
        builder.Property(instrument => instrument.Parameters)
            .HasConversion(
                codes => string.Join(',', codes),
                text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).ToList(),
                new ValueComparer<List<string>>(
                    (left, right) => left!.SequenceEqual(right!),
                    codes => codes.Aggregate(0, (hash, code) => HashCode.Combine(hash, code.GetHashCode(StringComparison.Ordinal))),
                    codes => codes.ToList()))
            .HasMaxLength(256);
        builder.Property(instrument => instrument.Maker).HasMaxLength(64);
        builder.Property(instrument => instrument.Model).HasMaxLength(64);
        builder.Property(instrument => instrument.SerialNumber).HasMaxLength(64);
        builder.Property(instrument => instrument.Method).HasMaxLength(96);
        builder.Property(instrument => instrument.Version).IsConcurrencyToken();
        builder.HasIndex(instrument => instrument.StationId);
        builder.HasOne(instrument => instrument.Station).WithMany().HasForeignKey(instrument => instrument.StationId).OnDelete(DeleteBehavior.Restrict);
    }
}
