using Qingjian.Network;

namespace Qingjian.Archive;

/// <summary>An hour value in force, sent or rolled up, for computing work: a number, not the digits it was sent with.</summary>
/// <param name="StationId">The station.</param>
/// <param name="Parameter">Factor code.</param>
/// <param name="StartUtc">Beginning of the hour, or of the station's longer step.</param>
/// <param name="Value">The number; NaN when what was sent is none.</param>
/// <param name="Mark">The device's mark; <c>'\0'</c> when none was sent.</param>
/// <param name="Unit">Its unit.</param>
public readonly record struct HourValue(int StationId, string Parameter, DateTimeOffset StartUtc, double Value, char Mark, Unit Unit);
