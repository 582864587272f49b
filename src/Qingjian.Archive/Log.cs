using Microsoft.Extensions.Logging;

namespace Qingjian.Archive;

/// <summary>Everything this room logs; event ids 3000–3999.</summary>
internal static partial class Log
{
    [LoggerMessage(3001, LogLevel.Critical, "The journal cannot write. Nothing is answered until it can; it tries again every second")]
    public static partial void JournalFailed(this ILogger log, Exception failure);

    [LoggerMessage(3011, LogLevel.Warning, "The journal writes again; it is durable up to position {Durable}")]
    public static partial void JournalRecovered(this ILogger log, long durable);

    [LoggerMessage(3002, LogLevel.Warning, "A crash tore the end of journal file {File}: {Bytes} bytes from offset {Offset} were set aside; the journal ends at position {Last}")]
    public static partial void CutTornTail(this ILogger log, string file, long offset, long bytes, long last);

    [LoggerMessage(3003, LogLevel.Information, "Journal file {File} was begun but never used before a crash; it was removed")]
    public static partial void DroppedHeadless(this ILogger log, string file);

    [LoggerMessage(3004, LogLevel.Error, "A closed journal segment could not be compressed; it stays as it is and will be tried again")]
    public static partial void PackingFailed(this ILogger log, Exception failure);

    [LoggerMessage(3005, LogLevel.Error, "Projection {Projection} could not apply the journal entry at position {Position}; it was set aside")]
    public static partial void EntrySetAside(this ILogger log, string projection, long position, Exception failure);

    [LoggerMessage(3006, LogLevel.Error, "Projection {Projection} could not store its batch; it will be tried again")]
    public static partial void ProjectionFailed(this ILogger log, string projection, Exception failure);

    [LoggerMessage(3007, LogLevel.Information, "Rebuild: {Position} of {Target} entries, {Pace:F0} entries/s")]
    public static partial void RebuildAdvanced(this ILogger log, long position, long target, double pace);

    [LoggerMessage(3008, LogLevel.Warning, "The observation store {File} has schema version {Found}, this program needs {Needed}: it is built again from the journal")]
    public static partial void StoreOutdated(this ILogger log, string file, int found, int needed);

    [LoggerMessage(3009, LogLevel.Information, "Month {Month} of the observations is closed: its values are in files of their own")]
    public static partial void MonthClosed(this ILogger log, int month);

    [LoggerMessage(3010, LogLevel.Error, "A month of the observations could not be closed; it stays as it is and will be tried again")]
    public static partial void ClosingFailed(this ILogger log, Exception failure);

    [LoggerMessage(3011, LogLevel.Error, "Export {Id} failed; its files were removed")]
    public static partial void ExportFailed(this ILogger log, Guid id, Exception failure);

    [LoggerMessage(3012, LogLevel.Error, "Exports could not be looked for; they wait and will be tried again")]
    public static partial void ExportRoundFailed(this ILogger log, Exception failure);

    [LoggerMessage(3015, LogLevel.Critical, "The closed month's file {File} is no longer what was written: its SHA-256 differs. Rebuild the observations from the journal")]
    public static partial void ClosedFileDamaged(this ILogger log, string file);

    [LoggerMessage(3013, LogLevel.Information, "Frames of {Segments} journal segments expired under the retention policy; their hashes are kept")]
    public static partial void FramesExpired(this ILogger log, int segments);

    [LoggerMessage(3014, LogLevel.Error, "Frames could not expire; they stay and it will be tried again")]
    public static partial void RetentionFailed(this ILogger log, Exception failure);

    [LoggerMessage(3020, LogLevel.Error, "Events could not be carried into the journal; they wait and will be tried again")]
    public static partial void OutboxFailed(this ILogger log, Exception failure);

    [LoggerMessage(3030, LogLevel.Warning, "The session with the other servers of the cluster was lost; it is tried again, and what only the leading server does rests here")]
    public static partial void ClusterSessionLost(this ILogger log, Exception failure);

    [LoggerMessage(3032, LogLevel.Warning, "A server is frozen: {Session}, longer than {Limit} (Cluster:SilenceLimit), while others need what it holds; its session was ended")]
    public static partial void SilentSessionEnded(this ILogger log, string session, TimeSpan limit);

    [LoggerMessage(3031, LogLevel.Information, "Server {Server} leads")]
    public static partial void Leads(this ILogger log, string server);

    [LoggerMessage(3020, LogLevel.Critical, "The record stopped and nothing is added to it: {Fault} ({Detail}). Reception goes on; see docs/record.md")]
    public static partial void RecordStopped(this ILogger log, RecordFault fault, string detail);
}
