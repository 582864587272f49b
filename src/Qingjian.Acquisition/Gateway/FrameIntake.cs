using System.Buffers;
using System.IO.Pipelines;
using Microsoft.Extensions.Options;
using Qingjian.Acquisition.CommandsDown;
using Qingjian.Acquisition.Strangers;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Acquisition.Gateway;

/// <summary>What became of one buffer: the last journal position that must be durable before the answers leave, how
/// many answers were written, and how many frames there were, refused ones too.</summary>
internal readonly record struct Taken(long Position, int Answers, int Frames);

/// <summary>Takes frames out of received bytes: scan, check, who is it, journal, write the answer into the pipe. Shared
/// by all connections and without state of its own; nothing here waits, and nothing is allocated per frame.</summary>
internal sealed class FrameIntake(
    Journal journal, StationDirectory stations, LinkTable links, CommandEars ears, StrangerList strangers, GatewayCounters counters, TimeProvider time, IOptions<AcquisitionOptions> options)
{
    private const Tolerances ForeignChecksums = Tolerances.ModbusChecksum | Tolerances.SwappedModbusChecksum;

    public ValueTask WaitDurableAsync(long position, CancellationToken cancel) => journal.WaitDurableAsync(position, cancel);

    /// <summary>Takes every complete frame at the front of the buffer and leaves the rest.</summary>
    /// <param name="link">The connection.</param>
    /// <param name="buffer">What was received; starts at the first byte that still matters afterwards.</param>
    /// <param name="isAll">Nothing more is coming for now: what is left is judged as it is.</param>
    /// <param name="output">Where answers are written; the caller flushes.</param>
    public Taken Take(Link link, ref ReadOnlySequence<byte> buffer, bool isAll, PipeWriter output)
    {
        var taken = default(Taken);
        while (true)
        {
            var before = buffer.Length;
            var found = isAll
                ? FrameScanner.TryReadAtPause(ref buffer, FrameOptions.WithForeignChecksums, out var frame)
                : FrameScanner.TryRead(ref buffer, FrameOptions.WithForeignChecksums, out frame);
            if (!found)
            {
                counters.Noise(before - buffer.Length);
                return taken;
            }

            counters.Noise(frame.NoiseBytes);
            taken = EncryptedStation(frame) is { } station
                ? Open(link, frame, station, output, taken)
                : frame.Fault == FrameFault.None
                    ? Accept(link, frame, output, taken)
                    : Refuse(link, frame, RefusalReasons.Of(frame.Fault), taken);
            taken = taken with { Frames = taken.Frames + 1 };
        }
    }

    // HJ 212-2025 6.4: the checksum is that of the plain segment, so a ciphered frame fails its own, or by chance does not.
    private StationCard? EncryptedStation(in ScannedFrame frame)
    {
        if (!stations.AnyHasDataKey || frame.Fault is not (FrameFault.None or FrameFault.Checksum))
            return null;
        var raw = frame.Raw.IsSingleSegment ? frame.Raw.FirstSpan : frame.Raw.ToArray();
        return EncryptedFrame.TryReadMn(raw, out var mn) && stations.FindByMn(mn) is { Active: true, Profile.HasKey: true } station
            && (frame.Fault == FrameFault.Checksum || EncryptedFrame.IsOpaque(raw)) ? station : null;
    }

    private Taken Open(Link link, in ScannedFrame frame, StationCard station, PipeWriter output, Taken taken)
    {
        var raw = frame.Raw.ToArray();
        if (station.Profile.DataKey is not { } key || !EncryptedFrame.TryOpen(raw, key, out var plain) || EncryptedFrame.IsOpaque(plain)
            || !FrameScanner.TryReadStored(plain, FrameOptions.WithForeignChecksums, out var segment))
            return Refuse(link, frame, EncryptedFrame.IsOpaque(raw) ? RefusalReason.DataKey : RefusalReason.Checksum, taken);
        return Accept(link, frame, segment, isEncrypted: true, output, taken);
    }

    private Taken Accept(Link link, in ScannedFrame frame, PipeWriter output, Taken taken)
    {
        if (frame.Segment.IsSingleSegment)
            return Accept(link, frame, frame.Segment.FirstSpan, isEncrypted: false, output, taken);
        var length = (int)frame.Segment.Length;
        var rented = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            frame.Segment.CopyTo(rented);
            return Accept(link, frame, rented.AsSpan(0, length), isEncrypted: false, output, taken);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private Taken Accept(Link link, in ScannedFrame frame, ReadOnlySpan<byte> segment, bool isEncrypted, PipeWriter output, Taken taken)
    {
        if (!Packet.TryParse(segment, out var packet, out _))
            return Refuse(link, frame, RefusalReason.Structure, taken);
        if (Identify(packet, isEncrypted ? Tolerances.None : frame.Tolerances, out var station) is { } reason)
        {
            if (station is null)
                strangers.Saw(packet, link.Peer);
            return Refuse(link, frame, reason, taken);
        }
        if (!isEncrypted && station!.Profile.RefusesPlainText && EncryptedFrame.Covers(packet.Command))
            return Refuse(link, frame, RefusalReason.PlainText, taken);
        if (MisplacedInTime(packet) is { } misplaced)
            return Refuse(link, frame, misplaced, taken);

        links.Identified(link, station!);
        link.Dialect = packet.Dialect;
        counters.Accepted();
        var position = journal.Append(new NewEntry
        {
            Kind = EntryKind.Frame,
            StationId = station!.Id,
            ProfileRevision = station.Profile.Revision,
            ReceivedUtc = time.GetUtcNow(),
            Tolerances = (uint)(frame.Tolerances | packet.Tolerances),
            LinkId = link.Id,
            Peer = link.PeerBytes,
            Payload = frame.Raw,
        });
        ears.Hear(station.Id, packet, position);
        return taken with { Position = position, Answers = taken.Answers + Reply.Write(packet, output, time) };
    }

    // The scanner takes foreign checksums because it does not know the station yet; the station's profile decides here.
    private RefusalReason? Identify(in Packet packet, Tolerances used, out StationCard? station)
    {
        station = stations.FindByMn(packet.Mn);
        if (station is null || !station.Active)
            return RefusalReason.UnknownStation;
        if ((used & ForeignChecksums & ~station.Profile.ToleratedChecksums) != 0)
            return RefusalReason.Checksum;
        return station.MatchesPassword(packet.Password) ? null : RefusalReason.WrongPassword;
    }

    private RefusalReason? MisplacedInTime(in Packet packet)
    {
        if (Commands.PeriodOf(packet.Command) is null)
            return null;
        if (!packet.TryGetDataTime(out var dataTime))
            return RefusalReason.DataTimeMissing;
        return dataTime - time.GetUtcNow() > options.Value.ClockTolerance ? RefusalReason.DataTimeAhead : null;
    }

    private Taken Refuse(Link link, in ScannedFrame frame, RefusalReason reason, Taken taken)
    {
        counters.Refused(reason);
        var now = time.GetUtcNow();
        if (!link.KeepsRefusal(now, options.Value.RefusalsKeptPerMinute))
            return taken;
        var position = journal.Append(new NewEntry
        {
            Kind = EntryKind.Refused,
            StationId = link.Station?.Id ?? 0,
            ReceivedUtc = now,
            Reason = (byte)reason,
            Tolerances = (uint)frame.Tolerances,
            LinkId = link.Id,
            Peer = link.PeerBytes,
            Payload = frame.Raw,
        });
        return taken with { Position = position };
    }
}
