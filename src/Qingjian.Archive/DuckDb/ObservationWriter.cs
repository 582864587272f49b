using System.Runtime.InteropServices;
using DuckDB.NET.Data;
using Qingjian.Archive.Observations;

namespace Qingjian.Archive.DuckDb;

/// <summary>Writes a batch of rows. A value later than everything seen of its series is new without a look; only the others
/// (re-sends, corrections, back-fill) are compared with what is stored.</summary>
internal sealed class ObservationWriter(SeriesCatalog catalog)
{
    // Not a constant: the appender trusts the type of its argument, and the literal 1 would be taken for a byte.
    private static readonly int FirstRevision = 1;

    private readonly RollUp _rollUp = new(catalog);
    private readonly Settlement _settlement = new();
    private readonly List<int> _lateRows = [];

    /// <summary>Writes in the caller's transaction; returns what is now newest, for <see cref="LatestValues"/>.</summary>
    public IReadOnlyCollection<LatestRow> Write(DuckDBConnection connection, Span<ObservationRow> rows, LatestBatch latest)
    {
        latest.Clear();
        _lateRows.Clear();
        WriteNew(connection, rows, latest);
        if (_lateRows.Count > 0)
            LateMerge.Write(connection, rows, CollectionsMarshal.AsSpan(_lateRows), latest);
        _rollUp.Write(connection, rows, latest);
        _settlement.Run(connection, rows);
        catalog.Store(connection);
        return latest.Rows;
    }

    private void WriteNew(DuckDBConnection connection, Span<ObservationRow> rows, LatestBatch latest)
    {
        using var appender = connection.CreateAppender("observation");
        for (var i = 0; i < rows.Length; i++)
        {
            ref readonly var row = ref rows[i];
            var state = catalog.Unlocked(row.Series);
            if (row.StartMs <= state.LastStartMs)
            {
                _lateRows.Add(i);
                continue;
            }
            state.LastStartMs = row.StartMs;
            latest.Note(row, FirstRevision);
            appender.CreateRow().AppendValue(row.Series).AppendValue(row.StartMs).AppendValue(row.Mantissa)
                .AppendValue(row.Scale).AppendValue(row.Mark).AppendValue(row.Unit).AppendValue((byte)row.Fault)
                .AppendValue(FirstRevision).AppendValue(row.ReceivedMs).AppendValue(row.Position).EndRow();
        }
    }
}
