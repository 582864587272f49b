using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>A piece of field information (现场端信息, <c>iNNNNN-Info</c>, HJ 212-2017 Tables B.8 to B.10).</summary>
/// <param name="Code">The code, <c>i</c> and five more characters; <see cref="InfoCatalogue"/> knows what it means.</param>
/// <param name="Text">The value; of a log without the slashes around it.</param>
public readonly record struct InfoItem(string Code, string Text)
{
    private const string Suffix = "-Info";

    /// <summary>Whether the code's class is a log: <c>i</c>, device, <c>1</c>.</summary>
    public bool IsLog => Code is ['i' or 'I', _, '1', ..];

    internal static IEnumerable<InfoItem> Of(IEnumerable<Pair> pairs)
    {
        foreach (var pair in pairs)
            if (TryRead(pair, out var info))
                yield return info;
    }

    internal static bool TryRead(Pair pair, out InfoItem info)
    {
        var isInfo = pair.Name is ['i' or 'I', ..] && pair.Name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase);
        info = isInfo ? new(pair.Name[..^Suffix.Length], Unwrap(pair)) : default;
        return isInfo;
    }

    internal void Write(AreaText area, char separator)
    {
        if (IsLog)
            area.AddLog(Code + Suffix, Text, separator);
        else
            area.Add(Code + Suffix, Text, separator);
    }

    private static string Unwrap(Pair pair) =>
        pair.Name is [_, _, '1', ..] && pair.Value.Length >= 4 && pair.Value.StartsWith("//", StringComparison.Ordinal)
            && pair.Value.EndsWith("//", StringComparison.Ordinal) ? pair.Value[2..^2] : pair.Value;
}
