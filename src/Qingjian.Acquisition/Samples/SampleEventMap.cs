using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Acquisition.Samples;

internal sealed class SampleEventMap : IEntityTypeConfiguration<SampleEvent>
{
    public void Configure(EntityTypeBuilder<SampleEvent> builder)
    {
        builder.ToTable("acquisition_sample_event");
        builder.Property(said => said.Act).HasConversion<string>().HasMaxLength(16);
        builder.Property(said => said.By).HasMaxLength(128);
        builder.Property(said => said.Words).HasMaxLength(SaveSample.LongestReason);
        builder.HasIndex(said => said.EventId).IsUnique();
        builder.HasIndex(said => new { said.SampleId, said.Sequence }).IsUnique();
        builder.HasOne(said => said.Sample).WithMany().HasForeignKey(said => said.SampleId).OnDelete(DeleteBehavior.Restrict);
    }
}
