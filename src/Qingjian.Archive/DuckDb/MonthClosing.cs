using System.Globalization;
using System.Security.Cryptography;
using DuckDB.NET.Data;
using Qingjian.Archive.Months;
using Qingjian.Archive.Segments;

namespace Qingjian.Archive.DuckDb;

/// <summary>Closes one month: its rows are written into files from a snapshot while values go on arriving; when the files are
/// durable and hold what the snapshot held, the hot rows of the snapshot give way to them in one transaction.</summary>
internal sealed class MonthClosing(StoreFile store, ClosedMonths closed, long partValues)
{
    private const string Due = """
        select month, max(received_ms) from (
            select year(day) * 100 + month(day) as month, received_ms
            from (select make_timestamp((start_ms + 28800000) * 1000) as day, received_ms from hot where start_ms < ?))
        group by month order by month
        """;

    private DataMonth _month;
    private long _upTo;
    private List<ClosedFile> _parts = [];

    /// <summary>The oldest month that is over by the journal's receipt times and of which nothing was received lately; null when
    /// there is none. No clock: a rebuild and a replay close too.</summary>
    public static DataMonth? Next(DuckDBConnection connection, TimeSpan quiet)
    {
        var silence = (long)quiet.TotalMilliseconds;
        var newest = connection.ReadLong("select coalesce(max(received_ms), 0) from hot");
        var over = DataMonth.At(newest - silence).LowMs;
        foreach (var (number, received) in connection.ReadAll(Due, row => (row.GetInt64(0), row.GetInt64(1)), over))
        {
            if (received <= newest - silence)
                return DataMonth.Of((int)number);
        }
        return null;
    }

    /// <summary>Writes the files; nothing that is read changes.</summary>
    public void Write(DataMonth month, CancellationToken cancellationToken)
    {
        _month = month;
        DurableFile.MakeFolder(closed.Folder);
        using var connection = store.Open();
        using var snapshot = connection.BeginTransaction();
        _upTo = connection.ReadLong("select coalesce(max(watermark), 0) from projection");
        // Nothing came since it was closed: its files stand, and are perhaps being read.
        if (ClosedMonths.Files(connection).All(file => file.Name != NameOf(0)))
            _parts = [.. Parts(connection).Select((part, index) => WritePart(connection, part, index, cancellationToken))];
        snapshot.Commit();
        DirectorySync.Flush(closed.Folder);
    }

    /// <summary>Drops the hot rows that the files hold and shows the files instead, in one transaction of the one writer.</summary>
    public void Swap(DuckDBConnection writing)
    {
        if (_parts.Count == 0)
            return;
        using var transaction = writing.BeginTransaction();
        // What came after the snapshot has a later position; it stays hot until the month is closed again.
        foreach (var table in (string[])["settled", "observation"])
            writing.Execute($"delete from {table} where start_ms >= ? and start_ms < ? and position <= ?", _month.LowMs, _month.HighMs, _upTo);
        closed.Replace(writing, _month, _parts);
        transaction.Commit();
    }

    // The memory that a file needs while it is written is bounded by the values in it.
    private List<(int From, int To)> Parts(DuckDBConnection connection)
    {
        var parts = new List<(int From, int To)>();
        var values = 0L;
        foreach (var (series, count) in connection.ReadAll("select series, count(*) from observed where start_ms >= ? and start_ms < ? group by series order by series",
            row => (row.GetInt32(0), row.GetInt64(1)), _month.LowMs, _month.HighMs))
        {
            if (parts.Count == 0 || values + count > partValues)
            {
                parts.Add((series, series));
                values = 0;
            }
            values += count;
            parts[^1] = (parts[^1].From, series);
        }
        return parts;
    }

    private ClosedFile WritePart(DuckDBConnection connection, (int From, int To) part, int index, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var name = NameOf(index);
        var path = closed.PathOf(name);
        connection.Execute(MonthForm.Write("observed", _month, part.From, part.To, path));
        var meant = FingerprintOf(connection, $"select * from observed where {MonthForm.Within(_month, part.From, part.To)}");
        var written = FingerprintOf(connection, MonthForm.Read(_month, [path]));
        if (meant != written)
            throw new InvalidDataException($"The closed file '{name}' does not hold the values that it was made from: {written} instead of {meant}.");
        var (bytes, sha256) = Sync(path);
        return new ClosedFile(_month.Number, name, bytes, sha256, written.Values, written.LastPosition, part.From, part.To);
    }

    // The snapshot's position makes the name new: a file that someone may be reading is never written over.
    private string NameOf(int index) => MonthForm.Name(string.Create(CultureInfo.InvariantCulture, $"{_month.Number}-{_upTo:D12}-{index:D4}"));

    private static (long Values, string Sum, long LastPosition) FingerprintOf(DuckDBConnection connection, string rows) => connection.ReadAll(
        $"select {MonthForm.Fingerprint} from ({rows})", row => (row.GetInt64(0), row.GetString(1), row.GetInt64(2)))[0];

    private static (long Bytes, string Sha256) Sync(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        file.Flush(flushToDisk: true);
        return (file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
    }
}
