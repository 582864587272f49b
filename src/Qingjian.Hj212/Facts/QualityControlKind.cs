namespace Qingjian.Hj212;

/// <summary>What was tested (surface-water profile 2062 to 2066; HJ 212-2025 2062). The numbers are the commands.</summary>
public enum QualityControlKind
{
    /// <summary>标样核查.</summary>
    StandardSample = 2062,

    /// <summary>加标回收.</summary>
    SpikeRecovery = 2063,

    /// <summary>平行样测试.</summary>
    ParallelSample = 2064,

    /// <summary>零点核查.</summary>
    ZeroCheck = 2065,

    /// <summary>跨度核查.</summary>
    SpanCheck = 2066,
}
