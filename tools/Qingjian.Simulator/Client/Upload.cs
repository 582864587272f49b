namespace Qingjian.Simulator;

/// <summary>One upload of a station 上传: the readings of one moment or period.</summary>
/// <param name="Command">Command code CN: 2011, 2031, 2051 or 2061.</param>
/// <param name="DataTime">The moment, or the beginning of the period (HJ 212-2017 Table 4, DataTime).</param>
/// <param name="Items">The numbers, those of one factor side by side.</param>
public sealed record Upload(int Command, DateTimeOffset DataTime, IReadOnlyList<UploadItem> Items);
