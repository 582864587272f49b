using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Acquisition.Files;

internal sealed class ImportFileMap : IEntityTypeConfiguration<ImportFile>
{
    public void Configure(EntityTypeBuilder<ImportFile> builder)
    {
        builder.ToTable("acquisition_import_file");
        builder.Property(file => file.FileName).HasMaxLength(256);
        builder.Property(file => file.UploadedBy).HasMaxLength(128);
        builder.HasIndex(file => new { file.UploadedBy, file.UploadedUtc });
    }
}
