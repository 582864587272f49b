namespace Qingjian.Archive;

/// <summary>How a value stands in the effective series (有效性). Statistics use <see cref="Valid"/> and <see cref="Doubtful"/>:
/// a doubtful value is provisional and counts until somebody decides, an invalid one is out.</summary>
public enum Standing : byte
{
    /// <summary>Nothing is known against it (有效).</summary>
    Valid = 1,

    /// <summary>A decision in force doubts it (存疑); it counts, provisionally.</summary>
    Doubtful = 2,

    /// <summary>A decision in force takes it out (无效).</summary>
    Invalid = 3,

    /// <summary>The device itself marked it as not normal (HJ 212-2017 table 8): calibration, fault, out of range …</summary>
    NotNormal = 4,

    /// <summary>There is no number: it could not be read or is no measurement.</summary>
    Fault = 5,
}
