using Qingjian.Network;

namespace Qingjian.Acquisition.Samples;

/// <summary>A sample as read.</summary>
internal sealed record ReadSample(
    string Number, StationCard Station, DateTimeOffset SampledUtc, SampleKind Kind, string? Of, IReadOnlyList<ReadResult> Results);
