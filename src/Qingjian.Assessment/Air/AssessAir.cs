using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Standards;

namespace Qingjian.Assessment.Air;

/// <summary>The question door of the air figures; every question takes a scope.</summary>
internal sealed class AssessAir(StationDirectory directory, ObservationReader observations, ReadAirInputs inputs)
{
    public const int RowsPerPage = 50;

    /// <summary>The air stations in service within the scope, by code.</summary>
    public IReadOnlyList<StationCard> Stations(Scope scope) => [.. directory.Within(scope).Where(card => card.Active && card.Element == Element.Air)];

    /// <summary>An air station of the scope, or null.</summary>
    public StationCard? Find(Scope scope, string code) => directory.FindByCode(scope, code) is { Element: Element.Air } card ? card : null;

    /// <summary>The day of each station.</summary>
    public async Task<IReadOnlyDictionary<int, AirFigure>> DayAsync(
        Scope scope, IReadOnlyCollection<StationCard> stations, DateOnly day, string? edition, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var read = await inputs.HandleAsync(scope, stations, BeijingTime.StartOfDay(day), asOf, cancellationToken);
        return stations.ToDictionary(card => card.Id, card => JudgeAir.Judge(card, day, AirReport.Daily, read[card.Id], edition));
    }

    /// <summary>The hour of each station that begins at an instant.</summary>
    public async Task<IReadOnlyDictionary<int, AirFigure>> HourAsync(
        Scope scope, IReadOnlyCollection<StationCard> stations, DateTimeOffset startUtc, string? edition, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var read = await inputs.HandleAsync(scope, stations, startUtc.AddHours(1 - AirHours.Hours), asOf, cancellationToken);
        return stations.ToDictionary(card => card.Id, card => JudgeAir.Judge(card, startUtc.BeijingDay(), AirReport.Realtime, read[card.Id], edition));
    }

    /// <summary>The newest hour of each station that any of the six items was received for; stations without one are left out.</summary>
    public async Task<IReadOnlyDictionary<int, AirFigure>> NewestAsync(Scope scope, IReadOnlyCollection<StationCard> stations, CancellationToken cancellationToken)
    {
        var codes = AirItemNames.All.Select(item => item.FactorCode).ToHashSet();
        var newest = observations.Latest(scope, [.. stations.Select(card => card.Id)], Period.Hour)
            .Where(latest => latest.Series.Statistic == Statistic.Average && codes.Contains(latest.Series.Parameter))
            .GroupBy(latest => latest.Series.StationId, latest => latest.Value.StartUtc)
            .ToDictionary(group => group.Key, group => group.Max());
        var answers = new Dictionary<int, AirFigure>();
        foreach (var group in stations.Where(card => newest.ContainsKey(card.Id)).GroupBy(card => newest[card.Id]))
            foreach (var (station, figure) in await HourAsync(scope, [.. group], group.Key, null, null, cancellationToken))
                answers[station] = figure;
        return answers;
    }
}
