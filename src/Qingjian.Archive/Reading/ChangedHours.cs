namespace Qingjian.Archive;

/// <summary>Hour values of one parameter of one station that changed: a value came, late or in time, was revised, or was
/// rolled up again. At most a day wide, so that a back-fill of last month does not span the month between.</summary>
/// <param name="StationId">The station.</param>
/// <param name="Parameter">Factor code.</param>
/// <param name="FirstUtc">Start of the first changed value.</param>
/// <param name="LastUtc">Start of the last changed value.</param>
/// <param name="TimelyUtc">Start of the newest changed value that was received when its hour was over, or null: what came
/// before its hour had ended is from a clock that runs ahead and says nothing about the time.</param>
public readonly record struct ChangedHours(
    int StationId, string Parameter, DateTimeOffset FirstUtc, DateTimeOffset LastUtc, DateTimeOffset? TimelyUtc);
