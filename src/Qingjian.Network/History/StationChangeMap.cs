using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Network.History;

internal sealed class StationChangeMap : IEntityTypeConfiguration<StationChange>
{
    public void Configure(EntityTypeBuilder<StationChange> builder)
    {
        builder.ToTable("network_station_change");
        builder.Property(change => change.Who).HasMaxLength(128);
        builder.HasIndex(change => new { change.StationId, change.AtUtc });
        builder.HasOne(change => change.Station).WithMany().HasForeignKey(change => change.StationId).OnDelete(DeleteBehavior.Restrict);
    }
}
