namespace Qingjian.Server.Tests.Model;

/// <summary>What the house must say, written a second time as plainly as it can be: every answer is worked out from the first
/// entry on. Shares no evaluation with the product. Hours are numbers, 0 is 00:00 Beijing time of the first day.</summary>
internal sealed class NaiveModel(bool is2026)
{
    private static readonly string[] Causes = ["Missing", "Range", "Flat", "Spike", "Cross", "Neighbours"];
    private static readonly int[] Index = [0, 50, 100, 150, 200, 300, 400, 500];
    // Rule pack 2026-11: low, high, flat, detection limit, detection flat, ratio, peer, spike ratio, rise, neighbour ratio, distance.
    private static readonly Dictionary<string, decimal[]> Pack = new()
    {
        ["a34004"] = [-10, 1000, 8, 3, 12, 4, 30, 3, 100, 4, 40],
        ["a34002"] = [-10, 1000, 8, 5, 12, 4, 50, 3, 250, 4, 80],
        ["a21026"] = [-14, 1430, 12, 8, 0, 0, 0, 4, 100, 0, 0],
        ["a21004"] = [-10, 1030, 8, 10, 0, 0, 0, 3, 100, 0, 0],
        ["a21005"] = [-0.6m, 62.5m, 12, 0.8m, 0, 0, 0, 4, 4, 0, 0],
        ["a05024"] = [-10, 1070, 8, 6, 0, 0, 0, 3, 150, 0, 0],
    };

    // HJ 633-2012 table 1; HJ 633-2026 table 3 differs in two points, see IndexOf.
    private static readonly Dictionary<string, decimal[]> Points = new()
    {
        ["a34004"] = [0, 35, 75, 115, 150, 250, 350, 500],
        ["a34002"] = [0, 50, 150, 250, 350, 420, 500, 600],
        ["a21026"] = [0, 50, 150, 475, 800, 1600, 2100, 2620],
        ["a21004"] = [0, 40, 80, 180, 280, 565, 750, 940],
        ["a21005"] = [0, 2, 4, 14, 24, 36, 48, 60],
        ["a05024"] = [0, 100, 160, 215, 265, 800],
        ["a05024 1h"] = [0, 160, 200, 300, 400, 800, 1000, 1200],
    };

    private readonly HashSet<(string Station, string Item, int Hour, string Text, char Mark)> _contents = [];
    private readonly Dictionary<(string Station, string Item, int Hour), (string Text, char Mark)> _inForce = [];
    private readonly Dictionary<string, int> _newestInTime = [];
    private readonly List<(string Station, string? Item, int From, int To, string Standing, int Undoes)> _decisions = [];

    private IEnumerable<string> Stations => _inForce.Keys.Select(key => key.Station).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Content equal to an earlier revision of the hour is one more receipt and nothing else.</summary>
    public void Receive(string station, string item, int hour, string text, char mark, bool inTime)
    {
        if (!_contents.Add((station, item, hour, text, mark)))
            return;
        _inForce[(station, item, hour)] = (text, mark);
        if (inTime)
            _newestInTime[station] = Math.Max(hour, _newestInTime.GetValueOrDefault(station));
    }

    /// <summary>False when the station has sent nothing up to there.</summary>
    public bool Decide(string station, string? item, int from, int to, string standing)
    {
        var may = _inForce.Keys.Any(key => key.Station == station && key.Hour >= to - 1);
        if (may)
            _decisions.Add((station, item, from, to, standing, 0));
        return may;
    }

    /// <summary>False when it was never made, takes back itself, or was taken back.</summary>
    public bool TakeBack(int number)
    {
        var may = number <= _decisions.Count && _decisions[number - 1].Undoes == 0 && !_decisions.Exists(one => one.Undoes == number);
        if (may)
            _decisions.Add(_decisions[number - 1] with { Undoes = number });
        return may;
    }

    /// <summary>Every hour in force: station, item, hour, digits, standing, decision.</summary>
    public IEnumerable<string> Series() => _inForce.Select(one => $"{one.Key.Station} {one.Key.Item} {one.Key.Hour} {one.Value.Text} {StandingOf(one.Key, one.Value.Mark)}");

    /// <summary>Station, item or *, cause, first hour, end.</summary>
    public IEnumerable<string> Findings()
    {
        // Closed when a quarter of the stations, and two where there are two, have sent the hour or a later one in time.
        var newest = _newestInTime.Values.OrderDescending().ToList();
        var closed = newest.Count == 0 ? 0 : newest[Math.Max((newest.Count + 3) / 4, Math.Min(2, newest.Count)) - 1] + 1;
        return Stations.SelectMany(station => OfStation(station, closed));
    }

