using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Network.Regions;

internal sealed class RegionMap : IEntityTypeConfiguration<Region>
{
    public void Configure(EntityTypeBuilder<Region> builder)
    {
        builder.ToTable("network_region");
        builder.Property(region => region.Code).HasMaxLength(12);
        builder.Property(region => region.Path).HasMaxLength(128);
        builder.Property(region => region.Name).HasMaxLength(64);
        builder.Property(region => region.NameEn).HasMaxLength(96);
        builder.Property(region => region.ChangedBy).HasMaxLength(128);
        builder.Property(region => region.Version).IsConcurrencyToken();
        builder.HasIndex(region => region.Code).IsUnique();
        builder.HasIndex(region => region.Path).IsUnique();
        builder.HasOne(region => region.Parent).WithMany().HasForeignKey(region => region.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}
