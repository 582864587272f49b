using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Review.Findings;

internal sealed class FindingProgressMap : IEntityTypeConfiguration<FindingProgress>
{
    public void Configure(EntityTypeBuilder<FindingProgress> builder)
    {
        builder.ToTable("review_finding_progress");
        builder.Property(progress => progress.Id).ValueGeneratedNever();
        // Two processes that follow the journal at once: the second to save is refused and begins again.
        builder.Property(progress => progress.Position).IsConcurrencyToken();
    }
}
