using Qingjian.Archive.Facts;
using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Archive.Observations;

/// <summary>Turns a journalled frame into rows: its values, each with the start of its period by the stamp's meaning.</summary>
internal sealed class FrameDecoding(Func<int, int, StationProfile?> profileOf, ISeriesNumbers series)
{
    /// <summary>Appends the values of a frame, or the facts that one without values tells.</summary>
    public void Decode(in JournalEntry entry, RowBuffer rows, List<StoredFact> facts)
    {
        var profile = profileOf(entry.StationId, entry.ProfileRevision)
            ?? throw new InvalidDataException($"Station {entry.StationId} has no profile revision {entry.ProfileRevision}.");
        if (!profile.TryReadSegment(entry.Payload.Span, out var segment))
            throw new InvalidDataException("The journalled bytes are not a whole frame.");
        if (!Packet.TryParse(segment, out var packet, out var fault))
            throw new InvalidDataException($"The frame's segment is not a packet: {fault}.");
        if (Commands.PeriodOf(packet.Command) is not { } period)
        {
            facts.AddRange(FactDecoding.Of(entry, packet, profile));
            return;
        }
        if (!packet.TryGetDataTime(out var stamp))
            throw new InvalidDataException($"Command {packet.Command} has no readable DataTime.");
        Read(entry, packet, profile, period, StartOf(stamp, period, profile), rows);
    }

    /// <summary>The beginning of the period that a stamp means; real-time values and samples are instants.</summary>
    public static DateTimeOffset StartOf(DateTimeOffset stamp, Period period, StationProfile profile) =>
        profile.Stamp == StampMeaning.Beginning ? stamp : stamp - (period switch
        {
            Period.Minute => profile.MinuteInterval,
            Period.Hour => profile.HourStep,
            Period.Day => TimeSpan.FromDays(1),
            Period.None or Period.RealTime or Period.Sample => TimeSpan.Zero,
            _ => throw new ArgumentOutOfRangeException(nameof(period), period, "Not a period."),
        });

    private void Read(in JournalEntry entry, Packet packet, StationProfile profile, Period period, DateTimeOffset start, RowBuffer rows)
    {
        var (startMs, receivedMs) = (start.ToUnixTimeMilliseconds(), entry.ReceivedUtc.ToUnixTimeMilliseconds());
        var readings = new ReadingReader(packet);
        while (readings.Read(out var reading))
        {
            var state = series.StateOf(new(entry.StationId, reading.Factor, period, reading.Statistic));
            if (state.RuleRevision != profile.Revision)
                (state.Rule, state.RuleRevision) = (SeriesRule.Of(profile, state.Id), profile.Revision);
            ref var row = ref rows.Add();
            row.Series = state.Number;
            row.StartMs = startMs;
            row.Mantissa = reading.Digits.Mantissa;
            row.Scale = reading.Digits.Scale;
            row.Mark = reading.Mark;
            row.Unit = (short)state.Rule.Unit;
            row.Fault = reading.Fault;
            row.ReceivedMs = receivedMs;
            row.Position = entry.Position;
            row.Rule = state.Rule;
        }
    }
}
