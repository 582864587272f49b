namespace Qingjian.Verify.Journal.Blocks;

/// <summary>The body of a block of columns, read from front to end (docs/record.md). Every count is checked against what is there.</summary>
internal sealed class Body(byte[] bytes)
{
    private const long MostNumbers = 8 << 20;
    private long _numbers;

    public int At { get; private set; }

    public bool IsAtEnd => At == bytes.Length;

    public byte[] Take(long length)
    {
        if (length < 0 || length > bytes.Length - At)
            throw new InvalidDataException("a column reaches beyond the body");
        At += (int)length;
        return bytes[(At - (int)length)..At];
    }

    public byte Byte() => Take(1)[0];

    public long Number()
    {
        var number = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = Byte();
            number |= (ulong)(part & 0x7F) << shift;
            if (part <= 0x7F)
                return unchecked((long)number);
        }
        throw new InvalidDataException("a number is too long");
    }

    /// <summary>A column of whole numbers: mode, power of ten, bytes of each, the first, then one plane for each byte.</summary>
    public long[] Numbers(int count, Func<int, long>? near = null)
    {
        if (count < 0 || (_numbers += count) > MostNumbers)
            throw new InvalidDataException("too many numbers");
        if (count == 0)
            return [];
        var (mode, tens, width) = (Byte(), Byte(), Byte());
        if (mode > 2 || (mode == 2 && near is null) || tens > 18 || width > 8)
            throw new InvalidDataException("a column of numbers has an unknown form");
        var unit = 1L;
        for (var i = 0; i < tens; i++)
            unit *= 10;
        var first = Signed((ulong)Number());
        var planes = Enumerable.Range(0, width).Select(_ => Take(count - 1)).ToArray();
        var numbers = new long[count];
        for (var i = 0; i < count; i++)
        {
            var apart = 0UL;
            for (var plane = 0; i > 0 && plane < width; plane++)
                apart |= (ulong)planes[plane][i - 1] << (8 * plane);
            var distance = i == 0 ? first : unchecked(Signed(apart) * unit);
            numbers[i] = unchecked(mode == 2 ? near!(i) + distance : i == 0 ? first : (mode == 1 ? numbers[i - 1] : first) + distance);
        }
        return numbers;
    }

    private static long Signed(ulong number) => (number & 1) == 0 ? (long)(number >> 1) : ~(long)(number >> 1);
}
