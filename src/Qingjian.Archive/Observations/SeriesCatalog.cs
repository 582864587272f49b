using Qingjian.Hj212;

namespace Qingjian.Archive.Observations;

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

    /// <summary>The catalogue of a store: its series by number, from 0 without a gap, and the newest start of those that have one.</summary>
    public static SeriesCatalog Of(IEnumerable<(int Number, SeriesId Id)> series, IEnumerable<(int Series, long StartMs)> newest)
    {
        var catalog = new SeriesCatalog();
        foreach (var (number, id) in series)
            catalog.Add(new SeriesState(number, id));
        catalog._stored = catalog._byNumber.Count;
        foreach (var (number, last) in newest)
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

    /// <summary>The series that are new since the last commit, to be written with it.</summary>
    public IReadOnlyList<SeriesState> New => _byNumber.GetRange(_stored, _byNumber.Count - _stored);

    /// <summary>The new ones were written and committed.</summary>
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
