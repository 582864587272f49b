using Microsoft.Extensions.Options;
using Qingjian.Archive;
using Qingjian.Network;

namespace Qingjian.Acquisition.Intake;

/// <summary>The one way of observations that are no HJ 212 frames into the journal: judge each line, append all of them with
/// the refusals, and answer only when that is durable.</summary>
internal sealed class TakeBatch(Journal journal, StationDirectory stations, TimeProvider time, IOptions<IntakeOptions> options)
{
    /// <summary>What would become of each line; nothing is kept.</summary>
    public IReadOnlyList<JudgedLine> Judge(Incoming batch, Sender sender)
    {
        var latestEnd = time.GetUtcNow() + options.Value.ClockTolerance;
        return [.. batch.Items.Select((item, index) => JudgeLine.Judge(batch.Numbers[index], item, sender, stations, latestEnd))];
    }

    /// <summary>Takes the batch; when this returns, what was accepted survives a power cut.</summary>
    public async Task<Taken> TakeAsync(Incoming batch, Sender sender, CancellationToken cancellationToken)
    {
        var lines = Judge(batch, sender);
        var (received, position) = (time.GetUtcNow(), 0L);
        foreach (var own in lines.GroupBy(line => line.Station?.Id ?? 0))
            position = Append(batch, sender, [.. own], received);
        await journal.WaitDurableAsync(position, cancellationToken);
        return new(position, lines);
    }

    private long Append(Incoming batch, Sender sender, List<JudgedLine> lines, DateTimeOffset received)
    {
        var header = new BatchHeader(
            sender.Source, sender.Name, batch.Sha256, [.. lines.Select(line => line.Number)],
            [.. lines.Where(line => !line.IsAccepted).Select(line => line.Number)], batch.File);
        var station = lines[0].Station;
        return journal.AppendBatch(
            station?.Id ?? 0, station?.Profile.Revision ?? 0, header, [.. lines.Select(line => line.Item.Raw)], sender.Peer, received);
    }
}
