using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Standards;

namespace Qingjian.Assessment.Air;

/// <summary>Reads what a day or an hour is judged from: the effective series of hourly averages.</summary>
internal sealed class ReadAirInputs(EffectiveReader effective)
{
    /// <summary>The 24 hours from an instant on, for each station; out of scope they are empty.</summary>
    public async Task<IReadOnlyDictionary<int, AirInputs>> HandleAsync(
        Scope scope, IReadOnlyCollection<StationCard> stations, DateTimeOffset firstUtc, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var keys = stations.SelectMany(card => AirItemNames.All.Select(item => KeyOf(card.Id, item))).ToList();
        var series = await effective.SeriesAsync(scope, keys, firstUtc, firstUtc.AddHours(AirHours.Hours), asOf, cancellationToken);
        var answers = new Dictionary<int, AirInputs>();
        foreach (var card in stations)
        {
            var inputs = new AirInputs(firstUtc);
            foreach (var item in AirItemNames.All)
                foreach (var value in series[KeyOf(card.Id, item)])
                    inputs.Put(item, value);
            answers[card.Id] = inputs;
        }

        return answers;
    }

    public static SeriesKey KeyOf(int stationId, AirItem item) => new(stationId, item.FactorCode, Period.Hour, Statistic.Average);
}