    /// <summary>Station, day, index, primary pollutants.</summary>
    public IEnumerable<string> Air(int days) => Stations.SelectMany(station => Hours(0, days).Select(day => $"{station} {day} {OfDay(station, day)}"));

    private string StandingOf((string Station, string Item, int Hour) value, char mark)
    {
        // The newest alone speaks, and makes no measurement of what the device itself marked.
        var number = Hours(0, _decisions.Count).LastOrDefault(at => _decisions[at] is var one && one.Undoes == 0 && !_decisions.Exists(other => other.Undoes == at + 1)
            && one.Station == value.Station && (one.Item ?? value.Item) == value.Item && value.Hour >= one.From && value.Hour < one.To, -1);
        return number >= 0 && (mark == 'N' || _decisions[number].Standing == "Invalid") ? $"{_decisions[number].Standing} {number + 1}" : mark == 'N' ? "Valid 0" : "NotNormal 0";
    }

    private IEnumerable<string> OfStation(string station, int closed)
    {
        var firsts = _inForce.Keys.Where(key => key.Station == station).GroupBy(key => key.Item).ToDictionary(keys => keys.Key, keys => keys.Min(key => key.Hour));
        var absent = firsts.Keys.ToDictionary(item => item, item => Hours(firsts[item], closed).Where(hour => !_inForce.ContainsKey((station, item, hour))).ToHashSet());
        var all = Hours(firsts.Values.Min(), closed).Where(hour => firsts.Keys.All(item => hour < firsts[item] || absent[item].Contains(hour))).ToHashSet();
        var dark = all.Where(hour => InRun(all, hour, 2)).ToHashSet();
        var ofAll = Runs(closed, hour => dark.Contains(hour) ? "Missing" : null).Select(run => $"{station} * {run}");
        return ofAll.Concat(firsts.Keys.SelectMany(item =>
        {
            var speaks = Tests(station, item, absent[item], closed);
            return Runs(closed, hour => dark.Contains(hour) ? "covered" : Causes.FirstOrDefault(cause => speaks(cause, hour))).Select(run => $"{station} {item} {run}");
        }));
    }

    private Func<string, int, bool> Tests(string station, string item, HashSet<int> absent, int closed)
    {
        var limits = Pack[item];
        var (mine, coarse) = (Measured(station, item, closed), item == "a34004" ? Measured(station, "a34002", closed) : []);
        var others = Stations.Where(other => other != station).Select(other => Measured(other, item, closed)).ToList();
        decimal? Median(int hour)
        {
            var known = others.Where(other => other.ContainsKey(hour)).Select(other => other[hour]).Order().ToList();
            return known.Count < 3 ? null : (known[(known.Count - 1) / 2] + known[known.Count / 2]) / 2;
        }
        bool IsFar(int hour) => limits[9] > 0 && Median(hour) is { } median && Math.Abs(mine[hour] - median) >= limits[10]
            && (mine[hour] * limits[9] <= median || mine[hour] >= median * limits[9]);
        bool IsCrossed(int hour) => coarse.TryGetValue(hour, out var other) && mine[hour] - other >= 30 && mine[hour] >= 1.3m * other;
        bool IsFlat(int hour)
        {
            var (low, least) = mine[hour] <= limits[3] ? (true, (int)limits[4]) : (false, (int)limits[2]);
            HashSet<int> same = [.. mine.Keys.Where(other => mine[other] == mine[hour]
                && (!low || (limits[4] > 0 && Median(other) is { } median && median >= limits[6] && median >= limits[5] * mine[hour])))];
            return low ? InRun(same, hour, least) : Hours(hour - least - 7, hour + 9).Any(first => Hours(Math.Min(first, hour), Math.Max(first + least, hour + 1)).All(same.Contains)
                && Hours(first, first + least).Select(Median).OfType<decimal>().ToList() is var medians && (medians.Count == 0 || medians.Max() - medians.Min() >= (item == "a21026" ? 0.1m : 0.6m) * mine[hour]));
        }
        bool IsSpike(int hour)
        {
            var before = new[] { hour - 2, hour - 1 }.Where(mine.ContainsKey).Select(other => mine[other]).ToList();
            var after = new[] { hour + 1, hour + 2 }.Where(mine.ContainsKey).Select(other => mine[other]).ToList();
            return before.Count > 0 && after.Count > 0 && mine[hour] - before.Concat(after).Max() >= limits[8]
                && mine[hour] >= limits[7] * before.Concat(after).Max() && !(mine[hour] < 2 * Median(hour));
        }
        HashSet<int> far = [.. mine.Keys.Where(IsFar)], crossed = [.. mine.Keys.Where(IsCrossed)];
        return (cause, hour) => cause == "Missing" ? InRun(absent, hour, 3) : mine.TryGetValue(hour, out var value) && cause switch
        {
            "Range" => value < limits[0] || value > limits[1],
            "Flat" => IsFlat(hour),
            "Spike" => IsSpike(hour),
            "Cross" => Persists(crossed, hour),
            _ => Persists(far, hour),
        };
    }

