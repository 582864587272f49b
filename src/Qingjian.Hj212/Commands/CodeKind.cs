namespace Qingjian.Hj212;

/// <summary>What a coded value is a code of.</summary>
public enum CodeKind : byte
{
    /// <summary>QnRtn of a request answer (请求返回结果, HJ 212-2017 Table 7).</summary>
    RequestResult,

    /// <summary>ExeRtn of an execution result (执行结果, HJ 212-2017 Table 6).</summary>
    ExecutionResult,

    /// <summary>Mark of a value (数据标记, HJ 212-2017 Table 8).</summary>
    DataMark,

    /// <summary>State of treatment equipment (SBn-RS, HJ 212-2017 Table 4).</summary>
    EquipmentState,
}
