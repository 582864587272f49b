using System.Text;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Simulator;

namespace Qingjian.Server.Tests.Kills;

/// <summary>Looks for every value of every answered frame in the archive.</summary>
internal sealed class ArchiveComparison(RunningServer server)
{
    private static readonly DateTimeOffset Always = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly Dictionary<SeriesKey, ILookup<DateTimeOffset, ObservedValue>> _kept = [];

    public async Task<ComparisonTotals> RunAsync(IEnumerable<AnsweredUpload> answered)
    {
        var totals = new ComparisonTotals();
        foreach (var frame in answered)
        {
            totals.Frames++;
            var station = server.Stations.FindByMn(Encoding.ASCII.GetBytes(frame.Mn))!.Id;
            foreach (var (parameter, digits) in SentText.Averages(frame.DataArea.Span))
            {
                var series = new SeriesKey(station, parameter, Period.Hour, Statistic.Average);
                totals.Add(digits, (await KeptAsync(series))[frame.DataTime.ToUniversalTime()]);
            }
        }
        return totals;
    }

    /// <summary>The same for values that came another way than in a frame.</summary>
    public async Task AddAsync(IEnumerable<SentValue> values, ComparisonTotals totals)
    {
        foreach (var value in values)
        {
            var series = new SeriesKey(server.Stations.FindByCode(value.Station)!.Id, value.Parameter, value.Period, Statistic.Average);
            totals.Add(value.Digits, (await KeptAsync(series))[value.Start.ToUniversalTime()]);
        }
    }

    // Every stored row: a value that was kept twice must not hide behind the one in force.
    private async Task<ILookup<DateTimeOffset, ObservedValue>> KeptAsync(SeriesKey series)
    {
        if (_kept.TryGetValue(series, out var known))
            return known;
        var values = await server.Observations.RevisionsAsync(
            Scope.Everything, series, DateTimeOffset.UnixEpoch, Always, TestContext.Current.CancellationToken);
        return _kept[series] = values.ToLookup(value => value.StartUtc);
    }
}
