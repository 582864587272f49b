using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Acquisition.Samples;

internal sealed class SampleRevisionMap : IEntityTypeConfiguration<SampleRevision>
{
    public void Configure(EntityTypeBuilder<SampleRevision> builder)
    {
        builder.ToTable("acquisition_sample_revision");
        builder.Property(revision => revision.Reason).HasMaxLength(SaveSample.LongestReason);
        builder.Property(revision => revision.By).HasMaxLength(128);
        builder.HasIndex(revision => new { revision.SampleId, revision.Revision }).IsUnique();
        builder.HasOne(revision => revision.Sample).WithMany().HasForeignKey(revision => revision.SampleId).OnDelete(DeleteBehavior.Restrict);
    }
}
