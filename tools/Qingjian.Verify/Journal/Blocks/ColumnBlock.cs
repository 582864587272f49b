using System.Buffers.Binary;
using System.IO.Hashing;

namespace Qingjian.Verify.Journal.Blocks;

/// <summary>Entries put together again from the columns of a block, by docs/record.md.</summary>
internal sealed class ColumnBlock
{
    private const int FramedFlag = 1;
    private readonly Body _body;
    private readonly List<byte[]> _patterns = [];
    private readonly List<Sender> _senders = [];
    private readonly int _count;
    private readonly long[] _senderOf;
    private readonly long[] _received;
    private readonly long[] _behind;
    private long _mostFields;
    private readonly Dictionary<int, Queue<byte[]>[]> _fields = [];

    private ColumnBlock(byte[] body, int plainBytes)
    {
        _body = new Body(body);
        _count = Count(plainBytes / EntryView.HeaderBytes);
        // A field stands behind a byte that is not one, or alone in its frame.
        _mostFields = plainBytes + _count;
        for (var left = Count(_count + 1); left > 0; left--)
            _patterns.Add(_body.Take(_body.Number()));
        ReadSenders(Count(_count));
        (_senderOf, _received, _behind) = (_body.Numbers(_count), _body.Numbers(_count), _body.Numbers(_count));
        for (var pattern = 0; pattern < _patterns.Count; pattern++)
            ReadFields(pattern);
    }

    /// <summary>The entries of a block, their CRC-32 made anew.</summary>
    /// <exception cref="InvalidDataException">The body is none.</exception>
    public static byte[] Unpack(byte[] body, long first, int bytes)
    {
        var block = new ColumnBlock(body, bytes);
        using var plain = new MemoryStream(bytes);
        for (var i = 0; i < block._count; i++)
        {
            plain.Write(block.Entry(i, first + i));
            if (plain.Length > bytes)
                throw new InvalidDataException("the columns hold more than the block");
        }
        return plain.Length == bytes && block._body.IsAtEnd ? plain.ToArray() : throw new InvalidDataException("the columns hold less than the block");
    }

    private int Count(int most) => _body.Number() is >= 0 and var count && count <= most ? (int)count : throw new InvalidDataException("a count is too large");

    private void ReadSenders(int count)
    {
        var columns = Enumerable.Range(0, 11).Select(_ => _body.Numbers(count)).ToArray();
        for (var i = 0; i < count; i++)
        {
            var header = new byte[EntryView.HeaderBytes];
            BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(24), columns[0][i]);
            for (var number = 1; number <= 3; number++)
                BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(28 + 4 * number), unchecked((int)columns[number][i]));
            for (var number = 4; number <= 7; number++)
                header[44 + number] = unchecked((byte)columns[number][i]);
            if (columns[9][i] is var pattern && (pattern < 0 || pattern >= _patterns.Count))
                throw new InvalidDataException("a sender has no pattern");
            _senders.Add(new Sender(header, columns[8][i] == FramedFlag, (int)pattern, _body.Take(columns[6][i]), _body.Take(columns[10][i])));
        }
    }

    private void ReadFields(int pattern)
    {
        var holes = _patterns[pattern].Count(one => one == 0);
        var received = Enumerable.Range(0, _count).Where(i => SenderOf(i).Pattern == pattern).Select(i => _received[i]).ToArray();
        if ((_mostFields -= (long)holes * received.Length) < 0)
            throw new InvalidDataException("the frames have too many fields");
        if (holes > 0 && received.Length > 0)
            _fields[pattern] = [.. Enumerable.Range(0, holes).Select(_ => new Queue<byte[]>(FieldColumn.Read(_body, received)))];
    }

    private Sender SenderOf(int entry) => _senderOf[entry] is >= 0 and var sender && sender < _senders.Count
        ? _senders[(int)sender]
        : throw new InvalidDataException("an entry has no sender");

    private byte[] Entry(int index, long position)
    {
        var sender = SenderOf(index);
        byte[] entry = [.. sender.Header, .. sender.Peer, .. Payload(sender)];
        BinaryPrimitives.WriteInt32LittleEndian(entry.AsSpan(4), entry.Length);
        BinaryPrimitives.WriteInt64LittleEndian(entry.AsSpan(8), position);
        BinaryPrimitives.WriteInt64LittleEndian(entry.AsSpan(16), _received[index]);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(44), unchecked((uint)_behind[index]));
        BinaryPrimitives.WriteUInt32LittleEndian(entry, Crc32.HashToUInt32(entry.AsSpan(4)));
        return entry;
    }

    private byte[] Payload(Sender sender)
    {
        var segment = new List<byte>();
        var field = 0;
        foreach (var one in _patterns[sender.Pattern])
        {
            if (one == 0)
                segment.AddRange(_fields[sender.Pattern][field++].Dequeue());
            else if (one == 1)
                segment.AddRange(sender.Head);
            else
                segment.Add(one);
        }
        byte[] bytes = [.. segment];
        return sender.IsFramed ? WireFrame.Around(bytes) : bytes;
    }

    private sealed record Sender(byte[] Header, bool IsFramed, int Pattern, byte[] Peer, byte[] Head);
}
