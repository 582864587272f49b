using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Qingjian.Archive.Segments;

namespace Qingjian.Archive.Columns;

/// <summary>Turns the whole entries of one block into columns (docs/record.md): what their headers say, what their senders repeat and
/// what changes from frame to frame stand apart, so that little is left to compress. <see cref="BlockDecoder"/> gives every byte back.</summary>
internal sealed class BlockEncoder
{
    // A pattern costs its own text and a column for each field: what is seen less often stays as it is.
    private const int FewestFrames = 4;
    private readonly FramePattern _pattern = new();
    private readonly BodyWriter _body = new();
    private readonly KeyTable _patterns = new();
    private readonly KeyTable _senders = new();
    private readonly List<EncodedEntry> _entries = [];
    private readonly List<Range> _fields = [];
    private byte[] _key = new byte[4096];

    /// <summary>The body, valid until the next block is encoded.</summary>
    /// <param name="plain">Whole, checked entries of consecutive positions.</param>
    public ReadOnlySpan<byte> Encode(ReadOnlyMemory<byte> plain)
    {
        Clear();
        TakeApart(plain);
        NameSenders(plain.Span);
        WriteTables(plain.Span);
        WriteEntries();
        for (var pattern = 0; pattern < _patterns.Count; pattern++)
            WriteFields(plain, pattern);
        return _body.Written;
    }

    private void Clear()
    {
        _body.Clear();
        _patterns.Clear();
        _senders.Clear();
        _entries.Clear();
        _fields.Clear();
        _patterns.Add(new ByteKey(ColumnForm.Anything.ToArray()));
    }

    private void TakeApart(ReadOnlyMemory<byte> plain)
    {
        for (var at = 0; at < plain.Length; at += _entries[^1].Length)
        {
            var bytes = plain.Span[at..];
            var entry = new EncodedEntry
            {
                At = at,
                Length = EntryFormat.StoredSize(bytes),
                PayloadAt = at + EntryFormat.HeaderBytes + bytes[50],
                Received = BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]),
                Behind = BinaryPrimitives.ReadUInt32LittleEndian(bytes[44..]),
                FirstField = _fields.Count,
            };
            var payload = plain.Span[entry.PayloadAt..(at + entry.Length)];
            entry.IsFramed = FramePattern.IsFramed(payload);
            if (_pattern.TryTake(payload, entry.IsFramed))
            {
                entry.Pattern = _patterns.Find(_pattern.Pattern);
                entry.Head = Moved(_pattern.Head, entry.PayloadAt);
                foreach (var field in _pattern.Fields)
                    _fields.Add(Moved(field, entry.PayloadAt));
            }
            _entries.Add(entry);
        }
    }

    private static Range Moved(Range range, int by) => (range.Start.Value + by)..(range.End.Value + by);

    private void NameSenders(ReadOnlySpan<byte> plain)
    {
        var seen = new int[_patterns.Count];
        foreach (var entry in _entries)
            seen[entry.Pattern]++;
        foreach (ref var entry in CollectionsMarshal.AsSpan(_entries))
        {
            if (seen[entry.Pattern] < FewestFrames)
                (entry.Pattern, entry.Head) = (0, default);
            entry.Sender = _senders.Find(Key(plain, entry));
        }
        for (var pattern = 1; pattern < seen.Length; pattern++)
            if (seen[pattern] < FewestFrames)
                _patterns.Empty(pattern);
    }

    // What one sender repeats: link, station, profile and tolerances; kind, reason, length of the peer, version; framing, pattern, peer, head.
    private ReadOnlyMemory<byte> Key(ReadOnlySpan<byte> plain, in EncodedEntry entry)
    {
        var bytes = plain.Slice(entry.At, entry.Length);
        var peer = bytes.Slice(EntryFormat.HeaderBytes, bytes[50]);
        var head = plain[entry.Head];
        var length = 29 + peer.Length + head.Length;
        if (_key.Length < length)
            _key = new byte[length * 2];
        bytes[24..44].CopyTo(_key);
        bytes[48..52].CopyTo(_key.AsSpan(20));
        _key[24] = entry.IsFramed ? ColumnForm.Framed : ColumnForm.Whole;
        BinaryPrimitives.WriteInt32LittleEndian(_key.AsSpan(25), entry.Pattern);
        peer.CopyTo(_key.AsSpan(29));
        head.CopyTo(_key.AsSpan(29 + peer.Length));
        return _key.AsMemory(0, length);
    }

    private void WriteTables(ReadOnlySpan<byte> plain)
    {
        _body.Number(_entries.Count);
        _body.Number(_patterns.Count);
        for (var i = 0; i < _patterns.Count; i++)
            _body.Text(_patterns[i]);
        _body.Number(_senders.Count);
        WriteSenders(key => BinaryPrimitives.ReadInt64LittleEndian(key));
        WriteSenders(key => BinaryPrimitives.ReadInt32LittleEndian(key[8..]));
        WriteSenders(key => BinaryPrimitives.ReadInt32LittleEndian(key[12..]));
        WriteSenders(key => BinaryPrimitives.ReadInt32LittleEndian(key[16..]));
        for (var at = 20; at < 25; at++)
        {
            var of = at;
            WriteSenders(key => key[of]);
        }
        WriteSenders(key => BinaryPrimitives.ReadInt32LittleEndian(key[25..]));
        WriteSenders(key => key.Length - 29 - key[22]);
        for (var i = 0; i < _senders.Count; i++)
            _body.Bytes(_senders[i][29..]);
    }

    private void WriteSenders(Func<ReadOnlySpan<byte>, long> of)
    {
        var numbers = new long[_senders.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = of(_senders[i]);
        _body.Integers(numbers);
    }

    private void WriteEntries()
    {
        _body.Integers(Numbers(entry => entry.Sender));
        _body.Integers(Numbers(entry => entry.Received));
        _body.Integers(Numbers(entry => entry.Behind));
    }

    private long[] Numbers(Func<EncodedEntry, long> of) => [.. _entries.Select(of)];

    private void WriteFields(ReadOnlyMemory<byte> plain, int pattern)
    {
        var entries = _entries.FindAll(entry => entry.Pattern == pattern);
        if (entries.Count == 0)
            return;
        if (pattern == 0)
        {
            new FieldWriter(_body, plain, [.. entries.Select(entry => entry.IsFramed
                ? (entry.PayloadAt + 6)..(entry.At + entry.Length - 6)
                : entry.PayloadAt..(entry.At + entry.Length))], []).WriteLengths();
            return;
        }
        var received = entries.ConvertAll(entry => entry.Received).ToArray();
        var fields = _patterns[pattern].Count(ColumnForm.Hole);
        for (var field = 0; field < fields; field++)
            new FieldWriter(_body, plain, entries.ConvertAll(entry => _fields[entry.FirstField + field]), received).Write();
    }
}
