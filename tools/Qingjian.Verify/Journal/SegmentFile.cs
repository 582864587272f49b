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

    /// <summary>Whether the first bytes are those of a segment of this kind and place.</summary>
    public bool HasHeader(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= HeaderBytes
        && bytes.StartsWith(IsPacked ? PackedMagic : "QJJRNL\x01\n"u8)
        && BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]) == First
        && BinaryPrimitives.ReadUInt32LittleEndian(bytes[16..]) == Crc32.HashToUInt32(bytes[..16]);

    public static ReadOnlySpan<byte> PackedMagic => "QJJPAK\x01\n"u8;
}
