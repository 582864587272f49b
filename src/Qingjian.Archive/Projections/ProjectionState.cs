namespace Qingjian.Archive;

/// <summary>How far one projection is, for the system page.</summary>
/// <param name="Name">The projection.</param>
/// <param name="SchemaVersion">Version of its stored form.</param>
/// <param name="Watermark">Last position that is applied and stored.</param>
/// <param name="DurablePosition">Last durable position of the journal.</param>
/// <param name="SetAside">Entries that could not be applied.</param>
/// <param name="LastCommitUtc">When the last batch was stored in this process, or null.</param>
/// <param name="LastError">What stops it at present, or null.</param>
public sealed record ProjectionState(
    string Name,
    int SchemaVersion,
    long Watermark,
    long DurablePosition,
    long SetAside,
    DateTimeOffset? LastCommitUtc,
    string? LastError)
{
    /// <summary>Durable entries that are not yet applied.</summary>
    public long Lag => DurablePosition - Watermark;
}
