namespace Qingjian.Archive.Columns;

/// <summary>Reads columns from the body of a block into one array of numbers that is used again for the next block.</summary>
internal sealed class BodyReader
{
    private const int MostTens = 18;
    private ReadOnlyMemory<byte> _body;
    private long[] _numbers = new long[4096];
    private int _used;
    private int _mostNumbers;

    public int At { get; private set; }

    public bool IsAtEnd => At == _body.Length;

    /// <summary>The numbers of columns that were read, each column at the place that reading it gave.</summary>
    public ReadOnlySpan<long> Numbers => _numbers.AsSpan(0, _used);

    /// <param name="body">The body.</param>
    /// <param name="mostNumbers">No body of a block of this size has more numbers: what says so is not one.</param>
    public void Open(ReadOnlyMemory<byte> body, int mostNumbers) => (_body, At, _used, _mostNumbers) = (body, 0, 0, mostNumbers);

    public ReadOnlySpan<byte> Bytes(int length)
    {
        if (length < 0 || length > _body.Length - At)
            throw new InvalidDataException($"a column of {length} bytes at byte {At} reaches beyond the body of {_body.Length}");
        At += length;
        return _body.Span.Slice(At - length, length);
    }

    public byte Byte() => Bytes(1)[0];

    public long Number()
    {
        var number = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Byte();
            number |= (ulong)(next & 127) << shift;
            if (next < 128)
                return (long)number;
        }
        throw new InvalidDataException($"the number before byte {At} has more than ten bytes");
    }

    /// <summary>A count or a length.</summary>
    public int Size(int most) => Number() is >= 0 and var size && size <= most
        ? (int)size
        : throw new InvalidDataException($"the count before byte {At} is above {most}");

    /// <summary>Reads a column of numbers; where they begin in <see cref="Numbers"/>.</summary>
    public int Integers(int count, ReadOnlySpan<long> against = default)
    {
        var start = _used;
        if (count > _mostNumbers - _used)
            throw new InvalidDataException($"more numbers than {_mostNumbers} before byte {At}");
        if (_numbers.Length < _used + count)
            Array.Resize(ref _numbers, Math.Max(_numbers.Length * 2, _used + count));
        _used += count;
        if (count > 0)
            Read(_numbers.AsSpan(start, count), against);
        return start;
    }

    private void Read(Span<long> target, ReadOnlySpan<long> against)
    {
        var (mode, tens, width) = (Byte(), Byte(), Byte());
        if (mode > ColumnForm.AgainstReceived || (mode == ColumnForm.AgainstReceived && against.IsEmpty) || tens > MostTens || width > sizeof(long))
            throw new InvalidDataException($"the column of numbers before byte {At} has mode {mode}, power {tens} and width {width}");
        var first = UnZigZag((ulong)Number());
        var apart = target[1..];
        apart.Clear();
        for (var plane = 0; plane < width; plane++)
        {
            var bytes = Bytes(apart.Length);
            for (var i = 0; i < bytes.Length; i++)
                apart[i] |= (long)bytes[i] << 8 * plane;
        }
        var unit = 1L;
        for (var i = 0; i < tens; i++)
            unit *= 10;
        Put(target, against, mode, unit, first);
    }

    private static void Put(Span<long> target, ReadOnlySpan<long> against, byte mode, long unit, long first)
    {
        unchecked
        {
            target[0] = mode == ColumnForm.AgainstReceived ? first + against[0] : first;
            for (var i = 1; i < target.Length; i++)
            {
                var apart = UnZigZag((ulong)target[i]) * unit;
                target[i] = apart + (mode switch
                {
                    ColumnForm.AgainstPrevious => target[i - 1],
                    ColumnForm.AgainstReceived => against[i],
                    _ => first,
                });
            }
        }
    }

    private static long UnZigZag(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);
}
