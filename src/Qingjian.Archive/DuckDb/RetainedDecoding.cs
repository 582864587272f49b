using System.Data.Common;
using DuckDB.NET.Data;
using Qingjian.Archive.Observations;
using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Archive.DuckDb;

/// <summary>Turns an expired frame into the rows that it once brought, from the file that was kept when it expired. Entries come in the
/// journal's order, so that each file is read once.</summary>
internal sealed class RetainedDecoding(string dataFolder, Func<int, int, StationProfile?> profileOf, ISeriesNumbers series) : IDisposable
{
    private readonly string _folder = Path.Combine(dataFolder, RetainedValues.FolderName);
    private string? _open;
    private DuckDBConnection? _connection;
    private DuckDBCommand? _command;
    private DbDataReader? _rows;
    // Position of the row that the reader stands at; past every entry when there is none left.
    private long _at;
    private long _last;

    public void Decode(in JournalEntry entry, RowBuffer rows)
    {
        Open(FileOf(entry.Position), entry.Position);
        while (_at < entry.Position)
            Next();
        if (_at != entry.Position)
            return;
        var profile = profileOf(entry.StationId, entry.ProfileRevision)
            ?? throw new InvalidDataException($"Station {entry.StationId} has no profile revision {entry.ProfileRevision}.");
        for (; _at == entry.Position; Next())
            Add(profile, rows);
    }

    public void Dispose()
    {
        _rows?.Dispose();
        _command?.Dispose();
        _connection?.Dispose();
        (_open, _rows, _command, _connection) = (null, null, null, null);
    }

    private string FileOf(long position)
    {
        var wanted = RetainedValues.NameOf(position);
        return (Directory.Exists(_folder) ? Directory.EnumerateFiles(_folder, "*" + RetainedValues.Suffix) : [])
            .Where(path => string.CompareOrdinal(Path.GetFileName(path), wanted) <= 0).Max(StringComparer.Ordinal)
            ?? throw new InvalidDataException($"The frame at position {position} expired, and no file in '{_folder}' holds its values: bring the folder back from a backup and rebuild again.");
    }

    private void Open(string path, long from)
    {
        // Back to the beginning of a file only after a batch that was given up.
        if (_open == path && _last < from)
            return;
        Dispose();
        (_open, _connection) = (path, new DuckDBConnection("Data Source=:memory:;threads=1;memory_limit=256MB"));
        _connection.Open();
        _command = _connection.CreateCommand();
        _command.UseStreamingMode = true;
        _command.CommandText = $"select position, station, parameter, period, statistic, start_ms, mantissa, scale, mark, unit, fault, received_ms from read_parquet('{MonthForm.Quoted(path)}')";
        _rows = _command.ExecuteReader();
        (_at, _last) = (0, 0);
        Next();
    }

    private void Next()
    {
        _last = _at;
        _at = _rows!.Read() ? _rows.GetInt64(0) : long.MaxValue;
    }

    private void Add(StationProfile profile, RowBuffer rows)
    {
        var state = series.StateOf(new(_rows!.GetInt32(1), FactorCode.Parse(_rows.GetString(2)), (Period)_rows.GetByte(3), (Statistic)_rows.GetByte(4)));
        if (state.RuleRevision != profile.Revision)
            (state.Rule, state.RuleRevision) = (SeriesRule.Of(profile, state.Id), profile.Revision);
        ref var row = ref rows.Add();
        row.Series = state.Number;
        row.StartMs = _rows.GetInt64(5);
        row.Mantissa = _rows.GetInt64(6);
        row.Scale = _rows.GetByte(7);
        row.Mark = _rows.GetByte(8);
        row.Unit = _rows.GetInt16(9);
        row.Fault = (ValueFault)_rows.GetByte(10);
        row.ReceivedMs = _rows.GetInt64(11);
        row.Position = _at;
        row.Rule = state.Rule;
    }
}
