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

    /// <summary>The tile's bytes, or null when it is not there. A record that has grown since keeps only a wider form of the
    /// tile: any of them begins with this one's hashes.</summary>
    public byte[]? Read(int level, long index)
    {
        var path = Path.Combine(folder, PathOf(level, index));
        if (ReadFile(path) is { } own)
            return own;
        if (WidthOf(level, index) == Width)
            return null;
        var holder = Path.GetDirectoryName(path)!;
        return ReadFile(holder[..^".p".Length]) ?? WiderForms(holder, WidthOf(level, index)).Select(ReadFile).FirstOrDefault(bytes => bytes is not null);
    }

    private static IEnumerable<string> WiderForms(string holder, int width) => !Directory.Exists(holder)
        ? []
        : Directory.EnumerateFiles(holder).Where(file => int.TryParse(Path.GetFileName(file), NumberStyles.None, CultureInfo.InvariantCulture, out var kept) && kept > width);

    // A running record may replace the file between a look and the reading.
    private static byte[]? ReadFile(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
