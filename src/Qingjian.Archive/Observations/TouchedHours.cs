using System.Runtime.InteropServices;
using Qingjian.Hj212;

namespace Qingjian.Archive.Observations;

/// <summary>The hours that a batch touched, and their means from all their minutes, for stations that send no hours. A late minute
/// touches its hour again, so the result does not depend on the order of arrival or on how batches were cut.</summary>
internal sealed class TouchedHours(SeriesCatalog catalog)
{
    public const long HourMs = 3_600_000;

    private readonly Dictionary<(int Series, long HourMs), SeriesRule> _touched = [];
    private readonly List<ObservationRow> _hour = [];
    private readonly List<LatestRow> _results = [];

    /// <summary>The hours, by the series of their minutes.</summary>
    public IReadOnlyCollection<(int Series, long HourMs)> Keys => _touched.Keys;

    /// <summary>The hours computed.</summary>
    public IReadOnlyList<LatestRow> Results => _results;

    /// <summary>Begins a batch. The rule of the last entry that touched the hour counts, in the journal's order.</summary>
    public void Touch(ReadOnlySpan<ObservationRow> rows)
    {
        _touched.Clear();
        _results.Clear();
        foreach (ref readonly var row in rows)
        {
            if (row.Rule.DuePerHour > 0)
                _touched[(row.Series, row.StartMs - Remainder(row.StartMs))] = row.Rule;
        }
    }

    /// <summary>Computes the hours from the newest revision of each of their minutes, by series and start.</summary>
    public void Compute(IEnumerable<ObservationRow> minutes)
    {
        _hour.Clear();
        foreach (var minute in minutes)
        {
            if (_hour.Count > 0 && (_hour[0].Series != minute.Series || HourOf(_hour[0]) != HourOf(minute)))
                CloseHour();
            _hour.Add(minute);
        }
        CloseHour();
    }

    private void CloseHour()
    {
        if (_hour.Count == 0)
            return;
        var (series, hourMs) = (_hour[0].Series, HourOf(_hour[0]));
        var rule = _touched[(series, hourMs)];
        var mean = HourMean.Of(CollectionsMarshal.AsSpan(_hour), rule);
        var minutes = catalog.Unlocked(series).Id;
        var target = catalog.StateOf(minutes with { Period = Period.Hour });
        var row = new ObservationRow
        {
            Series = target.Number,
            StartMs = hourMs,
            Mantissa = mean.Digits?.Mantissa ?? 0,
            Scale = mean.Digits?.Scale ?? 0,
            Mark = mean.Mark,
            Unit = (short)rule.Unit,
            Fault = mean.Digits is null ? ValueFault.Empty : ValueFault.None,
            ReceivedMs = _hour.Max(minute => minute.ReceivedMs),
            Position = _hour.Max(minute => minute.Position),
        };
        _results.Add(new LatestRow(row, 1, Origin.RolledUp, mean.ValidCount, rule.DuePerHour));
        _hour.Clear();
    }

    private static long HourOf(in ObservationRow row) => row.StartMs - Remainder(row.StartMs);

    // Never negative, also before 1970.
    private static long Remainder(long startMs) => (startMs % HourMs + HourMs) % HourMs;
}
