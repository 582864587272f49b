using System.Buffers.Binary;
using System.Globalization;
using System.IO.Hashing;

namespace Qingjian.Verify.Journal;

/// <summary>A segment's file.</summary>
internal sealed record SegmentFile(string Path, long First, bool IsPacked)
{
    public const int HeaderBytes = 24;

    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The segments of a journal folder by position. Of two forms of one segment the plain one is the original.</summary>
    public static List<SegmentFile> Of(string folder) =>
        [.. Directory.EnumerateFiles(folder)
            .Select(path => (Path: path, Extension: System.IO.Path.GetExtension(path), Stem: System.IO.Path.GetFileNameWithoutExtension(path)))
            .Where(file => file.Extension is ".qjl" or ".qjz" && file.Stem.Length == 20 && file.Stem.All(char.IsAsciiDigit))
            .Select(file => new SegmentFile(file.Path, long.Parse(file.Stem, CultureInfo.InvariantCulture), file.Extension == ".qjz"))
            .GroupBy(segment => segment.First)
            .Select(forms => forms.MinBy(form => form.IsPacked)!)
            .OrderBy(segment => segment.First)];

    /// <summary>Whether the first bytes are those of a segment of this kind and place; the stream stands behind them then.</summary>
    public bool HasHeader(Stream file)
    {
        var bytes = new byte[HeaderBytes];
        return file.ReadAtLeast(bytes, HeaderBytes, throwOnEndOfStream: false) == HeaderBytes
            && bytes.AsSpan().StartsWith(IsPacked ? PackedMagic : "QJJRNL\x01\n"u8)
            && BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(8)) == First
            && BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(16)) == Crc32.HashToUInt32(bytes.AsSpan(0, 16));
    }

    /// <summary>When its first entry was received, or null when that cannot be read.</summary>
    public DateTime? FirstReceived()
    {
        using var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (!HasHeader(file))
            return null;
        Stream? entries = IsPacked
            ? PackedIndex.Read(file, out _) is [var block, ..] && block.Unpack(file).Plain is { } plain ? new MemoryStream(plain) : null
            : file;
        return entries is not null && new EntryWindow(entries, 0).TryNext(out var entry, out var size, out _) && size > 0 && entry.HasCrc() ? entry.Received : null;
    }

    public static ReadOnlySpan<byte> PackedMagic => "QJJPAK\x01\n"u8;
}
