using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Archive.Retention;

internal sealed class RetentionPolicyMap : IEntityTypeConfiguration<RetentionPolicy>
{
    public void Configure(EntityTypeBuilder<RetentionPolicy> builder)
    {
        builder.ToTable("archive_retention_policy");
        builder.Property(policy => policy.Basis).HasMaxLength(RetentionPolicies.LongestBasis);
        builder.Property(policy => policy.EnteredBy).HasMaxLength(128);
        builder.Property(policy => policy.ConfirmedBy).HasMaxLength(128);
        builder.Property(policy => policy.EndedBy).HasMaxLength(128);
        builder.Property(policy => policy.Note).HasMaxLength(2000);
        builder.Ignore(policy => policy.IsInForce);
        builder.Ignore(policy => policy.IsWaiting);
    }
}
