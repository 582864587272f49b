namespace Qingjian.Archive;

/// <summary>How many values of its parameters a station delivered within one stretch of time (实收).</summary>
/// <param name="StationId">The station.</param>
/// <param name="StartUtc">Beginning of the stretch: an hour, or a Beijing day.</param>
/// <param name="Received">Parameters × starts with a value, sent or rolled up.</param>
/// <param name="Normal">Of these, how many have mark N or none, and a readable number.</param>
/// <param name="Late">Of these, how many came later than live ones do.</param>
public readonly record struct Delivery(int StationId, DateTimeOffset StartUtc, int Received, int Normal, int Late);
