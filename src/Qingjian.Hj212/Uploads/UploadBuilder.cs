using System.Buffers;
using Qingjian.Hj212.Readings;

namespace Qingjian.Hj212;

/// <summary>Builds the data area of an upload (2011, 2031, 2051, 2061): DataTime, then one item for each factor. Above 950 bytes, or a segment of 1024, it is split
/// between items, each part with its own DataTime, QN and number (HJ 212-2017 Table 3, C.49, C.50). One builder may be used again and again.</summary>
public sealed class UploadBuilder
{
    /// <summary>The longest data area, in bytes (HJ 212-2017 Table 3); less where the header leaves less of a segment's 1024.</summary>
    public const int MaxDataArea = FrameWriter.MaxDataArea;

    private readonly ArrayBufferWriter<byte> _items = new(1024);
    private readonly List<int> _ends = [];
    private readonly byte[] _time = new byte[WireTime.Length];
    private FactorCode _factor;
    private byte _mark;

    /// <summary>Starts an upload of this DataTime; what was built before is forgotten.</summary>
    public UploadBuilder Begin(DateTimeOffset dataTime)
    {
        _items.ResetWrittenCount();
        _ends.Clear();
        _factor = default;
        WireTime.Write(dataTime, _time);
        return this;
    }

    /// <summary>Adds a number. Numbers of one factor that follow each other share an item and its mark, which is written last.</summary>
    /// <param name="factor">The factor.</param>
    /// <param name="statistic">What the number says.</param>
    /// <param name="digits">The number.</param>
    /// <param name="mark">The data mark as an ASCII letter, or 0 for none.</param>
    public UploadBuilder Add(FactorCode factor, Statistic statistic, Digits digits, byte mark)
    {
        Open(factor);
        _mark = mark;
        AddName(factor, Suffixes.NameOf(statistic));
        var room = _items.GetSpan(24);
        digits.TryFormat(room, out var written);
        _items.Advance(written);
        return this;
    }

    /// <summary>Adds the sample time of a factor (<c>-SampleTime</c>).</summary>
    public UploadBuilder AddSampleTime(FactorCode factor, DateTimeOffset sampleTime)
    {
        Open(factor);
        AddName(factor, "SampleTime"u8);
        WireTime.Write(sampleTime, _items.GetSpan(WireTime.Length));
        _items.Advance(WireTime.Length);
        return this;
    }

    /// <summary>Adds a noise number with the suffix <c>-Data</c> (HJ 212-2017 C.26 to C.28).</summary>
    public UploadBuilder AddNoise(FactorCode factor, Digits digits)
    {
        Open(factor);
        _mark = 0;
        AddName(factor, "Data"u8);
        digits.TryFormat(_items.GetSpan(24), out var written);
        _items.Advance(written);
        return this;
    }

    /// <summary>Writes the upload as one frame, or as several when it is too long for one.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="header">The header; its Flag's split bit and its numbers are set here.</param>
    /// <param name="nextQn">A new request number for each part; null repeats the header's, which the standard does not allow for several parts.</param>
    public void Write(IBufferWriter<byte> output, in PacketHeader header, Func<string>? nextQn = null)
    {
        CloseItem();
        var room = FrameWriter.RoomFor(header);
        var count = CountParts(room);
        if (count > 1)
        {
            room = FrameWriter.RoomFor(PartHeader(header, 9999, 9999, null));
            count = CountParts(room);
        }
        var start = 0;
        for (var number = 1; number <= count; number++)
        {
            var next = NextPart(start, room);
            WritePart(output, PartHeader(header, number, count, nextQn), start, next);
            start = next;
        }
    }

    private int CountParts(int room)
    {
        var parts = 1;
        for (var next = NextPart(0, room); next < _ends.Count; next = NextPart(next, room))
            parts++;
        return parts;
    }

    private static PacketHeader PartHeader(in PacketHeader header, int number, int count, Func<string>? nextQn) => header with
    {
        Qn = number == 1 || nextQn is null ? header.Qn : nextQn(),
        Flag = header.Flag is { } flag ? flag.WithSplit(count > 1) : null,
        PacketCount = count > 1 ? count : 0,
        PacketNumber = count > 1 ? number : 0,
    };

    private void WritePart(IBufferWriter<byte> output, in PacketHeader header, int start, int next)
    {
        var from = start == 0 ? 0 : _ends[start - 1];
        var items = _items.WrittenSpan[from..(next == 0 ? 0 : _ends[next - 1])];
        var area = ArrayPool<byte>.Shared.Rent(TimeItemLength + items.Length);
        "DataTime="u8.CopyTo(area);
        _time.CopyTo(area, TimeItemLength - WireTime.Length);
        items.CopyTo(area.AsSpan(TimeItemLength));
        FrameWriter.Write(output, header, area.AsSpan(0, TimeItemLength + items.Length));
        ArrayPool<byte>.Shared.Return(area);
    }

    private static int TimeItemLength => "DataTime="u8.Length + WireTime.Length;

    // The first item after those that fit into one part; at least one item is taken, however long.
    private int NextPart(int start, int room)
    {
        var from = start == 0 ? 0 : _ends[start - 1];
        var next = start;
        while (next < _ends.Count && (next == start || TimeItemLength + _ends[next] - from <= room))
            next++;
        return next;
    }

    private void Open(FactorCode factor)
    {
        if (factor == _factor)
        {
            Text(","u8);
            return;
        }
        CloseItem();
        _factor = factor;
        Text(";"u8);
    }

    private void CloseItem()
    {
        if (_factor.IsEmpty)
            return;
        if (_mark != 0)
        {
            Text(","u8);
            AddName(_factor, "Flag"u8);
            Text([_mark]);
        }
        _ends.Add(_items.WrittenCount);
        (_factor, _mark) = (default, 0);
    }

    private void AddName(FactorCode factor, ReadOnlySpan<byte> suffix)
    {
        var length = factor.CopyTo(_items.GetSpan(8));
        _items.Advance(length);
        Text("-"u8);
        Text(suffix);
        Text("="u8);
    }

    private void Text(ReadOnlySpan<byte> text) => _items.Write(text);
}
