namespace Qingjian.Archive;

/// <summary>Which values of a station are counted as delivered.</summary>
/// <param name="StationId">The station.</param>
/// <param name="Parameters">The parameters that count, by factor code.</param>
/// <param name="SinceUtc">Values that start earlier were owed by nobody and are not counted.</param>
/// <param name="BeforeUtc">Values that start here or later are not due yet and not counted.</param>
/// <param name="LiveWithin">A value received within this time of its start came live; one received later is late.</param>
public readonly record struct DeliveryQuestion(
    int StationId, IReadOnlyCollection<string> Parameters, DateTimeOffset SinceUtc, DateTimeOffset BeforeUtc, TimeSpan LiveWithin);
