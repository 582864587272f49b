namespace Qingjian.Archive;

/// <summary>A checkpoint of this record with the lines of witnesses below it.</summary>
public sealed record CosignedCheckpoint
{
    /// <summary>The signed note: text, empty line, the record's own line, and one or more lines of witnesses (C2SP
    /// tlog-cosignature); at most 10,000 characters.</summary>
    public required string Note { get; init; }
}
