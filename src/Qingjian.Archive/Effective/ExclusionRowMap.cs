using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Archive.Effective;

internal sealed class ExclusionRowMap : IEntityTypeConfiguration<ExclusionRow>
{
    public void Configure(EntityTypeBuilder<ExclusionRow> builder)
    {
        builder.ToTable("archive_exclusion");
        builder.Property(row => row.Parameter).HasMaxLength(16);
        builder.HasIndex(row => new { row.StationId, row.ToUtc });
        builder.HasIndex(row => row.Decision);
    }
}
