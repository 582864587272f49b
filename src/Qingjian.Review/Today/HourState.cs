namespace Qingjian.Review.Today;

/// <summary>How one hour of a station stands, worst first when several hold.</summary>
public enum HourState
{
    /// <summary>缺失</summary>
    Missing,

    /// <summary>无效: decided.</summary>
    Invalid,

    /// <summary>存疑: a finding that nobody decided yet, or one that was left doubtful.</summary>
    Doubtful,

    /// <summary>质控/维护: the device marked a value of the hour as calibration (C) or maintenance (M), HJ 212-2017 table 8, and
    /// nothing else is known against it.</summary>
    Work,

    /// <summary>有数: nothing is known against it.</summary>
    Fine,
}
