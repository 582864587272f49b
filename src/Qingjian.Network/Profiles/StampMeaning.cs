namespace Qingjian.Network;

/// <summary>Whether a station stamps a period with its beginning or its end. HJ 212-2017 says the beginning (DataTime); some
/// vendors send the end.</summary>
public enum StampMeaning : byte
{
    /// <summary>The stamp is the first instant of the period.</summary>
    Beginning = 1,

    /// <summary>The stamp is the first instant after the period.</summary>
    End = 2,
}
