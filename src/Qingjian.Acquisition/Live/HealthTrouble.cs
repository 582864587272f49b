namespace Qingjian.Acquisition.Live;

/// <summary>What may be wrong with a station beside its values.</summary>
internal enum HealthTrouble
{
    /// <summary>设备非运行: the equipment is not running.</summary>
    Equipment,

    /// <summary>时钟超限</summary>
    Clock,

    /// <summary>链路不稳</summary>
    Link,

    /// <summary>机房与设备报警</summary>
    Room,
}
