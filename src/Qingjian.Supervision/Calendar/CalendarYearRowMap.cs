using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Supervision.Calendar;

internal sealed class CalendarYearRowMap : IEntityTypeConfiguration<CalendarYearRow>
{
    public void Configure(EntityTypeBuilder<CalendarYearRow> builder)
    {
        builder.ToTable("supervision_calendar_year");
        builder.HasKey(year => year.Year);
        builder.Property(year => year.Year).ValueGeneratedNever();
        builder.Property(year => year.Notice).HasMaxLength(64);
        builder.Property(year => year.Off).HasMaxLength(2000);
        builder.Property(year => year.Work).HasMaxLength(2000);
        builder.Property(year => year.ChangedBy).HasMaxLength(128);
        builder.Property(year => year.Version).IsConcurrencyToken();
    }
}
