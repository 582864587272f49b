using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Supervision.Issues;

internal sealed class IssueRowMap : IEntityTypeConfiguration<IssueRow>
{
    public void Configure(EntityTypeBuilder<IssueRow> builder)
    {
        builder.ToTable("supervision_issue");
        builder.Property(issue => issue.Number).HasMaxLength(16);
        builder.Property(issue => issue.Title).HasMaxLength(OpenIssue.MaxTitle);
        builder.Property(issue => issue.Requirement).HasMaxLength(IssueDesk.MaxText);
        builder.Property(issue => issue.StationCode).HasMaxLength(32);
        builder.Property(issue => issue.RegionPath).HasMaxLength(128);
        builder.Property(issue => issue.Parameter).HasMaxLength(8);
        builder.Property(issue => issue.ChangedBy).HasMaxLength(128);
        builder.Property(issue => issue.Version).IsConcurrencyToken();
        builder.HasIndex(issue => issue.Number).IsUnique();
        builder.HasIndex(issue => new { issue.State, issue.Deadline });
        builder.HasIndex(issue => issue.StationId);
        builder.HasIndex(issue => issue.FindingId);
        builder.HasIndex(issue => issue.LookBackUtc);
    }
}
