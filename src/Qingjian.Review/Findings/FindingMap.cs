using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Review.Findings;

internal sealed class FindingMap : IEntityTypeConfiguration<FindingRow>
{
    public void Configure(EntityTypeBuilder<FindingRow> builder)
    {
        builder.ToTable("review_finding");
        builder.Property(finding => finding.Parameter).HasMaxLength(16);
        builder.HasIndex(finding => new { finding.StationId, finding.Parameter, finding.FromUtc });
        builder.HasIndex(finding => new { finding.WithdrawnUtc, finding.ToUtc });
    }
}
