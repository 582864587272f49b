using CsCheck;

namespace Qingjian.Proof.Tests.Tree;

public sealed class ProofPropertyTests
{
    private const int Largest = 64;
    private static readonly byte[][] _leaves = [.. Enumerable.Range(0, 700).Select(i => BitConverter.GetBytes(i * 7919))];

    [Fact]
    public void Every_leaf_of_every_size_has_the_proof_that_the_rfc_defines()
    {
        for (var size = 1; size <= Largest; size++)
        {
            var (tree, root) = (TreeOf(size), Naive(size));
            Assert.Equal(root, tree.Root(size));
            for (var index = 0; index < size; index++)
            {
                var proof = tree.Inclusion(index, size);
                Assert.Equal(NaiveTree.Path(index, _leaves.AsSpan(0, size)).Select(step => new TreeHash(step)), proof);
                Assert.True(TreeProofs.IsIncluded(TreeHashing.Leaf(_leaves[index]), index, size, proof, root));
            }
        }
    }

    [Fact]
    public void Every_earlier_tree_is_shown_to_be_contained_in_every_later_one()
    {
        for (var size = 1; size <= Largest; size++)
            for (var old = 1; old <= size; old++)
            {
                var proof = TreeOf(size).Consistency(old, size);
                Assert.Equal(NaiveTree.Proof(old, _leaves.AsSpan(0, size)).Select(step => new TreeHash(step)), proof);
                Assert.True(TreeProofs.IsConsistent(old, Naive(old), size, Naive(size), proof), $"{old} in {size}");
            }
    }

    [Fact]
    public void Large_trees_prove_across_tile_borders() =>
        Gen.Select(Gen.Int[200, 700], Gen.Int[0, 699], Gen.Int[1, 700]).Sample((size, at, before) =>
        {
            var (index, old) = (at % size, (before - 1) % size + 1);
            var tree = TreeOf(size);
            var (root, oldRoot) = (Naive(size), Naive(old));
            Assert.Equal(oldRoot, tree.Root(old));
            Assert.True(TreeProofs.IsIncluded(TreeHashing.Leaf(_leaves[index]), index, size, tree.Inclusion(index, size), root));
            Assert.True(TreeProofs.IsConsistent(old, oldRoot, size, root, tree.Consistency(old, size)));
        }, iter: 60);

    [Fact]
    public void A_flipped_bit_anywhere_breaks_an_inclusion_proof() =>
        Gen.Select(Gen.Int[2, Largest], Gen.Int[0, Largest - 1], Gen.Int[0, 255], Gen.Int[0, 99]).Sample((size, at, bit, which) =>
        {
            var index = at % size;
            var (leaf, root, proof) = (TreeHashing.Leaf(_leaves[index]), Naive(size), TreeOf(size).Inclusion(index, size));
            Assert.False(TreeProofs.IsIncluded(Flip(leaf, bit), index, size, proof, root));
            Assert.False(TreeProofs.IsIncluded(leaf, index, size, proof, Flip(root, bit)));
            proof[which % proof.Length] = Flip(proof[which % proof.Length], bit);
            Assert.False(TreeProofs.IsIncluded(leaf, index, size, proof, root));
        });

    [Fact]
    public void A_proof_is_of_one_index_one_size_and_one_length()
    {
        for (var size = 2; size <= Largest; size++)
            for (var index = 0; index < size; index++)
            {
                var (leaf, root, proof) = (TreeHashing.Leaf(_leaves[index]), Naive(size), TreeOf(size).Inclusion(index, size));
                for (var other = 0; other < size; other++)
                    Assert.Equal(other == index, TreeProofs.IsIncluded(leaf, other, size, proof, root));
                Assert.False(TreeProofs.IsIncluded(leaf, index, size, proof.AsSpan(1), root));
                Assert.False(TreeProofs.IsIncluded(leaf, index, size, [.. proof, root], root));
                Assert.False(TreeProofs.IsIncluded(leaf, size, size, proof, root));
                Assert.False(TreeProofs.IsIncluded(leaf, -1, size, proof, root));
            }
    }

    [Fact]
    public void A_flipped_bit_anywhere_breaks_a_consistency_proof() =>
        Gen.Select(Gen.Int[2, Largest], Gen.Int[1, Largest], Gen.Int[0, 255], Gen.Int[0, 99]).Sample((size, before, bit, which) =>
        {
            var old = (before - 1) % (size - 1) + 1;
            var (oldRoot, root, proof) = (Naive(old), Naive(size), TreeOf(size).Consistency(old, size));
            Assert.False(TreeProofs.IsConsistent(old, Flip(oldRoot, bit), size, root, proof));
            Assert.False(TreeProofs.IsConsistent(old, oldRoot, size, Flip(root, bit), proof));
            proof[which % proof.Length] = Flip(proof[which % proof.Length], bit);
            Assert.False(TreeProofs.IsConsistent(old, oldRoot, size, root, proof));
        });

    [Fact]
    public void A_later_tree_cannot_lie_in_an_earlier_one() =>
        Assert.False(TreeProofs.IsConsistent(5, Naive(5), 4, Naive(4), []));

    private static TreeHash Naive(int size) => new(NaiveTree.Root(_leaves.AsSpan(0, size)));

    private static TileTree TreeOf(int size)
    {
        var tiles = new MemoryTiles();
        var tree = new GrowingTree(tiles);
        foreach (var leaf in _leaves.AsSpan(0, size))
            tree.Append(TreeHashing.Leaf(leaf));
        tree.WriteEdge();
        return new TileTree(tiles);
    }

    private static TreeHash Flip(in TreeHash hash, int bit)
    {
        var bytes = new byte[TreeHash.Bytes];
        hash.CopyTo(bytes);
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        return new TreeHash(bytes);
    }
}
