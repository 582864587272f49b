namespace Qingjian.Acquisition;

/// <summary>A station that should be connected by a promised day, and is not (联网承诺逾期).</summary>
/// <param name="StationId">The station.</param>
/// <param name="PromisedOn">The Beijing day that somebody promised.</param>
/// <param name="PromisedUtc">When it was promised.</param>
public sealed record OverduePromise(int StationId, DateOnly PromisedOn, DateTimeOffset PromisedUtc);
