using Microsoft.Extensions.Logging.Abstractions;
using Qingjian.Archive;

namespace Qingjian.Server.Tests.Kills;

/// <summary>What a killed server left in its folder. Looked at in a copy: opening the journal would repair it, and that
/// repair is what the next start is to be seen doing.</summary>
/// <param name="JournalEntries">Whole entries of the journal.</param>
/// <param name="Unprojected">Of those, how many the projection had not stored.</param>
/// <param name="Unrecorded">Of those, how many were not under the record's newest checkpoint.</param>
/// <param name="TornBytes">Bytes behind the last whole entry.</param>
/// <param name="IsPacking">Whether a segment was between its plain and its compressed form.</param>
/// <param name="IsClosing">Whether files of a month were written that the store did not name yet.</param>
/// <param name="Fault">What the verifier found, or null.</param>
internal sealed record DiskAfterKill(long JournalEntries, long Unprojected, long Unrecorded, long TornBytes, bool IsPacking, bool IsClosing, string? Fault)
{
    /// <summary>Looks at a <see cref="FolderCopy"/> and removes it.</summary>
    public static async Task<DiskAfterKill> LookAsync(FolderCopy copy, RecordWatch record, bool whole)
    {
        using (copy)
        {
            var isPacking = IsBetweenForms(copy.Journal);
            var (torn, months) = (KeptTorn(copy.Journal), copy.ClosedFiles());
            var entries = await RecoverAsync(copy.Journal);
            var projected = await StoreWatermark.ReadAsync(copy.Path);
            var (signed, fault) = await record.CheckAsync(copy, whole);
            // The store's opening removes the files that it does not name.
            return new(entries, entries - projected, entries - signed, KeptTorn(copy.Journal) - torn, isPacking, copy.ClosedFiles() < months, fault);
        }
    }

    private static async Task<long> RecoverAsync(string folder)
    {
        await using var journal = Journal.Open(new JournalOptions { Folder = folder, CompressesClosedSegments = false }, NullLogger.Instance);
        return journal.LastPosition;
    }

    // A temporary file, or both forms of one segment: the kill fell before or behind the rename.
    private static bool IsBetweenForms(string journal)
    {
        var names = Directory.GetFiles(journal).Select(path => Path.GetFileName(path)).ToList();
        return names.Any(name => name.EndsWith(".tmp", StringComparison.Ordinal))
            || names.Where(name => name.EndsWith(".qjz", StringComparison.Ordinal)).Any(name => names.Contains(Path.ChangeExtension(name, ".qjl")));
    }

    // Recovery keeps what it cuts off; earlier kills may have left such files before.
    private static long KeptTorn(string journal) => new DirectoryInfo(journal).GetFiles("*.torn").Sum(file => file.Length);
}
