using System.Buffers.Binary;
using System.IO.Hashing;
using Qingjian.Archive.Segments;

namespace Qingjian.Archive.Columns;

/// <summary>Gives back the entries of a block that <see cref="BlockEncoder"/> took apart. Used by one reader at a time; what it needs it
/// uses again for the next block.</summary>
internal sealed class BlockDecoder
{
    private readonly BodyReader _body = new();
    private readonly PatternTable _patterns = new();
    private readonly SenderTable _senders = new();
    private readonly FieldColumns _fields = new();
    private long[] _ofPattern = [];
    private int _count;
    private int _sender;
    private int _received;
    private int _behind;

    /// <summary>Fills the target exactly.</summary>
    /// <exception cref="InvalidDataException">The body is not that of a block of so many bytes.</exception>
    public void Decode(ReadOnlyMemory<byte> body, long first, Span<byte> target)
    {
        _body.Open(body, target.Length);
        _count = _body.Size(target.Length / EntryFormat.HeaderBytes);
        _patterns.Read(_body, _count);
        _senders.Read(_body, _count, _patterns.Count);
        (_sender, _received, _behind) = (_body.Integers(_count), _body.Integers(_count), _body.Integers(_count));
        foreach (var sender in _body.Numbers.Slice(_sender, _count))
            if (sender < 0 || sender >= _senders.Count)
                throw new InvalidDataException($"an entry has sender {sender} of {_senders.Count}");
        ReadFields();
        var at = 0;
        for (var i = 0; i < _count; i++)
            at += Write(i, first + i, body.Span, target[at..]);
        if (at < target.Length || !_body.IsAtEnd)
            throw new InvalidDataException($"the body holds {at} bytes of a block of {target.Length}");
    }

    private void ReadFields()
    {
        if (_ofPattern.Length < _count)
            _ofPattern = new long[_count * 2];
        _fields.Clear();
        for (var pattern = 0; pattern < _patterns.Count; pattern++)
        {
            var (field, end) = _patterns.FieldsOf(pattern);
            if (field == end)
                continue;
            var received = ReceivedOf(pattern);
            for (; field < end; field++)
                _fields.Read(_body, received);
        }
    }

    private ReadOnlySpan<long> ReceivedOf(int pattern)
    {
        var (senders, received, count) = (_sender, _received, 0);
        for (var i = 0; i < _count; i++)
            if (_senders.Pattern(_body, (int)_body.Numbers[senders + i]) == pattern)
                _ofPattern[count++] = _body.Numbers[received + i];
        return _ofPattern.AsSpan(0, count);
    }

    private int Write(int index, long position, ReadOnlySpan<byte> body, Span<byte> target)
    {
        var sender = (int)_body.Numbers[_sender + index];
        var header = Room.Of(target, EntryFormat.HeaderBytes);
        BinaryPrimitives.WriteInt64LittleEndian(header[8..], position);
        BinaryPrimitives.WriteInt64LittleEndian(header[16..], _body.Numbers[_received + index]);
        BinaryPrimitives.WriteUInt32LittleEndian(header[44..], (uint)_body.Numbers[_behind + index]);
        _senders.Write(_body, sender, header);
        var peer = body[_senders.Peer(_body, sender)];
        peer.CopyTo(Room.Of(target[EntryFormat.HeaderBytes..], peer.Length));
        var payloadAt = EntryFormat.HeaderBytes + peer.Length;
        var size = payloadAt + WritePayload(sender, body, target[payloadAt..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], size);
        BinaryPrimitives.WriteUInt32LittleEndian(header, Crc32.HashToUInt32(target[4..size]));
        return size;
    }

    private int WritePayload(int sender, ReadOnlySpan<byte> body, Span<byte> target)
    {
        var isFramed = _senders.IsFramed(_body, sender);
        var front = isFramed ? FramePattern.FrontBytes : 0;
        var at = front;
        _ = Room.Of(target, front);
        foreach (var piece in _patterns.PiecesOf(_senders.Pattern(_body, sender)))
        {
            if (piece.Field >= 0)
            {
                at += _fields.Take(piece.Field, _body, body, target[at..]);
                continue;
            }
            var text = piece.IsHead ? body[_senders.Head(_body, sender)] : body.Slice(piece.At, piece.Length);
            text.CopyTo(Room.Of(target[at..], text.Length));
            at += text.Length;
        }
        if (!isFramed)
            return at;
        if (!FramePattern.TryFrame(target[front..at], target, Room.Of(target[at..], FramePattern.BackBytes)))
            throw new InvalidDataException($"a segment of {at - front} bytes has no length of four digits");
        return at + FramePattern.BackBytes;
    }
}
