namespace Qingjian.Acquisition.Gateway;

/// <summary>Why a frame was not taken (拒收原因). Numbers are stored in the journal: never reuse one.</summary>
internal enum RefusalReason : byte
{
    /// <summary>校验码不符: the checksum does not fit the data segment (HJ 212-2017 appendix A).</summary>
    Checksum = 1,

    /// <summary>报文超长或没有结束: no end within the limit.</summary>
    TooLong = 2,

    /// <summary>报文结构错误: no frame, or a data segment that is not a packet (HJ 212-2017 6.3).</summary>
    Structure = 3,

    /// <summary>设备标识未登记: no active station has this MN.</summary>
    UnknownStation = 4,

    /// <summary>访问密码错误: PW is not the station's.</summary>
    WrongPassword = 5,

    /// <summary>数据时间超前: DataTime lies ahead of the server's clock by more than the tolerance.</summary>
    DataTimeAhead = 6,

    /// <summary>数据时间缺失: data without a readable DataTime (HJ 212-2017 table 4) belong to no period.</summary>
    DataTimeMissing = 7,

    /// <summary>报文不完整: half a frame, then silence.</summary>
    Cut = 8,

    /// <summary>应加密而为明文: data that the station should encrypt came plain (HJ 212-2025 6.4).</summary>
    PlainText = 9,

    /// <summary>数据密钥不符: the station's data key does not open the data area.</summary>
    DataKey = 10,
}
