namespace Qingjian.Acquisition.Live;

/// <summary>What the instruments and the data-acquisition instrument of a station are doing (设备状态). The larger, the more it needs a
/// look.</summary>
internal enum DeviceState : byte
{
    /// <summary>未报: nothing was said.</summary>
    Unknown,

    /// <summary>运行</summary>
    Running,

    /// <summary>校准</summary>
    Calibration,

    /// <summary>维护</summary>
    Maintenance,

    /// <summary>停运</summary>
    Stopped,

    /// <summary>故障</summary>
    Fault,
}
