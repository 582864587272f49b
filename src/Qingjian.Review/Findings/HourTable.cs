using Qingjian.Archive;

namespace Qingjian.Review.Findings;

/// <summary>The hour values of some stations, by series.</summary>
internal sealed class HourTable
{
    private static readonly IReadOnlyList<HourValue> None = [];
    private readonly Dictionary<(int Station, string Parameter), List<HourValue>> _values = [];

    public HourTable(IEnumerable<HourValue> values)
    {
        foreach (var value in values)
        {
            if (!_values.TryGetValue((value.StationId, value.Parameter), out var series))
                _values[(value.StationId, value.Parameter)] = series = [];
            series.Add(value);
        }
    }

    /// <summary>The values by start.</summary>
    public IReadOnlyList<HourValue> Of(int station, string parameter) => _values.GetValueOrDefault((station, parameter)) ?? None;
}
