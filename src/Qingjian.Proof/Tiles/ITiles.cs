namespace Qingjian.Proof;

/// <summary>Where the tiles of a tree are kept: memory, or a folder.</summary>
public interface ITiles
{
    /// <summary>The hashes of a tile, at least the first <see cref="TilePath.Width"/> of them.</summary>
    /// <exception cref="TileMissingException">The tile is not there, or shorter.</exception>
    ReadOnlyMemory<byte> Read(TilePath tile);

    /// <summary>Keeps a tile. The memory belongs to the caller again when the call returns.</summary>
    void Write(TilePath tile, ReadOnlyMemory<byte> hashes);
}
