namespace Qingjian.Archive;

/// <summary>What shows offline that a larger record only adds to a smaller one (一致性证明). Written as JSON; hashes in base64.</summary>
/// <param name="Format">Name and version of this form.</param>
/// <param name="From">Size of the earlier checkpoint.</param>
/// <param name="To">Size of the later one.</param>
/// <param name="Proof">PROOF(from, D[to]) of RFC 6962 §2.1.2; empty when both are the same or the first is empty.</param>
public sealed record ConsistencyBundle(string Format, long From, long To, IReadOnlyList<string> Proof)
{
    /// <summary>The form that is written today.</summary>
    public const string CurrentFormat = "qingjian-consistency/1";
}
