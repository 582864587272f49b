namespace Qingjian.Acquisition.Losses;

/// <summary>What became of a value that was due: it came, or why it did not. Serialised by name: never rename one.</summary>
internal enum LossState
{
    /// <summary>实时: it came within the patience after its period.</summary>
    Live,

    /// <summary>迟到: it came later than that, within a day.</summary>
    Late,

    /// <summary>补传: it came because it was asked for again, or more than a day after it was due.</summary>
    BackFilled,

    /// <summary>设备维护或故障: the parameter was left out, and its last value before carries a mark of work or fault
    /// (HJ 212-2017 table 8: M, C, D, B).</summary>
    Device,

    /// <summary>缺项: other parameters of the same period came.</summary>
    LeftOut,

    /// <summary>拒收: a frame of the station was refused when the value was due.</summary>
    Refused,

    /// <summary>平台停机: the link ended because the gateway was stopped or killed, and the gateway was away when the value was due,
    /// or back for no longer than the patience.</summary>
    PlatformDown,

    /// <summary>断线: the station had no link while the value was due.</summary>
    Offline,

    /// <summary>在线无数据: the station was connected while the value was due, and sent nothing of the period.</summary>
    Silent,

    /// <summary>原因不明: nothing known explains it; counts as unexplained.</summary>
    Unknown,
}
