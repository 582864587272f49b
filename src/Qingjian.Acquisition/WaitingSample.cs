namespace Qingjian.Acquisition;

/// <summary>A manual sample that waits for a reviewer; its page is <c>/data/samples/{Number}</c>.</summary>
/// <param name="Number">Number of the sample.</param>
/// <param name="StationId">The station.</param>
/// <param name="SampledUtc">When it was taken.</param>
/// <param name="SubmittedUtc">Since when it waits.</param>
/// <param name="SubmittedBy">Who submitted it.</param>
public sealed record WaitingSample(string Number, int StationId, DateTimeOffset SampledUtc, DateTimeOffset SubmittedUtc, string SubmittedBy);
