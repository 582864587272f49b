using DuckDB.NET.Data;
using Qingjian.Archive.Observations;
using Qingjian.Hj212;

namespace Qingjian.Archive.DuckDb;

/// <summary>All series by number and by key. Written by the projection, read by queries.</summary>
internal sealed class SeriesCatalog : ISeriesNumbers
{
    private readonly Lock _gate = new();
    private readonly Dictionary<SeriesId, SeriesState> _byId = [];
    private readonly List<SeriesState> _byNumber = [];
    private int _stored;

    public SeriesState this[int number]
    {
        get
        {
            lock (_gate)
                return _byNumber[number];
        }
    }

    /// <summary>For the projection alone: it is the only writer, so it needs no lock to read.</summary>
    public SeriesState Unlocked(int number) => _byNumber[number];

    public static SeriesCatalog Load(DuckDBConnection connection)
    {
        var catalog = new SeriesCatalog();
        foreach (var (number, id) in connection.ReadAll("select number, station, parameter, period, statistic from series order by number",
            row => (row.GetInt32(0), new SeriesId(row.GetInt32(1), FactorCode.Parse(row.GetString(2)), (Period)row.GetByte(3), (Statistic)row.GetByte(4)))))
            catalog.Add(new SeriesState(number, id));
        catalog._stored = catalog._byNumber.Count;
        foreach (var (number, last) in connection.ReadAll("select series, max(start_ms) from observed group by series", row => (row.GetInt32(0), row.GetInt64(1))))
            catalog._byNumber[number].LastStartMs = last;
        return catalog;
    }

    /// <summary>Only the projection calls this, so looking without the lock is safe: nobody else writes.</summary>
    public SeriesState StateOf(SeriesId id)
    {
        if (_byId.TryGetValue(id, out var state))
            return state;
        state = new SeriesState(_byNumber.Count, id);
        Add(state);
        return state;
    }

    public int? Find(SeriesId id)
    {
        lock (_gate)
            return _byId.TryGetValue(id, out var state) ? state.Number : null;
    }

    public int? Find(SeriesKey key)
    {
        Span<byte> code = stackalloc byte[8];
        return System.Text.Encoding.ASCII.TryGetBytes(key.Parameter, code, out var length) && FactorCode.TryParse(code[..length], out var factor)
            ? Find(new SeriesId(key.StationId, factor, key.Period, key.Statistic))
            : null;
    }

    public List<SeriesState> Where(Func<SeriesId, bool> wanted)
    {
        lock (_gate)
            return [.. _byNumber.Where(state => wanted(state.Id))];
    }

    /// <summary>Writes the series that are new since the last commit, in the caller's transaction.</summary>
    public void Store(DuckDBConnection connection)
    {
        if (_stored == _byNumber.Count)
            return;
        using var appender = connection.CreateAppender("series");
        for (var i = _stored; i < _byNumber.Count; i++)
        {
            var (number, id) = (_byNumber[i].Number, _byNumber[i].Id);
            appender.CreateRow().AppendValue(number).AppendValue(id.StationId).AppendValue(id.Factor.ToString())
                .AppendValue((byte)id.Period).AppendValue((byte)id.Statistic).EndRow();
        }
    }

    public void Stored() => _stored = _byNumber.Count;

    private void Add(SeriesState state)
    {
        lock (_gate)
        {
            _byId.Add(state.Id, state);
            _byNumber.Add(state);
        }
    }
}
