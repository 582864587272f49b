using Qingjian.Verify.Findings;

namespace Qingjian.Verify.Record;

/// <summary>Compares the tiles with the leaves as they come from the journal, with each other, and with the signed root.</summary>
internal sealed class TileCheck(TileFiles tiles, Checkpoint checkpoint, EarlierCheckpoints earlier, Report report)
{
    private readonly RunningRoot _fromTiles = new();
    private byte[]? _tile;
    private long _tileIndex = -1;
    private bool _complete = true;

    /// <summary>Takes the leaf of the next entry, or null when the entry could not be read.</summary>
    public void Take(long index, byte[]? expected)
    {
        if (index >= checkpoint.Size)
            return;
        if (index / TileFiles.Width != _tileIndex)
            Load(index / TileFiles.Width);
        var offset = (int)(index % TileFiles.Width) * Hashes.Bytes;
        if (_tile is null || _tile.Length < offset + Hashes.Bytes)
        {
            _complete = false;
            return;
        }
        var recorded = _tile.AsSpan(offset, Hashes.Bytes).ToArray();
        _fromTiles.Add(recorded);
        if (_complete)
            earlier.Reach(index + 1, _fromTiles.Root);
        if (expected is not null && !expected.AsSpan().SequenceEqual(recorded))
            report.Add("leaves", $"leaf {index}", $"it is not the hash of the journal entry at position {index + 1}");
    }

    /// <summary>After the last leaf.</summary>
    public void Finish()
    {
        CompareLevels();
        if (!_complete)
            report.Add("tiles", "root", "leaves are missing, so that the signed root cannot be reached");
        else if (!_fromTiles.Root().AsSpan().SequenceEqual(checkpoint.Root))
            report.Add("tiles", "root", $"the leaf tiles give {Convert.ToHexStringLower(_fromTiles.Root())}, signed was {Convert.ToHexStringLower(checkpoint.Root)}");
    }

    private void Load(long index)
    {
        (_tileIndex, _tile) = (index, tiles.Read(0, index));
        CheckLength(0, index, _tile);
    }

    private void CompareLevels()
    {
        for (var level = 1; tiles.HashesAt(level) > 0; level++)
            for (var index = 0L; index * TileFiles.Width < tiles.HashesAt(level); index++)
            {
                var tile = tiles.Read(level, index);
                if (CheckLength(level, index, tile))
                    CompareWithBelow(level, index, tile!);
            }
    }

    private void CompareWithBelow(int level, long index, byte[] tile)
    {
        for (var i = 0; i < tiles.WidthOf(level, index); i++)
        {
            var below = index * TileFiles.Width + i;
            var content = tiles.Read(level - 1, below);
            // A tile below of another length was named already.
            if (content?.Length != TileFiles.Width * Hashes.Bytes || Fold(content).AsSpan().SequenceEqual(tile.AsSpan(i * Hashes.Bytes, Hashes.Bytes)))
                continue;
            report.Add("tiles", tiles.PathOf(level, index), $"hash {i} is not that of {tiles.PathOf(level - 1, below)}: one of both was changed");
        }
    }

    private bool CheckLength(int level, long index, byte[]? tile)
    {
        var needed = tiles.WidthOf(level, index);
        if (tile is null)
            report.Add("tiles", tiles.PathOf(level, index), $"it is missing, with leaves {First(level, index)} and after");
        else if (tile.Length < needed * Hashes.Bytes)
            report.Add("tiles", tiles.PathOf(level, index), $"it has {tile.Length} bytes, {needed * Hashes.Bytes} are needed: {needed - tile.Length / Hashes.Bytes} of {needed} hashes were dropped");
        return tile?.Length >= needed * Hashes.Bytes;
    }

    private static long First(int level, long index) => index << (8 * (level + 1));

    private static byte[] Fold(byte[] tile)
    {
        var root = new RunningRoot();
        for (var at = 0; at < tile.Length; at += Hashes.Bytes)
            root.Add(tile[at..(at + Hashes.Bytes)]);
        return root.Root();
    }
}
