namespace Qingjian.Hj212;

/// <summary>A split upload, put together.</summary>
/// <param name="Key">What its parts have in common.</param>
/// <param name="DataArea">The items of all parts in the order of their numbers, DataTime once.</param>
/// <param name="FirstAt">When its first part came.</param>
/// <param name="LastAt">When its last part came.</param>
public sealed record JoinedUpload(PartKey Key, ReadOnlyMemory<byte> DataArea, DateTimeOffset FirstAt, DateTimeOffset LastAt);
