using Qingjian.Proof.Tests.Tree;

namespace Qingjian.Proof.Tests.Tiles;

public sealed class GrowingTreeTests
{
    [Fact]
    public void A_tree_goes_on_from_its_tiles_as_if_it_had_never_stopped()
    {
        foreach (var stop in new[] { 0, 1, 255, 256, 257, 511, 512, 600 })
        {
            var tiles = new MemoryTiles();
            Grow(new GrowingTree(tiles), 0, stop);
            var resumed = new GrowingTree(tiles, stop);
            Grow(resumed, stop, 700);
            Assert.Equal(new TreeHash(NaiveTree.Root([.. Enumerable.Range(0, 700).Select(BitConverter.GetBytes)])), resumed.Root());
        }
    }

    [Fact]
    public void A_second_tile_level_begins_with_the_256th_full_tile()
    {
        var tiles = new MemoryTiles();
        var tree = new GrowingTree(tiles);
        Grow(tree, 0, 256 * 256 + 3);
        Assert.Equal(256 * TreeHash.Bytes, tiles.Read(new TilePath(1, 0)).Length);
        Assert.Equal(["tile/0/256.p/3", "tile/2/000.p/1"], GrowingTree.PartialTiles(tree.Size).Select(tile => tile.ToString()));
        var whole = new TileTree(tiles);
        Assert.Equal(tree.Root(), whole.Root(tree.Size));
        var proof = whole.Inclusion(12345, tree.Size);
        Assert.True(TreeProofs.IsIncluded(TreeHashing.Leaf(BitConverter.GetBytes(12345)), 12345, tree.Size, proof, tree.Root()));
    }

    [Fact]
    public void A_tile_that_is_missing_is_named()
    {
        var failure = Assert.Throws<TileMissingException>(() => new GrowingTree(new MemoryTiles(), 1000));
        Assert.Equal(new TilePath(0, 3, 232), failure.Tile);
    }

    [Fact]
    public void A_changed_tile_is_found_whatever_its_level()
    {
        var tiles = new MemoryTiles();
        var tree = new GrowingTree(tiles);
        Grow(tree, 0, 256 * 256 + 3);
        Assert.Null(new TileTree(tiles).FirstWrongTile(tree.Size, TestContext.Current.CancellationToken));
        foreach (var tile in new TilePath[] { new(0, 0), new(0, 131), new(0, 255) })
        {
            var whole = tiles.Read(tile).ToArray();
            var changed = whole.ToArray();
            changed[77] ^= 4;
            tiles.Write(tile, changed);
            Assert.Equal(tile, new TileTree(tiles).FirstWrongTile(tree.Size, TestContext.Current.CancellationToken));
            tiles.Write(tile, whole);
        }
    }

    [Fact]
    public void Appending_allocates_nothing_per_leaf()
    {
        var tree = new GrowingTree(new NoTiles());
        var leaf = TreeHashing.Leaf("warm"u8);
        for (var i = 0; i < 1000; i++)
            tree.Append(leaf);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10_000; i++)
            tree.Append(leaf);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    // Found by a backup while checkpoints followed each other: a tile that is opened to be written is empty for a moment.
    [Fact]
    public void A_tile_that_an_earlier_checkpoint_named_is_never_written_again()
    {
        var tiles = new CountedTiles();
        var tree = new GrowingTree(tiles);
        for (var size = 0; size < 70_000; size += 700)
            Grow(tree, size, size + 700);
        tree = new GrowingTree(tiles, tree.Size);
        Grow(tree, 70_000, 70_001);
        Assert.All(tiles.Written, tile => Assert.Equal((tile.Key, 1), (tile.Key, tile.Value)));
        Assert.Contains(new TilePath(2, 0, 1), tiles.Written.Keys);
        Assert.Equal(tree.Root(), new TileTree(tiles).Root(tree.Size));
    }

    private static void Grow(GrowingTree tree, int from, int to)
    {
        for (var i = from; i < to; i++)
            tree.Append(TreeHashing.Leaf(BitConverter.GetBytes(i)));
        tree.WriteEdge();
    }

    private sealed class CountedTiles : ITiles
    {
        private readonly MemoryTiles _kept = new();

        public Dictionary<TilePath, int> Written { get; } = [];

        public ReadOnlyMemory<byte> Read(TilePath tile) => _kept.Read(tile);

        public void Write(TilePath tile, ReadOnlyMemory<byte> hashes)
        {
            Written[tile] = Written.GetValueOrDefault(tile) + 1;
            _kept.Write(tile, hashes);
        }
    }

    private sealed class NoTiles : ITiles
    {
        public ReadOnlyMemory<byte> Read(TilePath tile) => throw new TileMissingException(tile, "is not kept");

        public void Write(TilePath tile, ReadOnlyMemory<byte> hashes)
        {
        }
    }
}
