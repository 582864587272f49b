namespace Qingjian.Hj212;

/// <summary>Where an exchange stands. The numbers are stored: never change them.</summary>
public enum ExchangeState : byte
{
    /// <summary>Asked for, not sent yet.</summary>
    Asked = 0,

    /// <summary>Sent; the first answer is awaited.</summary>
    Sent = 1,

    /// <summary>Accepted by 9011, or data came: executing.</summary>
    Executing = 2,

    /// <summary>Done: 9012 with success or "no data", 9013, or 9014.</summary>
    Done = 3,

    /// <summary>9012 with another result.</summary>
    Failed = 4,

    /// <summary>9011 with another QnRtn than 1.</summary>
    Refused = 5,

    /// <summary>No first answer after all resends: the link is unusable.</summary>
    Unanswered = 6,

    /// <summary>Accepted, but nothing followed in time: failed, and not sent again.</summary>
    TimedOut = 7,
}
