namespace Qingjian.Hj212;

/// <summary>Whether a request will be executed (QnRtn, HJ 212-2017 Table 7). The numbers are those on the wire; surface-water stations use 9 and 99
/// otherwise, see <see cref="CodeTable"/>.</summary>
public enum RequestResult
{
    /// <summary>准备执行请求.</summary>
    Ready = 1,

    /// <summary>请求被拒绝.</summary>
    Refused = 2,

    /// <summary>PW 错误.</summary>
    WrongPassword = 3,

    /// <summary>MN 错误.</summary>
    WrongMn = 4,

    /// <summary>ST 错误.</summary>
    WrongSt = 5,

    /// <summary>Flag 错误.</summary>
    WrongFlag = 6,

    /// <summary>QN 错误.</summary>
    WrongQn = 7,

    /// <summary>CN 错误.</summary>
    WrongCn = 8,

    /// <summary>CRC 校验错误.</summary>
    WrongChecksum = 9,

    /// <summary>未知错误.</summary>
    Unknown = 100,
}
