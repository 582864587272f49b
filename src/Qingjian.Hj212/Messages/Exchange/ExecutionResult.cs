namespace Qingjian.Hj212;

/// <summary>How the execution of a request ended (ExeRtn, HJ 212-2017 Table 6). The numbers are those on the wire.</summary>
public enum ExecutionResult
{
    /// <summary>执行成功.</summary>
    Success = 1,

    /// <summary>执行失败，原因未知.</summary>
    Failed = 2,

    /// <summary>命令请求条件错误.</summary>
    WrongCondition = 3,

    /// <summary>通讯超时.</summary>
    Timeout = 4,

    /// <summary>系统繁忙.</summary>
    Busy = 5,

    /// <summary>系统故障.</summary>
    SystemFault = 6,

    /// <summary>没有数据.</summary>
    NoData = 100,
}
