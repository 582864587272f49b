using System.Buffers.Binary;

namespace Qingjian.Archive.Columns;

/// <summary>What each sender of a block repeats: eleven columns of numbers, then peers and heads as text.</summary>
internal sealed class SenderTable
{
    private const int Columns = 11;
    private readonly int[] _columns = new int[Columns];
    private int[] _texts = new int[256];

    public int Count { get; private set; }

    public void Read(BodyReader body, int entries, int patterns)
    {
        Count = body.Size(entries);
        for (var column = 0; column < Columns; column++)
            _columns[column] = body.Integers(Count);
        if (_texts.Length < Count)
            _texts = new int[Count * 2];
        for (var sender = 0; sender < Count; sender++)
        {
            _texts[sender] = body.At;
            var (peer, head) = (Of(body, sender, 6), Of(body, sender, 10));
            if (peer is < 0 or > NewEntry.MaxPeerBytes || head is < 0 or > NewEntry.MaxPayloadBytes)
                throw new InvalidDataException($"sender {sender} has a peer of {peer} and a head of {head} bytes");
            if (Of(body, sender, 9) is var pattern && (pattern < 0 || pattern >= patterns))
                throw new InvalidDataException($"sender {sender} has pattern {pattern} of {patterns}");
            body.Bytes((int)(peer + head));
        }
    }

    /// <summary>Writes what a sender says in the header of an entry.</summary>
    public void Write(BodyReader body, int sender, Span<byte> header)
    {
        BinaryPrimitives.WriteInt64LittleEndian(header[24..], Of(body, sender, 0));
        for (var i = 0; i < 3; i++)
            BinaryPrimitives.WriteInt32LittleEndian(header[(32 + 4 * i)..], (int)Of(body, sender, 1 + i));
        for (var i = 0; i < 4; i++)
            header[48 + i] = (byte)Of(body, sender, 4 + i);
    }

    public bool IsFramed(BodyReader body, int sender) => Of(body, sender, 8) == ColumnForm.Framed;

    public int Pattern(BodyReader body, int sender) => (int)Of(body, sender, 9);

    /// <summary>Where the peer stands in the body.</summary>
    public Range Peer(BodyReader body, int sender) => _texts[sender]..(_texts[sender] + (int)Of(body, sender, 6));

    /// <summary>Where the head stands in the body.</summary>
    public Range Head(BodyReader body, int sender)
    {
        var at = _texts[sender] + (int)Of(body, sender, 6);
        return at..(at + (int)Of(body, sender, 10));
    }

    private long Of(BodyReader body, int sender, int column) => body.Numbers[_columns[column] + sender];
}
