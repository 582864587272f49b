using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Kernel.Audit;

internal sealed class AuditEntryMap : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("kernel_audit");
        builder.Property(entry => entry.Who).HasMaxLength(AuditTrail.MaxName);
        builder.Property(entry => entry.What).HasMaxLength(AuditTrail.MaxName);
        builder.Property(entry => entry.Subject).HasMaxLength(AuditTrail.MaxSubject);
        builder.Property(entry => entry.Details).HasMaxLength(AuditTrail.MaxDetails);
        builder.HasIndex(entry => entry.When);
        builder.HasIndex(entry => new { entry.Who, entry.When });
        builder.HasIndex(entry => new { entry.What, entry.When });
    }
}
