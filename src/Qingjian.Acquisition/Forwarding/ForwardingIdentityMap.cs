using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Acquisition.Forwarding;

internal sealed class ForwardingIdentityMap : IEntityTypeConfiguration<ForwardingIdentity>
{
    public void Configure(EntityTypeBuilder<ForwardingIdentity> builder)
    {
        builder.ToTable("acquisition_forwarding_identity");
        builder.Property(identity => identity.Mn).HasMaxLength(24);
        builder.Property(identity => identity.St).HasMaxLength(2);
        builder.HasIndex(identity => new { identity.LineId, identity.StationId }).IsUnique();
        builder.HasIndex(identity => new { identity.LineId, identity.Mn }).IsUnique();
    }
}
