namespace Qingjian.Hj212.Messages;

/// <summary>Cuts a long data area between its items (HJ 212-2017 Table 3). A leading DataTime stands in every part (C.49, C.50).</summary>
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

    private static int LeadLength(ReadOnlySpan<byte> area)
    {
        var end = area.IndexOf((byte)';');
        return area.StartsWith("DataTime="u8) && end > 0 ? end + 1 : 0;
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
