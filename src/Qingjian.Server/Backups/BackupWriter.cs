using System.Formats.Tar;

namespace Qingjian.Server.Backups;

/// <summary>Writes the archive: files one after the other, the manifest last. It stands under its name only when it is whole and
/// on the disk.</summary>
internal sealed class BackupWriter : IAsyncDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly string _path;
    private readonly string _draft;
    private readonly FileStream _file;
    private readonly TarWriter _tar;
    private readonly DateTimeOffset _now;
    private readonly List<BackupFile> _files = [];

    public BackupWriter(string path, DateTimeOffset now)
    {
        (_path, _draft, _now) = (path, path + ".part", now);
        File.Delete(_draft);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 1 << 20 };
        // The archive holds the keys: for nobody else's eyes.
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        _file = new FileStream(_draft, options);
        _tar = new TarWriter(_file, TarEntryFormat.Pax, leaveOpen: true);
    }

    public IReadOnlyList<BackupFile> Files => _files;

    public long Bytes => _file.Length;

    public async Task AddAsync(string name, long length, Func<Memory<byte>, long, int> read, CancellationToken cancel)
    {
        await using var content = new HashedContent(length, read);
        await WriteAsync(name, content, cancel);
        _files.Add(new BackupFile(name, length, content.Sha256()));
    }

    public Task AddAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancel) => AddAsync(name, content.Length, Reader(content), cancel);

    public async Task AddFileAsync(string name, string path, CancellationToken cancel)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        await AddAsync(name, RandomAccess.GetLength(handle), (target, offset) => RandomAccess.Read(handle, target.Span, offset), cancel);
    }

    /// <summary>Writes the manifest and gives the archive its name.</summary>
    public async Task CompleteAsync(BackupManifest manifest, CancellationToken cancel)
    {
        var bytes = manifest.ToBytes();
        await using (var content = new HashedContent(bytes.Length, Reader(bytes)))
            await WriteAsync(BackupManifest.Name, content, cancel);
        await _tar.DisposeAsync();
        _file.Flush(flushToDisk: true);
        await _file.DisposeAsync();
        File.Move(_draft, _path);
    }

    public async ValueTask DisposeAsync()
    {
        await _tar.DisposeAsync();
        await _file.DisposeAsync();
        File.Delete(_draft);
    }

    private Task WriteAsync(string name, Stream content, CancellationToken cancel) => _tar.WriteEntryAsync(
        new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = content, Mode = OwnerOnly, ModificationTime = _now }, cancel);

    private static Func<Memory<byte>, long, int> Reader(ReadOnlyMemory<byte> content) => (target, offset) =>
    {
        var count = Math.Min(target.Length, content.Length - (int)offset);
        content.Span.Slice((int)offset, count).CopyTo(target.Span);
        return count;
    };
}
