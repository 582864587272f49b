using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Network.Import;

internal sealed class StationFileMap : IEntityTypeConfiguration<StationFile>
{
    public void Configure(EntityTypeBuilder<StationFile> builder)
    {
        builder.ToTable("network_station_file");
        builder.Property(file => file.FileName).HasMaxLength(200);
        builder.Property(file => file.UploadedBy).HasMaxLength(128);
    }
}
