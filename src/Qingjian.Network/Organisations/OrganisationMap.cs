using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Network.Organisations;

internal sealed class OrganisationMap : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("network_organisation");
        builder.Property(organisation => organisation.Code).HasMaxLength(32);
        builder.Property(organisation => organisation.Name).HasMaxLength(128);
        builder.Property(organisation => organisation.NameEn).HasMaxLength(192);
        builder.Property(organisation => organisation.RegionPath).HasMaxLength(128);
        builder.Property(organisation => organisation.ChangedBy).HasMaxLength(128);
        builder.Property(organisation => organisation.Version).IsConcurrencyToken();
        builder.HasIndex(organisation => organisation.Code).IsUnique();
        builder.HasIndex(organisation => organisation.RegionPath);
    }
}
