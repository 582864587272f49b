namespace Qingjian.Standards;

/// <summary>What a missing item does to the index.</summary>
public enum MissingItems
{
    /// <summary>The index is computed from the items that are there.</summary>
    AnyItem,

    /// <summary>The same, but withheld when PM₂.₅ and PM₁₀ are both missing.</summary>
    OneParticulate,

    /// <summary>With a missing item the index is published only above 100 (HJ 633-2026 5.3.1).</summary>
    AllUnlessAbove100,
}
