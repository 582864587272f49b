namespace Qingjian.Acquisition.Forwarding;

/// <summary>What a record of the delivery log says (转发结果). Numbers are stored: never reuse one.</summary>
internal enum DeliveryOutcome : byte
{
    /// <summary>The target answered with 9014: it has the frame.</summary>
    Delivered = 1,

    /// <summary>Written to the connection; the line asks for no answers, so nothing proves the arrival.</summary>
    Sent = 2,

    /// <summary>Not delivered, and not tried again unasked; the reason says why.</summary>
    SetAside = 3,

    /// <summary>Everything up to this position is settled in this pass.</summary>
    Watermark = 4,

    /// <summary>What was written before about later positions is void: the journal was restored to an earlier state.</summary>
    Rewound = 5,
}
