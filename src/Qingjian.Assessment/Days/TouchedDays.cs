using Qingjian.Archive;
using Qingjian.Kernel;
using Qingjian.Review;
using Qingjian.Standards;

namespace Qingjian.Assessment.Days;

/// <summary>Which station-days changes touch, and which decision did. Pure.</summary>
internal sealed class TouchedDays(DateOnly lastDay)
{
    private static readonly HashSet<string> Codes = [.. AirItemNames.All.Select(item => item.FactorCode)];
    private readonly Dictionary<(int Station, DateOnly Day), long> _touched = [];

    public IEnumerable<IGrouping<DateOnly, int>> ByDay => _touched.Keys.OrderBy(key => key.Day).GroupBy(key => key.Day, key => key.Station);

    public int Count => _touched.Count;

    /// <summary>The decision that touched a station-day last; 0 when none did.</summary>
    public long DecisionOf(int station, DateOnly day) => _touched[(station, day)];

    public void Add(ChangedHours hours)
    {
        if (Codes.Contains(hours.Parameter))
            Add(hours.StationId, hours.FirstUtc, hours.LastUtc, 0);
    }

    public void Add(Decision decision)
    {
        if (decision.Parameter is null || Codes.Contains(decision.Parameter))
            Add(decision.StationId, decision.FromUtc, decision.ToUtc.AddTicks(-1), decision.Number);
    }

    /// <summary>A day that ended for a station.</summary>
    public void Add(int station, DateOnly day) => Add(station, BeijingTime.StartOfDay(day), BeijingTime.StartOfDay(day), 0);

    // A day that is not over is left: it is computed as a whole when it ends.
    private void Add(int station, DateTimeOffset firstUtc, DateTimeOffset lastUtc, long decision)
    {
        for (var day = firstUtc.BeijingDay(); day <= lastUtc.BeijingDay() && day <= lastDay; day = day.AddDays(1))
            _touched[(station, day)] = Math.Max(decision, _touched.GetValueOrDefault((station, day)));
    }
}