    // A hole of one or two silent hours between two of one cause belongs to the run.
    private static IEnumerable<string> Runs(int closed, Func<int, string?> causeOf)
    {
        var found = Hours(0, closed).Select(causeOf).ToList();
        string? At(int hour) => hour >= 0 && hour < closed ? found[hour] : null;
        string? Bridged(int hour) => At(hour) ?? new (int Before, int After)[] { (1, 1), (1, 2), (2, 1) }.Where(hole => At(hour - hole.Before) == At(hour + hole.After)
            && Hours(hour - hole.Before + 1, hour + hole.After).All(other => At(other) is null)).Select(hole => At(hour - hole.Before)).FirstOrDefault(cause => cause is not null);
        var causes = Hours(0, closed + 1).Select(Bridged).ToList();
        var edges = Hours(0, closed + 1).Where(hour => hour == 0 || causes[hour] != causes[hour - 1]).ToList();
        return edges.SkipLast(1).Zip(edges.Skip(1)).Where(run => causes[run.First] is not (null or "covered")).Select(run => $"{causes[run.First]} {run.First} {run.Second}");
    }

    private string OfDay(string station, int day)
    {
        var indices = new List<(string Item, int Index)>();
        void Add(decimal? concentration, string row)
        {
            if (concentration is { } known && IndexOf(Math.Round(known, row == "a21005" ? 1 : 0, MidpointRounding.ToEven), row) is { } index)
                indices.Add((row[..6], index));
        }
        foreach (var item in Pack.Keys)
        {
            var hours = Hours(day * 24, day * 24 + 24).Select(hour => _inForce.TryGetValue((station, item, hour), out var value)
                && StandingOf((station, item, hour), value.Mark)[0] is 'V' or 'D' ? Number(value.Text) : (decimal?)null).ToArray();
            Add(item == "a05024" ? Highest8(hours) : Mean(hours, 20), item);
            if (item == "a05024" && !is2026 && Mean(hours, 20) is not null)
                Add(hours.Max(), "a05024 1h");
        }
        var aqi = indices.Select(one => one.Index).DefaultIfEmpty(-1).Max();
        var primary = indices.Where(one => one.Index == aqi && aqi > 50).Select(one => one.Item).Distinct().Order(StringComparer.Ordinal);
        // HJ 633-2026 5.3.1: with an item missing only above 100.
        var withheld = aqi < 0 || (is2026 && aqi <= 100 && Pack.Keys.Except(indices.Select(one => one.Item)).Any());
        return withheld ? "none" : $"{aqi} {string.Join('+', primary)}".TrimEnd();
    }

    private int? IndexOf(decimal concentration, string row)
    {
        var points = Points[row].Select(point => (is2026, row, point) is (true, "a34004", 75) ? 60 : (is2026, row, point) is (true, "a34002", 150) ? 120 : point).ToList();
        if (concentration > points[^1])
            return row != "a05024" ? 500 : is2026 ? 300 : null;
        var high = Math.Max(1, points.FindIndex(point => point >= concentration));
        return concentration < 0 ? null : (int)Math.Ceiling(Index[high - 1] + ((Index[high] - Index[high - 1]) * (concentration - points[high - 1]) / (points[high] - points[high - 1])));
    }

    private static decimal? Mean(decimal?[] hours, int least) => hours.Count(hour => hour is not null) is var count && count < least ? null : hours.Sum() / count;
    private static decimal? Highest8(decimal?[] hours)
    {
        var windows = Hours(0, 17).Select(first => Mean(hours[first..(first + 8)], 6)).Where(mean => mean is not null).ToList();
        return windows.Count >= 14 || Math.Round(windows.Max() ?? 0, 0, MidpointRounding.ToEven) > 160 ? windows.Max() : null;
    }
    private Dictionary<int, decimal> Measured(string station, string item, int closed) => Hours(0, closed)
        .Where(hour => _inForce.GetValueOrDefault((station, item, hour)).Mark == 'N').ToDictionary(hour => hour, hour => Number(_inForce[(station, item, hour)].Text));
    private static bool InRun(HashSet<int> hours, int hour, int least) =>
        least > 0 && hours.Contains(hour) && Hours(hour - least + 1, hour + 1).Any(first => Hours(first, first + least).All(hours.Contains));
    private static bool Persists(HashSet<int> hours, int hour) => hours.Contains(hour) && Hours(hour - 3, hour + 1).Any(first => Hours(first, first + 4).Count(hours.Contains) >= 3);
    private static IEnumerable<int> Hours(int from, int end) => Enumerable.Range(from, Math.Max(0, end - from));
    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
