using System.Buffers;

namespace Qingjian.Hj212.Parts;

/// <summary>A split upload of which parts are missing.</summary>
internal sealed class OpenUpload(PartKey key, DateTimeOffset at)
{
    private readonly Dictionary<int, byte[]> _areas = [];

    public PartKey Key { get; private set; } = key;

    public DateTimeOffset FirstAt { get; } = at;

    public DateTimeOffset LastAt { get; private set; } = at;

    public int Bytes { get; private set; }

    public bool IsComplete => _areas.Count == Key.PacketCount;

    public bool Has(int number) => _areas.ContainsKey(number);

    public PartStatus Add(PartKey key, int number, ReadOnlySpan<byte> area, DateTimeOffset at)
    {
        if (Key.DataTime.Length == 0)
            Key = key;
        LastAt = at > LastAt ? at : LastAt;
        var before = _areas.GetValueOrDefault(number);
        if (before is not null && area.SequenceEqual(before))
            return PartStatus.Duplicate;
        Bytes += area.Length - (before?.Length ?? 0);
        _areas[number] = area.ToArray();
        return IsComplete ? PartStatus.Complete : before is null ? PartStatus.Kept : PartStatus.Replaced;
    }

    public JoinedUpload Join()
    {
        var joined = new ArrayBufferWriter<byte>(Bytes + 32);
        for (var number = 1; number <= Key.PacketCount; number++)
            Append(joined, number == 1 ? _areas[number] : WithoutLead(_areas[number]));
        return new(Key, joined.WrittenMemory, FirstAt, LastAt);
    }

    public LostParts Lose() =>
        new(Key, [.. Enumerable.Range(1, Key.PacketCount).Where(number => !_areas.ContainsKey(number))], FirstAt, LastAt);

    private static void Append(ArrayBufferWriter<byte> joined, ReadOnlySpan<byte> area)
    {
        if (joined.WrittenCount > 0 && !area.IsEmpty && joined.WrittenSpan[^1] != ';')
            joined.Write(";"u8);
        joined.Write(area);
    }

    // DataTime, and before it in HJ/T 212-2005 the QN of the request, stand in every part.
    private static ReadOnlySpan<byte> WithoutLead(ReadOnlySpan<byte> area)
    {
        while (area.StartsWith("DataTime="u8) || area.StartsWith("QN="u8))
        {
            var end = area.IndexOfAny((byte)';', (byte)',');
            area = end < 0 ? default : area[(end + 1)..];
        }
        return area;
    }
}
