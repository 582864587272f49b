namespace Qingjian.Hj212;

/// <summary>What became of a packet that was given to a <see cref="PartJoiner"/>.</summary>
public enum PartStatus : byte
{
    /// <summary>It is no part: it has no PNUM above 1.</summary>
    NotSplit,

    /// <summary>Kept; others are missing.</summary>
    Kept,

    /// <summary>The last one that was missing: the whole is there.</summary>
    Complete,

    /// <summary>A part with the same content was there before, or its whole was complete already.</summary>
    Duplicate,

    /// <summary>A part of this number with other content was there before; the newest holds.</summary>
    Replaced,

    /// <summary>PNO is not between 1 and PNUM, or PNUM is above the limit.</summary>
    BadNumber,

    /// <summary>The limit of bytes is reached; the part is not kept here (it is a whole frame, stored on its own).</summary>
    Full,
}
