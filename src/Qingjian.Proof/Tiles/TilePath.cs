using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Qingjian.Proof;

/// <summary>The place of one tile (哈希分片): up to 256 hashes of one level, in the layout of C2SP tlog-tiles.</summary>
/// <param name="Level">Tile level: its hashes stand 8 × level above the leaves; 0–7.</param>
/// <param name="Index">Number of the tile in its level, from 0.</param>
/// <param name="Width">Hashes in it, 1–256; fewer than 256 is a partial tile.</param>
public readonly record struct TilePath(int Level, long Index, int Width = TilePath.FullWidth)
{
    /// <summary>Levels of the tree in one tile (C2SP tlog-tiles: height 8).</summary>
    public const int Height = 8;

    /// <summary>Hashes in a full tile.</summary>
    public const int FullWidth = 1 << Height;

    /// <summary>Bytes of a full tile.</summary>
    public const int FullBytes = FullWidth * TreeHash.Bytes;

    /// <summary>Highest level: a tree has fewer than 2^63 leaves.</summary>
    public const int MaxLevel = 7;

    /// <summary>Whether it has all its hashes and never changes again.</summary>
    public bool IsFull => Width == FullWidth;

    /// <summary>The path below the log's address, for example <c>tile/0/x001/x234/067.p/5</c>.</summary>
    public override string ToString()
    {
        var path = new StringBuilder("tile/").Append(CultureInfo.InvariantCulture, $"{Level}/");
        AppendIndex(path, Index / 1000);
        path.Append((Index % 1000).ToString("D3", CultureInfo.InvariantCulture));
        return IsFull ? path.ToString() : path.Append(CultureInfo.InvariantCulture, $".p/{Width}").ToString();
    }

    /// <summary>Reads a path as <see cref="ToString"/> writes it; anything else is refused.</summary>
    public static bool TryParse([NotNullWhen(true)] string? path, out TilePath tile)
    {
        tile = default;
        if (path is null || path.Length > 64 || path.Split('/') is not ["tile", var level, .. { Length: > 0 } rest])
            return false;
        if (!int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at > MaxLevel)
            return false;
        var width = FullWidth;
        if (rest is [.. var above, var last, var count] && last.EndsWith(".p", StringComparison.Ordinal))
        {
            if (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out width) || width is < 1 or >= FullWidth)
                return false;
            rest = [.. above, last[..^2]];
        }
        if (!TryIndex(rest, out var index))
            return false;
        tile = new TilePath(at, index, width);
        // One spelling for one tile: what would be written otherwise is not a path.
        return tile.ToString() == path;
    }

    private static void AppendIndex(StringBuilder path, long thousands)
    {
        if (thousands == 0)
            return;
        AppendIndex(path, thousands / 1000);
        path.Append('x').Append((thousands % 1000).ToString("D3", CultureInfo.InvariantCulture)).Append('/');
    }

    private static bool TryIndex(string[] groups, out long index)
    {
        index = 0;
        for (var i = 0; i < groups.Length; i++)
        {
            var digits = i == groups.Length - 1 ? groups[i] : groups[i].StartsWith('x') ? groups[i][1..] : "";
            if (digits.Length != 3 || groups.Length > 6 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var group))
                return false;
            index = index * 1000 + group;
        }
        return true;
    }
}
