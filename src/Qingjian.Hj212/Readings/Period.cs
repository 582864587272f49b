namespace Qingjian.Hj212;

/// <summary>The span of time that a reading stands for. The numbers are stored: never change them.</summary>
public enum Period : byte
{
    /// <summary>Not data of a period.</summary>
    None = 0,

    /// <summary>Real-time data (实时数据), command 2011.</summary>
    RealTime = 1,

    /// <summary>Minute data (分钟数据), command 2051.</summary>
    Minute = 2,

    /// <summary>Hour data (小时数据), command 2061.</summary>
    Hour = 3,

    /// <summary>Day data (日数据), command 2031.</summary>
    Day = 4,

    /// <summary>One sample of a periodic instrument (HJ 212-2025 command 2013).</summary>
    Sample = 5,
}
