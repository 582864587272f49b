using System.Security.Cryptography;

namespace Qingjian.Verify.Record;

/// <summary>The root of leaves as they come: one hash for each complete subtree, as a binary counter.</summary>
internal sealed class RunningRoot
{
    private readonly List<byte[]?> _subtrees = [];

    public void Add(byte[] leaf)
    {
        var hash = leaf;
        for (var height = 0; ; height++)
        {
            if (_subtrees.Count == height)
                _subtrees.Add(null);
            if (_subtrees[height] is not { } left)
            {
                _subtrees[height] = hash;
                return;
            }
            hash = Hashes.Node(left, hash);
            _subtrees[height] = null;
        }
    }

    public byte[] Root() => _subtrees.OfType<byte[]>().Aggregate((byte[]?)null, (right, left) => right is null ? left : Hashes.Node(left, right)) ?? SHA256.HashData([]);
}
