using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Qingjian.Supervision.Issues;

namespace Qingjian.Supervision.Notices;

internal sealed class NoticeRowMap : IEntityTypeConfiguration<NoticeRow>
{
    public void Configure(EntityTypeBuilder<NoticeRow> builder)
    {
        builder.ToTable("supervision_notice");
        builder.Property(notice => notice.Number).HasMaxLength(16);
        builder.Property(notice => notice.Title).HasMaxLength(OpenIssue.MaxTitle);
        builder.Property(notice => notice.StationCode).HasMaxLength(32);
        builder.Property(notice => notice.RegionPath).HasMaxLength(128);
        builder.Property(notice => notice.Permission).HasMaxLength(64);
        builder.HasIndex(notice => notice.EventId).IsUnique();
        builder.HasIndex(notice => notice.TakenUtc);
    }
}
