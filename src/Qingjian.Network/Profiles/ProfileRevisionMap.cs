using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Network.Profiles;

internal sealed class ProfileRevisionMap : IEntityTypeConfiguration<ProfileRevision>
{
    public void Configure(EntityTypeBuilder<ProfileRevision> builder)
    {
        builder.ToTable("network_station_profile");
        builder.HasKey(profile => new { profile.StationId, profile.Revision });
        builder.Property(profile => profile.RecordedBy).HasMaxLength(128);
        builder.HasOne(profile => profile.Station).WithMany().HasForeignKey(profile => profile.StationId).OnDelete(DeleteBehavior.Restrict);
    }
}
