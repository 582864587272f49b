namespace Qingjian.Review.Findings;

/// <summary>Since when, and how far, a station has sent a parameter: before its first hour nothing is missing, and its
/// newest hour that came in time tells the time of the data.</summary>
internal sealed class SeriesSpan
{
    public int StationId { get; set; }

    public required string Parameter { get; set; }

    public DateTimeOffset FirstUtc { get; set; }

    public DateTimeOffset? TimelyUtc { get; set; }
}
