using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Assessment.Days;

internal sealed class DaysProgressMap : IEntityTypeConfiguration<DaysProgress>
{
    public void Configure(EntityTypeBuilder<DaysProgress> builder)
    {
        builder.ToTable("assessment_days_progress");
        builder.Property(progress => progress.Id).ValueGeneratedNever();
    }
}
