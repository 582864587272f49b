using Microsoft.Extensions.Localization;
using Qingjian.Archive.Observations;
using Qingjian.Archive.Reading;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Archive.Facts;

/// <summary>What the archive knows about a station over a span of time: when it was disconnected, when its devices set
/// a mark other than N, and what it told about itself.</summary>
internal sealed class ArchiveFacts(ObservationReader reader, IStationView stations, IStringLocalizer<ArchiveWords> words) : IStationFacts
{
    public IReadOnlyList<string> Lanes => [words["Archive.Lane.Link"], words["Archive.Lane.Mark"]];

    public async Task<IReadOnlyList<StationFact>> FactsAsync(
        Scope scope, int stationId, DateTimeOffset fromUtc, DateTimeOffset toUtc, CancellationToken cancellationToken)
    {
        if (!stations.IsVisible(scope, stationId))
            return [];
        var (lastDown, links, marks) = await Task.Run(() => reader.KnownAbout(stationId, fromUtc, toUtc), cancellationToken);
        var told = await Task.Run(() => reader.ToldBy(stationId, fromUtc - QualityCheckText.DriftReach, toUtc), cancellationToken);
        return
        [
            .. Outages.Between(links, lastDown, toUtc).Select(Disconnected),
            .. marks.Select(Marked),
            .. new ToldFacts(words).Of(told, fromUtc, stations.Find(stationId)?.Profile),
        ];
    }

    private StationFact Disconnected(Outage outage) => new(
        "link.down", words["Archive.Lane.Link"], outage.StartUtc, outage.EndUtc, null, words["Archive.Link.Down"], FactLevel.Bad);

    private StationFact Marked(MarkRun run) => new(
        $"mark.{run.Mark}", words["Archive.Lane.Mark"], run.StartUtc, run.EndUtc, run.Factor.ToString(), TextOf(run.Mark), LevelOf(run.Mark));

    private string TextOf(char mark)
    {
        var own = words[$"Archive.Mark.{mark}"];
        return own.ResourceNotFound ? words["Archive.Mark.Other", mark] : own;
    }

    // HJ 212-2017 table 8: work on the device, a device that failed, and the rest.
    private static FactLevel LevelOf(char mark) => mark switch
    {
        'M' or 'C' => FactLevel.Work,
        'D' or 'B' => FactLevel.Bad,
        _ => FactLevel.Warn,
    };
}
