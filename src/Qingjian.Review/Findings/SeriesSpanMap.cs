using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Review.Findings;

internal sealed class SeriesSpanMap : IEntityTypeConfiguration<SeriesSpan>
{
    public void Configure(EntityTypeBuilder<SeriesSpan> builder)
    {
        builder.ToTable("review_series_span");
        builder.HasKey(span => new { span.StationId, span.Parameter });
        builder.Property(span => span.Parameter).HasMaxLength(16);
    }
}
