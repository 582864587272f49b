namespace Qingjian.Proof;

/// <summary>A tile that a tree of the claimed size must have is not there, or is too short.</summary>
public sealed class TileMissingException(TilePath tile, string reason) : IOException($"Tile {tile} {reason}.")
{
    /// <summary>The tile.</summary>
    public TilePath Tile { get; } = tile;
}
