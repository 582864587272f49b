using System.Collections.Immutable;
using Qingjian.Archive;
using Qingjian.Hj212;

namespace Qingjian.Acquisition.Live;

/// <summary>Makes the health of stations out of journal entries, one after the other; who reads the same entries gets the same health,
/// live or after a restart. Used by one thread.</summary>
internal sealed class HealthTally
{
    private const int FieldInformation = 3020;
    private const int MostInfos = 64;
    private readonly Dictionary<int, StationHealth> _stations = [];
    private readonly Dictionary<(int Station, int Command), int> _lastUpload = [];

    /// <summary>The stations whose health changed since they were taken.</summary>
    public HashSet<int> Changed { get; } = [];

    public StationHealth Of(int stationId) => _stations.GetValueOrDefault(stationId, StationHealth.Unseen);

    /// <summary>A link of the station came up.</summary>
    public void LinkUp(in JournalEntry entry) => Add(entry, new(0, 0, 0, 0, 1));

    /// <summary>A frame of the station was refused.</summary>
    public void Refused(in JournalEntry entry)
    {
        if (entry.StationId != 0)
            Add(entry, new(0, 0, 1, 0, 0));
    }

    /// <summary>A frame of the station was taken.</summary>
    public void Frame(in JournalEntry entry, in Packet packet)
    {
        Add(entry, new(0, 1, 0, IsResent(entry.StationId, packet) ? 1 : 0, 0));
        if (ErrorOf(packet, entry.ReceivedUtc) is { } error)
        {
            var known = Of(entry.StationId);
            var errors = known.ClockErrors.Length < StationHealth.FramesForClock ? known.ClockErrors : known.ClockErrors.RemoveAt(0);
            _stations[entry.StationId] = known with { ClockErrors = errors.Add(error) };
        }
        if (Of(entry.StationId).Dialect != packet.Dialect)
            _stations[entry.StationId] = Of(entry.StationId) with { Dialect = packet.Dialect };
        if (packet.Command == FieldInformation && MessageReader.TryRead(packet, Side.Field, out var message, out _) && message is FieldInfo info)
            Said(entry, info);
    }

    // The request number is the sender's clock at the moment of sending (HJ 212-2017 table 3: QN, to the millisecond). A real-time
    // upload without one was stamped then too.
    private static int? ErrorOf(in Packet packet, DateTimeOffset receivedUtc)
    {
        if (!Commands.IsUpload(packet.Command))
            return null;
        DateTimeOffset stamp;
        if (packet.Qn.Length == WireTime.QnLength && WireTime.TryParse(packet.Qn[..WireTime.Length], out var seconds)
            && int.TryParse(packet.Qn[WireTime.Length..], System.Globalization.CultureInfo.InvariantCulture, out var milliseconds))
            stamp = seconds.AddMilliseconds(milliseconds);
        else if (packet.Qn.Length > 0 || packet.Command != Commands.RealTimeData || !packet.TryGetDataTime(out stamp))
            return null;
        return (int)Math.Clamp((stamp - receivedUtc).TotalMilliseconds, int.MinValue, int.MaxValue);
    }

    // Sent again: it says so (RF, HJ 212-2025), or it repeats the upload before it of the same command, byte for byte in its data.
    private bool IsResent(int station, in Packet packet)
    {
        if (!Commands.IsUpload(packet.Command))
            return false;
        var hash = new HashCode();
        hash.AddBytes(packet.DataArea);
        hash.Add(packet.PacketNumber);
        var (key, upload) = ((station, packet.Command), hash.ToHashCode());
        var repeats = _lastUpload.TryGetValue(key, out var before) && before == upload;
        _lastUpload[key] = upload;
        return repeats || packet.IsResend;
    }

    private void Said(in JournalEntry entry, FieldInfo info)
    {
        var at = (info.DataTime ?? entry.ReceivedUtc).ToUniversalTime();
        var known = Of(entry.StationId);
        var infos = known.Infos.ToBuilder();
        foreach (var group in info.Groups)
        {
            foreach (var item in group.Items.Where(item => !item.IsLog))
                Put(infos, new(item.Code.ToLowerInvariant(), group.PolId?.ToString() ?? "", item.Text, at));
        }
        _stations[entry.StationId] = known with { Infos = infos.ToImmutable() };
    }

    // What was said of an earlier time does not replace what was said of a later one; a station that invents codes fills nothing.
    private static void Put(ImmutableArray<FieldNow>.Builder infos, FieldNow said)
    {
        for (var i = 0; i < infos.Count; i++)
        {
            if (infos[i].Code != said.Code || infos[i].Factor != said.Factor)
                continue;
            if (said.AtUtc >= infos[i].AtUtc)
                infos[i] = said;
            return;
        }
        if (infos.Count < MostInfos)
            infos.Add(said);
    }

    private void Add(in JournalEntry entry, LinkHour count)
    {
        var known = Of(entry.StationId);
        var hour = LinkHour.NumberOf(entry.ReceivedUtc);
        var hours = known.Hours;
        if (hours.Length > 0 && hours[^1].Hour >= hour)
        {
            // An entry of an hour before the newest, when the clock was put back, counts to the newest.
            hours = hours.SetItem(hours.Length - 1, hours[^1] + count);
        }
        else
        {
            hours = [.. hours.Where(one => one.Hour > hour - StationHealth.HoursKept), count with { Hour = hour }];
        }
        _stations[entry.StationId] = known with { Hours = hours };
        Changed.Add(entry.StationId);
    }
}
