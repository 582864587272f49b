using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Review.Decisions;

internal sealed class DecisionRowMap : IEntityTypeConfiguration<DecisionRow>
{
    public void Configure(EntityTypeBuilder<DecisionRow> builder)
    {
        builder.ToTable("review_decision");
        builder.HasKey(row => row.Number);
        builder.Property(row => row.StationCode).HasMaxLength(64);
        builder.Property(row => row.Parameter).HasMaxLength(16);
        builder.Property(row => row.Reason).HasMaxLength(32);
        builder.Property(row => row.Note).HasMaxLength(DecisionRules.LongestNote);
        builder.Property(row => row.By).HasMaxLength(64);
        builder.HasIndex(row => new { row.StationId, row.ToUtc });
        builder.HasIndex(row => row.FindingId);
        builder.HasIndex(row => row.AtUtc);
        // A decision is taken back once; two who try at the same time cannot both.
        builder.HasIndex(row => row.Undoes).IsUnique();
    }
}
