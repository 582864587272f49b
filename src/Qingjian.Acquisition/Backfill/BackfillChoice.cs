namespace Qingjian.Acquisition.Backfill;

/// <summary>That a station's gaps are asked for, or not, whatever the policy says of all.</summary>
internal sealed class BackfillChoice
{
    public int StationId { get; init; }

    public bool IsOn { get; set; }

    public required string By { get; set; }

    public DateTimeOffset AtUtc { get; set; }
}
