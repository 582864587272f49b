using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Acquisition.Backfill;

internal sealed class BackfillChoiceMap : IEntityTypeConfiguration<BackfillChoice>
{
    public void Configure(EntityTypeBuilder<BackfillChoice> builder)
    {
        builder.ToTable("acquisition_backfill_choice");
        builder.HasKey(choice => choice.StationId);
        builder.Property(choice => choice.StationId).ValueGeneratedNever();
        builder.Property(choice => choice.By).HasMaxLength(128);
    }
}
