using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Archive.Export;

internal sealed class ExportOrderMap : IEntityTypeConfiguration<ExportOrder>
{
    public const int MostFailure = 1000;

    public void Configure(EntityTypeBuilder<ExportOrder> builder)
    {
        builder.ToTable("archive_export");
        builder.Property(order => order.AskedBy).HasMaxLength(128);
        builder.Property(order => order.RegionPath).HasMaxLength(256);
        builder.Property(order => order.Failure).HasMaxLength(MostFailure);
        builder.Ignore(order => order.Scope);
        builder.HasIndex(order => new { order.AskedBy, order.AskedUtc });
        builder.HasIndex(order => order.Phase);
    }
}
