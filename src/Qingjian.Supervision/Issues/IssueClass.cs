namespace Qingjian.Supervision;

/// <summary>What a problem is about (问题分类). Own list: no standard names classes for the ledger. Numbers are stored.</summary>
public enum IssueClass : byte
{
    /// <summary>采样系统: inlet, line, flow, filter.</summary>
    Sampling = 1,

    /// <summary>分析仪器: the analyser itself.</summary>
    Analyser = 2,

    /// <summary>数据传输: logger, link, clock.</summary>
    Transmission = 3,

    /// <summary>站房环境: power, air conditioning, surroundings.</summary>
    StationRoom = 4,

    /// <summary>质控: calibration, checks, standard gas.</summary>
    QualityControl = 5,

    /// <summary>记录档案: orders, forms, attachments.</summary>
    Records = 6,

    /// <summary>人员: certificates, presence.</summary>
    Personnel = 7,

    /// <summary>安全: gas, electricity, chemicals.</summary>
    Safety = 8,

    /// <summary>真实性: clues of interference; never called more than a clue before a finding.</summary>
    Authenticity = 9,
}
