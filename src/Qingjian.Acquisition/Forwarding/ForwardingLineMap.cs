using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Acquisition.Forwarding;

internal sealed class ForwardingLineMap : IEntityTypeConfiguration<ForwardingLine>
{
    public void Configure(EntityTypeBuilder<ForwardingLine> builder)
    {
        builder.ToTable("acquisition_forwarding_line");
        builder.Property(line => line.Name).HasMaxLength(64);
        builder.Property(line => line.Host).HasMaxLength(255);
        builder.Property(line => line.Fingerprint).HasMaxLength(64);
        builder.Property(line => line.Dialect).HasConversion<string>().HasMaxLength(16);
        builder.Property(line => line.Element).HasConversion<string>().HasMaxLength(24);
        builder.Property(line => line.Commands).HasMaxLength(200);
        builder.Property(line => line.RegionPath).HasMaxLength(128);
        builder.Property(line => line.Stations).HasMaxLength(4000);
        builder.Property(line => line.Version).IsConcurrencyToken();
        builder.HasIndex(line => line.Name).IsUnique();
    }
}
