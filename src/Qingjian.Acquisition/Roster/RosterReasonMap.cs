using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Acquisition.Roster;

internal sealed class RosterReasonMap : IEntityTypeConfiguration<RosterReason>
{
    public void Configure(EntityTypeBuilder<RosterReason> builder)
    {
        builder.ToTable("acquisition_roster_reason");
        builder.Property(reason => reason.StationCode).HasMaxLength(32);
        builder.Property(reason => reason.RegionPath).HasMaxLength(128);
        builder.Property(reason => reason.Kind).HasConversion<string>().HasMaxLength(16);
        builder.Property(reason => reason.Note).HasMaxLength(RosterReason.LongestNote);
        builder.Property(reason => reason.By).HasMaxLength(128);
        builder.HasIndex(reason => new { reason.StationId, reason.Id });
    }
}
