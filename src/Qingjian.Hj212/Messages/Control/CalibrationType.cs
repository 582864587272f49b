namespace Qingjian.Hj212;

/// <summary>What is calibrated (HJ 212-2025, second-hand). The numbers are those on the wire.</summary>
public enum CalibrationType : byte
{
    /// <summary>零点.</summary>
    Zero = 0,

    /// <summary>量程.</summary>
    Span = 1,
}
