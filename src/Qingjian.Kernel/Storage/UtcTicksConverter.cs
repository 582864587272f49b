using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Qingjian.Kernel;

/// <summary>Instants are stored as UTC ticks: SQLite cannot order by <see cref="DateTimeOffset"/> and PostgreSQL's
/// driver refuses offsets other than zero.</summary>
internal sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(
    instant => instant.UtcTicks,
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
