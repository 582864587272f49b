namespace Qingjian.Verify.Bundles;

/// <summary>A proof bundle as its JSON says it (docs/record.md).</summary>
internal sealed record Bundle(string? Format, string? Checkpoint, long? LeafIndex, string? Salt, string? Entry, IReadOnlyList<string>? Proof);
