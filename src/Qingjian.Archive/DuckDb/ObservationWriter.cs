using System.Runtime.InteropServices;
using DuckDB.NET.Data;
using Qingjian.Archive.Months;
using Qingjian.Archive.Observations;

namespace Qingjian.Archive.DuckDb;

/// <summary>Writes a batch of rows. A value later than everything seen of its series is new without a look; only the others
/// (re-sends, corrections, back-fill) are compared with what is stored.</summary>
internal sealed class ObservationWriter(SeriesCatalog catalog, ClosedMonths closed)
{
    // Not a constant: the appender trusts the type of its argument, and the literal 1 would be taken for a byte.
    private static readonly int FirstRevision = 1;

    private readonly RollUp _rollUp = new(catalog);
    private readonly Settlement _settlement = new();
    private readonly List<int> _lateRows = [];
    private readonly HashSet<int> _reopened = [];

    /// <summary>Writes in the caller's transaction; returns what is now newest, for <see cref="LatestValues"/>.</summary>
    public IReadOnlyCollection<LatestRow> Write(DuckDBConnection connection, Span<ObservationRow> rows, LatestBatch latest)
    {
        latest.Clear();
        _lateRows.Clear();
        _reopened.Clear();
        WriteNew(connection, rows, latest);
        if (_lateRows.Count > 0)
        {
            foreach (var written in LateMerge.Write(connection, rows, CollectionsMarshal.AsSpan(_lateRows), latest))
                NoteMonth(rows[written].StartMs);
        }
        ClosedMonths.NoteHot(connection, _reopened);
        _rollUp.Write(connection, rows, latest);
        _settlement.Run(connection, rows);
        catalog.Store(connection);
        return latest.Rows;
    }

    private void NoteMonth(long startMs)
    {
        if (closed.MayHold(startMs))
            _reopened.Add(DataMonth.At(startMs).Number);
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
            NoteMonth(row.StartMs);
            latest.Note(row, FirstRevision);
            appender.CreateRow().AppendValue(row.Series).AppendValue(row.StartMs).AppendValue(row.Mantissa)
                .AppendValue(row.Scale).AppendValue(row.Mark).AppendValue(row.Unit).AppendValue((byte)row.Fault)
                .AppendValue(FirstRevision).AppendValue(row.ReceivedMs).AppendValue(row.Position).EndRow();
        }
    }
}
