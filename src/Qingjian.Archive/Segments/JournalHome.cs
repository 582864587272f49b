using System.Text;
using Microsoft.Extensions.Logging;
using Qingjian.Archive.Postgres;

namespace Qingjian.Archive.Segments;

/// <summary>Opens the journal of a data folder, wherever it lies, and never another one: what was projected into the folder counts the
/// positions of one journal.</summary>
internal static class JournalHome
{
    /// <summary>The file that names the database's journal to which the folder belongs.</summary>
    public const string MarkName = "journal-in-database";

    /// <param name="folder">The data folder.</param>
    /// <param name="database">Connection string of the journal's database; empty: segment files.</param>
    /// <param name="isAlone">Whether no other server may append to the database's journal.</param>
    /// <param name="options">How it groups.</param>
    /// <param name="log">Where failures are told.</param>
    /// <exception cref="InvalidDataException">The folder belongs to another journal.</exception>
    public static Journal Open(string folder, string? database, bool isAlone, JournalOptions options, ILogger log)
    {
        Directory.CreateDirectory(folder);
        var mark = Path.Combine(folder, MarkName);
        var known = File.Exists(mark) ? File.ReadAllText(mark).Trim() : null;
        if (string.IsNullOrEmpty(database))
            return known is null
                ? Journal.Open(options, log)
                : throw new InvalidDataException($"The journal of '{folder}' lies in a database: set Archive:JournalDatabase to it. To begin with an empty journal, take another folder.");
        if (known is null && Directory.Exists(options.Folder) && Directory.EnumerateFileSystemEntries(options.Folder).Any())
            throw new InvalidDataException($"'{folder}' has a journal of its own in '{options.Folder}', and Archive:JournalDatabase names another. Take another folder, or leave the setting out.");
        var place = TablePlace.Open(database, isAlone, options.OwnerPatience);
        if (known is null)
            Mark(folder, place.Id);
        else if (known != place.Id.ToString())
        {
            place.Close();
            throw new InvalidDataException($"'{folder}' belongs to journal {known}; the database of Archive:JournalDatabase holds journal {place.Id}. Name the right database, or take an empty folder: what is in it is built again from the journal.");
        }
        return new Journal(options, place, log);
    }

    /// <summary>The database's journal to which an opened folder belongs.</summary>
    public static Guid JournalOf(string folder) => Guid.Parse(File.ReadAllText(Path.Combine(folder, MarkName)));

    /// <summary>Makes a folder remember the database's journal to which it belongs: durable before anything of the journal is projected into it.</summary>
    public static void Mark(string folder, Guid id)
    {
        var path = Path.Combine(folder, MarkName);
        using (var file = new FileStream(path + ".part", FileMode.Create))
        {
            file.Write(Encoding.ASCII.GetBytes(id.ToString()));
            file.Flush(flushToDisk: true);
        }
        File.Move(path + ".part", path, overwrite: true);
        DirectorySync.Flush(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }
}
