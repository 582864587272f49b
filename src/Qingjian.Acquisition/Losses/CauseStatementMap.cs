using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Acquisition.Losses;

internal sealed class CauseStatementMap : IEntityTypeConfiguration<CauseStatement>
{
    public void Configure(EntityTypeBuilder<CauseStatement> builder)
    {
        builder.ToTable("acquisition_cause_statement");
        builder.Property(one => one.StationCode).HasMaxLength(32);
        builder.Property(one => one.RegionPath).HasMaxLength(128);
        builder.Property(one => one.Parameter).HasMaxLength(16);
        builder.Property(one => one.Cause).HasConversion<string>().HasMaxLength(16);
        builder.Property(one => one.Words).HasMaxLength(CauseStatement.LongestWords);
        builder.Property(one => one.By).HasMaxLength(128);
        // Two persons who revise the same statement at once: one of them is told.
        builder.HasIndex(one => new { one.Statement, one.Revision }).IsUnique();
        builder.HasIndex(one => new { one.StationId, one.FromUtc });
    }
}
