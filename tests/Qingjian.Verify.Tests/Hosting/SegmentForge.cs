using System.Buffers.Binary;
using System.IO.Hashing;
using Qingjian.Archive.Columns;
using ZstdSharp;

namespace Qingjian.Verify.Tests.Hosting;

/// <summary>Somebody who knows docs/record.md and changes a segment so that every CRC-32 fits again.</summary>
internal static class SegmentForge
{
    private const int HeaderBytes = 24;
    private const int TrailerBytes = 32;
    private const int MarkBytes = 28;

    /// <summary>Writes the segment again with other entries.</summary>
    public static void Rewrite(string path, Func<List<byte[]>, IEnumerable<byte[]>> change)
    {
        var file = File.ReadAllBytes(path);
        var entries = Split(path.EndsWith(".qjz", StringComparison.Ordinal) ? Unpack(file) : file[HeaderBytes..]);
        byte[] plain = [.. change(entries).SelectMany(entry => entry)];
        File.WriteAllBytes(path, path.EndsWith(".qjz", StringComparison.Ordinal) ? Pack(file, plain, entries.Count) : [.. file[..HeaderBytes], .. plain]);
    }

    /// <summary>Position of an entry.</summary>
    public static long PositionOf(byte[] entry) => BinaryPrimitives.ReadInt64LittleEndian(entry.AsSpan(8));

    /// <summary>The entry at another position, its CRC-32 made anew.</summary>
    public static byte[] At(byte[] entry, long position)
    {
        var moved = entry.ToArray();
        BinaryPrimitives.WriteInt64LittleEndian(moved.AsSpan(8), position);
        return Seal(moved);
    }

    /// <summary>The entry with one bit of its content changed, its CRC-32 made anew.</summary>
    public static byte[] Changed(byte[] entry)
    {
        var changed = entry.ToArray();
        changed[^9] ^= 1;
        return Seal(changed);
    }

    /// <summary>The entry as a policy leaves it: version 2, no peer, the hash of its leaf and the position of the policy.</summary>
    public static byte[] Expired(byte[] entry, byte[] leaf, long policy)
    {
        var stub = new byte[52 + 40];
        entry.AsSpan(0, 52).CopyTo(stub);
        (stub[50], stub[51]) = (0, 2);
        leaf.CopyTo(stub, 52);
        BinaryPrimitives.WriteInt64LittleEndian(stub.AsSpan(84), policy);
        BinaryPrimitives.WriteInt32LittleEndian(stub.AsSpan(4), stub.Length);
        return Seal(stub);
    }

    private static byte[] Seal(byte[] entry)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(entry, Crc32.HashToUInt32(entry.AsSpan(4)));
        return entry;
    }

    private static List<byte[]> Split(byte[] plain)
    {
        var entries = new List<byte[]>();
        for (var at = 0; at < plain.Length; at += entries[^1].Length)
            entries.Add(plain[at..(at + BinaryPrimitives.ReadInt32LittleEndian(plain.AsSpan(at + 4)))]);
        return entries;
    }

    private static byte[] Unpack(byte[] file)
    {
        var trailer = file.AsSpan(file.Length - TrailerBytes);
        var (at, count) = ((int)BinaryPrimitives.ReadInt64LittleEndian(trailer), BinaryPrimitives.ReadInt32LittleEndian(trailer[8..]));
        using var decompressor = new Decompressor();
        var plain = new List<byte>();
        for (var i = 0; i < count; i++)
        {
            var mark = file.AsSpan(at + i * MarkBytes);
            var block = file.AsSpan((int)BinaryPrimitives.ReadInt64LittleEndian(mark[8..]), BinaryPrimitives.ReadInt32LittleEndian(mark[16..]));
            plain.AddRange(ColumnBlockReader.IsColumns(block)
                ? Columns(block, BinaryPrimitives.ReadInt64LittleEndian(mark), BinaryPrimitives.ReadInt32LittleEndian(mark[20..]))
                : decompressor.Unwrap(block, BinaryPrimitives.ReadInt32LittleEndian(mark[20..])).ToArray());
        }
        return [.. plain];
    }

    private static byte[] Columns(ReadOnlySpan<byte> block, long first, int bytes)
    {
        using var reader = new ColumnBlockReader();
        var plain = new byte[bytes];
        reader.Unpack(block, first, plain);
        return plain;
    }

    // One block is as good as many, and one of the form without columns holds entries with any harm.
    private static byte[] Pack(byte[] file, byte[] plain, int entries)
    {
        using var compressor = new Compressor(3);
        var block = compressor.Wrap(plain).ToArray();
        var tail = new byte[MarkBytes + TrailerBytes];
        file.AsSpan(8, 8).CopyTo(tail);
        BinaryPrimitives.WriteInt64LittleEndian(tail.AsSpan(8), HeaderBytes);
        BinaryPrimitives.WriteInt32LittleEndian(tail.AsSpan(16), block.Length);
        BinaryPrimitives.WriteInt32LittleEndian(tail.AsSpan(20), plain.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(tail.AsSpan(24), Crc32.HashToUInt32(block));
        var trailer = tail.AsSpan(MarkBytes);
        BinaryPrimitives.WriteInt64LittleEndian(trailer, HeaderBytes + block.Length);
        BinaryPrimitives.WriteInt32LittleEndian(trailer[8..], 1);
        BinaryPrimitives.WriteInt64LittleEndian(trailer[12..], entries);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[20..], Crc32.HashToUInt32(tail.AsSpan(0, MarkBytes + 20)));
        file.AsSpan(0, 8).CopyTo(trailer[24..]);
        return [.. file[..HeaderBytes], .. block, .. tail];
    }
}
