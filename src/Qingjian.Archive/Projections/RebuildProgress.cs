namespace Qingjian.Archive;

/// <summary>How far a rebuild from the journal is, and its pace.</summary>
/// <param name="Position">Last position applied.</param>
/// <param name="Target">Last durable position of the journal when this was reported.</param>
/// <param name="EntriesPerSecond">Pace since the rebuild began or was resumed.</param>
public sealed record RebuildProgress(long Position, long Target, double EntriesPerSecond);
