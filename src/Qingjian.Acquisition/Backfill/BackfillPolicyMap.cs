using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Acquisition.Backfill;

internal sealed class BackfillPolicyMap : IEntityTypeConfiguration<BackfillPolicy>
{
    public void Configure(EntityTypeBuilder<BackfillPolicy> builder)
    {
        builder.ToTable("acquisition_backfill_policy");
        builder.Property(policy => policy.Id).ValueGeneratedNever();
        builder.Property(policy => policy.By).HasMaxLength(128);
    }
}
