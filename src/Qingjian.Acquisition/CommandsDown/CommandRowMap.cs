using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Acquisition.CommandsDown;

internal sealed class CommandRowMap : IEntityTypeConfiguration<CommandRow>
{
    public void Configure(EntityTypeBuilder<CommandRow> builder)
    {
        builder.ToTable("acquisition_command");
        builder.Property(command => command.Number).HasMaxLength(16);
        builder.Property(command => command.StationCode).HasMaxLength(32);
        builder.Property(command => command.RegionPath).HasMaxLength(128);
        builder.Property(command => command.Kind).HasMaxLength(32);
        builder.Property(command => command.DataArea).HasMaxLength(CommandReading.MaxDataArea);
        builder.Property(command => command.AskedBy).HasMaxLength(128);
        builder.Property(command => command.Why).HasMaxLength(AskCommand.MaxWhy);
        builder.Property(command => command.Qn).HasMaxLength(17);
        builder.Property(command => command.State).HasConversion<string>().HasMaxLength(16);
        builder.Property(command => command.Version).IsConcurrencyToken();
        builder.HasIndex(command => command.Number).IsUnique();
        builder.HasIndex(command => command.State);
        builder.HasIndex(command => command.StationId);
    }
}
