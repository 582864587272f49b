namespace Qingjian.Standards;

/// <summary>What a concentration above the last breakpoint gives.</summary>
public enum BeyondTable
{
    /// <summary>500, the end of the scale.</summary>
    Cap500,

    /// <summary>The index of the last breakpoint (HJ 633-2026: SO₂ 1 h 200, O₃ 8 h 300).</summary>
    StaysAtTop,

    /// <summary>No index of this average; another average of the item speaks for it (HJ 633-2012: SO₂ 1 h, O₃ 8 h above 800).</summary>
    NotComputed,
}
