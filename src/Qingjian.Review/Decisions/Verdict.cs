namespace Qingjian.Review;

/// <summary>What a reviewer decides about values (判定). Numbers are stored.</summary>
public enum Verdict : byte
{
    /// <summary>They stand (有效).</summary>
    Valid = 1,

    /// <summary>They are doubted (存疑) and count provisionally.</summary>
    Doubtful = 2,

    /// <summary>They are out (无效).</summary>
    Invalid = 3,
}
