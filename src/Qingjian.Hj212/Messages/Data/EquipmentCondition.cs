namespace Qingjian.Hj212;

/// <summary>What treatment equipment does (治理设施运行状态, HJ 212-2017 Table 4, <c>RS</c>). The numbers are those on the wire.</summary>
public enum EquipmentCondition : byte
{
    /// <summary>关闭.</summary>
    Off = 0,

    /// <summary>运行.</summary>
    Running = 1,

    /// <summary>校准.</summary>
    Calibrating = 2,

    /// <summary>维护.</summary>
    Maintenance = 3,

    /// <summary>报警.</summary>
    Alarm = 4,

    /// <summary>反吹.</summary>
    BlowBack = 5,
}
