using System.Collections.Concurrent;

namespace Qingjian.Proof;

/// <summary>Tiles in memory: for a tree that is built, asked and thrown away.</summary>
public sealed class MemoryTiles : ITiles
{
    private readonly ConcurrentDictionary<(int Level, long Index), byte[]> _tiles = new();

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Read(TilePath tile)
    {
        if (!_tiles.TryGetValue((tile.Level, tile.Index), out var hashes))
            throw new TileMissingException(tile, "is not there");
        return hashes.Length >= tile.Width * TreeHash.Bytes ? hashes : throw new TileMissingException(tile, $"has only {hashes.Length} bytes");
    }

    /// <inheritdoc/>
    public void Write(TilePath tile, ReadOnlyMemory<byte> hashes) => _tiles[(tile.Level, tile.Index)] = hashes.ToArray();
}
