using System.Collections.Immutable;
using Microsoft.Extensions.Hosting;
using Qingjian.Acquisition.Gateway;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Acquisition.Live;

/// <summary>Follows the journal and tells the board the newest values. It keeps no watermark of its own: it begins where
/// the archive stood when <see cref="WarmUp"/> filled the board. Of many frames of a station only the last of each
/// command is decoded, so that a month of history costs next to nothing here.</summary>
internal sealed class LiveReader(Journal journal, WarmUp warmUp, StationDirectory stations, LiveUpdates updates, LinkTable links, ServerCluster cluster, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);
    private readonly Dictionary<(int Station, int Command), JournalEntry> _newest = [];
    private readonly HealthTally _health = new();
    private readonly long _startedAt = journal.LastPosition;
    private bool _mustTellAgain;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var cursor = journal.ReadFrom(warmUp.HealthFrom);
        using var pace = new PeriodicTimer(Pace, time);
        var batch = new JournalBatch();
        while (!stoppingToken.IsCancellationRequested)
        {
            await ReadAsync(cursor, batch, stoppingToken);
            await pace.WaitForNextTickAsync(stoppingToken);
        }
    }

    // A disk or a database that refuses for a while must not end the reader, and with it the server.
    private async Task ReadAsync(JournalCursor cursor, JournalBatch batch, CancellationToken stoppingToken)
    {
        try
        {
            await cursor.WaitAsync(stoppingToken);
            while (cursor.TryRead(batch))
                Publish(batch);
            if (_mustTellAgain)
                links.TellAgain();
            _mustTellAgain = false;
        }
        catch (JournalFailedException)
        {
            // Nothing new is there to read; the journal says what is wrong, and it is looked at again where it stands.
        }
    }

    private void Publish(JournalBatch batch)
    {
        _newest.Clear();
        for (var i = 0; i < batch.Count; i++)
        {
            var entry = batch[i];
            if (entry.Position <= warmUp.Position)
            {
                // The board has the values of these already; their health is made again.
                HealthReading.Count(_health, entry, stations);
                continue;
            }
            warmUp.Links.Take(entry);
            _mustTellAgain |= entry.Kind == EntryKind.GatewayStarted && IsOurEnd(entry);
            if (HealthReading.Count(_health, entry, stations) is { } command)
                _newest[(entry.StationId, command)] = entry;
            else if (entry.Kind == EntryKind.Batch && stations.Profile(entry.StationId, entry.ProfileRevision) is { } profile && BatchNews.TryRead(entry, profile, out var news))
                updates.Received(entry.StationId, entry.ReceivedUtc, news);
        }

        foreach (var entry in _newest.Values)
            updates.Received(entry.StationId, entry.ReceivedUtc, Values(entry));
        foreach (var station in warmUp.Links.TakeChanged())
            updates.Linked(station, warmUp.Links.CountOf(station));
        foreach (var station in _health.Changed)
            updates.Changed(station, _health.Of(station));
        _health.Changed.Clear();
    }

    // Written by another server while this one is up: its own is the last that it writes.
    private bool IsOurEnd(in JournalEntry entry) =>
        cluster.IsShared && entry.Position > _startedAt && GatewayEntries.Read(entry) is { Change: GatewayChange.Gone } news && news.Server == cluster.Server;

    private ImmutableArray<LiveValue> Values(in JournalEntry entry)
    {
        if (!HealthReading.TryParse(entry, stations, out var packet) || Commands.PeriodOf(packet.Command) is not { } period
            || stations.Profile(entry.StationId, entry.ProfileRevision) is not { } profile || !packet.TryGetDataTime(out var dataTime))
            return [];
        var values = ImmutableArray.CreateBuilder<LiveValue>();
        var reader = new ReadingReader(packet);
        while (reader.Read(out var reading))
        {
            if (reading.Statistic != LiveValues.StatisticOf(period) || reading.Fault != ValueFault.None || !profile.Parameters.TryGetValue(reading.Factor.ToString(), out var parameter))
                continue;
            values.Add(new LiveValue(
                parameter.Code, reading.Digits.Mantissa, reading.Digits.Scale, reading.Mark == 0 ? 'N' : (char)reading.Mark,
                dataTime.ToUniversalTime(), period));
        }

        return values.ToImmutable();
    }
}
