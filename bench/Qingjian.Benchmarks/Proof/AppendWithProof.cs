using BenchmarkDotNet.Attributes;
using Qingjian.Proof;

namespace Qingjian.Benchmarks.Proof;

/// <summary>A leaf of 600 bytes appended to a tree of 100,000 leaves, and its inclusion proof, against building the tree anew
/// for it. Both in memory: hashing and tiles, without files.</summary>
[MemoryDiagnoser]
public class AppendWithProof
{
    private const int Before = 100_000;
    private const int Batch = 1_000;
    private readonly byte[] _frame = new byte[600];
    private readonly TreeHash[] _leaves = new TreeHash[Before];
    private MemoryTiles _tiles = new();
    private GrowingTree? _tree;

    [GlobalSetup]
    public void Fill()
    {
        new Random(1).NextBytes(_frame);
        for (var i = 0; i < Before; i++)
            _leaves[i] = TreeHashing.Leaf(BitConverter.GetBytes(i));
        _tiles = new MemoryTiles();
        _tree = new GrowingTree(_tiles);
        foreach (var leaf in _leaves)
            _tree.Append(leaf);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Batch, Description = "tiles, batch of 1,000, a proof each")]
    public int Tiles()
    {
        var first = _tree!.Size;
        for (var i = 0; i < Batch; i++)
            _tree.Append(TreeHashing.Leaf(_frame));
        _tree.WriteEdge();
        var (proofs, steps) = (new TileTree(_tiles), 0);
        for (var i = 0; i < Batch; i++)
            steps += proofs.Inclusion(first + i, _tree.Size).Length;
        return steps;
    }

    [Benchmark(OperationsPerInvoke = Batch, Description = "tiles, append alone")]
    public TreeHash Append()
    {
        for (var i = 0; i < Batch; i++)
            _tree!.Append(TreeHashing.Leaf(_frame));
        return _tree!.Root();
    }

    [Benchmark(Description = "whole tree anew for one leaf")]
    public TreeHash Naive()
    {
        var level = _leaves.Append(TreeHashing.Leaf(_frame)).ToArray();
        for (var width = level.Length; width > 1; width = (width + 1) / 2)
            for (var i = 0; i < (width + 1) / 2; i++)
                level[i] = 2 * i + 1 < width ? TreeHashing.Node(level[2 * i], level[2 * i + 1]) : level[2 * i];
        return level[0];
    }
}
