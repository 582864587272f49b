namespace Qingjian.Archive;

/// <summary>A journal file does not hold what was once made durable in it. Nothing is repaired silently: restore the
/// named file from a backup.</summary>
public sealed class JournalDamagedException(string file, long offset, string rule, Exception? inner = null)
    : IOException($"Journal file '{file}' is damaged at byte offset {offset}: {rule}. Restore this file from a backup; the server does not start on a damaged journal.", inner)
{
    /// <summary>Name of the file within the journal's folder.</summary>
    public string File { get; } = file;

    /// <summary>Where the first thing that is wrong begins.</summary>
    public long Offset { get; } = offset;
}
