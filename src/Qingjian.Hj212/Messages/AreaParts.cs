namespace Qingjian.Hj212.Messages;

/// <summary>Cuts a long data area between its items (HJ 212-2017 Table 3). What leads stands in every part (C.49, C.50).</summary>
internal static class AreaParts
{
    public static List<byte[]> Cut(ReadOnlySpan<byte> area, int room)
    {
        var lead = LeadLength(area);
        List<byte[]> parts = [];
        for (var start = lead; start < area.Length;)
        {
            var end = PartEnd(area, start, room - lead);
            parts.Add([.. area[..lead], .. area[start..end]]);
            start = end + 1;
        }
        return parts;
    }

    // DataTime, and before it in HJ/T 212-2005 the QN of the request that is answered.
    private static int LeadLength(ReadOnlySpan<byte> area)
    {
        var lead = 0;
        while (area[lead..].StartsWith("DataTime="u8) || area[lead..].StartsWith("QN="u8))
        {
            var end = area[lead..].IndexOf((byte)';');
            if (end < 0)
                break;
            lead += end + 1;
        }
        return lead;
    }

    // As many whole items as fit; at least one, however long.
    private static int PartEnd(ReadOnlySpan<byte> area, int start, int room)
    {
        var end = ItemEnd(area, start);
        while (end < area.Length && ItemEnd(area, end + 1) is var next && next - start <= room)
            end = next;
        return end;
    }

    private static int ItemEnd(ReadOnlySpan<byte> area, int start)
    {
        var items = new ItemReader(area) { Position = start };
        while (items.Read(out var item))
            if (item.EndsGroup)
                return Math.Min(items.Position - 1, area.Length);
        return area.Length;
    }
}
