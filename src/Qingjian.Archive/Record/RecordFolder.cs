using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Win32.SafeHandles;
using Qingjian.Archive.Segments;
using Qingjian.Proof;

namespace Qingjian.Archive.Record;

/// <summary>Tiles and checkpoint as files. What was written is durable after <see cref="Sync"/>; a checkpoint is written only
/// over durable tiles, so that a power cut leaves at most tiles that no checkpoint names, and those are written again with the
/// same bytes.</summary>
internal sealed class RecordFolder(string folder) : ITiles
{
    private const string CheckpointName = "checkpoint";
    private const string BuildingName = "building";
    private readonly List<SafeFileHandle> _written = [];
    private readonly HashSet<string> _folders = [];

    public ReadOnlyMemory<byte> Read(TilePath tile) =>
        TryRead(tile, out var hashes) ? hashes : throw new TileMissingException(tile, "is not there, or is too short");

    /// <summary>The tile's hashes, also when only a wider form of the tile is kept by now.</summary>
    public bool TryRead(TilePath tile, out ReadOnlyMemory<byte> hashes)
    {
        var needed = tile.Width * TreeHash.Bytes;
        foreach (var file in Forms(tile))
            if (TryRead(file, out var bytes) && bytes.Length >= needed)
            {
                hashes = bytes.AsMemory(0, needed);
                return true;
            }
        hashes = default;
        return false;
    }

    public void Write(TilePath tile, ReadOnlyMemory<byte> hashes)
    {
        var path = In(tile);
        MakeFolder(Path.GetDirectoryName(path)!);
        var handle = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        _written.Add(handle);
        RandomAccess.Write(handle, hashes.Span, 0);
    }

    public void Sync()
    {
        try
        {
            foreach (var handle in _written)
                RandomAccess.FlushToDisk(handle);
            foreach (var changed in _folders)
                DirectorySync.Flush(changed);
        }
        finally
        {
            Forget();
        }
    }

    /// <summary>Closes what was written without making it durable.</summary>
    public void Forget()
    {
        foreach (var handle in _written)
            handle.Dispose();
        _written.Clear();
        _folders.Clear();
    }

    public byte[]? ReadCheckpoint() => TryRead(Path.Combine(folder, CheckpointName), out var note) ? note : null;

    /// <summary>How far a record has come that is being built for the first time; null when none is.</summary>
    public RecordBuilding? ReadBuilding() =>
        TryRead(Path.Combine(folder, BuildingName), out var bytes) ? RecordBuilding.Parse(bytes) : null;

    /// <summary>Replaces the checkpoint: whoever reads sees the old one or the new one, also after a power cut.</summary>
    public void WriteCheckpoint(ReadOnlySpan<byte> note) => Replace(CheckpointName, note);

    public void WriteBuilding(RecordBuilding building) => Replace(BuildingName, building.ToBytes());

    public void RemoveBuilding() => File.Delete(Path.Combine(folder, BuildingName));

    /// <summary>Removes a partial tile that a wider form has replaced; its folder when nothing is left in it.</summary>
    public void Remove(TilePath partial)
    {
        var path = In(partial);
        var holder = Path.GetDirectoryName(path)!;
        File.Delete(path);
        if (Directory.Exists(holder) && !Directory.EnumerateFileSystemEntries(holder).Any())
            Directory.Delete(holder);
    }

    private void Replace(string name, ReadOnlySpan<byte> content)
    {
        MakeFolder(folder);
        var temporary = Path.Combine(folder, name + SegmentNames.TemporarySuffix);
        using (var handle = File.OpenHandle(temporary, FileMode.Create, FileAccess.Write))
        {
            RandomAccess.Write(handle, content, 0);
            RandomAccess.FlushToDisk(handle);
        }
        File.Move(temporary, Path.Combine(folder, name), overwrite: true);
        DirectorySync.Flush(folder);
    }

    private string In(TilePath tile) => Path.Combine(folder, tile.ToString().Replace('/', Path.DirectorySeparatorChar));

    // The full tile, then the partial one of this width, then wider ones.
    private IEnumerable<string> Forms(TilePath tile)
    {
        yield return In(tile with { Width = TilePath.FullWidth });
        if (tile.IsFull)
            yield break;
        yield return In(tile);
        var holder = Path.GetDirectoryName(In(tile))!;
        if (!Directory.Exists(holder))
            yield break;
        foreach (var file in Directory.EnumerateFiles(holder))
            if (int.TryParse(Path.GetFileName(file), NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width > tile.Width)
                yield return file;
    }

    // A new folder is durable when the folder that holds it has been synced.
    private void MakeFolder(string path)
    {
        if (!Directory.Exists(path))
        {
            MakeFolder(Path.GetDirectoryName(path)!);
            Directory.CreateDirectory(path);
            _folders.Add(Path.GetDirectoryName(path)!);
        }
        _folders.Add(path);
    }

    private static bool TryRead(string path, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        try
        {
            bytes = File.ReadAllBytes(path);
            return true;
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }
}
