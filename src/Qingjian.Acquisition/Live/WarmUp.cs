using System.Collections.Immutable;
using Microsoft.Extensions.Hosting;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Live;

/// <summary>Fills the board from the archive before the journal is followed: after a restart a station shows what it sent
/// before, and is late or offline, not "never heard". One question for each period, none for each station.</summary>
internal sealed class WarmUp(ObservationReader observations, Journal journal, ServerCluster cluster, StationDirectory stations, LiveBoard board, TimeProvider time) : IHostedService
{
    // A newer start wins whatever the order; at the same start the longer period, as it would arriving live.
    private static readonly Period[] Periods = [Period.RealTime, Period.Minute, Period.Hour, Period.Day, Period.Sample];

    /// <summary>The last journal entry that the board knows of for certain; what follows it is read from the journal.</summary>
    public long Position { get; private set; }

    /// <summary>The links that were open at <see cref="Position"/> or a moment after it.</summary>
    public LinkPresence Links { get; } = new();

    /// <summary>From where on the journal is read for the health of stations, which looks back a day.</summary>
    public long HealthFrom { get; private set; }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // First the position, then the values: what is applied between the two is read twice, never left out.
        Position = observations.AppliedPosition;
        HealthFrom = Math.Min(Position + 1, JournalClock.FirstSince(journal, OldestHour(time.GetUtcNow())));
        var cards = stations.All.ToDictionary(card => card.Id);
        var states = new Dictionary<int, StationLive>();
        foreach (var latest in Periods.SelectMany(period => observations.Latest(Scope.Everything, cards.Keys, period)))
        {
            if (ToLive(latest, cards[latest.Series.StationId].Profile) is not { } value)
                continue;
            var known = states.GetValueOrDefault(latest.Series.StationId) ?? StationLive.Unseen(latest.Series.StationId);
            states[known.StationId] = known.With([value], Later(known.LastFrameUtc, latest.Value.ReceivedUtc));
        }

        // This server's own links have ended with its last process, and its start, which says so in the journal, is still to be read.
        foreach (var link in observations.OpenLinks(Scope.Everything).Where(link => cluster.IsShared && link.Server != cluster.Server))
            Links.Up(link.StationId, link.LinkId, link.Server);
        foreach (var station in Links.Stations)
            states[station] = (states.GetValueOrDefault(station) ?? StationLive.Unseen(station)) with { OpenLinks = Links.CountOf(station) };
        foreach (var state in states.Values)
            board.Warm(state);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Whole hours, as the health counts them: the oldest must not be cut.
    private static DateTimeOffset OldestHour(DateTimeOffset nowUtc) =>
        new((LinkHour.NumberOf(nowUtc) - StationHealth.HoursKept + 1) * TimeSpan.TicksPerHour, TimeSpan.Zero);

    private static LiveValue? ToLive(in LatestValue latest, StationProfile profile)
    {
        var (series, value) = (latest.Series, latest.Value);
        if (value.Origin != Origin.Sent || series.Statistic != LiveValues.StatisticOf(series.Period)
            || value.Digits is not { } digits || !profile.Parameters.ContainsKey(series.Parameter))
            return null;
        return new LiveValue(
            series.Parameter, digits.Mantissa, digits.Scale, value.Mark == '\0' ? 'N' : value.Mark,
            StationPace.StampOf(value.StartUtc, series.Period, profile), series.Period);
    }

    private static DateTimeOffset Later(DateTimeOffset? one, DateTimeOffset other) => one > other ? one.Value : other;
}
