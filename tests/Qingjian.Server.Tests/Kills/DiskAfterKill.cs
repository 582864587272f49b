using Microsoft.Extensions.Logging.Abstractions;
using Qingjian.Archive;

namespace Qingjian.Server.Tests.Kills;

/// <summary>What a killed server left in its folder. Looked at in a copy: opening the journal would repair it, and that
/// repair is what the next start is to be seen doing.</summary>
/// <param name="JournalEntries">Whole entries of the journal.</param>
/// <param name="Unprojected">Of those, how many the projection had not stored.</param>
/// <param name="TornBytes">Bytes behind the last whole entry.</param>
/// <param name="IsPacking">Whether a segment was between its plain and its compressed form.</param>
internal sealed record DiskAfterKill(long JournalEntries, long Unprojected, long TornBytes, bool IsPacking)
{
    public static async Task<DiskAfterKill> LookAsync(string folder)
    {
        var journalFolder = Path.Combine(folder, "journal");
        if (!Directory.Exists(journalFolder))
            return new(0, 0, 0, false);
        var copy = Directory.CreateTempSubdirectory("qingjian-kill-copy-").FullName;
        try
        {
            Copy(journalFolder, Path.Combine(copy, "journal"));
            Copy(Path.Combine(folder, "store"), Path.Combine(copy, "store"));
            var isPacking = IsBetweenForms(Path.Combine(copy, "journal"));
            var entries = await RecoverAsync(Path.Combine(copy, "journal"));
            return new(entries, entries - await StoreWatermark.ReadAsync(copy), KeptTorn(Path.Combine(copy, "journal")) - KeptTorn(journalFolder), isPacking);
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
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

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        if (!Directory.Exists(from))
            return;
        foreach (var file in Directory.GetFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
