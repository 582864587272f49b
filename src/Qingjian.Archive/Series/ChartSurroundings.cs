using Microsoft.Extensions.Localization;
using Qingjian.Archive.Reading;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Archive.Series;

/// <summary>What makes a curve readable: the neighbours' values at the same hours, and what is known about the station.</summary>
internal sealed class ChartSurroundings(
    IStationView stations, ObservationReader reader, StationTimeline timeline, IStringLocalizer<ArchiveWords> words)
{
    /// <summary>The neighbours' range and median; nothing when fewer than two of them measured.</summary>
    public async Task<IReadOnlyList<ChartSeries>> PeersAsync(
        Scope scope, StationCard station, SeriesQuestion question, Unit unit, CancellationToken cancellationToken)
    {
        var decimals = station.Profile.Parameters.GetValueOrDefault(question.Parameter)?.Decimals ?? 0;
        var peers = PeerStations.Of(stations, scope, station, question.Parameter);
        var keys = peers.Select(peer => ReadSeries.KeyOf(question, peer.Id, reader, scope)).ToList();
        var ranges = await reader.PeersAsync(scope, keys, unit, question.From, question.To, cancellationToken);
        if (ranges.Count == 0)
            return [];
        return
        [
            new("peers", words["Archive.Chart.PeerRange", keys.Count], "band", [.. ranges.Select(range => new object?[] { range.StartMs, range.Low, null, range.High })], 0, 0),
            new("median", words["Archive.Chart.PeerMedian"], "peer", [.. ranges.Select(range => new object?[] { range.StartMs, Math.Round(range.Median, decimals) })], 0, 0),
        ];
    }

    /// <summary>Everything known about the station and the parameter, as lanes.</summary>
    public Task<IReadOnlyList<TimelineLane>> LanesAsync(Scope scope, StationCard station, SeriesQuestion question, CancellationToken cancellationToken) =>
        timeline.LanesAsync(scope, station.Id, question.From.ToUniversalTime(), question.To.ToUniversalTime(), question.Parameter, cancellationToken);
}
