namespace Qingjian.Standards;

/// <summary>Why there is no figure (不评价).</summary>
public enum NotAssessed
{
    /// <summary>There is a figure.</summary>
    No,

    /// <summary>No value at all.</summary>
    NoValue,

    /// <summary>Fewer valid hours than the mean needs (GB 3095 table 4).</summary>
    TooFewHours,

    /// <summary>Fewer valid 8 h means than the day needs, and the highest does not exceed the limit (HJ 663 6.1.2).</summary>
    TooFewWindows,

    /// <summary>The rounded concentration is below zero: no breakpoint speaks of it.</summary>
    BelowZero,

    /// <summary>Above the last breakpoint, where the edition computes no index of this average.</summary>
    BeyondTable,

    /// <summary>No item of the report has an index.</summary>
    NoIndex,

    /// <summary>PM₂.₅ and PM₁₀ are both missing (national real-time practice).</summary>
    NoParticulate,

    /// <summary>An item is missing and the index of the others is not above 100 (HJ 633-2026 5.3.1).</summary>
    ItemMissing,

    /// <summary>No standard was in force.</summary>
    NoStandard,
}
