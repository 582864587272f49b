using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Acquisition.Samples;

internal sealed class SampleMap : IEntityTypeConfiguration<Sample>
{
    public void Configure(EntityTypeBuilder<Sample> builder)
    {
        builder.ToTable("acquisition_sample");
        builder.Property(sample => sample.Number).HasMaxLength(SampleReading.LongestNumber);
        builder.Property(sample => sample.RegionPath).HasMaxLength(128);
        builder.Property(sample => sample.Kind).HasConversion<string>().HasMaxLength(16);
        builder.Property(sample => sample.OfNumber).HasMaxLength(SampleReading.LongestNumber);
        builder.Property(sample => sample.State).HasConversion<string>().HasMaxLength(16);
        builder.Property(sample => sample.SubmittedBy).HasMaxLength(128);
        builder.Property(sample => sample.AcceptedBy).HasMaxLength(128);
        builder.Property(sample => sample.Version).IsConcurrencyToken();
        builder.HasIndex(sample => sample.Number).IsUnique();
        builder.HasIndex(sample => sample.OfNumber);
        builder.HasIndex(sample => new { sample.StationId, sample.SampledUtc });
        builder.HasIndex(sample => sample.State);
    }
}
