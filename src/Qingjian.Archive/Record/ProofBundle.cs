namespace Qingjian.Archive;

/// <summary>Everything that shows offline that one journal entry is in the record (证明包). Written as JSON; byte strings in
/// base64.</summary>
/// <param name="Format">Name and version of this form.</param>
/// <param name="Checkpoint">The signed note.</param>
/// <param name="LeafIndex">Number of the leaf, from 0: journal position − 1.</param>
/// <param name="Salt">The salt of this leaf, shown nowhere else.</param>
/// <param name="Entry">The journal entry in its canonical form, passwords cut out.</param>
/// <param name="Proof">The hashes beside the way from the leaf to the root, from below.</param>
public sealed record ProofBundle(string Format, string Checkpoint, long LeafIndex, string Salt, string Entry, IReadOnlyList<string> Proof)
{
    /// <summary>The form that is written today.</summary>
    public const string CurrentFormat = "qingjian-proof/1";
}
