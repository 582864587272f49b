using System.Globalization;

namespace Qingjian.Archive.Segments;

/// <summary>File names of segments: the first position in twenty digits, so that names sort as positions do.</summary>
internal static class SegmentNames
{
    public const string PlainSuffix = ".qjl";
    public const string PackedSuffix = ".qjz";
    public const string TemporarySuffix = ".tmp";

    public static string Plain(long first) => first.ToString("D20", CultureInfo.InvariantCulture) + PlainSuffix;

    public static string Packed(long first) => first.ToString("D20", CultureInfo.InvariantCulture) + PackedSuffix;

    /// <summary>What a crash left at the end of a segment, kept as evidence.</summary>
    public static string Torn(string plain, long offset) => string.Create(CultureInfo.InvariantCulture, $"{plain}.{offset}.torn");

    public static bool TryFirst(string name, string suffix, out long first)
    {
        first = 0;
        return name.EndsWith(suffix, StringComparison.Ordinal)
            && long.TryParse(name.AsSpan(0, name.Length - suffix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out first);
    }
}
