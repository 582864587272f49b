using System.Globalization;
using Qingjian.Archive.Observations;
using Qingjian.Archive.Segments;

namespace Qingjian.Archive.DuckDb;

/// <summary>The values that the frames of a segment brought, kept when the frames expire (留存观测值): Parquet, one row per value and
/// receipt in the journal's order, from which a rebuild takes what it can no longer read from frames.</summary>
internal static class RetainedValues
{
    public const string FolderName = "retained";
    public const string Suffix = ".parquet";

    public static string NameOf(long first) => first.ToString("D20", CultureInfo.InvariantCulture) + Suffix;

    /// <summary>Writes what entries from <paramref name="first"/> to <paramref name="last"/> brought; name and SHA-256 of the durable file.</summary>
    public static (string Name, string Sha256) Write(IObservationStore store, string dataFolder, long first, long last)
    {
        var folder = Path.Combine(dataFolder, FolderName);
        DurableFile.MakeFolder(folder);
        var (name, draft) = (NameOf(first), Path.Combine(folder, NameOf(first) + SegmentNames.TemporarySuffix));
        store.Read(view =>
        {
            view.WriteRetained(draft, first, last);
            return 0;
        });
        var hash = Export.HashedFile.Of(draft).Sha256;
        File.Move(draft, Path.Combine(folder, name), overwrite: true);
        DirectorySync.Flush(folder);
        return (name, hash);
    }

    /// <summary>Copies to a path what lies within two positions, given twice. A receipt has the content of the revision that it repeats.</summary>
    public static string Query(string path) => $"""
        copy (
            select position, station, parameter, period, statistic, start_ms, mantissa, scale, mark, unit, fault, received_ms from (
                select position, series, start_ms, mantissa, scale, mark, unit, fault, received_ms, revision from observed where position between ? and ?
                union all
                select r.position, r.series, r.start_ms, o.mantissa, o.scale, o.mark, o.unit, o.fault, r.received_ms, r.revision
                from receipt r join observed o on o.series = r.series and o.start_ms = r.start_ms and o.revision = r.revision
                where r.position between ? and ?) v
            join series s on s.number = v.series
            order by position, number, start_ms, revision)
        to '{MonthForm.Quoted(path)}' (format parquet, compression zstd, compression_level 9)
        """;
}
