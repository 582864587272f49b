using Npgsql;
using NpgsqlTypes;
using Qingjian.Archive.Observations;

namespace Qingjian.Archive.Postgres.Observations;

/// <summary>Writes a batch of values. A value later than everything seen of its series is new without a look; only the others
/// (re-sends, corrections, back-fill) are compared with what is stored.</summary>
internal sealed class TableValues(SeriesCatalog catalog)
{
    private readonly MonthPartitions _partitions = new();
    private readonly TableHours _hours = new(catalog);
    private readonly List<int> _late = [];

    /// <summary>Writes in the caller's transaction, and notes what is newest now.</summary>
    public void Write(NpgsqlConnection connection, Span<ObservationRow> rows, LatestBatch latest)
    {
        latest.Clear();
        if (rows.Length == 0)
            return;
        _late.Clear();
        foreach (ref readonly var row in rows)
            _partitions.MakeFor(connection, row.StartMs);
        WriteNew(connection, rows, latest);
        if (_late.Count > 0)
            LateRows.Write(connection, rows, _late, latest);
        _hours.Write(connection, rows, latest);
        WriteSeries(connection);
    }

    private void WriteNew(NpgsqlConnection connection, Span<ObservationRow> rows, LatestBatch latest)
    {
        using var import = connection.BeginBinaryImport(
            "copy observation(start_ms, mantissa, received_ms, position, series, revision, unit, scale, mark, fault) from stdin (format binary)");
        for (var i = 0; i < rows.Length; i++)
        {
            ref readonly var row = ref rows[i];
            var state = catalog.Unlocked(row.Series);
            if (row.StartMs <= state.LastStartMs)
            {
                _late.Add(i);
                continue;
            }
            state.LastStartMs = row.StartMs;
            latest.Note(row, 1);
            import.StartRow();
            import.Write(row.StartMs, NpgsqlDbType.Bigint);
            import.Write(row.Mantissa, NpgsqlDbType.Bigint);
            import.Write(row.ReceivedMs, NpgsqlDbType.Bigint);
            import.Write(row.Position, NpgsqlDbType.Bigint);
            import.Write(row.Series, NpgsqlDbType.Integer);
            import.Write(1, NpgsqlDbType.Integer);
            import.Write(row.Unit, NpgsqlDbType.Smallint);
            import.Write((short)row.Scale, NpgsqlDbType.Smallint);
            import.Write((short)row.Mark, NpgsqlDbType.Smallint);
            import.Write((short)row.Fault, NpgsqlDbType.Smallint);
        }
        import.Complete();
    }

    private void WriteSeries(NpgsqlConnection connection)
    {
        foreach (var state in catalog.New)
            connection.Execute("insert into series values ($1, $2, $3, $4, $5)", state.Number, state.Id.StationId, state.Id.Factor.ToString(),
                (short)state.Id.Period, (short)state.Id.Statistic);
    }
}
