using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Assessment.Days;

internal sealed class StationDayMap : IEntityTypeConfiguration<StationDay>
{
    public void Configure(EntityTypeBuilder<StationDay> builder)
    {
        builder.ToTable("assessment_station_day");
        builder.Property(day => day.Edition).HasMaxLength(32);
        builder.Property(day => day.Items).HasMaxLength(512);
        // Two keepers at once cannot both write the next revision.
        builder.HasIndex(day => new { day.StationId, day.Day, day.Revision }).IsUnique();
        builder.HasIndex(day => day.ComputedUtc);
    }
}
