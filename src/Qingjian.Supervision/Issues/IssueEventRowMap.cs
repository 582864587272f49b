using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Supervision.Issues;

internal sealed class IssueEventRowMap : IEntityTypeConfiguration<IssueEventRow>
{
    public void Configure(EntityTypeBuilder<IssueEventRow> builder)
    {
        builder.ToTable("supervision_issue_event");
        builder.Property(said => said.By).HasMaxLength(128);
        builder.Property(said => said.Why).HasMaxLength(IssueDesk.MaxText);
        builder.HasIndex(said => said.EventId).IsUnique();
        builder.HasIndex(said => new { said.IssueId, said.Sequence }).IsUnique();
        builder.HasOne(said => said.Issue).WithMany().HasForeignKey(said => said.IssueId).OnDelete(DeleteBehavior.Restrict);
    }
}
