namespace Qingjian.Acquisition.Availability;

/// <summary>Why a value is missing, as far as links and refusals tell.</summary>
internal enum MissingCause
{
    /// <summary>原因不明: counts as unexplained.</summary>
    Unknown,

    /// <summary>断线: the station had no link from the beginning of the period until its value was due.</summary>
    NoLink,

    /// <summary>报文被拒收: frames of the station were refused while the value was due.</summary>
    Refused,
}
