namespace Qingjian.Acquisition.Roster;

/// <summary>Why a station is not connected, as a person states it. Stored by name.</summary>
internal enum ReasonKind
{
    /// <summary>供电故障</summary>
    Power,

    /// <summary>通信故障</summary>
    Network,

    /// <summary>仪器或数采仪故障</summary>
    Equipment,

    /// <summary>建设或改造中</summary>
    Construction,

    /// <summary>尚未验收</summary>
    Acceptance,

    /// <summary>以其他编号接入</summary>
    OtherMn,

    /// <summary>其他</summary>
    Other,

    /// <summary>无需联网: it leaves the count of those that should be connected.</summary>
    Exempt,

    /// <summary>撤回上一条说明</summary>
    Withdrawn,
}
