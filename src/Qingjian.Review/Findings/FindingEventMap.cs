using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Review.Findings;

internal sealed class FindingEventMap : IEntityTypeConfiguration<FindingEvent>
{
    public void Configure(EntityTypeBuilder<FindingEvent> builder)
    {
        builder.ToTable("review_finding_event");
        builder.Property(change => change.Pack).HasMaxLength(32);
        builder.HasOne(change => change.Finding).WithMany().HasForeignKey(change => change.FindingId).OnDelete(DeleteBehavior.Restrict);
    }
}
