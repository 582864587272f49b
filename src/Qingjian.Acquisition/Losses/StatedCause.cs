namespace Qingjian.Acquisition.Losses;

/// <summary>Why values are missing, as a person states it (人工认定). Stored by name: never rename one.</summary>
internal enum StatedCause
{
    /// <summary>停电</summary>
    Power,

    /// <summary>通信故障</summary>
    Network,

    /// <summary>仪器或数采仪故障</summary>
    Equipment,

    /// <summary>维护、校准或质控</summary>
    Maintenance,

    /// <summary>站点停运或搬迁</summary>
    OutOfService,

    /// <summary>平台原因</summary>
    Platform,

    /// <summary>自然灾害等不可抗力</summary>
    ForceMajeure,

    /// <summary>其他</summary>
    Other,
}
