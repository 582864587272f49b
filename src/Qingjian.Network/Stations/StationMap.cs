using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Network.Stations;

internal sealed class StationMap : IEntityTypeConfiguration<Station>
{
    public void Configure(EntityTypeBuilder<Station> builder)
    {
        builder.ToTable("network_station");
        builder.Property(station => station.Code).HasMaxLength(32);
        builder.Property(station => station.Mn).HasMaxLength(24);
        builder.Property(station => station.EncryptedPassword).HasMaxLength(512);
        builder.Property(station => station.Name).HasMaxLength(64);
        builder.Property(station => station.NameEn).HasMaxLength(96);
        builder.Property(station => station.St).HasMaxLength(2);
        builder.Property(station => station.RegionPath).HasMaxLength(128);
        builder.Property(station => station.Address).HasMaxLength(200);
        builder.Property(station => station.Site).HasMaxLength(1000);
        builder.Property(station => station.SiteClass).HasMaxLength(32);
        builder.Property(station => station.Videos).HasMaxLength(4000);
        builder.Property(station => station.ChangedBy).HasMaxLength(128);
        builder.Property(station => station.Version).IsConcurrencyToken();
        builder.HasIndex(station => station.Code).IsUnique();
        builder.HasIndex(station => station.Mn).IsUnique();
        builder.HasIndex(station => station.RegionPath);
        builder.HasOne(station => station.Operator).WithMany().HasForeignKey(station => station.OperatorId).OnDelete(DeleteBehavior.Restrict);
    }
}
