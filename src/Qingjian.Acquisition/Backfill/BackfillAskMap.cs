using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Acquisition.Backfill;

internal sealed class BackfillAskMap : IEntityTypeConfiguration<BackfillAsk>
{
    public void Configure(EntityTypeBuilder<BackfillAsk> builder)
    {
        builder.ToTable("acquisition_backfill_ask");
        builder.Property(ask => ask.RegionPath).HasMaxLength(128);
        builder.Property(ask => ask.Period).HasConversion<string>().HasMaxLength(16);
        builder.HasIndex(ask => new { ask.StationId, ask.AskedUtc });
        builder.HasOne(ask => ask.Command).WithMany().HasForeignKey(ask => ask.CommandId).OnDelete(DeleteBehavior.Restrict);
    }
}
