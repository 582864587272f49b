namespace Qingjian.Hj212;

/// <summary>What a fact from the field is about. The numbers are stored: never change them.</summary>
public enum FieldFactKind : byte
{
    /// <summary>A line of a log (日志): an instrument's, the data-acquisition instrument's, the door's.</summary>
    Log = 1,

    /// <summary>A state (状态) that lasts until the next one of the same code.</summary>
    State = 2,

    /// <summary>A parameter (参数) that lasts until the next one of the same code.</summary>
    Parameter = 3,

    /// <summary>The serial number of an instrument (3019), which lasts until the next one.</summary>
    Serial = 4,

    /// <summary>A start of the data-acquisition instrument (2081).</summary>
    Restart = 5,

    /// <summary>The state of treatment equipment (2021), which lasts until the next one.</summary>
    EquipmentState = 6,

    /// <summary>How long treatment equipment ran on a day (2041).</summary>
    EquipmentHours = 7,

    /// <summary>A result of quality control (2062 to 2066).</summary>
    QualityControl = 8,

    /// <summary>A sample that was kept (3015).</summary>
    KeptSample = 9,

    /// <summary>An alarm (2071, 2072 of HJ/T 212-2005).</summary>
    Alarm = 10,
}
