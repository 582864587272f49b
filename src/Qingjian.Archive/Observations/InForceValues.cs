namespace Qingjian.Archive.Observations;

/// <summary>The value in force per start, out of all revisions and what was rolled up.</summary>
internal static class InForceValues
{
    /// <param name="sent">By start, then revision; the newest stays. Rolled-up values are taken in where none was sent.</param>
    /// <param name="rolled">By start.</param>
    public static List<ObservedValue> Of(List<ObservedValue> sent, List<ObservedValue> rolled)
    {
        KeepNewest(sent);
        if (rolled.Count == 0)
            return sent;
        var starts = sent.Select(value => value.StartUtc).ToHashSet();
        return [.. sent.Concat(rolled.Where(value => !starts.Contains(value.StartUtc))).OrderBy(value => value.StartUtc)];
    }

    // Sorted by start, then revision: the last of equal starts stays.
    private static void KeepNewest(List<ObservedValue> values)
    {
        var kept = 0;
        for (var i = 0; i < values.Count; i++)
        {
            if (kept > 0 && values[kept - 1].StartUtc == values[i].StartUtc)
                kept--;
            values[kept++] = values[i];
        }
        values.RemoveRange(kept, values.Count - kept);
    }
}
