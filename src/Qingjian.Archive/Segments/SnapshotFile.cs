using Microsoft.Win32.SafeHandles;

namespace Qingjian.Archive.Segments;

/// <summary>A file of a journal that another process may be writing, up to the length that it had when it was opened. What was
/// there then has been synced here, so that it is durable whoever wrote it.</summary>
internal sealed class SnapshotFile : ISegmentFile
{
    private readonly SafeFileHandle _handle;

    public SnapshotFile(string path)
    {
        _handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Length = RandomAccess.GetLength(_handle);
        RandomAccess.FlushToDisk(_handle);
    }

    public long Length { get; }

    public int Read(Span<byte> target, long offset)
    {
        var total = 0;
        var wanted = target[..(int)Math.Clamp(Length - offset, 0, target.Length)];
        while (total < wanted.Length && RandomAccess.Read(_handle, wanted[total..], offset + total) is > 0 and var read)
            total += read;
        return total;
    }

    public void Write(ReadOnlySpan<byte> source, long offset) => throw ReadOnly();

    public void Truncate(long length) => throw ReadOnly();

    public void Sync()
    {
        // Done when it was opened.
    }

    public void Dispose() => _handle.Dispose();

    private static NotSupportedException ReadOnly() => new("A snapshot of a journal is only read.");
}
