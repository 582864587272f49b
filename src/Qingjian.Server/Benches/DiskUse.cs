using System.Globalization;

namespace Qingjian.Server.Benches;

/// <summary>What lies in a data folder after a load.</summary>
/// <param name="StoreBytes">Observations, links and refusals that are still hot.</param>
/// <param name="MonthBytes">Closed months.</param>
/// <param name="JournalBytes">Every segment as it is.</param>
/// <param name="PackedBytes">Of those, the compressed segments.</param>
/// <param name="PackedEntries">Entries in the compressed segments.</param>
internal sealed record DiskUse(long StoreBytes, long MonthBytes, long JournalBytes, long PackedBytes, long PackedEntries)
{
    private const string Packed = ".qjz";

    public static DiskUse Of(string dataFolder)
    {
        // A segment is named after its first entry, so two neighbours tell how many entries the first holds.
        var segments = new DirectoryInfo(Path.Combine(dataFolder, "journal")).GetFiles("*.qj?").OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        var packed = segments.Zip(segments.Skip(1)).Where(pair => pair.First.Extension == Packed).ToList();
        var store = new DirectoryInfo(Path.Combine(dataFolder, "store"));
        return new(
            store.GetFiles().Sum(file => file.Length),
            store.GetDirectories("*.months").Sum(months => months.GetFiles().Sum(file => file.Length)),
            segments.Sum(file => file.Length),
            packed.Sum(pair => pair.First.Length),
            packed.Sum(pair => FirstOf(pair.Second) - FirstOf(pair.First)));
    }

    private static long FirstOf(FileInfo segment) =>
        long.Parse(Path.GetFileNameWithoutExtension(segment.Name), CultureInfo.InvariantCulture);
}
