using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Supervision.Attachments;

internal sealed class AttachmentRowMap : IEntityTypeConfiguration<AttachmentRow>
{
    public void Configure(EntityTypeBuilder<AttachmentRow> builder)
    {
        builder.ToTable("supervision_attachment");
        builder.Property(file => file.Sha256).HasMaxLength(64);
        builder.Property(file => file.Name).HasMaxLength(AttachmentRules.MaxName);
        builder.Property(file => file.MediaType).HasMaxLength(32);
        builder.HasOne(file => file.Issue).WithMany().HasForeignKey(file => file.IssueId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(file => new { file.IssueId, file.Sha256 });
    }
}
