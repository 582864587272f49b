namespace Qingjian.Archive.Retention;

/// <summary>Frames of one journal segment that expired (到期销毁), or are about to: the row is there before the first byte goes.</summary>
internal sealed class RetentionDrop
{
    public long Id { get; init; }

    public long PolicyId { get; init; }

    /// <summary>Position of the segment's first entry.</summary>
    public long First { get; init; }

    /// <summary>Position of its last entry.</summary>
    public long Last { get; init; }

    /// <summary>Frames and refusals that expired; other entries stay whole.</summary>
    public long Frames { get; init; }

    public DateTimeOffset FirstReceivedUtc { get; init; }

    public DateTimeOffset LastReceivedUtc { get; init; }

    /// <summary>SHA-256 of the kept leaf hashes, one after the other.</summary>
    public required string LeavesSha256 { get; init; }

    public long BytesBefore { get; init; }

    /// <summary>SHA-256 of the segment's file with the frames.</summary>
    public required string Sha256Before { get; init; }

    public long BytesAfter { get; init; }

    /// <summary>SHA-256 of the segment's file without them.</summary>
    public required string Sha256After { get; init; }

    /// <summary>The file with the values that the frames brought, in the folder <c>retained</c>.</summary>
    public required string ValuesName { get; init; }

    public required string ValuesSha256 { get; init; }

    public DateTimeOffset PlannedUtc { get; init; }

    /// <summary>When it was done; null while only planned.</summary>
    public DateTimeOffset? DoneUtc { get; set; }
}
