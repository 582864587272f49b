using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Acquisition.Forwarding;

internal sealed class ForwardingEventMap : IEntityTypeConfiguration<ForwardingEvent>
{
    public void Configure(EntityTypeBuilder<ForwardingEvent> builder)
    {
        builder.ToTable("acquisition_forwarding_event");
        builder.Property(one => one.Kind).HasConversion<string>().HasMaxLength(16);
        builder.Property(one => one.By).HasMaxLength(128);
        builder.HasIndex(one => one.LineId);
    }
}
