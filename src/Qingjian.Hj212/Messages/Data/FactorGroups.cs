namespace Qingjian.Hj212.Messages;

/// <summary>Puts <c>factor-suffix</c> items together by factor. Neighbours of one factor belong together whatever separates them: HJ 212-2017 C.23
/// prints commas between factors, and implementations of HJ 212-2025 semicolons within one.</summary>
internal static class FactorGroups
{
    public static IEnumerable<FactorValues> Of(IReadOnlyList<Pair> pairs)
    {
        List<NamedValue> items = [];
        FactorCode current = default;
        foreach (var pair in pairs)
        {
            if (!TrySplit(pair.Name, out var factor, out var suffix))
                continue;
            if (factor != current && items.Count > 0)
            {
                yield return new(current, [.. items]);
                items.Clear();
            }
            current = factor;
            items.Add(new(suffix, pair.Value));
        }
        if (items.Count > 0)
            yield return new(current, [.. items]);
    }

    public static bool TrySplit(string name, out FactorCode factor, out string suffix)
    {
        var dash = name.IndexOf('-', StringComparison.Ordinal);
        suffix = dash < 0 ? "" : name[(dash + 1)..];
        factor = default;
        return suffix.Length > 0 && AreaItems.TryFactor(name[..dash], out factor);
    }

    public static bool TrySplit(string name, string suffix, out FactorCode factor) =>
        TrySplit(name, out factor, out var found) && found.Equals(suffix, StringComparison.OrdinalIgnoreCase);
}
