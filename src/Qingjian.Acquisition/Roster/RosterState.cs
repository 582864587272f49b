namespace Qingjian.Acquisition.Roster;

/// <summary>How a station that should be connected stands (应联尽联).</summary>
internal enum RosterState
{
    /// <summary>已联: its data come in time, or a link is up and valid values have come.</summary>
    Connected,

    /// <summary>从未联网: neither a link nor a value ever came.</summary>
    Never,

    /// <summary>联网后中断: it was connected once.</summary>
    Lost,

    /// <summary>已联无有效值: it is connected, but no valid value ever came.</summary>
    NoValid,

    /// <summary>未登记设备标识: without an MN its frames cannot be told from a stranger's.</summary>
    NoMn,

    /// <summary>疑似以其他编号接入: it never spoke, but a station of the same element within a hundred metres does.</summary>
    OtherMn,

    /// <summary>手工监测点位: of an element that is sampled by hand, and without an MN.</summary>
    ByHand,

    /// <summary>免联: a person stated that it need not be connected.</summary>
    Exempt,

    /// <summary>未到投运日期.</summary>
    NotYet,
}
