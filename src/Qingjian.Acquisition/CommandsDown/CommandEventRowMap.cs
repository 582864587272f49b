using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Acquisition.CommandsDown;

internal sealed class CommandEventRowMap : IEntityTypeConfiguration<CommandEventRow>
{
    public void Configure(EntityTypeBuilder<CommandEventRow> builder)
    {
        builder.ToTable("acquisition_command_event");
        builder.Property(said => said.By).HasMaxLength(128);
        builder.Property(said => said.State).HasConversion<string>().HasMaxLength(16);
        builder.HasIndex(said => said.EventId).IsUnique();
        builder.HasIndex(said => new { said.CommandId, said.Sequence }).IsUnique();
        builder.HasOne(said => said.Command).WithMany().HasForeignKey(said => said.CommandId).OnDelete(DeleteBehavior.Restrict);
    }
}
