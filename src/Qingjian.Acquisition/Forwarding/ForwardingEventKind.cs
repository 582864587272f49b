namespace Qingjian.Acquisition.Forwarding;

/// <summary>What was done with a line. Each has a word under <c>Forwarding.Event.…</c>.</summary>
internal enum ForwardingEventKind
{
    /// <summary>It was made.</summary>
    Made,

    /// <summary>It was changed.</summary>
    Changed,

    /// <summary>It was paused.</summary>
    Paused,

    /// <summary>It was resumed.</summary>
    Resumed,

    /// <summary>A span, or one frame, is sent again.</summary>
    Resend,
}
