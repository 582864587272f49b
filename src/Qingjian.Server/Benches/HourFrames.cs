using System.Buffers;
using System.Globalization;
using System.Text;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Server.Benches;

/// <summary>Hour frames of one station as a logger sends them: a day's course, noise that lasts some hours, digits as the
/// analysers give them, one mark in a hundred other than N, sent within the minutes after the hour. Seeded.</summary>
internal sealed class HourFrames(StationCard station, int factors)
{
    private readonly Random _random = new(station.Id);
    private readonly double[] _lasting = new double[factors];
    private readonly ArrayBufferWriter<byte> _frame = new();

    public void Append(Journal journal, DateTimeOffset stamp)
    {
        var area = new StringBuilder().Append(CultureInfo.InvariantCulture, $"DataTime={stamp:yyyyMMddHHmmss}");
        for (var i = 0; i < factors; i++)
            area.Append(Factor(i, stamp.Hour));
        _frame.ResetWrittenCount();
        FrameWriter.Write(
            _frame,
            new PacketHeader { Qn = $"{stamp:yyyyMMddHHmmss}000", St = "22", Command = Hj212.Commands.HourData, Password = "123456", Mn = station.Mn, Flag = new PacketFlag(5) },
            Encoding.ASCII.GetBytes(area.ToString()));
        journal.Append(new NewEntry
        {
            Kind = EntryKind.Frame,
            StationId = station.Id,
            ProfileRevision = station.Profile.Revision,
            ReceivedUtc = stamp.ToUniversalTime().AddHours(1).AddMilliseconds(_random.Next(5_000, 240_000)),
            Peer = "10.0.0.7:5000"u8,
            Payload = new ReadOnlySequence<byte>(_frame.WrittenMemory),
        });
    }

    private string Factor(int index, int hour)
    {
        var (code, mean, spread) = ArchiveBenchOptions.Drawn[index];
        _lasting[index] = 0.85 * _lasting[index] + spread * (_random.NextDouble() + _random.NextDouble() - 1);
        var value = Math.Max(0, mean * (1 + 0.3 * Math.Sin(hour / 24.0 * 2 * Math.PI)) + _lasting[index]);
        var digits = mean < 2 ? "F3" : "F0";
        return string.Create(CultureInfo.InvariantCulture, $";{code}-Avg={value.ToString(digits, CultureInfo.InvariantCulture)},{code}-Flag={(_random.Next(100) == 0 ? 'D' : 'N')}");
    }
}
