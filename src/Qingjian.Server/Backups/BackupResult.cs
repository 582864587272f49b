namespace Qingjian.Server.Backups;

/// <summary>What a backup or a restore came to.</summary>
/// <param name="File">The archive.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="JournalEntries">Journal entries in it.</param>
/// <param name="RecordSize">Leaves of the signed checkpoint in it.</param>
/// <param name="Files">Files in it.</param>
/// <param name="Tables">Rows of each table.</param>
internal sealed record BackupResult(string File, long Bytes, long JournalEntries, long RecordSize, int Files, IReadOnlyDictionary<string, long> Tables);
