using System.Globalization;

namespace Qingjian.Verify.Record;

/// <summary>The tiles of a tree of one size (C2SP tlog-tiles, height 8).</summary>
internal sealed class TileFiles(string folder, long size)
{
    public const int Width = 256;

    /// <summary>Hashes at a tile level: 8 × level above the leaves.</summary>
    public long HashesAt(int level) => size >> (8 * level);

    /// <summary>How many hashes the tile must have.</summary>
    public int WidthOf(int level, long index) => (int)Math.Min(Width, HashesAt(level) - index * Width);

    public string PathOf(int level, long index)
    {
        var path = (index % 1000).ToString("D3", CultureInfo.InvariantCulture);
        for (var rest = index / 1000; rest > 0; rest /= 1000)
            path = $"x{rest % 1000:D3}/{path}";
        var width = WidthOf(level, index);
        return width == Width ? $"tile/{level}/{path}" : $"tile/{level}/{path}.p/{width}";
    }

    /// <summary>The tile's bytes, or null when it is not there. A checkpoint that is one step old may find the wider tile only.</summary>
    public byte[]? Read(int level, long index)
    {
        var path = Path.Combine(folder, PathOf(level, index));
        if (File.Exists(path))
            return File.ReadAllBytes(path);
        var full = path.Split(".p/")[0];
        return File.Exists(full) ? File.ReadAllBytes(full) : null;
    }
}
